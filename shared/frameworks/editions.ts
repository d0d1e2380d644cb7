import { canonicalJson, type Json } from '../basics/json'
import type { EditionChange, Framework } from './framework'
import { findQuestion, findScale, type PlacedQuestion, questionsOf } from './lookUp'
import type { QuestionId } from './question'

// A published edition never changes. A new one says of each question how it stands to the edition before: by id and words
// where that is enough, and by its list of changes where a question moved, merged, split or came under another id.

/** How a question of one edition stands to the other. */
export type QuestionChange = {
  readonly kind: 'same' | EditionChange['kind']
  /** Questions of the earlier edition; none for a new question. */
  readonly was: readonly PlacedQuestion[]
  /** Questions of the present edition; none for a removed one. */
  readonly is: readonly PlacedQuestion[]
  readonly note: string | null
}

/**
 * Everything that decides whether an answer still answers the question: its words, its scale with every level's word and
 * meaning, and its typed answers. Spaces and the number in front do not count. Two questions ask the same exactly when
 * these texts are equal.
 */
export function fingerprintOf(framework: Framework, { question }: PlacedQuestion): string {
  const levels = (scale: string | undefined) =>
    findScale(framework, scale)?.levels.map(({ label, meaning }) => [label, meaning]) ?? null
  return canonicalJson({
    text: question.text.replace(/\s+/g, ' ').trim(),
    scale: levels(question.scale),
    fields: (question.fields ?? []).map((field) =>
      field.kind === 'level' ? { ...field, scale: levels(field.scale) } : field,
    ) as unknown as Json,
  })
}

/** Every question of both editions, in the present edition's order; questions that were removed come last. */
export function compareEditions(now: Framework, before: Framework): readonly QuestionChange[] {
  const said = now.changes?.from === `${before.id}@${before.edition}` ? now.changes.questions : []
  const find = (framework: Framework, ids: readonly string[]) =>
    ids.flatMap((id) => findQuestion(framework, id as QuestionId) ?? [])
  const stated = said.map(({ kind, was, is, note }) => ({
    kind,
    was: find(before, was),
    is: find(now, is),
    note: note ?? null,
  }))
  const done = new Set(stated.flatMap((change) => change.is.map(({ question }) => question.id)))
  const gone = new Set(stated.flatMap((change) => change.was.map(({ question }) => question.id)))
  const plain = questionsOf(now)
    .filter(({ question }) => !done.has(question.id))
    .map((each): QuestionChange => {
      const was = findQuestion(before, each.question.id)
      if (!was) return { kind: 'new', was: [], is: [each], note: null }
      gone.add(each.question.id)
      const same = fingerprintOf(now, each) === fingerprintOf(before, was)
      return { kind: same ? (stands(each, was) ? 'same' : 'moved') : 'reworded', was: [was], is: [each], note: null }
    })
  const removed = questionsOf(before)
    .filter(({ question }) => !gone.has(question.id))
    .map((each): QuestionChange => ({ kind: 'removed', was: [each], is: [], note: null }))
  const place = new Map(questionsOf(now).map(({ question }, i) => [question.id, i]))
  const placeOf = (change: QuestionChange) => place.get(change.is[0]?.question.id as QuestionId) ?? place.size
  return [...stated, ...plain].sort((a, b) => placeOf(a) - placeOf(b)).concat(removed)
}

/** True when a question has the number that people know it by, in the same standard. */
const stands = (is: PlacedQuestion, was: PlacedQuestion) =>
  is.question.label === was.question.label && is.standard.id === was.standard.id

/** How one question of the present edition stands to the edition before it. */
export const changeOf = (now: Framework, before: Framework, id: QuestionId): QuestionChange | null =>
  changesById(now, before).get(id) ?? null

const compared = new WeakMap<Framework, WeakMap<Framework, ReadonlyMap<string, QuestionChange>>>()

function changesById(now: Framework, before: Framework): ReadonlyMap<string, QuestionChange> {
  const known = compared.get(now)?.get(before)
  if (known) return known
  const made = new Map(
    compareEditions(now, before).flatMap((change) => change.is.map(({ question }) => [question.id as string, change])),
  )
  const inner = compared.get(now) ?? new WeakMap<Framework, ReadonlyMap<string, QuestionChange>>()
  inner.set(before, made)
  compared.set(now, inner)
  return made
}

/**
 * True when an answer to the earlier question answers the present one, so that a trend may be drawn: same words and scale.
 * Merged and split questions never make a trend.
 */
export function isComparable(now: Framework, before: Framework, change: QuestionChange): boolean {
  const [was] = change.was
  const [is] = change.is
  if (!was || !is || change.was.length > 1 || change.is.length > 1) return false
  return fingerprintOf(now, is) === fingerprintOf(before, was)
}

/** A piece of a text beside its other wording. */
export type WordPiece = {
  readonly kind: 'same' | 'gone' | 'added'
  readonly text: string
  /** Its place among the pieces. */
  readonly place: number
}

/** Two wordings, word by word: what stayed, what went, what came. The longest common run of words decides. */
export function wordDiff(before: string, now: string): readonly WordPiece[] {
  const [a, b] = [before, now].map((text) => text.split(/(?<=\s)/).filter((word) => word !== '')) as [
    string[],
    string[],
  ]
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (longest[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: { kind: WordPiece['kind']; text: string; place: number }[] = []
  const add = (kind: WordPiece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text, place: pieces.length })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      // The last word of a text has no space after it; where the other text goes on, its space is needed.
      const [was, is] = [a[i] ?? '', b[j] ?? '']
      add('same', is.length < was.length ? was : is)
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) add('gone', a[i++] ?? '')
    else add('added', b[j++] ?? '')
  }
  return pieces
}

/** How many answers to the earlier edition still count in the present one, and how many need a look. */
export type CarriedForward = {
  readonly asked: number
  /** The question asks the same, so the answer is offered as it is. */
  readonly asIs: number
  /** The question changed, so the answer is offered with the difference beside it. */
  readonly withDifference: number
  readonly fresh: number
  readonly removed: number
}

/** Counts what becomes of the answers to an earlier edition. */
export function carriedForward(now: Framework, before: Framework): CarriedForward {
  const changes = compareEditions(now, before)
  const count = (fits: (change: QuestionChange) => boolean) =>
    changes.filter(fits).reduce((sum, { is }) => sum + is.length, 0)
  const asIs = count((change) => isComparable(now, before, change))
  const fresh = count(({ kind, was }) => kind === 'new' || was.length === 0)
  const asked = questionsOf(now).length
  return {
    asked,
    asIs,
    fresh,
    withDifference: asked - asIs - fresh,
    removed: changes.filter(({ kind }) => kind === 'removed').reduce((sum, { was }) => sum + was.length, 0),
  }
}
