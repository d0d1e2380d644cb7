import type { CycleId } from '../../cycles/cycle'
import type { OrganisationId } from '../../partnership/organisation'
import type { Outcome } from '../counting'
import { type Entry, isNamed, type TextKind, textKinds } from './entry'
import { tokensOf } from './tokens'
import { type Closeness, newVocabulary } from './vocabulary'

// The index of everything that is searched: for each word the entries that hold it. A working copy, thrown away with the
// window; the records say everything that it says.
//
// Entries are numbered upwards and never renumbered while they stand, so each word's list grows at its end only. What was
// replaced leaves a gap, and the gaps are closed once they are as many as what stands.

/** What results are narrowed to; null leaves everything. */
export type Filters = {
  readonly cycle: CycleId | null
  readonly organisation: OrganisationId | null
  /** A type of organisation; empty for those without one. */
  readonly organisationType: string | null
  /** As `standardKey` writes it. */
  readonly standard: string | null
  readonly kind: TextKind | null
  readonly outcome: Outcome | null
}

export const noFilters: Filters = {
  cycle: null,
  organisation: null,
  organisationType: null,
  standard: null,
  kind: null,
  outcome: null,
}

/** True when anything narrows what is found. */
export const isNarrowed = (filters: Filters): boolean => Object.values(filters).some((value) => value !== null)

/** Entries of one kind: how many match, and the first of them. */
export type FoundGroup = { readonly kind: TextKind; readonly count: number; readonly entries: readonly Entry[] }

export type FoundEntries = {
  readonly groups: readonly FoundGroup[]
  /** True for a word, as `tokensOf` gives it, that answers to one that was typed. */
  readonly isMatch: (word: string) => boolean
}

export type SearchIndex = {
  /** Puts what a record says in place of what it said before. */
  readonly put: (source: string, entries: readonly Entry[]) => void
  /** How many entries stand. */
  readonly size: () => number
  /**
   * The entries that hold every word. Whole words come before beginnings and those before near words; then those
   * of the newest cycle, then the newest, then by key. `most` is how many of a kind are wanted. Nothing typed finds nothing.
   */
  readonly find: (typed: string, filters: Filters, most: number, known: Known) => FoundEntries
}

/** What is known beside the entries. */
type Known = {
  /** The present type of an organisation. */
  readonly typeOf: (organisation: OrganisationId) => string
  /** The day a cycle opens, which says how new it is. */
  readonly opensOn: (cycle: CycleId) => string
}

/** Where no entry is closer than this, the word is not in it. */
const absent = 255

/** An index of nothing yet. */
export function newSearchIndex(): SearchIndex {
  const vocabulary = newVocabulary()
  const sources = new Map<string, readonly number[]>()
  let entries: (Entry | null)[] = []
  let holders: number[][] = []
  let gaps = 0

  const add = (entry: Entry): number => {
    const number = entries.length
    entries.push(entry)
    for (const { word } of tokensOf(isNamed(entry) ? `${entry.title}\n${entry.text}` : entry.text)) {
      const wordNumber = vocabulary.numberOf(word)
      const list = holders[wordNumber]
      if (!list) holders[wordNumber] = [number]
      else if (list[list.length - 1] !== number) list.push(number)
    }
    return number
  }

  const drop = (source: string) => {
    for (const number of sources.get(source) ?? []) {
      entries[number] = null
      gaps += 1
    }
    sources.delete(source)
  }

  const closeGaps = () => {
    const numbers = new Map<number, number>()
    entries.forEach((entry, number) => {
      if (entry) numbers.set(number, numbers.size)
    })
    const renumbered = (list: readonly number[]) => list.flatMap((number) => numbers.get(number) ?? [])
    entries = entries.filter((entry) => entry !== null)
    holders = holders.map(renumbered)
    for (const [source, list] of sources) sources.set(source, renumbered(list))
    gaps = 0
  }

  /** How close each entry comes to a word; `absent` where it does not hold it. */
  const closest = (matches: ReadonlyMap<number, Closeness>): Uint8Array => {
    const close = new Uint8Array(entries.length).fill(absent)
    for (const [word, how] of matches) {
      for (const number of holders[word] ?? []) if (how < (close[number] ?? absent)) close[number] = how
    }
    return close
  }

  return {
    put: (source, changed) => {
      drop(source)
      if (changed.length > 0) sources.set(source, changed.map(add))
      if (gaps > 1_000 && gaps > entries.length / 2) closeGaps()
    },
    size: () => entries.length - gaps,
    find: (typed, filters, most, { typeOf, opensOn }) => {
      const matches = [...new Set(tokensOf(typed).map(({ word }) => word))].map(vocabulary.find)
      const ranks = ranksFrom(matches.map(closest))
      const tops = new Map(textKinds.map((kind) => [kind, newTop(most)]))
      const isWanted = wantedBy(filters, typeOf)
      ranks.forEach((rank, number) => {
        const entry = rank === absent ? null : entries[number]
        if (entry && isWanted(entry))
          tops.get(entry.kind)?.offer({ entry, rank, opensOn: entry.cycleId === null ? '' : opensOn(entry.cycleId) })
      })
      return {
        groups: [...tops].flatMap(([kind, top]) => (top.count() > 0 ? [{ kind, ...top.taken() }] : [])),
        isMatch: (word) => {
          const number = vocabulary.known(word)
          return number !== undefined && matches.some((each) => each.has(number))
        },
      }
    },
  }
}

/** How well each entry answers all words, 0 for the best: by the worst of them first, then by all together. */
function ranksFrom(words: readonly Uint8Array[]): Uint8Array {
  const [first] = words
  if (!first) return new Uint8Array()
  return first.map((_, number) => {
    let [worst, sum] = [0, 0]
    for (const word of words) {
      const close = word[number] ?? absent
      if (close === absent) return absent
      worst = Math.max(worst, close)
      sum += close
    }
    return worst * 64 + Math.min(sum, 63)
  })
}

function wantedBy(filters: Filters, typeOf: Known['typeOf']): (entry: Entry) => boolean {
  const { cycle, organisation, organisationType, standard, kind, outcome } = filters
  return (entry) =>
    (kind === null || entry.kind === kind) &&
    (cycle === null || entry.cycleId === cycle) &&
    (organisation === null || entry.organisationId === organisation) &&
    (standard === null || entry.standard === standard) &&
    (outcome === null || entry.outcome === outcome) &&
    (organisationType === null || (entry.organisationId !== null && typeOf(entry.organisationId) === organisationType))
}

type Ranked = { readonly entry: Entry; readonly rank: number; readonly opensOn: string }

const inFront = (a: Ranked, b: Ranked): boolean => {
  if (a.rank !== b.rank) return a.rank < b.rank
  if (a.opensOn !== b.opensOn) return a.opensOn > b.opensOn
  if (a.entry.at !== b.entry.at) return a.entry.at > b.entry.at
  return a.entry.key < b.entry.key
}

/** Counts what it is offered and keeps the best, in order, without sorting the rest. */
function newTop(most: number) {
  const best: Ranked[] = []
  let count = 0
  return {
    count: () => count,
    taken: () => ({ count, entries: best.map(({ entry }) => entry) }),
    offer: (offered: Ranked) => {
      count += 1
      const last = best[best.length - 1]
      if (best.length >= most && last && !inFront(offered, last)) return
      let place = best.length
      for (let other = best[place - 1]; other && inFront(offered, other); other = best[place - 1]) place -= 1
      best.splice(place, 0, offered)
      if (best.length > most) best.pop()
    },
  }
}
