import type { Organisation } from '../organisation'
import { type Entry, entriesOf, type RowsDisagree } from './entries'
import type { Question } from './match'
import { type Note, notesOf } from './notes'
import { outcomesOf, type Waiting } from './outcomes'
import { type AskedOfTable, readRows, type SkippedRow } from './readRows'
import { type Untyped, withTypes } from './untyped'
import { type Changes, changesTo, type Keeping, organisationFrom, withChanges } from './update'

/** An organisation of the register and what the table changes of it. */
export type Update = {
  readonly rows: readonly number[]
  readonly organisation: Organisation
  readonly changes: Changes
  /** True when it converted: what it was is kept. */
  readonly converts: boolean
}

/**
 * What an import would do. Every row of the table stands in exactly one of `fresh`, `updated`, `unchanged`, `skipped`,
 * `undecided` and `held`. Nothing is ever taken away.
 */
export type Plan = {
  readonly fresh: readonly Entry[]
  readonly updated: readonly Update[]
  readonly unchanged: readonly Pick<Update, 'rows' | 'organisation'>[]
  readonly skipped: readonly SkippedRow[]
  /** Rows that wait for answers to the questions. */
  readonly undecided: readonly number[]
  readonly questions: readonly Question[]
  /** Rows that wait until somebody puts them right or skips some. */
  readonly held: readonly (RowsDisagree | Waiting)[]
  readonly notes: readonly Note[]
  /** Rows whose type a person can say in one go, or said. */
  readonly untyped: readonly Untyped[]
}

/** What a plan is made of: a table, how it is read, and the organisations there are. */
export type AskedOfPlan = AskedOfTable & { readonly organisations: readonly Organisation[] }

/** Plans the import of a table. The same rows in another order, with the same decisions, give the same plan. */
export function planImport(asked: AskedOfPlan): Plan {
  const { table, decisions, organisations } = asked
  const read = readRows(asked)
  const { entries, disagreeing } = entriesOf(read.said)
  const { outcomes, untyped } = withTypes(outcomesOf(entries, organisations, decisions.answers), read, decisions.types)
  const known = outcomes.known.map(({ entry, organisation, converts }) => ({
    rows: entry.rows,
    organisation,
    changes: changesTo(organisation, entry.said),
    converts,
  }))
  return {
    fresh: [...outcomes.fresh].sort((a, b) => order(a.key, b.key)),
    updated: known.filter(hasChanges).sort(byOrganisation),
    unchanged: known
      .filter((each) => !hasChanges(each))
      .sort(byOrganisation)
      .map(({ rows, organisation }) => ({ rows, organisation })),
    skipped: read.skipped,
    undecided: outcomes.undecided.flatMap(({ rows }) => rows).sort((a, b) => a - b),
    questions: [...outcomes.questions].sort((a, b) => order(a.key, b.key)),
    held: [...disagreeing, ...outcomes.waiting].sort((a, b) => order(heldKey(a), heldKey(b))),
    notes: notesOf(table, read, outcomes, organisations),
    untyped,
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byOrganisation = (a: Update, b: Update) => order(a.organisation.id, b.organisation.id)
const heldKey = (held: Plan['held'][number]) =>
  `${held.kind} ${held.name} ${held.kind === 'rowsDisagree' ? held.facts : held.organisations}`
const hasChanges = ({ changes: { facts, contacts } }: Update) => facts.length > 0 || contacts.length > 0

/** The organisations that a plan puts in the register, new and changed: all of them in one change, so that one undo takes it back. */
export const organisationsOf = ({ fresh, updated }: Plan, keeping: Keeping): readonly Organisation[] => [
  ...fresh.map(({ said }) => organisationFrom(said, keeping)),
  ...updated.map(({ organisation, changes, converts }) => withChanges(organisation, changes, converts, keeping)),
]
