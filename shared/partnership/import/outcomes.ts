import { schemes } from '../facts'
import type { Scheme } from '../identifiers'
import type { Organisation } from '../organisation'
import type { Decisions } from './decisions'
import { type Entry, groups, joinEntries } from './entries'
import { findMatch, type Match, nearMatcher, pairsAmong, type Question, registerOf } from './match'

/** Why rows wait for somebody to put them right. */
export type Waiting = {
  /** `twoForOne`: two entries of the table are one organisation of the register. */
  readonly kind: 'severalFit' | 'earlierNumber' | 'twoForOne'
  readonly rows: readonly number[]
  readonly name: string
  readonly organisations: readonly string[]
}

/** An entry that is an organisation of the register. */
export type Known = { readonly entry: Entry; readonly organisation: Organisation; readonly converts: boolean }

/** A number that was left out, because another has it too. */
export type SharedNumber = { readonly scheme: Scheme; readonly rows: readonly number[] }

/** What became of each entry. Each stands in one of `known`, `fresh`, `undecided` and `waiting`. */
export type Outcomes = {
  readonly known: readonly Known[]
  readonly fresh: readonly Entry[]
  readonly undecided: readonly Entry[]
  readonly waiting: readonly Waiting[]
  readonly questions: readonly Question[]
  readonly shared: readonly SharedNumber[]
}

/** Settles for each entry of a table which organisation of the register it is, if any. */
export function outcomesOf(
  all: readonly Entry[],
  organisations: readonly Organisation[],
  answers: Decisions['answers'],
): Outcomes {
  const shared: SharedNumber[] = []
  const register = registerOf(organisations)
  const entries = withOwnUkprns(all, shared)
  const sure = entries.map((entry) => ({ entry, match: findMatch(entry, register, answers) }))
  const near = nearMatcher(organisations, answers)
  const placed = sure.map(({ entry, match }) => ({ entry, match: match.kind === 'none' ? near(entry) : match }))
  const { known, waiting } = oneEach(placed)
  const isNew = placed.flatMap(({ entry, match }) => (match.kind === 'none' ? [entry] : []))
  const among = amongNew(isNew, answers)
  const withoutOthers = (entry: Entry, own: Organisation | null) => freed(entry, own, register.byNumber, shared)
  return {
    known: known.map((each) => ({ ...each, entry: withoutOthers(each.entry, each.organisation) })),
    fresh: among.fresh.map((entry) => withoutOthers(entry, null)),
    undecided: [...placed.flatMap(({ entry, match }) => (match.kind === 'asked' ? [entry] : [])), ...among.undecided],
    waiting: [
      ...waiting,
      ...placed.flatMap(({ entry, match }) =>
        match.kind === 'severalFit' || match.kind === 'earlierNumber'
          ? [{ kind: match.kind, rows: entry.rows, name: entry.said.name, organisations: match.organisations }]
          : [],
      ),
    ],
    questions: [...placed.flatMap(({ match }) => (match.kind === 'asked' ? match.questions : [])), ...among.questions],
    shared,
  }
}

const without = (entry: Entry, scheme: Scheme): Entry => ({
  ...entry,
  said: { ...entry.said, identifiers: { ...entry.said.identifiers, [scheme]: null } },
})

/** A UKPRN that several entries have is their trust's, so it is left out. */
function withOwnUkprns(entries: readonly Entry[], shared: SharedNumber[]): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const { said } of entries)
    if (said.identifiers.ukprn) counts.set(said.identifiers.ukprn, (counts.get(said.identifiers.ukprn) ?? 0) + 1)
  return entries.map((entry) => {
    if ((counts.get(entry.said.identifiers.ukprn ?? '') ?? 0) < 2) return entry
    shared.push({ scheme: 'ukprn', rows: entry.rows })
    return without(entry, 'ukprn')
  })
}

/** The entry without numbers that another organisation, which is still open, has in the register. */
function freed(
  entry: Entry,
  own: Organisation | null,
  byNumber: ReadonlyMap<string, readonly Organisation[]>,
  shared: SharedNumber[],
): Entry {
  return schemes.reduce((left, scheme) => {
    const number = left.said.identifiers[scheme]
    const holders = number === null ? [] : (byNumber.get(`${scheme} ${number}`) ?? [])
    if (!holders.some((each) => each !== own && each.closedOn === null)) return left
    shared.push({ scheme, rows: entry.rows })
    return without(left, scheme)
  }, entry)
}

type Placed = { readonly entry: Entry; readonly match: Match }
type Sureness = Extract<Match, { kind: 'found' }>['by']

/** One entry for each organisation of the register: of several, the only one that has its number. */
function oneEach(placed: readonly Placed[]): {
  readonly known: readonly Known[]
  readonly waiting: readonly Waiting[]
} {
  const byOrganisation = new Map<Organisation, (Known & { readonly by: Sureness })[]>()
  for (const { entry, match } of placed) {
    if (match.kind !== 'found') continue
    const { organisation, by, converts } = match
    const there = byOrganisation.get(organisation)
    if (there) there.push({ entry, organisation, converts, by })
    else byOrganisation.set(organisation, [{ entry, organisation, converts, by }])
  }
  const known: Known[] = []
  const waiting: Waiting[] = []
  for (const [organisation, all] of byOrganisation) {
    const numbered = all.filter(({ by }) => by === 'number')
    const kept = all.length === 1 ? all[0] : numbered.length === 1 ? numbered[0] : undefined
    if (kept) known.push({ entry: kept.entry, organisation, converts: kept.converts })
    for (const each of all)
      if (each !== kept)
        waiting.push({
          kind: 'twoForOne',
          rows: each.entry.rows,
          name: each.entry.said.name,
          organisations: [organisation.name],
        })
  }
  return { known, waiting }
}

/** New entries whose names are near are asked about; those that a person says are the same become one. */
function amongNew(entries: readonly Entry[], answers: Decisions['answers']) {
  const pairs = pairsAmong(entries)
  const open = pairs.filter(({ question }) => answers[question.key] === undefined)
  const waiting = new Set(open.flatMap((pair) => pair.entries))
  const links = new Map<Entry, string[]>(entries.map((entry) => [entry, [`entry ${entry.key}`]]))
  for (const { question, entries: pair } of pairs)
    if (answers[question.key] === 'same') for (const entry of pair) links.get(entry)?.push(question.key)
  const joined = groups(entries, (entry) => links.get(entry) ?? [])
  const isOpen = (group: readonly Entry[]) => group.some((entry) => waiting.has(entry))
  return {
    questions: open.map(({ question }) => question),
    undecided: joined.filter(isOpen).flat(),
    fresh: joined.flatMap((group) => {
      const [only] = group
      if (isOpen(group) || !only) return []
      return [group.length === 1 ? only : joinEntries(group)]
    }),
  }
}
