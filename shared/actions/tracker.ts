import { type Day, daysBetween } from '../basics/day'
import type { OrganisationId } from '../partnership/organisation'
import type { Action, Answer, ReturnId } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import { isNamed } from '../returns/items'
import {
  type ActionFrom,
  type ActionProof,
  type ActionStatus,
  checkOf,
  impactOf,
  type PartnershipAction,
  statusOf,
  termsOf,
} from './action'

// One list of who does what by when: actions inside answers, which stay where they are, and the partnership's own. Each stands in
// it once (design, 3.14; challenge sheet, 5 f).

/** What the tracker needs of a return, and no more. */
export type ReturnActions = Pick<AuditReturn, 'id' | 'cycleId' | 'organisationId'> & {
  readonly answers: { readonly [question: string]: Pick<Answer, 'actions'> }
}

/** The actions of a return, without the rest of its answers. */
export const actionsOf = ({ id, cycleId, organisationId, answers }: AuditReturn): ReturnActions => ({
  id,
  cycleId,
  organisationId,
  answers: Object.fromEntries(
    Object.entries(answers).flatMap(([question, { actions }]) =>
      actions.length === 0 ? [] : [[question, { actions }]],
    ),
  ),
})

/** One line of the tracker. */
export type ActionRow = {
  readonly id: Action['id']
  /** The round of the return it stands in, or that it was agreed in; null for none. */
  readonly cycleId: PartnershipAction['cycleId']
  readonly from: ActionFrom
  readonly what: string
  /** A role. */
  readonly owner: string
  readonly organisationId: OrganisationId | null
  /** Null where an organisation gave no day for its own action. */
  readonly due: Day | null
  readonly status: ActionStatus
  /** What an answer says of its own action, before anything the partnership noted; `open` for the partnership's own. */
  readonly said: Action['status']
  /** Days past its due day while it is open; 0 when it is not late. */
  readonly daysLate: number
  /** What changed for children, or is hoped to. */
  readonly impact: string
  /** What would close it, as agreed. */
  readonly evidenceToClose: string
  /** What showed that it was done; null where nothing did. */
  readonly proof: ActionProof | null
  /** Why it was closed without anything that shows it, or withdrawn: printed wherever it stands. */
  readonly reason: string
  /** When it was checked or withdrawn; null while it was not. */
  readonly closedOn: Day | null
  /** The newest thing said of it, with its day where that is known. */
  readonly update: { readonly words: string; readonly on: Day | null } | null
  /** True for one that an organisation brought forward from an earlier return. */
  readonly isCarried: boolean
  /** What the partnership keeps of it; null for an organisation's action that it has noted nothing on. */
  readonly record: PartnershipAction | null
}

/**
 * Every action there is, in the order in which they are to be chased. An organisation's action that it brought forward into a later
 * return in the same words is listed there alone; one that it dropped or reworded stays listed, so that none is lost on the way.
 */
export function actionRows(
  returns: readonly ReturnActions[],
  actions: readonly PartnershipAction[],
  asAt: Day,
): readonly ActionRow[] {
  const records = new Map<string, PartnershipAction>(actions.map((action) => [action.id, action]))
  const carried = carriedWords(returns)
  const inAnswers = new Set<string>()
  const rows: ActionRow[] = []
  for (const auditReturn of returns)
    for (const [questionId, { actions: all }] of Object.entries(auditReturn.answers))
      for (const action of all) {
        if (!isNamed(action)) continue
        inAnswers.add(action.id)
        const record = records.get(action.id) ?? null
        const row = rowOfAnswer(auditReturn, questionId as never, action, record, asAt)
        if (row.status === 'open' && record === null && carried.has(carriedKey(auditReturn.id, action.what))) continue
        rows.push(row)
      }
  for (const record of actions) if (!inAnswers.has(record.id)) rows.push(rowOfRecord(record, asAt))
  return rows.sort(toChase)
}

/** What was brought forward, by the return it came from and its words. */
const carriedWords = (returns: readonly ReturnActions[]): ReadonlySet<string> =>
  new Set(
    returns.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ actions }) =>
        actions.flatMap(({ carriedFrom, what }) => (carriedFrom === null ? [] : [carriedKey(carriedFrom, what)])),
      ),
    ),
  )

const carriedKey = (id: ReturnId, what: string) => `${id} ${what.trim()}`

