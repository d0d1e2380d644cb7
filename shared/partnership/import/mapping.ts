import * as z from 'zod/mini'
import type { Cell } from '../../basics/sheet'
import { readIdentifier } from './cellNumbers'
import { folded, saidText } from './cellText'
import { type Field, fieldOfHeading, fields, isNumberHeading } from './fields'
import type { ImportTable } from './table'

// Which column goes where. What is found for a table is a value that a person can change, and that can be remembered for every
// table with the same headings.

/** One column of a table, and the field it goes to; null when it is not imported. */
export type MappedColumn = {
  readonly heading: string
  readonly field: Field | null
  /** Why it goes there: its heading is known, its numbers say so, it did so before, or a person chose it. */
  readonly how: 'heading' | 'numbers' | 'remembered' | 'chosen' | 'none'
  /** The first things that stand in it. */
  readonly examples: readonly string[]
}

/** Where each column of a table goes, in their order. No field is named twice. */
export type Mapping = readonly MappedColumn[]

const rememberedSchema = z.strictObject({
  /** The headings it is for. */
  key: z.string().check(z.maxLength(20_000)),
  /** By heading, as it is compared. */
  fields: z.record(z.string(), z.nullable(z.enum(fields))),
})
/** Where columns went in a table with these headings. */
export type RememberedMapping = z.infer<typeof rememberedSchema>

/** The mappings that a computer remembers. */
export const rememberedMappingsSchema = z.array(rememberedSchema).check(z.maxLength(100))

/** Proposes where each column goes: as it did before for the same headings; else by its heading, or by its numbers. */
export function proposeMapping(table: ImportTable, remembered: readonly RememberedMapping[] = []): Mapping {
  const before = remembered.find(({ key }) => key === keyOf(table.headings))
  return before ? asBefore(table, before) : byHeadings(table)
}

/** The mapping with one column sent elsewhere. A column that went there before goes nowhere. */
export const chooseField = (mapping: Mapping, column: number, field: Field | null): Mapping =>
  mapping.map((each, i) => {
    if (i === column) return { ...each, field, how: 'chosen' }
    return field !== null && each.field === field ? { ...each, field: null, how: 'none' } : each
  })

/** What is remembered of a mapping, for tables with the same headings in any order. Of columns with one heading, the one that is read. */
export function rememberMapping(mapping: Mapping): RememberedMapping {
  const readLast = [...mapping].sort((a, b) => Number(a.field !== null) - Number(b.field !== null))
  return {
    key: keyOf(mapping.map(({ heading }) => heading)),
    fields: Object.fromEntries(readLast.map(({ heading, field }) => [folded(heading), field])),
  }
}

const keyOf = (headings: readonly string[]) => headings.map(folded).filter(Boolean).sort().join('|')

const examplesOf = ({ rows }: ImportTable, column: number): readonly string[] => {
  const said: string[] = []
  for (const { cells } of rows) {
    const text = saidText(cells[column])
    if (text !== '' && !said.includes(text)) said.push(text)
    if (said.length === 3) break
  }
  return said
}

function asBefore(table: ImportTable, before: RememberedMapping): Mapping {
  const taken = new Set<Field>()
  return table.headings.map((heading, column) => {
    const words = folded(heading)
    const known = Object.hasOwn(before.fields, words) ? (before.fields[words] ?? null) : null
    const field = known !== null && !taken.has(known) ? known : null
    if (field) taken.add(field)
    return { heading, field, how: 'remembered', examples: examplesOf(table, column) }
  })
}

type Claim = {
  readonly column: number
  readonly field: Field
  readonly rank: number
  readonly how: 'heading' | 'numbers'
}

/** Each field goes to the column with the surest heading; what is known by its numbers alone comes last. */
function byHeadings(table: ImportTable): Mapping {
  const claims = table.headings
    .flatMap((heading, column) => claimOf(table, heading, column) ?? [])
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
  const given = new Map<number, Claim>()
  const taken = new Set<Field>()
  const give = (claim: Claim) => {
    if (taken.has(claim.field)) return false
    taken.add(claim.field)
    given.set(claim.column, claim)
    return true
  }
  const left = claims.filter((claim) => !give(claim))
  // Beside a column that names the organisation, "Name" is somebody's. Beside one headed URN, six figures are not the URN.
  for (const claim of left) {
    const known = fieldOfHeading(table.headings[claim.column] ?? '')
    if (folded(table.headings[claim.column] ?? '') === 'name') give({ ...claim, field: 'contactName' })
    else if (claim.how === 'numbers' && known) give({ ...claim, field: known.field, how: 'heading' })
  }
  return table.headings.map((heading, column) => {
    const claim = given.get(column)
    return {
      heading,
      field: claim?.field ?? null,
      how: claim?.how ?? 'none',
      examples: examplesOf(table, column),
    }
  })
}

const last = 1_000

function claimOf({ rows }: ImportTable, heading: string, column: number): Claim | null {
  const known = fieldOfHeading(heading)
  const values = rows.slice(0, 200).map(({ cells }) => cells[column])
  const seen = isNumberHeading(heading) ? fieldOfNumbers(values) : null
  if (seen) return { column, field: seen, rank: last, how: 'numbers' }
  if (!known) return null
  // "Closed" may stand over dates, or over words.
  const isWord = folded(heading) === 'closed' && !values.some((cell) => /\d/.test(saidText(cell)))
  const field = isWord ? 'status' : known.field
  return { column, field, rank: known.rank, how: 'heading' }
}

/** What most numbers of a column are, told by how they look; null when most of them look like none. */
function fieldOfNumbers(values: readonly (Cell | undefined)[]): Field | null {
  const looks = values.flatMap((cell) => lookOf(cell) ?? [])
  const said = values.filter((cell) => saidText(cell) !== '').length
  const most = [...new Set(looks)].find((look) => looks.filter((each) => each === look).length * 2 > said)
  return most ?? null
}

function lookOf(cell: Cell | undefined): Field | null {
  const text = saidText(cell).replace(/\.0$/, '')
  if (/^\d{3}$/.test(text)) return 'laCode'
  if (/^\d{4}$/.test(text)) return 'establishmentNumber'
  if (/^EY/i.test(text)) return 'earlyYears'
  const schemes = ['urn', 'laestab', 'ukprn'] as const
  return schemes.find((scheme) => (readIdentifier(scheme, text).ok ? text !== '' : false)) ?? null
}
