import type { ActionFrom } from '../../actions/action'
import type { ActionRow } from '../../actions/tracker'
import { type Day, longDay, shortDay } from '../../basics/day'
import { capital, counted } from '../../basics/text'
import { findOrganisation } from '../../partnership/organisation'
import type { Block } from '../block'
import { withoutMark } from '../typedText'
import { byDay } from '../wording'
import { type BoardFacts, isOverdue, type ReportedAction } from './boardFacts'
import { sectionHeading } from './boardSections'
import { ownActions } from './ownActions'

/** Most rows of the table. */
const mostActions = 10

type Line = {
  readonly what: string
  readonly whose: string
  readonly owner: string
  readonly due: Day | null
  readonly isOverdue: boolean
  readonly from: string
}

/** What will be done, by which role and when: the ten that are due first, so that whatever is overdue leads. */
export function actionsSection(facts: BoardFacts): readonly Block[] {
  const own = ownActions(facts)
  const lines = [
    ...facts.open.map((each) => ofReturn(each, facts)),
    ...own.filter(({ status }) => status === 'open').map((row) => ofPartnership(row, facts)),
  ].sort((a, b) => byDay(a.due, b.due))
  const heading = sectionHeading('actions', 'Actions')
  const words = [...returnsText(facts), ...ownText(facts, own)]
  if (lines.length === 0 && own.length === 0) {
    const done = facts.actions.length
    return [
      heading,
      { kind: 'paragraph', words: `No actions are open. ${counted(done, 'action is', 'actions are')} done.` },
    ]
  }
  const shown = lines.slice(0, mostActions)
  return [
    heading,
    ...words.map((text): Block => ({ kind: 'paragraph', words: text })),
    ...(shown.length === 0 ? [] : [table(facts, shown, lines.length)]),
  ]
}

const table = (facts: BoardFacts, shown: readonly Line[], all: number): Block => ({
  kind: 'table',
  id: 'actions',
  caption: `Open actions, overdue first and then by date due: ${shown.length} of ${all}`,
  summary: 'One row for each action: what will be done, by whom, by when, and what it comes from.',
  columns: [
    { heading: 'Action', width: 33 },
    { heading: capital(facts.framework.respondent.one), width: 22 },
    { heading: 'Owner', width: 18.5 },
    { heading: 'Due', width: 12.5 },
    { heading: 'From', width: 14 },
  ],
  rows: shown.map((each) => [
    withoutMark(each.what),
    each.whose,
    each.owner.trim() === '' ? 'Not named' : withoutMark(each.owner),
    dueText(each.due === null ? 'No date' : shortDay(each.due), each.isOverdue),
    each.from,
  ]),
})

const dueText = (due: string, overdue: boolean) => (overdue ? `${due}, overdue` : due)

const ofReturn = (each: ReportedAction, { asAt }: BoardFacts): Line => ({
  what: each.action.what,
  whose: each.organisation.name,
  owner: each.action.owner,
  due: each.action.due,
  isOverdue: isOverdue(each, asAt),
  from: `Question ${each.question.label}`,
})

const ofPartnership = (row: ActionRow, { workspace }: BoardFacts): Line => ({
  what: row.what,
  whose:
    row.organisationId === null
      ? 'The partnership'
      : (findOrganisation(workspace.organisations, row.organisationId)?.name ?? 'Not named'),
  owner: row.owner,
  due: row.due,
  isOverdue: row.daysLate > 0,
  from: fromWords[row.from.kind],
})

/** What the partnership's own actions come from, in a narrow column. */
const fromWords: Readonly<Record<ActionFrom['kind'], string>> = {
  answer: 'Answer',
  challenge: 'Challenge',
  session: 'Session',
  review: 'Lay review',
  cell: 'Members’ views',
  practiceReview: 'Practice review',
  inspection: 'Inspection',
  other: 'Meeting or other',
}

function returnsText(facts: BoardFacts): readonly string[] {
  const { open } = facts
  if (facts.actions.length === 0) return []
  const overdue = open.filter((each) => isOverdue(each, facts.asAt))
  const withoutDay = open.filter(({ action }) => action.due === null).length
  const older = open.filter(({ fromLastCycle }) => fromLastCycle).length
  const newer = open.length - older
  const done = facts.actions.length - open.length
  return [
    `This cycle’s returns name ${counted(newer + done, 'action')}: ${done} done and ${newer} open. ${older === 0 ? 'None' : older} of the last cycle’s actions ${older > 1 ? 'are' : 'is'} still open. At ${longDay(facts.asAt)}, ${overdue.length} of the ${open.length} open actions ${overdue.length === 1 ? 'is' : 'are'} overdue${withoutDay > 0 ? ` and ${withoutDay} ${withoutDay === 1 ? 'has' : 'have'} no date` : ''}.`,
  ]
}

function ownText({ asAt }: BoardFacts, own: readonly ActionRow[]): readonly string[] {
  if (own.length === 0) return []
  const number = (status: ActionRow['status']) => own.filter((row) => row.status === status).length
  const overdue = own.filter(({ daysLate }) => daysLate > 0).length
  const bare = own.filter(({ status, proof }) => status === 'checked' && proof === null).length
  return [
    `The partnership follows ${counted(own.length, 'action')} of its own, from challenges, sessions, reviews and meetings: at ${longDay(asAt)}, ${number('open')} open, of which ${overdue} overdue; ${number('done')} done by the owner’s word; ${number('checked')} checked, ${bare} of them closed without evidence, with a reason; ${number('withdrawn')} withdrawn. The action plan tracker lists all.`,
  ]
}
