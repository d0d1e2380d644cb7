import * as z from 'zod/mini'
import { type Moment, momentSchema } from '../../../basics/day'
import { canonicalJson, type Json } from '../../../basics/json'
import { sha256Hex } from '../../../basics/sha256'
import type { Cycle } from '../../../cycles/cycle'
import type { Framework } from '../../../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../../../frameworks/lookUp'
import type { Question } from '../../../frameworks/question'
import { boxKey, type Filled, notApplicableValue } from '../box'
import { boxesOf } from '../questionBoxes'
import type { Sealed, SentReturn } from '../sentReturn'

// What a return page carries: one block that never changes after it is made, and one with what stands in its boxes. Both are
// texts that a browser never runs.

/** The ids of the two blocks, and the mark by which a page is known as ours even when it is cut short. */
export const blocks = { form: 'psa-form', filled: 'psa-filled', mark: 'psa-return-page' } as const

/** The version of both blocks. A page with a higher one was made by a newer program. */
export const pageVersion = 1

/** The part of a page that never changes: whose return it is, and what it asks. */
export type PageForm = Pick<SentReturn, 'framework' | 'before' | 'beforeTitle'> & {
  readonly format: typeof blocks.mark
  readonly version: typeof pageVersion
  readonly sealed: Sealed
  readonly cycle: Pick<Cycle, 'title' | 'periodTo'>
}

const shortText = z.string().check(z.maxLength(300))
/** What a box may hold, in characters: more than an answer may, so that what is too long is named and not cut. */
export const longestTyped = 100_000
const row = z.record(shortText, z.string().check(z.maxLength(10_000)))
const filledSchema = z.record(
  shortText,
  z.union([z.string().check(z.maxLength(longestTyped)), z.array(row).check(z.maxLength(1_000))]),
)

const pageStateSchema = z.strictObject({
  filled: filledSchema,
  /** Words in boxes that are out of sight, such as a reason why a question does not apply beside a rating: they do not count. */
  aside: filledSchema,
  by: z.string().check(z.maxLength(200)),
  savedAt: z.nullable(momentSchema),
})

/** What stands in a page: its boxes, who filled them in, and when it was last kept; null before anything was. */
export type PageState = {
  readonly filled: Filled
  readonly aside: Filled
  readonly by: string
  readonly savedAt: Moment | null
}

/** The second block: what stands in the page, with a checksum that fails when any of it, or the form it belongs to, differs. */
export const filledBlockSchema = z.strictObject({
  state: pageStateSchema,
  checksum: z.string().check(z.maxLength(100)),
})

/** The checksum over what stands in a page, for the form with this seal. */
export const stateChecksum = (sealed: Pick<Sealed, 'checksum'>, state: PageState): string =>
  sha256Hex(canonicalJson({ seal: sealed.checksum, state } as unknown as Json))

/** The text of the second block. */
export const filledBlock = (sealed: Pick<Sealed, 'checksum'>, state: PageState): string =>
  asciiJson({ state, checksum: stateChecksum(sealed, state) } as unknown as Json)

/**
 * JSON that can stand inside a page: no sign in it can end its block or begin another, and it reads the same whatever encoding
 * a mail program makes of the file.
 */
export const asciiJson = (value: Json): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Boxes as they count and boxes out of sight: typed answers of a question that does not apply, and reasons of one that does. */
export function inSight(framework: Framework, typed: Filled): Pick<PageState, 'filled' | 'aside'> {
  const hidden = new Set<string>()
  for (const placed of questionsOf(framework)) {
    const { question } = placed
    if (!saysNotApplicable(framework, placed, typed)) hidden.add(boxKey(question, 'reason'))
    else for (const { key } of boxesOf(framework, placed)) if (isField(question, key)) hidden.add(key)
  }
  const entries = Object.entries(typed)
  return {
    filled: Object.fromEntries(entries.filter(([key]) => !hidden.has(key))),
    aside: Object.fromEntries(entries.filter(([key, words]) => hidden.has(key) && words.length > 0)),
  }
}

/** True for the box of a typed answer: these go out of sight when their question does not apply. */
export const isField = (question: Question, key: string) => key.startsWith(boxKey(question, 'field/'))

/** True when what was typed says that the question does not apply. */
export function saysNotApplicable(framework: Framework, placed: PlacedQuestion, typed: Filled): boolean {
  const key = boxKey(placed.question, 'rating')
  const box = boxesOf(framework, placed).find((each) => each.key === key)
  const excluded = box?.kind === 'choice' ? box.options.find(({ value }) => value === notApplicableValue) : undefined
  return excluded !== undefined && typed[key] === excluded.label
}
