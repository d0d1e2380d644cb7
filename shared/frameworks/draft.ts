import * as z from 'zod/mini'
import { type Moment, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { type Json, type JsonObject, sameJson } from '../basics/json'
import { type Misfit, parse, pathText } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { forgetQuestions } from './editChanges'
import { forgetFigures } from './editFigures'
import { type Framework, type FrameworkKey, frameworkKey, frameworkSchema } from './framework'
import { parseFramework } from './parseFramework'
import type { QuestionId } from './question'
import { withUsualWords } from './usualWords'

// A framework that is being written: a copy of a built-in one, an import, or a new one. Every edit is a pure function from
// one framework to the next; what it changed is kept beside the draft, so that it can be taken back after a restart too.

export type DraftId = Id<'draft'>

const json = z.custom<Json>((value) => value !== undefined)

/** A value inside a framework, before and after an edit; a name that is new or gone has no value on that side. */
const stepSchema = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  was: z.optional(json),
  now: z.optional(json),
})

const editSchema = z.strictObject({
  /** What it did, in words that follow "Undo": `reword 1.3`. */
  does: z.string().check(z.maxLength(200)),
  steps: z.array(stepSchema),
})

/** How many edits can be taken back. */
export const editsKept = 100

export const draftSchema = z.strictObject({
  id: idSchema<'draft'>(),
  framework: frameworkSchema,
  /** The edition it was copied from; null for one that was written or imported. */
  basedOn: z.nullable(idSchema<'framework edition'>()),
  stage: z.enum(['open', 'published', 'withdrawn']),
  changedAt: momentSchema,
  changedBy: z.string().check(z.maxLength(2_000)),
  /** Edits that can be taken back, oldest first. */
  undo: z.array(editSchema).check(z.maxLength(editsKept)),
  /** Edits that were taken back and can be made again, the last taken back at the end. */
  redo: z.array(editSchema).check(z.maxLength(editsKept)),
})

/** A framework that is being written. */
export type Draft = z.infer<typeof draftSchema>
export type Edit = Draft['undo'][number]
type Step = Edit['steps'][number]

/** Who changes a draft, and when. */
export type DraftStamp = { readonly at: Moment; readonly by: string }

export type CannotEdit =
  | { readonly kind: 'draftIsClosed' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'doesNotFit'; readonly misfits: readonly Misfit[] }

/** A draft on the day it is begun. */
export const newDraft = (
  id: DraftId,
  framework: Framework,
  basedOn: FrameworkKey | null,
  stamp: DraftStamp,
): Draft => ({
  id,
  framework,
  basedOn,
  stage: 'open',
  changedAt: stamp.at,
  changedBy: stamp.by,
  undo: [],
  redo: [],
})

/**
 * Makes an edit and keeps how to take it back. Refuses a draft that is published or withdrawn, an edit that changes
 * nothing, and one that leads to something no framework can be, such as a text over the limit.
 */
export function editDraft(
  draft: Draft,
  does: string,
  edit: (framework: Framework) => Framework,
  stamp: DraftStamp,
): Result<Draft, CannotEdit> {
  if (draft.stage !== 'open') return refuse({ kind: 'draftIsClosed' })
  const next = edit(draft.framework)
  const steps = differences(asJson(draft.framework), asJson(next), [])
  if (steps.length === 0) return refuse({ kind: 'nothingChanged' })
  const parsed = parse(frameworkSchema, next)
  if (!parsed.ok) return refuse({ kind: 'doesNotFit', misfits: parsed.problem })
  return ok({
    ...draft,
    framework: next,
    changedAt: stamp.at,
    changedBy: stamp.by,
    undo: [...draft.undo, { does, steps }].slice(-editsKept),
    redo: [],
  })
}

/**
 * The draft with its last two edits as one, where both only set the same one value, such as a text that was typed with
 * pauses: taking it back brings back what stood there before any of it.
 */
export function joinTyping(draft: Draft): Draft {
  const [earlier, last] = draft.undo.slice(-2)
  const [a] = earlier?.steps ?? []
  const [b] = last?.steps ?? []
  if (!earlier || !last || !a || !b || earlier.steps.length > 1 || last.steps.length > 1) return draft
  if (earlier.does !== last.does || pathText(a.path) !== pathText(b.path)) return draft
  const { was: _gone, ...now } = b
  const steps = [{ ...now, ...(a.was === undefined ? {} : { was: a.was }) }]
  return { ...draft, undo: [...draft.undo.slice(0, -2), { does: last.does, steps }] }
}

