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
import type { Block, Cell, Inline } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts, Invited } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'

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
    ...(invited.length === 0
      ? []
      : [{ kind: 'paragraph', words: [`${answered} ${dutyText(facts)}`, ...whereListed(facts)] } as const]),
    ...notOnTime(facts),
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

/** Most rows of the list of all returns: of more, only what did not come in on time is printed. */
const mostRows = 40

/** True where the report lists every return. */
export const hasReturnsList = ({ invited }: Pick<BoardFacts, 'invited'>): boolean =>
  invited.length > 0 && invited.length <= mostRows

const whereListed = (facts: BoardFacts): Inline[] =>
  hasReturnsList(facts) ? [' Every return is listed in ', inSection(facts, 'lists'), '.'] : []

function notOnTime(facts: BoardFacts): readonly Block[] {
  const { invited } = facts
  const shown = invited.filter(({ punctuality }) => punctuality.kind !== 'onTime')
  const onTime = invited.length - shown.length
  if (shown.length === 0) return []
  return [
    returnsTable(facts, shown, {
      id: 'not-on-time',
      caption: `Returns not in, or not in on time, in order of name${onTime > 0 ? `; ${counted(onTime, 'other')} came on time` : ''}`,
    }),
  ]
}

/** Every return with how it came in, for the annex of lists; nothing where there are too many to print. */
export const returnsList = (facts: BoardFacts): readonly Block[] =>
  hasReturnsList(facts)
    ? [
        returnsTable(facts, facts.invited, {
          id: 'returns',
          caption: `Returns by ${facts.framework.respondent.one}, in order of name`,
        }),
      ]
    : []

function returnsTable(
  facts: BoardFacts,
  shown: readonly Invited[],
  named: { readonly id: string; readonly caption: string },
): Block {
  const { one } = facts.framework.respondent
  const levels = levelOutcomes(facts.framework)
  return {
    ...named,
    kind: 'table',
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
  }
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
