import type { Json } from '../../basics/json'
import type { AnswerContent, Undecided, Version } from '../answer'
import type { Revision } from '../revision'
import { ancestorsOf, type History } from './ancestry'
import { joinTexts } from './joinTexts'
import { isOrigin } from './origin'
import {
  contentFrom,
  isItem,
  isMark,
  isText,
  itemFrom,
  itemOf,
  type List,
  listOf,
  type Part,
  type PartValues,
  partsOfContent,
  pieces,
  valueKey,
  writtenBy,
} from './parts'

// What an answer says is a function of the set of its revisions, and of what it said before the first of them. For each part,
// the revisions that wrote it and that no later writer follows have the say: when they say the same, that stands; when they
// differ, all of it stands until a person decides. Neither the clock nor the order in which files arrive is asked.

/** What an answer says, and which parts of it say different things. */
export type AnswerState = { readonly content: AnswerContent; readonly undecided: readonly Undecided[] }

/** One thing that was said of a part, by the revision that said it. It stands by that revision, or by a later undo that brought it back. */
type Said = { readonly value: Json; readonly revision: Revision; readonly standsBy: Revision }

/** What is settled of one part: what is shown, and both versions where they differ. */
type Settled = { readonly value: Json | undefined; readonly undecided: Undecided | null }

/** Versions that one part can hold; more never come together outside a forged file. */
const mostVersions = 50

/** What these revisions together say, with `base` for what stood before the first of them. */
export function stateOf(history: History, base: AnswerContent): AnswerState {
  const writers = writersIn(history)
  const before = partsOfContent(base)
  const values = new Map<Part, Json>()
  const undecided: Undecided[] = []
  const settleAll = (wanted: (part: Part) => boolean) => {
    for (const part of [...new Set([...before.keys(), ...writers.keys()])].filter(wanted).sort()) {
      const said = saidLast(part, writers, history)
      const settled =
        said.length === 0
          ? { value: before.get(part), undecided: null }
          : isItem(part)
            ? settleItem(part, said, values, writers, history)
            : settlePart(part, said, before.get(part), writers, history)
      if (settled.value !== undefined) values.set(part, settled.value)
      if (settled.undecided) undecided.push(settled.undecided)
    }
  }
  settleAll((part) => !isItem(part))
  settleAll(isItem)
  const isThere = (part: Part) => values.get(part) === true
  return {
    content: contentFrom(values, orderOf(history, base)),
    undecided: undecided
      .filter(({ part }) => isThere(itemOf(part) ?? part) || listOf(part) === null)
      .sort((a, b) => (a.part < b.part ? -1 : 1)),
  }
}

type Writers = ReadonlyMap<Part, readonly Said[]>

function writersIn(history: History): Writers {
  const writers = new Map<Part, Said[]>()
  for (const revision of history.values())
    for (const [part, value] of writtenBy(withReopened(revision, history))) {
      const said = writers.get(part) ?? []
      if (said.length === 0) writers.set(part, said)
      said.push({ value, revision, standsBy: revision })
    }
  return writers
}

/** An undo of a decision writes what was decided on too, also where the text itself does not change by it. */
function withReopened(revision: Revision, history: History): Revision {
  const undone = undoneDecision(revision, history)
  return undone?.decides ? { ...revision, decides: undone.decides } : revision
}

function undoneDecision({ reverses }: Revision, history: History): Revision | null {
  const undone = reverses?.how === 'undo' ? history.get(reverses.revision) : undefined
  return undone?.decides ? undone : null
}

/** Who had the last word on a part: every writer that no other writer of it follows. An undone decision is open as before it. */
function saidLast(part: Part, writers: Writers, history: History): readonly Said[] {
  const all = writers.get(part) ?? []
  if (all.length < 2) return all
  const followed = ancestorsOf(
    history,
    all.map(({ standsBy }) => standsBy),
  )
  const last = all.filter(({ standsBy }) => !followed.has(standsBy.id))
  return last.flatMap((said) => {
    const undone = undoneDecision(said.revision, history)
    if (!undone) return isOrigin(said.revision) && isFollowed(part, said.value, all) ? [] : [said]
    const before = ancestorsOf(history, [undone])
    const then = all.filter(({ revision }) => before.has(revision.id))
    return saidLast(part, new Map([[part, then]]), history).map((each) => ({ ...each, standsBy: said.standsBy }))
  })
}

/** An origin names no followers: whoever found its words in place and wrote others follows it. */
const isFollowed = (part: Part, value: Json, all: readonly Said[]) =>
  all.some(
    ({ revision }) => !isOrigin(revision) && valueKey(partsOfContent(revision.was).get(part)) === valueKey(value),
  )

