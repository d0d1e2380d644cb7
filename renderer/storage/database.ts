import { Dexie, type EntityTable, type Table } from 'dexie'
import type { PartnershipAction } from '../../shared/actions/action'
import type { Json, JsonObject } from '../../shared/basics/json'
import type { Challenge } from '../../shared/challenges/challenge'
import type { KeptPrompt } from '../../shared/challenges/prompts'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Head } from '../../shared/exchange/journal'
import { applyOp, type Op, type TableName, type Tables, tableNames } from '../../shared/exchange/tables'
import { schemaVersion } from '../../shared/exchange/versions'
import type { Draft } from '../../shared/frameworks/draft'
import type { Framework, FrameworkKey } from '../../shared/frameworks/framework'
import type { Organisation } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import type { Plan } from '../../shared/plan/plan'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import type { Report } from '../../shared/reports/composing/report'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { Revision } from '../../shared/returns/revision'
import type { Review } from '../../shared/reviews/review'
import type { Session } from '../../shared/sessions/session'

// The fast copy of a workspace that screens read. The record is the journal that the shell keeps; this copy carries the
// journal's head, is never ahead of it, and is rebuilt from it whenever the two differ.

/** Where in the record the copy stands, and the version of its records; copies of earlier programs do not say theirs. */
type Meta = { readonly key: 'head'; readonly head: Head; readonly schemaVersion?: number }

export class WorkspaceCopy extends Dexie {
  declare partnerships: EntityTable<Partnership, 'id'>
  declare organisations: EntityTable<Organisation, 'id'>
  declare frameworks: Table<Framework, string>
  declare drafts: EntityTable<Draft, 'id'>
  declare cycles: EntityTable<Cycle, 'id'>
  declare returns: EntityTable<AuditReturn, 'id'>
  declare revisions: EntityTable<Revision, 'id'>
  declare reviews: EntityTable<Review, 'id'>
  declare surveys: EntityTable<PractitionerSurvey, 'id'>
  declare actions: EntityTable<PartnershipAction, 'id'>
  declare challenges: EntityTable<Challenge, 'id'>
  declare sessions: EntityTable<Session, 'id'>
  declare plans: EntityTable<Plan, 'id'>
  declare prompts: EntityTable<KeptPrompt, 'id'>
  declare reports: EntityTable<Report, 'id'>
  declare meta: EntityTable<Meta, 'key'>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      partnerships: 'id',
      frameworks: '',
      cycles: 'id',
      returns: 'id, cycleId, [cycleId+organisationId]',
      revisions: 'id, [returnId+questionId], [device+counter]',
      meta: 'key',
    })
    this.version(2).stores({ drafts: 'id' })
    this.version(3).stores({ organisations: 'id' })
    this.version(4).stores({ reviews: 'id, cycleId' })
    this.version(5).stores({ surveys: 'id, cycleId' })
    this.version(6).stores({ actions: 'id', challenges: 'id', sessions: 'id, cycleId', plans: 'id', prompts: 'id' })
    this.version(7).stores({ reports: 'id, cycleId' })
    this.version(8).stores({ challenges: 'id, raised.organisationId' })
    this.on('versionchange', () => this.close())
  }
}

const plainTable = (copy: WorkspaceCopy, name: TableName) => copy.table<JsonObject, string>(name)

/** Puts one record in place; frameworks are kept under their key, the others under their own id. */
const putRecord = (copy: WorkspaceCopy, name: TableName, id: string, record: JsonObject) =>
  name === 'frameworks' ? plainTable(copy, name).put(record, id) : plainTable(copy, name).put(record)

/** Editions that were read. One never changes, so what is worked out from it is worked out once. */
const read = new WeakMap<WorkspaceCopy, Map<string, Framework>>()

/** A framework edition of the workspace: the same object each time it is asked for. Undefined for one that is not there. */
export async function readFramework(copy: WorkspaceCopy, key: FrameworkKey): Promise<Framework | undefined> {
  const known = read.get(copy)?.get(key)
  if (known) return known
  const framework = await copy.frameworks.get(key)
  if (framework) read.set(copy, (read.get(copy) ?? new Map<string, Framework>()).set(key, framework))
  return framework
}

/** What changed while a copy was open, each with the last place in the record at which it did. */
export type Changes = { readonly returns: Map<string, number>; readonly tables: Map<TableName, number> }

const changes = new WeakMap<WorkspaceCopy, Changes>()

/** What changed in a copy since it was opened; another object once the copy was filled anew. */
export function changedIn(copy: WorkspaceCopy): Changes {
  const known = changes.get(copy)
  if (known) return known
  const none: Changes = { returns: new Map(), tables: new Map() }
  changes.set(copy, none)
  return none
}

/** True when the copy reflects this head with records of the present version. */
export async function isInStep(copy: WorkspaceCopy, head: Head): Promise<boolean> {
  const held = await copy.meta.get('head')
  return held?.schemaVersion === schemaVersion && held.head.seq === head.seq && held.head.link === head.link
}

/** How many changes of the record the copy has; 0 for an empty copy. */
export const changesHeld = async (copy: WorkspaceCopy): Promise<number> => (await copy.meta.get('head'))?.head.seq ?? 0

/** Brings the copy in step with a change the record has kept. All of it or nothing. */
export const applyToCopy = (copy: WorkspaceCopy, ops: readonly Op[], head: Head) =>
  copy.transaction('rw', [...new Set(ops.map((op) => op.table)), 'meta'], async () => {
    const changed = new Map<string, { readonly op: Op; readonly record: JsonObject }>()
    for (const op of ops) {
      changedIn(copy).tables.set(op.table, head.seq)
      if (op.table === 'returns') changedIn(copy).returns.set(op.id, head.seq)
      const key = `${op.table} ${op.id}`
      const before =
        op.op === 'set' ? (changed.get(key)?.record ?? (await plainTable(copy, op.table).get(op.id))) : undefined
      changed.set(key, { op, record: applyOp(before, op) })
    }
    await Promise.all([...changed.values()].map(({ op, record }) => putRecord(copy, op.table, op.id, record)))
    await copy.meta.put({ key: 'head', head, schemaVersion })
  })

/** Fills the copy anew from the whole record. */
export const fillCopy = (copy: WorkspaceCopy, tables: Tables, head: Head) =>
  copy.transaction('rw', [...tableNames, 'meta'], async () => {
    changes.delete(copy)
    for (const name of tableNames) {
      const records = Object.entries(tables[name]) as [string, JsonObject][]
      await plainTable(copy, name).clear()
      read.delete(copy)
      if (name === 'frameworks')
        await plainTable(copy, name).bulkPut(
          records.map(([, record]) => record),
          records.map(([id]) => id),
        )
      else await plainTable(copy, name).bulkPut(records.map(([, record]) => record))
    }
    await copy.meta.put({ key: 'head', head, schemaVersion })
  })

/** A typed value as the plain JSON that an op carries. */
export const asJson = <T>(value: T): Json => value as unknown as Json

/** A typed record as the plain JSON object that an op carries. */
export const asRecord = <T extends object>(value: T): JsonObject => value as unknown as JsonObject
