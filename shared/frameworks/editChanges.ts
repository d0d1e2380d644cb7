import { withOptional } from './editFramework'
import { fingerprintOf } from './editions'
import type { EditionChange, Framework } from './framework'
import { findQuestion, questionsOf } from './lookUp'
import type { QuestionId } from './question'

// How the questions of a new edition stand to those of the edition before. A person says only which questions one came from;
// the kind of change follows from that: none is new, one is moved or reworded, several are merged, and one that several
// came from was split. What the ids say already is not written down.

/** The questions of the edition before that a question came from: those that are said, else the one with its id. */
export const originsOf = (now: Framework, before: Framework, id: QuestionId): readonly QuestionId[] =>
  said(now, before).origins.get(id) ?? []

/** Says which questions of the edition before a question came from. */
export function sayOrigins(now: Framework, before: Framework, id: QuestionId, was: readonly QuestionId[]): Framework {
  const present = said(now, before)
  return written(now, before, { ...present, origins: new Map(present.origins).set(id, was) })
}

/** Says how a question that came from one other changed; null for what is worked out. */
export function sayKind(now: Framework, before: Framework, id: QuestionId, kind: PlainKind | null): Framework {
  const present = said(now, before)
  const others = [...present.kinds].filter(([each]) => each !== id)
  return written(now, before, { ...present, kinds: new Map([...others, ...(kind ? [[id, kind] as const] : [])]) })
}

/** What people should know about the change of a question. */
export function sayNote(now: Framework, before: Framework, id: QuestionId, note: string): Framework {
  const present = said(now, before)
  const together = now.changes?.questions.find(({ is }) => is.includes(id))?.is ?? [id]
  const notes = new Map([...present.notes, ...together.map((each) => [each, note] as const)])
  return written(now, before, { ...present, notes })
}

/** What people should know about a question that is no longer asked. */
export function sayWhyRemoved(now: Framework, before: Framework, id: QuestionId, note: string): Framework {
  const present = said(now, before)
  return written(now, before, { ...present, whyRemoved: new Map(present.whyRemoved).set(id, note) })
}

/** Takes questions out of the list of changes. What is left of a split may then be no split any more. */
export function forgetQuestions(framework: Framework, isGone: (id: QuestionId) => boolean): Framework {
  const { changes } = framework
  if (!changes?.questions.some(({ is }) => is.some(isGone))) return framework
  const questions = changes.questions.flatMap((change): EditionChange[] => {
    const is = change.is.filter((id) => !isGone(id))
    if (is.length === change.is.length || is.length > 1) return [{ ...change, is }]
    const [left] = is
    return left === undefined || left === change.was[0] ? [] : [{ ...change, kind: 'reworded', is }]
  })
  return { ...framework, changes: { ...changes, questions } }
}

/** How a question that came from one other can change. */
export type PlainKind = 'moved' | 'reworded'

type Said = {
  readonly origins: ReadonlyMap<QuestionId, readonly QuestionId[]>
  /** Only what a person says; without an entry it is worked out. */
  readonly kinds: ReadonlyMap<QuestionId, PlainKind>
  readonly notes: ReadonlyMap<QuestionId, string>
  readonly whyRemoved: ReadonlyMap<QuestionId, string>
}

/** The list of changes, question by question. */
function said(now: Framework, before: Framework): Said {
  const stated = now.changes?.questions ?? []
  const origins = new Map(
    questionsOf(now).map(({ question: { id } }) => {
      const own = stated.filter(({ is }) => is.includes(id))
      const was = own.length > 0 ? own.flatMap((change) => change.was) : [id]
      return [id, [...new Set(was)].filter((each) => findQuestion(before, each) !== null)] as const
    }),
  )
  const isPlain = (kind: EditionChange['kind']): kind is PlainKind => kind === 'moved' || kind === 'reworded'
  return {
    origins,
    kinds: new Map(stated.flatMap(({ kind, is }) => (isPlain(kind) ? is.map((id) => [id, kind] as const) : []))),
    notes: new Map(stated.flatMap(({ is, note }) => (note ? is.map((id) => [id, note] as const) : []))),
    whyRemoved: new Map(
      stated.flatMap(({ kind, was, note }) => (kind === 'removed' && note ? was.map((id) => [id, note] as const) : [])),
    ),
  }
}

function written(now: Framework, before: Framework, { origins, kinds, notes, whyRemoved }: Said): Framework {
  const { changes } = now
  if (!changes) return now
  const done = new Set<QuestionId>()
  const ids = [...origins.keys()]
  const stated = ids.flatMap((id): EditionChange[] => {
    if (done.has(id)) return []
    const was = [...(origins.get(id) ?? [])]
    const is = was.length === 1 ? ids.filter((each) => isOnly(origins.get(each), was[0])) : [id]
    for (const each of is) done.add(each)
    const note = is.map((each) => notes.get(each)).find(Boolean)
    const isSaid = was.length === 1 && is.length === 1 && kinds.has(id)
    if (isPlainFrom(before, was, is) && !isSaid && note === undefined) return []
    const kind = kindFrom(was, is) ?? kinds.get(id) ?? (asksSame(now, before, id, was[0]) ? 'moved' : 'reworded')
    return [withOptional<EditionChange, 'note'>({ kind, was, is }, 'note', note)]
  })
  const used = new Set([...origins.values()].flat())
  const removed = [...whyRemoved].flatMap(([id, note]): EditionChange[] =>
    note === '' || used.has(id) ? [] : [{ kind: 'removed', was: [id], is: [], note }],
  )
  return { ...now, changes: { ...changes, questions: [...stated, ...removed] } }
}

const isOnly = (was: readonly QuestionId[] | undefined, id: QuestionId | undefined) =>
  was?.length === 1 && was[0] === id

/** True when the ids alone say it: one question with its own id, or one that the edition before did not have. */
function isPlainFrom(before: Framework, was: readonly QuestionId[], [id, ...others]: readonly QuestionId[]): boolean {
  if (id === undefined || others.length > 0) return false
  return was.length === 0 ? findQuestion(before, id) === null : isOnly(was, id)
}

/** The kind that the numbers of questions decide; null for one that came from one. */
function kindFrom(was: readonly QuestionId[], is: readonly QuestionId[]): EditionChange['kind'] | null {
  if (was.length === 0) return 'new'
  if (was.length > 1) return 'merged'
  return is.length > 1 ? 'split' : null
}

function asksSame(now: Framework, before: Framework, id: QuestionId, was: QuestionId | undefined): boolean {
  const [is, then] = [findQuestion(now, id), was === undefined ? null : findQuestion(before, was)]
  return is !== null && then !== null && fingerprintOf(now, is) === fingerprintOf(before, then)
}