function settlePart(
  part: Part,
  said: readonly Said[],
  before: Json | undefined,
  writers: Writers,
  history: History,
): Settled {
  const distinct = inOrder(said)
  const [first, second] = distinct
  if (!first || !second) return { value: first?.value, undecided: null }
  // A mark that either side has stands, but words that somebody has seen to do not come up again with another file.
  if (isMark(part)) return { value: part.startsWith('unread/') ? null : true, undecided: null }
  const versions = distinct.map(versionOf)
  if (isText(part) && distinct.length === 2) {
    const joined = joinedAt(part, [first, second], before, writers, history)
    if (joined !== null) return { value: joined, undecided: { part, kind: 'joined', versions } }
  }
  return { value: first.value, undecided: { part, kind: 'differs', versions } }
}

/** Each value once, empty ones last; of several who said the same, the one whose id comes first. */
function inOrder(said: readonly Said[]): readonly Said[] {
  const byKey = new Map<string, Said>()
  for (const each of said) {
    const key = `${isEmpty(each.value) ? 1 : 0}${valueKey(each.value)}`
    const known = byKey.get(key)
    if (!known || each.revision.id < known.revision.id) byKey.set(key, each)
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostVersions)
    .map(([, each]) => each)
}

const emptyValues = new Set(['null', 'false', '""', valueKey({ rating: null, notApplicable: null })])
const isEmpty = (value: Json) => emptyValues.has(valueKey(value))

const versionOf = ({ value, revision }: Said): Version => ({
  value: value as Version['value'],
  by: revision.author,
  at: revision.at,
})

/** Both texts as one, where their writers began with the same text and changed different paragraphs of it. */
function joinedAt(
  part: Part,
  [one, other]: readonly [Said, Said],
  before: Json | undefined,
  writers: Writers,
  history: History,
): string | null {
  const [ofOne, ofOther] = [one, other].map(({ revision }) => ancestorsOf(history, [revision]))
  const shared = (writers.get(part) ?? []).filter(
    ({ revision }) => ofOne?.has(revision.id) && ofOther?.has(revision.id),
  )
  const began = inOrder(saidLast(part, new Map([[part, shared]]), history))
  const text = began.length === 0 ? (before ?? '') : began[0]?.value
  return began.length > 1 ? null : joinTexts(String(text), String(one.value), String(other.value))
}

/** Whether an item is there. Where one side took it away and the other changed it, it stays and a person decides. */
function settleItem(
  part: Part,
  said: readonly Said[],
  values: PartValues,
  writers: Writers,
  history: History,
): Settled {
  const [head, id = ''] = pieces(part)
  const gone = said.filter(({ value }) => value !== true)
  const stays = said.find(({ value }) => value === true)
  if (gone.length === 0) return { value: true, undecided: null }
  const kept = stays ? said.filter(({ value }) => value === true) : changedSince(part, gone, writers, history)
  const [first] = [...kept].sort((a, b) => (a.revision.id < b.revision.id ? -1 : 1))
  if (!first) return { value: false, undecided: null }
  const [taken] = inOrder(gone)
  const item = { ...first, value: itemFrom(values, head as List, id) }
  return {
    value: true,
    undecided: { part, kind: 'differs', versions: [item, ...(taken ? [taken] : [])].map(versionOf) },
  }
}

/** Changes of an item that those who took it away had not seen. */
function changedSince(part: Part, gone: readonly Said[], writers: Writers, history: History): readonly Said[] {
  const seen = ancestorsOf(
    history,
    gone.map(({ revision }) => revision),
  )
  const takers = new Set(gone.map(({ revision }) => revision.id as string))
  return [...writers.keys()]
    .filter((each) => itemOf(each) === part)
    .flatMap((each) => saidLast(each, writers, history).filter((said) => !isKnownTo(gone, each, said)))
    .filter(({ revision }) => !seen.has(revision.id) && !takers.has(revision.id))
}

/** True for words that came in without a history and that those who took the item away had before them. */
const isKnownTo = (gone: readonly Said[], part: Part, { revision, value }: Said) =>
  isOrigin(revision) && isFollowed(part, value, gone)

/**
 * Items stand where the list that nobody changed later has them; where several such lists stand side by side, by the place in
 * any of them that comes first, then by id.
 */
function orderOf(history: History, base: AnswerContent) {
  return (list: List | 'unread', ids: readonly string[]): readonly string[] => {
    const writers = [...history.values()].filter(({ now }) => now[list] !== undefined)
    const followed = ancestorsOf(history, writers)
    const last = writers.filter(({ id }) => !followed.has(id))
    const lists = last.length === 0 ? [base[list]] : last.map(({ now }) => now[list] ?? [])
    const places = new Map<string, number>()
    for (const items of lists)
      items.forEach((item, place) => {
        const id = typeof item === 'string' ? item : item.id
        places.set(id, Math.min(place, places.get(id) ?? place))
      })
    const placeOf = (id: string) => places.get(id) ?? Number.MAX_SAFE_INTEGER
    return [...new Set(ids)].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
  }
}
