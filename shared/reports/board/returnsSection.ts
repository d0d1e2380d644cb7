import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { capital, counted, listed } from '../../basics/text'
import { type LevelOutcomes, levelOutcomes, type Outcome, outcomeOf } from '../../findings/counting'
import { isIn, punctualityText } from '../../findings/punctuality'
import type { Framework } from '../../frameworks/framework'
import { questionsOf } from '../../frameworks/lookUp'
import { dutyBases } from '../../partnership/organisation'
import { dutyBasisWords } from '../../partnership/organisationType'
import { questionsAsked } from '../../returns/asked'
import type { Block, Cell } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts, Invited } from './boardFacts'
import { sectionHeading } from './boardSections'

/** What we asked, whom, and how their returns came in. */
export function returnsSection(facts: BoardFacts): readonly Block[] {
  const { cycle, framework, invited, returned } = facts
  const { many } = framework.respondent
  const asked = `We invited ${counted(invited.length, framework.respondent.one, many)} on ${longDay(cycle.opensOn)} to answer ${counted(questionsOf(framework).length, 'question')} in ${counted(framework.standards.length, 'standard')} of “${framework.title}”, edition ${framework.edition}. Returns ${cycle.closesOn < facts.asAt ? 'were' : 'are'} due on ${longDay(cycle.closesOn)}.`
  const missing = notReturnedText(facts)
  const answered = `At ${longDay(facts.asAt)}, ${shareText(returned.length, invited.length, many)} had returned${cameText(facts)}.${missing === '' ? '' : ` ${capital(missing)}.`}`
  return [
    sectionHeading('returns', 'What we asked and who answered'),
    { kind: 'paragraph', words: asked },
    ...notCounted(framework),
    ...(invited.length === 0 ? [] : [{ kind: 'paragraph', words: `${answered} ${dutyText(facts)}` } as const]),
    ...returnsTable(facts),
    ...extensions(facts),
  ]
}

/** Typed answers and words are not counted here; a reader is told where they are. */
function notCounted(framework: Framework): Block[] {
  const others = questionsOf(framework).filter(({ question }) => question.scale === undefined).length
  if (others === 0) return []
  const are = `${counted(others, 'question asks', 'questions ask')} for words, numbers, dates or choices.`
  return [
    {
      kind: 'paragraph',
      words: `${are} Those answers are not counted in this report: they stand in the report of each return.`,
    },
  ]
}

/** Most rows of the table: a longer list prints only what did not come in on time. */
const mostRows = 40

function returnsTable(facts: BoardFacts): Block[] {
  const { framework, invited } = facts
  const { one } = framework.respondent
  const shown = invited.length > mostRows ? invited.filter(({ punctuality }) => punctuality.kind !== 'onTime') : invited
  const leftOut = invited.length - shown.length
  const levels = levelOutcomes(framework)
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'returns',
      caption: `Returns by ${one}, in order of name${leftOut > 0 ? `; the ${leftOut} that came on time are left out` : ''}`,
      summary: `One row for each ${one}: why it answers, when its return came in, and how many questions it left out.`,
      columns: [
        { heading: capital(one), width: 36.5 },
        { heading: 'Duty basis', width: 20.6 },
        { heading: 'Returned', width: 20.4 },
        { heading: 'Note', width: 22.5 },
      ],
      rows: shown.map((each): Cell[] => [
        each.organisation.name,
        dutyBasisWords[each.organisation.dutyBasis],
        punctualityText(each.punctuality),
        noteOn(each, facts, levels),
      ]),
    },
  ]
}

type Kind = Invited['punctuality']['kind']

/** How many stand in each of these ways: `9 on time, 1 within an extension and 2 late`. Empty where none does. */
const countedKinds = ({ invited }: BoardFacts, kinds: readonly (readonly [Kind, string])[]): string =>
  listed(
    kinds.flatMap(([kind, words]) => {
      const count = invited.filter(({ punctuality }) => punctuality.kind === kind).length
      return count > 0 ? [`${count} ${words}`] : []
    }),
  )

/** How those that are in came in, to stand behind their number: `: 11 on time and 1 late`. Empty where none came. */
export function cameText(facts: BoardFacts): string {
  const came = countedKinds(facts, [
    ['onTime', 'on time'],
    ['withinExtension', 'within an extension'],
    ['late', 'late'],
  ])
  return came === '' ? '' : `: ${came}`
}

/** How those that are not in stand: `not returned: 1 overdue and 1 extended`. Empty where all are in. */
export function notReturnedText(facts: BoardFacts): string {
  const waiting = countedKinds(facts, [
    ['overdue', 'overdue'],
    ['extended', 'with an extension'],
    ['notYetDue', 'not yet due'],
    ['notExpected', 'not expected'],
  ])
  return waiting === '' ? '' : `not returned: ${waiting}`
}

function dutyText({ invited }: BoardFacts): string {
  const parts = dutyBases.flatMap((basis) => {
    const count = invited.filter(({ organisation }) => organisation.dutyBasis === basis).length
    return count > 0 ? [`“${dutyBasisWords[basis]}” ${count}`] : []
  })
  const someInvited = invited.some(({ organisation }) => organisation.dutyBasis === 'invited')
  return `Why they answer: ${listed(parts)}.${someInvited ? ` Those whose duty basis is “${dutyBasisWords.invited}” have no legal duty to return.` : ''}`
}

/** What a reader should know of a return beside that it came in. */
const beside = [
  ['asksForHelp', 'asking for help'],
  ['notAnswered', 'not answered'],
  ['notApplicable', 'not applicable'],
] as const satisfies readonly (readonly [Outcome, string])[]

function noteOn({ auditReturn, punctuality }: Invited, { framework }: BoardFacts, levels: LevelOutcomes): string {
  if (!isIn(punctuality)) return 'Not counted'
  const outcomes = questionsAsked(framework, auditReturn).map(({ question }) =>
    outcomeOf(levels, question, auditReturn.answers[question.id]),
  )
  const parts = beside.flatMap(([outcome, words]) => {
    const count = outcomes.filter((each) => each === outcome).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return parts.length === 0 ? (isAllRated(framework) ? 'All rated' : 'All answered') : parts.join(', ')
}

const isAllRated = (framework: Framework) =>
  questionsOf(framework).every(({ question }) => question.scale !== undefined)

function extensions({ invited }: BoardFacts): Block[] {
  const items = invited.flatMap(({ organisation, auditReturn: { extension } }) =>
    extension === null
      ? []
      : [`${organisation.name}, now due on ${longDay(extension.dueOn)}: ${withoutMark(extension.reason)}`],
  )
  const [only, ...others] = items
  if (only === undefined) return []
  if (others.length === 0) return [{ kind: 'paragraph', words: only }]
  return [
    { kind: 'paragraph', words: 'Extensions were agreed for:' },
    { kind: 'bullets', items },
  ]
}
