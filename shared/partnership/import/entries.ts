import { canonicalJson, type Json } from '../../basics/json'
import { schemes } from '../facts'
import type { Identifiers } from '../organisation'
import { folded } from './cellText'
import type { ContactFound } from './readContacts'
import type { RowRead } from './readRow'
import type { SaidRow } from './readRows'

/** One organisation of the table: what all of its rows say together. */
export type Entry = {
  /** Made of what it says, so that it is the same wherever its rows stand. */
  readonly key: string
  readonly rows: readonly number[]
  readonly said: RowRead
}

/** Rows of one organisation that say different things of it. */
export type RowsDisagree = {
  readonly kind: 'rowsDisagree'
  readonly rows: readonly number[]
  readonly name: string
  readonly facts: readonly string[]
}

const singleFacts = ['name', 'type', 'phase', 'area', 'trust', 'closedOn', 'earlierUrn'] as const

/**
 * Puts together the rows that name one organisation by the same number, or by the same name and no number: lists have a row
 * for each contact. Rows that disagree about anything but contacts are kept apart and listed.
 */
export function entriesOf(rows: readonly SaidRow[]): {
  readonly entries: readonly Entry[]
  readonly disagreeing: readonly RowsDisagree[]
} {
  const entries: Entry[] = []
  const disagreeing: RowsDisagree[] = []
  for (const together of groups(rows, ({ said }) => keysOf(said))) {
    const group = sorted(together)
    const facts = factsThatDiffer(group.map(({ said }) => said))
    const numbers = group.map(({ row }) => row).sort((a, b) => a - b)
    const said = putTogether(group.map((each) => each.said))
    if (facts.length > 0) disagreeing.push({ kind: 'rowsDisagree', rows: numbers, name: said.name, facts })
    else entries.push({ key: keyOf(said), rows: numbers, said })
  }
  return { entries: entries.sort(byKey), disagreeing }
}

/** Rows in an order that does not depend on where they stand. */
function sorted(rows: readonly SaidRow[]): readonly SaidRow[] {
  if (rows.length < 2) return rows
  const texts = new Map(rows.map((each) => [each, canonicalJson(each.said as unknown as Json)]))
  return [...rows].sort((a, b) => ((texts.get(a) ?? '') < (texts.get(b) ?? '') ? -1 : 1))
}

const byKey = (a: Entry, b: Entry) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** One entry of several that a person says are the same. What the fuller one says goes before. */
export function joinEntries(entries: readonly Entry[]): Entry {
  const said = putTogether([...entries].sort(fullerFirst).map((each) => each.said))
  return { key: keyOf(said), rows: entries.flatMap(({ rows }) => rows).sort((a, b) => a - b), said }
}

const numbersIn = ({ identifiers }: RowRead) => schemes.filter((scheme) => identifiers[scheme] !== null).length

const fullerFirst = (a: Entry, b: Entry) =>
  numbersIn(b.said) - numbersIn(a.said) || b.said.name.length - a.said.name.length || byKey(a, b)

const keyOf = ({ name, identifiers, unread }: RowRead) =>
  [folded(name), ...schemes.map((scheme) => identifiers[scheme] ?? ''), ...unread].join(' ; ')

/** What rows of one organisation share. A UKPRN may be that of a whole trust, so it counts with the name only. */
function keysOf({ name, identifiers, unread }: RowRead): readonly string[] {
  const { ukprn, ...own } = identifiers
  const keys = schemes.flatMap((scheme) => (scheme !== 'ukprn' && own[scheme] ? [`${scheme} ${own[scheme]}`] : []))
  return keys.length > 0 ? keys : [['name', folded(name), ukprn ?? '', ...unread].join(' ')]
}

/** Puts together what shares a key, by any number of steps. */
export function groups<T>(all: readonly T[], keys: (each: T) => readonly string[]): readonly (readonly T[])[] {
  const leads = all.map((_each, i) => i)
  const leadOf = (i: number): number => {
    let at = i
    while (leads[at] !== at) at = leads[at] as number
    leads[i] = at
    return at
  }
  const first = new Map<string, number>()
  for (const [i, each] of all.entries())
    for (const key of keys(each)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, i)
      else leads[leadOf(i)] = leadOf(before)
    }
  const found = new Map<number, T[]>()
  for (const [i, each] of all.entries()) {
    const group = found.get(leadOf(i))
    if (group) group.push(each)
    else found.set(leadOf(i), [each])
  }
  return [...found.values()]
}

function factsThatDiffer(all: readonly RowRead[]): readonly string[] {
  const differ = (values: readonly (string | null)[]) => new Set(values.filter(Boolean)).size > 1
  return [
    ...singleFacts.filter((fact) => differ(all.map((each) => (fact === 'name' ? folded(each.name) : each[fact])))),
    ...schemes.filter((scheme) => differ(all.map(({ identifiers }) => identifiers[scheme]))),
  ]
}

/** True for a name that is not written in capitals alone. */
const isMixed = (name: string) => name !== name.toUpperCase()

/** Of names that differ in capitals, the first by letters that is not in capitals alone; failing that, another such name. */
function nameOf([first = '', ...others]: readonly string[]): string {
  const same = [first, ...others.filter((name) => folded(name) === folded(first))].sort()
  return same.find(isMixed) ?? others.find(isMixed) ?? same[0] ?? first
}

/** What rows say together: of each fact the first that says anything. */
function putTogether(all: readonly RowRead[]): RowRead {
  const [first] = all
  if (!first) throw new Error('Nothing to put together')
  const one = (fact: 'type' | 'phase' | 'area' | 'trust') => all.map((each) => each[fact]).find(Boolean) ?? ''
  const identifiers = Object.fromEntries(
    schemes.map((scheme) => [scheme, all.map((each) => each.identifiers[scheme]).find(Boolean) ?? null]),
  ) as Identifiers
  return {
    name: nameOf(all.map(({ name }) => name)),
    type: one('type'),
    identifiers,
    unread: first.unread,
    earlierUrn: all.map((each) => each.earlierUrn).find(Boolean) ?? null,
    phase: one('phase'),
    area: one('area'),
    trust: one('trust'),
    closedOn: all.map((each) => each.closedOn).find(Boolean) ?? null,
    contacts: distinct(all.flatMap(({ contacts }) => contacts)),
  }
}

function distinct(contacts: readonly ContactFound[]): readonly ContactFound[] {
  const byText = new Map(contacts.map((contact) => [canonicalJson(contact), contact]))
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? [])
}
