import type { Json, JsonObject } from '../basics/json'

/** The kinds of record a workspace holds. Their order is the order in which files list them. */
export const tableNames = [
  'partnerships',
  'organisations',
  'frameworks',
  'drafts',
  'cycles',
  'returns',
  'revisions',
  'reviews',
  'surveys',
  'actions',
  'challenges',
  'sessions',
  'plans',
  'prompts',
  'reports',
] as const
export type TableName = (typeof tableNames)[number]

/** Everything a workspace holds, by table and record id, as plain JSON. */
export type Tables = { readonly [Name in TableName]: { readonly [id: string]: JsonObject } }

/** One step in the record: a whole record put in place, or one value set inside a record. */
export type Op =
  | { readonly op: 'put'; readonly table: TableName; readonly id: string; readonly value: JsonObject }
  | {
      readonly op: 'set'
      readonly table: TableName
      readonly id: string
      readonly path: readonly string[]
      readonly value: Json
    }

/** What one command did: its ops are kept together or not at all. */
export type Change = {
  /** The command's name, such as `answerQuestion`; for the history of the file, never shown as data. */
  readonly does: string
  /** When it was made, by this computer's clock. Never decides an order. */
  readonly at: string
  readonly ops: readonly Op[]
}

/** A workspace with nothing in it. */
export const emptyTables = Object.fromEntries(tableNames.map((name) => [name, {}])) as Tables

/** The record after one op; the record before it is untouched. A `set` on a missing record is a bug and throws. */
export function applyOp(record: JsonObject | undefined, op: Op): JsonObject {
  if (op.op === 'put') return op.value
  if (!record) throw new Error(`No ${op.table} record ${op.id} to set ${op.path.join('.')} in`)
  return setIn(record, op.path, op.value)
}

function setIn(record: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [key, ...rest] = path
  if (key === undefined) throw new Error('An op needs a path')
  if (rest.length === 0) return { ...record, [key]: value }
  const inner = record[key]
  const object = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as JsonObject) : {}
  return { ...record, [key]: setIn(object, rest, value) }
}

/** A workspace's records that a writer can change in place while it replays a journal. */
export type LiveTables = { readonly [Name in TableName]: Map<string, JsonObject> }

/** Copies plain tables into live ones. */
export function liveTables(tables: Tables): LiveTables {
  const live = (name: TableName) => new Map(Object.entries(tables[name]))
  return {
    partnerships: live('partnerships'),
    organisations: live('organisations'),
    frameworks: live('frameworks'),
    drafts: live('drafts'),
    cycles: live('cycles'),
    returns: live('returns'),
    revisions: live('revisions'),
    reviews: live('reviews'),
    surveys: live('surveys'),
    actions: live('actions'),
    challenges: live('challenges'),
    sessions: live('sessions'),
    plans: live('plans'),
    prompts: live('prompts'),
    reports: live('reports'),
  }
}

/** Live tables as plain ones. */
export const plainTables = (live: LiveTables): Tables => ({
  partnerships: Object.fromEntries(live.partnerships),
  organisations: Object.fromEntries(live.organisations),
  frameworks: Object.fromEntries(live.frameworks),
  drafts: Object.fromEntries(live.drafts),
  cycles: Object.fromEntries(live.cycles),
  returns: Object.fromEntries(live.returns),
  revisions: Object.fromEntries(live.revisions),
  reviews: Object.fromEntries(live.reviews),
  surveys: Object.fromEntries(live.surveys),
  actions: Object.fromEntries(live.actions),
  challenges: Object.fromEntries(live.challenges),
  sessions: Object.fromEntries(live.sessions),
  plans: Object.fromEntries(live.plans),
  prompts: Object.fromEntries(live.prompts),
  reports: Object.fromEntries(live.reports),
})

/** A record by the table and id it stands under. */
export type Placed = { readonly table: TableName; readonly id: string; readonly record: JsonObject }

/** The records that a change leads to. Live tables stay as they are; a `set` on a missing record is a bug and throws. */
export function recordsAfter(live: LiveTables, change: Change): readonly Placed[] {
  const after = new Map<string, Placed>()
  for (const op of change.ops) {
    const { table, id } = op
    const place = `${table} ${id}`
    const before = after.get(place)?.record ?? live[table].get(id)
    after.set(place, { table, id, record: applyOp(before, op) })
  }
  return [...after.values()]
}

/** Applies a change to live tables: all of it, or nothing when it throws. */
export function applyChange(live: LiveTables, change: Change): void {
  for (const { table, id, record } of recordsAfter(live, change)) live[table].set(id, record)
}

/** How many records there are of each kind, and answers inside the returns: what people count a file by. */
export type Counts = { readonly [Name in TableName]: number } & {
  readonly answers: number
}

/** Counts a workspace. */
export function countsOf(tables: Tables): Counts {
  const size = (name: TableName) => Object.keys(tables[name]).length
  const members = (record: JsonObject, field: string) => Object.keys((record[field] as object | undefined) ?? {}).length
  const sum = (records: Tables[TableName], field: string) =>
    Object.values(records).reduce((total, record) => total + members(record, field), 0)
  return {
    partnerships: size('partnerships'),
    // Up to schema version 2 they stood in the partnership.
    organisations: size('organisations') + sum(tables.partnerships, 'organisations'),
    frameworks: size('frameworks'),
    drafts: size('drafts'),
    cycles: size('cycles'),
    returns: size('returns'),
    revisions: size('revisions'),
    reviews: size('reviews'),
    surveys: size('surveys'),
    actions: size('actions'),
    challenges: size('challenges'),
    sessions: size('sessions'),
    plans: size('plans'),
    prompts: size('prompts'),
    reports: size('reports'),
    answers: sum(tables.returns, 'answers'),
  }
}