/** Takes the last edit back. Refuses a closed draft, and one without an edit to take back. */
export function undoEdit(draft: Draft, stamp: DraftStamp): Result<Draft, CannotEdit> {
  const last = draft.undo.at(-1)
  if (draft.stage !== 'open') return refuse({ kind: 'draftIsClosed' })
  if (!last) return refuse({ kind: 'nothingChanged' })
  return ok({
    ...draft,
    framework: stepped(draft.framework, last.steps, 'was'),
    changedAt: stamp.at,
    changedBy: stamp.by,
    undo: draft.undo.slice(0, -1),
    redo: [...draft.redo, last],
  })
}

/** Makes the edit again that was last taken back. Refuses a closed draft, and one without such an edit. */
export function redoEdit(draft: Draft, stamp: DraftStamp): Result<Draft, CannotEdit> {
  const last = draft.redo.at(-1)
  if (draft.stage !== 'open') return refuse({ kind: 'draftIsClosed' })
  if (!last) return refuse({ kind: 'nothingChanged' })
  return ok({
    ...draft,
    framework: stepped(draft.framework, last.steps, 'now'),
    changedAt: stamp.at,
    changedBy: stamp.by,
    undo: [...draft.undo, last],
    redo: draft.redo.slice(0, -1),
  })
}

export type CannotPublish =
  | { readonly kind: 'draftIsClosed' }
  | { readonly kind: 'hasProblems'; readonly problems: readonly Misfit[] }
  | { readonly kind: 'editionExists'; readonly key: FrameworkKey }

/**
 * Makes an edition of a draft; from then on neither changes. Refuses while it has problems, with all of them, and an
 * edition that is there already.
 */
export function publishDraft(
  draft: Draft,
  existing: readonly FrameworkKey[],
  stamp: DraftStamp,
): Result<{ readonly draft: Draft; readonly framework: Framework }, CannotPublish> {
  if (draft.stage !== 'open') return refuse({ kind: 'draftIsClosed' })
  const parsed = parseFramework(editionOf(draft.framework))
  if (!parsed.ok) return refuse({ kind: 'hasProblems', problems: parsed.problem })
  const key = frameworkKey(parsed.value)
  if (existing.includes(key)) return refuse({ kind: 'editionExists', key })
  return ok({
    draft: { ...draft, stage: 'published', changedAt: stamp.at, changedBy: stamp.by },
    framework: parsed.value,
  })
}

/** A framework as its edition will be: without what the draft hides, and with the words that it may leave empty. */
export const editionOf = (framework: Framework): Framework => withUsualWords(withoutHidden(framework))

/** A framework without the questions that the draft hides, and without standards that have none left. */
export function withoutHidden(framework: Framework): Framework {
  if (!framework.standards.some(({ questions }) => questions.some(({ hidden }) => hidden))) return framework
  const standards = framework.standards.flatMap((standard) => {
    const questions = standard.questions.filter(({ hidden }) => !hidden)
    if (questions.length === standard.questions.length) return [standard]
    return questions.length === 0 ? [] : [{ ...standard, questions }]
  })
  if (standards.length === 0) return framework
  const kept = new Set(standards.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const isGone = (id: QuestionId) => !kept.has(id)
  return { ...forgetFigures(forgetQuestions(framework, isGone), isGone), standards }
}

/** Puts a draft away: it is kept and no longer listed. */
export const withdrawDraft = (draft: Draft, stamp: DraftStamp): Draft => ({
  ...draft,
  stage: 'withdrawn',
  changedAt: stamp.at,
  changedBy: stamp.by,
})

const asJson = (framework: Framework) => framework as unknown as Json

/** What changed between two values, as few and as small steps as names and places allow. */
function differences(was: Json | undefined, now: Json | undefined, path: Step['path']): Step[] {
  if (was === now) return []
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length)
    return now.flatMap((each, i) => differences(was[i], each, [...path, i]))
  if (isObject(was) && isObject(now)) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])]
    return names.flatMap((name) => differences(was[name], now[name], [...path, name]))
  }
  if (was !== undefined && now !== undefined && sameJson(was, now)) return []
  return [{ path, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }]
}

const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const stepped = (framework: Framework, steps: readonly Step[], side: 'was' | 'now') =>
  steps.reduce((value, step) => setAt(value, step.path, step[side]), asJson(framework)) as unknown as Framework

function setAt(value: Json, path: Step['path'], next: Json | undefined): Json {
  const [name, ...rest] = path
  if (name === undefined) return next ?? null
  if (Array.isArray(value)) return value.map((each, i) => (i === name ? setAt(each, rest, next) : each))
  const object = (value ?? {}) as JsonObject
  if (rest.length === 0 && next === undefined)
    return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name))
  return { ...object, [name]: setAt(object[name] ?? null, rest, next) }
}
