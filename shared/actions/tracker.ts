import { type Day, daysBetween } from '../basics/day'
import type { OrganisationId } from '../partnership/organisation'
import type { Action, ReturnId } from '../returns/answer'
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

/** One line of the tracker. */
export type ActionRow = {
  readonly id: Action['id']
  readonly from: ActionFrom
  readonly what: string
  /** A role. */
  readonly owner: string
  readonly organisationId: OrganisationId | null
  /** Null where an organisation gave no day for its own action. */
  readonly due: Day | null
  readonly status: ActionStatus
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
  returns: readonly AuditReturn[],
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
const carriedWords = (returns: readonly AuditReturn[]): ReadonlySet<string> =>
  new Set(
    returns.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ actions }) =>
        actions.flatMap(({ carriedFrom, what }) => (carriedFrom === null ? [] : [carriedKey(carriedFrom, what)])),
      ),
    ),
  )

const carriedKey = (id: ReturnId, what: string) => `${id} ${what.trim()}`

function rowOfAnswer(
  auditReturn: AuditReturn,
  questionId: Extract<ActionFrom, { kind: 'answer' }>['questionId'],
  action: Action,
  record: PartnershipAction | null,
  asAt: Day,
): ActionRow {
  const status = record ? statusOf(record, action.status) : action.status
  const said = action.update.trim() === '' ? null : { words: action.update.trim(), on: null }
  return {
    id: action.id,
    from: { kind: 'answer', returnId: auditReturn.id, questionId },
    what: action.what,
    owner: action.owner,
    organisationId: auditReturn.organisationId,
    due: action.due,
    status,
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
    from: record.from,
    what: terms?.what ?? 'An action that its organisation took out of its answer',
    owner: terms?.owner ?? '',
    organisationId: terms?.organisationId ?? null,
    due: terms?.due ?? null,
    status,
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

/** Counts the rows of the tracker. */
export function countActions(rows: readonly ActionRow[], asAt: Day): ActionCounts {
  const counts = { open: 0, done: 0, checked: 0, withdrawn: 0, overdue: 0, dueSoon: 0, withoutDay: 0 }
  let checkedWithoutEvidence = 0
  for (const { status, daysLate: late, due, proof } of rows) {
    counts[status] += 1
    if (status === 'checked' && proof === null) checkedWithoutEvidence += 1
    if (status !== 'open') continue
    if (late > 0) counts.overdue += 1
    else if (due === null) counts.withoutDay += 1
    else if (daysBetween(asAt, due) <= 30) counts.dueSoon += 1
  }
  return { ...counts, checkedWithoutEvidence }
}

/** How the tracker can be grouped. */
export type ActionGrouping = 'chase' | 'organisation' | 'owner' | 'from'

/** Rows that stand together, with what they have in common: an organisation's id, an owner in one spelling, where they come from, or how late they are. */
export type ActionGroup = { readonly key: string; readonly rows: readonly ActionRow[] }

/** The rows in groups, each row once, in the order in which each group's first row stands. */
export function groupActions(rows: readonly ActionRow[], by: ActionGrouping): readonly ActionGroup[] {
  const groups = new Map<string, ActionRow[]>()
  for (const row of rows) {
    const key = keyOf[by](row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].map(([key, of]) => ({ key, rows: of }))
}

const keyOf: Readonly<Record<ActionGrouping, (row: ActionRow) => string>> = {
  chase: ({ status, daysLate: late }) => (late > 0 ? 'overdue' : status),
  organisation: ({ organisationId }) => organisationId ?? '',
  owner: ({ owner }) => owner.trim().toLowerCase(),
  from: ({ from }) => from.kind,
}