function rowOfAnswer(
  auditReturn: ReturnActions,
  questionId: Extract<ActionFrom, { kind: 'answer' }>['questionId'],
  action: Action,
  record: PartnershipAction | null,
  asAt: Day,
): ActionRow {
  const status = record ? statusOf(record, action.status) : action.status
  const said = action.update.trim() === '' ? null : { words: action.update.trim(), on: null }
  return {
    id: action.id,
    cycleId: auditReturn.cycleId,
    from: { kind: 'answer', returnId: auditReturn.id, questionId },
    what: action.what,
    owner: action.owner,
    organisationId: auditReturn.organisationId,
    due: action.due,
    status,
    said: action.status,
    daysLate: daysLate(status, action.due, asAt),
    impact: record ? impactOf(record) : '',
    evidenceToClose: '',
    ...closing(record),
    update: updateOf(record) ?? said,
    isCarried: action.carriedFrom !== null,
    record,
  }
}

/** An organisation's action that left its answer is listed as what the partnership still knows of it. */
function rowOfRecord(record: PartnershipAction, asAt: Day): ActionRow {
  const terms = termsOf(record)
  const status = statusOf(record)
  return {
    id: record.id,
    cycleId: record.cycleId,
    from: record.from,
    what: terms?.what ?? 'An action that its organisation took out of its answer',
    owner: terms?.owner ?? '',
    organisationId: terms?.organisationId ?? null,
    due: terms?.due ?? null,
    status,
    said: 'open',
    daysLate: daysLate(status, terms?.due ?? null, asAt),
    impact: impactOf(record),
    evidenceToClose: terms?.evidenceToClose ?? '',
    ...closing(record),
    update: updateOf(record),
    isCarried: false,
    record,
  }
}

const daysLate = (status: ActionStatus, due: Day | null, asAt: Day) =>
  status === 'open' && due !== null && due < asAt ? daysBetween(due, asAt) : 0

function closing(record: PartnershipAction | null): Pick<ActionRow, 'proof' | 'reason' | 'closedOn'> {
  const check = record && checkOf(record)
  if (check) return { proof: check.proof, reason: check.reason, closedOn: check.on }
  const withdrawn =
    record && statusOf(record) === 'withdrawn'
      ? record.events.flatMap((event) => (event.kind === 'withdrawn' ? [event] : [])).at(-1)
      : undefined
  return { proof: null, reason: withdrawn?.reason ?? '', closedOn: withdrawn?.on ?? null }
}

const updateOf = (record: PartnershipAction | null): ActionRow['update'] =>
  record?.events
    .flatMap((event) =>
      (event.kind === 'updated' || event.kind === 'done') && event.note !== ''
        ? [{ words: event.note, on: event.on }]
        : [],
    )
    .at(-1) ?? null

const places: Readonly<Record<ActionStatus, number>> = { open: 0, done: 1, checked: 2, withdrawn: 3 }

/** By due day, so that those most days late come first, and those without a day last; then what is done, checked and withdrawn. */
function toChase(a: ActionRow, b: ActionRow): number {
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999']
  return (
    places[a.status] - places[b.status] || (dueA < dueB ? -1 : dueA > dueB ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** What is counted over the tracker; each action stands in one of the first four. */
export type ActionCounts = {
  readonly open: number
  readonly done: number
  readonly checked: number
  readonly withdrawn: number
  /** Of those open. */
  readonly overdue: number
  /** Of those open: due on the day or in the thirty days after it. */
  readonly dueSoon: number
  /** Of those open: without a due day. */
  readonly withoutDay: number
  /** Of those checked: nothing showed it, so each is printed with its reason. */
  readonly checkedWithoutEvidence: number
}

/** True for one that is open and due on the day or in the thirty days after it. */
export const isDueSoon = ({ status, daysLate: late, due }: ActionRow, asAt: Day): boolean =>
  status === 'open' && late === 0 && due !== null && daysBetween(asAt, due) <= 30

/** Counts the rows of the tracker. */
export function countActions(rows: readonly ActionRow[], asAt: Day): ActionCounts {
  const counts = { open: 0, done: 0, checked: 0, withdrawn: 0, overdue: 0, dueSoon: 0, withoutDay: 0 }
  let checkedWithoutEvidence = 0
  for (const row of rows) {
    const { status, daysLate: late, due, proof } = row
    counts[status] += 1
    if (status === 'checked' && proof === null) checkedWithoutEvidence += 1
    if (late > 0) counts.overdue += 1
    if (status === 'open' && due === null) counts.withoutDay += 1
    if (isDueSoon(row, asAt)) counts.dueSoon += 1
  }
  return { ...counts, checkedWithoutEvidence }
}
