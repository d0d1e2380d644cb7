import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import type { Block, HeadingLevel, Words } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'
import { filledUp, type PageOne } from './pageOne'
import { notReturnedText } from './returnsSection'

/** The covering paper as the last annex of a board report. */
export const coveringAnnex = (facts: BoardFacts, given: PageOne): readonly Block[] => [
  { kind: 'pageBreak' },
  sectionHeading('covering', 'Annex: covering paper'),
  ...paperTable(facts),
  ...recommendations(facts, given, 2),
  ...supporting(facts, 2, [
    'The strengths, concerns and decisions stand in ',
    inSection(facts, 'summary'),
    '; how they were counted in ',
    inSection(facts, 'method'),
    '.',
  ]),
]

/** To whom, when, by whom, under which title and what for, as committees ask it of each paper. */
export const paperTable = ({ cycle, workspace }: BoardFacts): readonly Block[] => [
  {
    kind: 'table',
    id: 'covering',
    caption: 'What this paper is',
    summary: 'To whom the report goes, when, by whom, its title and its purpose.',
    columns: [
      { heading: 'Part', width: 26 },
      { heading: 'What it says', width: 74 },
    ],
    rows: [
      ['Report to', 'To be filled in: the committee or board'],
      ['Date of meeting', cycle.boardOn === null ? 'To be filled in' : longDay(cycle.boardOn)],
      ['By', workspace.partnership.preparedBy],
      ['Title', `${cycle.title}: report of ${workspace.partnership.name}`],
      [
        'Purpose',
        'To say how well the arrangements for safeguarding children work, what was challenged, and what is asked of members.',
      ],
    ],
  },
]

/** What members are asked to do; left to be filled in where nobody has said it. */
export function recommendations(facts: BoardFacts, given: PageOne, level: HeadingLevel): readonly Block[] {
  const asked = filledUp(facts.cycle.summary.decisions.map(withoutMark), given.decisions).map((each) =>
    typeof each === 'string' ? each : each.words,
  )
  return [
    { kind: 'heading', level, text: 'Recommendations', id: 'recommendations' },
    ...(asked.length === 0
      ? [
          {
            kind: 'paragraph',
            words: 'To be filled in: nobody has written a decision, and the record gives none.',
          } as const,
        ]
      : [
          { kind: 'paragraph', words: 'Members are asked to:', keepsWithNext: true } as const,
          { kind: 'numbered', items: asked } as const,
        ]),
  ]
}

/** The background of the report, and what supports it; `where` says where the rest stands. */
export const supporting = (facts: BoardFacts, level: HeadingLevel, where: Words): readonly Block[] => [
  { kind: 'heading', level, text: 'Background', id: 'background' },
  { kind: 'numbered', items: background(facts) },
  { kind: 'heading', level, text: 'Supporting information', id: 'supporting' },
  {
    kind: 'numbered',
    items: [
      returnedText(facts),
      where,
      'Costs, equality and legal comments: to be filled in where the committee asks for them.',
    ],
  },
]

function returnedText(facts: BoardFacts): string {
  const { returned, invited, framework, asAt } = facts
  const missing = notReturnedText(facts)
  return `${shareText(returned.length, invited.length, framework.respondent.many)} had returned by ${longDay(asAt)}${missing === '' ? '.' : '; the report names those that have not.'}`
}

const background = ({ cycle, framework, workspace, earlier }: BoardFacts): readonly Words[] => [
  `${workspace.partnership.name} asked ${framework.respondent.many} to answer “${framework.title}”, edition ${framework.edition}, for ${longDay(cycle.periodFrom)} to ${longDay(cycle.periodTo)}.`,
  earlier
    ? `The report before this was on ${earlier.cycle.title}.`
    : 'There is no earlier report of this kind in the record.',
]
