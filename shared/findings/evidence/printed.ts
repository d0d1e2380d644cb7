import { listed } from '../../basics/text'
import { evidenceCells, evidenceColumns } from './finding'
import type { RegisteredEvidence } from './register'

// The register on paper: a line for each piece under the name of its organisation, and no column in which nobody said anything.

/** How wide each column wants to be beside the others; the organisation stands over its pieces instead. */
const widths: readonly number[] = [30, 26, 11, 9, 11, 0, 13, 15, 12]
const ownerColumn = evidenceColumns.indexOf('Organisation')

/** What a cell holds where nothing was said. */
const nothing: Readonly<Partial<Record<(typeof evidenceColumns)[number], string>>> = {
  Kind: 'Not said',
  Owner: 'Not said',
  'Attached file': 'None',
}

/** A list of evidence of one owner, or of the same several. */
export type PrintedOwner = {
  readonly owner: string
  readonly lines: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

export type PrintedEvidence = {
  readonly columns: readonly string[]
  /** How wide each column is, in hundredths. */
  readonly shares: readonly number[]
  readonly owners: readonly PrintedOwner[]
  /** Which columns are left out as no piece says anything in them; empty where all are there. */
  readonly left: string
}

/** These pieces as they are printed, in their order. */
export function printedEvidence(entries: readonly RegisteredEvidence[]): PrintedEvidence {
  const all = entries.map((entry) => ({ key: entry.key, cells: evidenceCells(entry) }))
  const isSaid = (column: number) => {
    const none = nothing[evidenceColumns[column] ?? 'Evidence']
    return none === undefined || all.some(({ cells }) => cells[column] !== none)
  }
  const places = evidenceColumns.map((_name, place) => place).filter((place) => place !== ownerColumn)
  const shown = places.filter(isSaid)
  const named = (which: readonly number[]) => which.map((place) => evidenceColumns[place] ?? '')
  const sum = shown.reduce((so, place) => so + (widths[place] ?? 0), 0)
  const left = named(places.filter((place) => !isSaid(place))).map((name) => name.toLowerCase())
  const owners = new Map<string, PrintedOwner['lines']>()
  for (const { key, cells } of all) {
    const owner = cells[ownerColumn] ?? ''
    const line = { key, cells: shown.map((place) => cells[place] ?? '') }
    owners.set(owner, [...(owners.get(owner) ?? []), line])
  }
  return {
    columns: named(shown),
    shares: shown.map((place) => (100 * (widths[place] ?? 0)) / sum),
    owners: [...owners].map(([owner, lines]) => ({ owner, lines })),
    left: left.length === 0 ? '' : `Left out, as no piece says anything in it: ${listed(left)}.`,
  }
}
