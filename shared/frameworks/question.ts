import * as z from 'zod/mini'
import { type Id, idSchema } from '../basics/id'
import { fieldSchema } from './field'
import { wordList, words } from './words'

export type StandardId = Id<'standard'>
export type QuestionId = Id<'question'>
export type GroupId = Id<'group'>
export type VariantId = Id<'variant'>

/** What may stand beside a rating or a typed answer. */
export const parts = ['narrative', 'evidence', 'impact', 'actions'] as const
export type Part = (typeof parts)[number]

/** Descriptors by level id: what this level looks like here. */
const descriptors = z.record(z.string(), words)

export const questionSchema = z.strictObject({
  id: idSchema<'question'>(),
  /** The number as people say it: "1.3", "2a.1". */
  label: z.string().check(z.maxLength(12)),
  shortTitle: words,
  text: words,
  /** The scale it is rated on; none for a question that takes no rating. */
  scale: z.optional(idSchema<'scale'>()),
  /** Typed answers, side by side in one row. */
  fields: z.optional(z.array(fieldSchema).check(z.minLength(1), z.maxLength(12))),
  /**
   * What else is asked. When absent: all four beside a rating, none beside typed answers, and the narrative alone for a
   * question that has neither.
   */
  parts: z.optional(z.array(z.enum(parts))),
  /** What the narrative box of this question says above it, instead of the framework's words. */
  narrativeLabel: z.optional(words),
  /** True for a question of the short version. */
  core: z.boolean(),
  notApplicable: z.enum(['with-reason', 'allowed', 'not-allowed']),
  /** True while a draft keeps a question that its edition will leave out. A published edition has none. */
  hidden: z.optional(z.boolean()),
  /** `standard` for a question about the standard as a whole, such as "How do you know?" or an overall comment. */
  about: z.optional(z.enum(['standard'])),
  group: z.optional(idSchema<'group'>()),
  /** The sizes of the form that ask it; every size when absent. */
  variants: z.optional(z.array(idSchema<'variant'>()).check(z.minLength(1))),
  /** The organisation types that are asked; every type when absent. */
  appliesTo: z.optional(z.array(words).check(z.minLength(1))),
  /** Asked only when one earlier answer is one of these: a level of the question, or a choice in its field. */
  showWhen: z.optional(
    z.strictObject({
      question: idSchema<'question'>(),
      field: z.optional(idSchema<'field'>()),
      is: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
  help: z.optional(words),
  /** Why it is asked in this edition, where a theme of guidance prompted it. */
  prompted: z.optional(words),
  alternativeText: z.optional(words),
  alternativeNote: z.optional(words),
  descriptors: z.optional(descriptors),
  evidencePrompts: z.optional(wordList),
  impactPrompt: z.optional(words),
  redFlags: z.optional(wordList),
  layQuestions: z.optional(wordList),
  references: z.optional(z.array(idSchema<'reference'>())),
})

export const standardSchema = z.strictObject({
  id: idSchema<'standard'>(),
  number: z.string().check(z.maxLength(8)),
  title: words,
  /** What the standard asks, in one sentence that anybody understands. */
  plainWords: words,
  /** Text of the tool that stands above its questions. */
  leadIn: z.optional(words),
  groups: z.optional(z.array(z.strictObject({ id: idSchema<'group'>(), title: words }))),
  /** Points to think of while describing: they are not rated one by one. */
  checklist: z.optional(wordList),
  /** Questions that start a discussion of this standard. */
  promptingQuestions: z.optional(z.array(z.strictObject({ id: idSchema<'prompt'>(), text: words }))),
  descriptors: z.optional(descriptors),
  evidencePrompts: wordList,
  impactPrompt: z.optional(words),
  layQuestions: wordList,
  challengeQuestions: z.optional(wordList),
  redFlags: wordList,
  references: z.array(idSchema<'reference'>()),
  /** None while a tool is being written; a published edition has at least one. */
  questions: z.array(questionSchema).check(z.maxLength(2_000)),
})

export type Question = z.infer<typeof questionSchema>
export type Standard = z.infer<typeof standardSchema>
/** A part of a standard, with a title of its own. */
export type Group = NonNullable<Standard['groups']>[number]

/** What is asked beside the rating and the typed answers. */
export function partsOf(question: Question): readonly Part[] {
  if (question.parts) return question.parts
  if (question.scale !== undefined) return parts
  return question.fields ? [] : ['narrative']
}

/** True when the question is answered in words alone. */
export const isNarrative = (question: Question) => question.scale === undefined && question.fields === undefined
