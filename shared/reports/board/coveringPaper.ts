import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import type { Block, Words } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'
import { filledUp, type PageOne } from './pageOne'

/** The covering paper in the form that committees use. What nobody has said yet is left to be filled in, and says so. */
export function coveringPaper(facts: BoardFacts, given: PageOne): readonly Block[] {
  const { cycle, workspace, invited, returned, framework } = facts
  const asked = filledUp(cycle.summary.decisions.map(withoutMark), given.decisions).map((each) =>
    typeof each === 'string' ? each : each.words,
  )
  return [
    { kind: 'pageBreak' },
    sectionHeading('covering', 'Annex: covering paper'),
    {
      kind: 'table',
      id: 'covering',
      caption: 'Covering paper',
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
    { kind: 'heading', level: 2, text: 'Recommendations' },
    ...(asked.length === 0
      ? [
          {
            kind: 'paragraph',
            words: 'To be filled in: nobody has written a decision, and the record gives none.',
          } as const,
        ]
      : [
          { kind: 'paragraph', words: 'Members are asked:', keepsWithNext: true } as const,
          { kind: 'numbered', items: asked } as const,
        ]),
    { kind: 'heading', level: 2, text: 'Background' },
    {
      kind: 'numbered',
      items: background(facts).filter((words) => words !== ''),
    },
    { kind: 'heading', level: 2, text: 'Supporting information' },
    {
      kind: 'numbered',
      items: [
        `${shareText(returned.length, invited.length, framework.respondent.many)} had returned by ${longDay(facts.asAt)}; whoever has not is named in the report.`,
        [
          'The strengths, concerns and decisions stand in ',
          inSection(facts, 'summary'),
          '; how they were counted in ',
          inSection(facts, 'method'),
          '.',
        ],
        'Costs, equality and legal comments: to be filled in where the committee asks for them.',
      ],
    },
  ]
}

const background = ({ cycle, framework, workspace, earlier }: BoardFacts): readonly Words[] => [
  `${workspace.partnership.name} asked ${framework.respondent.many} to answer “${framework.title}”, edition ${framework.edition}, for ${longDay(cycle.periodFrom)} to ${longDay(cycle.periodTo)}.`,
  earlier
    ? `The report before this was on ${earlier.cycle.title}.`
    : 'There is no earlier report of this kind in the record.',
]
