import * as z from 'zod/mini'
import { type Day, daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { type Stamp, stampShape } from '../basics/stamp'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import type { ChallengePrompts } from '../frameworks/challengePrompts'

// A partnership's own side of the library of prompts (Key Propositions sheet, 5): prompts of its own, and beside those that came
// with the program what it hid and how it words the facts behind them. A question itself holds no figure, so that it does not go out
// of date.

export type PromptId = Id<'prompt'>

/** The most characters of what is typed in a prompt. */
export const longestOfPrompt = { line: 200, words: 4_000 } as const

const line = z.string().check(z.maxLength(longestOfPrompt.line))
const words = z.string().check(z.maxLength(longestOfPrompt.words))
const list = z.array(line).check(z.maxLength(100))

export const keptPromptSchema = z.strictObject({
  /** `LOCAL-01` on for the partnership's own, else the id of the prompt that came with the program. */
  id: idSchema<'prompt'>(),
  /** What the partnership asks of its own; null beside a prompt that came with the program. */
  own: z.nullable(
    z.strictObject({
      topic: line.check(z.minLength(1)),
      text: words.check(z.minLength(1)),
      agencies: list,
      standards: list,
    }),
  ),
  /** What is known of the matter in the partnership's words, with the day it was checked; null for what came with the program. */
  framing: z.nullable(z.strictObject({ text: words, checkedOn: daySchema })),
  isHidden: z.boolean(),
  ...stampShape,
})

/** What a partnership keeps of one prompt. */
export type KeptPrompt = z.infer<typeof keptPromptSchema>

/** A prompt as it is offered. */
export type LibraryPrompt = {
  readonly id: PromptId
  readonly topic: string
  readonly text: string
  readonly agencies: readonly string[]
  readonly standards: readonly string[]
  /** Where the question first came from; empty for the partnership's own. */
  readonly origin: string
  /** What is known of the matter; null where nothing is. `verified` is false where no source was found to stand behind it. */
  readonly framing: { readonly text: string; readonly verified: boolean; readonly checkedOn: Day } | null
  readonly isOwn: boolean
  readonly isHidden: boolean
}

/** Every prompt there is, those of the program first. Hidden ones are in it, and say so. */
export function promptLibrary(builtIn: ChallengePrompts, kept: readonly KeptPrompt[]): readonly LibraryPrompt[] {
  const byId = new Map(kept.map((each) => [each.id, each]))
  const known = builtIn.prompts.map((prompt): LibraryPrompt => {
    const { framing, isHidden } = byId.get(prompt.id) ?? { framing: null, isHidden: false }
    const theirs = prompt.framing && { ...prompt.framing, checkedOn: prompt.checkedOn }
    return { ...prompt, framing: framing ? { ...framing, verified: true } : theirs, isOwn: false, isHidden }
  })
  const own = kept.flatMap(({ id, own: said, framing, isHidden }): readonly LibraryPrompt[] =>
    said
      ? [{ id, ...said, origin: '', framing: framing && { ...framing, verified: true }, isOwn: true, isHidden }]
      : [],
  )
  return [...known, ...own.sort((a, b) => (a.id < b.id ? -1 : 1))]
}

/** Why a prompt is not kept. */
export type CannotKeepPrompt =
  | { readonly kind: 'questionIsMissing' }
  | { readonly kind: 'topicIsMissing' }
  /** A figure in the question would go out of date; it belongs in the framing. */
  | { readonly kind: 'questionHasAFigure' }
  | { readonly kind: 'nothingChanged' }
  | TextIsTooLong

/** Adds a prompt of the partnership's own, under the next number. Refuses one without a topic or a question, and with a figure in it. */
export function addPrompt(
  kept: readonly KeptPrompt[],
  typed: NonNullable<KeptPrompt['own']>,
  stamp: Stamp,
): Result<KeptPrompt, CannotKeepPrompt> {
  const own = { ...typed, topic: tidy(typed.topic), text: printable(typed.text).trim() }
  if (own.topic === '') return refuse({ kind: 'topicIsMissing' })
  if (own.text === '') return refuse({ kind: 'questionIsMissing' })
  if (figure.test(own.text)) return refuse({ kind: 'questionHasAFigure' })
  const tooLong = overLimit([own.topic], longestOfPrompt.line) ?? overLimit([own.text], longestOfPrompt.words)
  if (tooLong) return refuse(tooLong)
  return ok({ id: nextId(kept), own, framing: null, isHidden: false, ...stamp })
}

/** A share, a count in thousands or a year. Ages, and the sections of a law, do not go out of date. */
const figure = /\d\s?(%|per ?cent)|\d,\d{3}|\d{4}/i

function nextId(kept: readonly KeptPrompt[]): PromptId {
  const numbers = kept.map(({ id }) => Number(/^LOCAL-(\d+)$/.exec(id)?.[1] ?? 0))
  return `LOCAL-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}` as PromptId
}

/** Hides a prompt or shows it again, or writes down what is known of its matter and when that was checked. Refuses what is so already. */
export function keepPrompt(
  id: PromptId,
  kept: KeptPrompt | null,
  change: Partial<Pick<KeptPrompt, 'framing' | 'isHidden'>>,
  stamp: Stamp,
): Result<KeptPrompt, CannotKeepPrompt> {
  const before = kept ?? { id, own: null, framing: null, isHidden: false }
  const text = change.framing && printable(change.framing.text).trim()
  const tooLong = overLimit([text], longestOfPrompt.words)
  if (tooLong) return refuse(tooLong)
  const framing = change.framing ? { ...change.framing, text: text ?? '' } : before.framing
  const next = { ...before, ...change, framing: change.framing === null ? null : framing }
  const isSame =
    next.isHidden === before.isHidden &&
    next.framing?.text === before.framing?.text &&
    next.framing?.checkedOn === before.framing?.checkedOn
  return isSame ? refuse({ kind: 'nothingChanged' }) : ok({ ...next, ...stamp })
}
