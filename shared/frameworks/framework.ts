import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { standardSchema } from './question'
import { referenceSchema } from './references'
import { scaleSchema } from './scale'
import { wordList, words } from './words'

export type FrameworkId = Id<'framework'>

const promptSchema = z.strictObject({ label: words, hint: words })

/**
 * What an answer of the page "About your organisation" is for, beside being read: `respondent-group` the group that a
 * respondent is of, `use-of-name` whether the respondent's name may stand beside what he or she wrote, `author` who prepared
 * the return.
 */
const frontSheetMeanings = ['respondent-group', 'use-of-name', 'author'] as const
export type FrontSheetMeaning = (typeof frontSheetMeanings)[number]

/** A field of the page "About your organisation". */
export const frontSheetFieldSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z]{1,40}$/)),
  label: words,
  kind: z.enum(['text', 'number', 'choice', 'list']),
  hint: z.optional(words),
  choices: z.optional(z.array(z.strictObject({ id: words, label: words }))),
  max: z.optional(z.number().check(z.minimum(1), z.maximum(10))),
  means: z.optional(z.enum(frontSheetMeanings)),
  /**
   * Choices with a meaning of their own: of a `respondent-group` those whose ratings are shown and not counted, of a
   * `use-of-name` those that allow it.
   */
  marked: z.optional(z.array(words)),
})

/** How one question of this edition stands to the edition before it, where its id and words do not already say so. */
export const changeSchema = z.strictObject({
  kind: z.enum(['reworded', 'moved', 'merged', 'split', 'new', 'removed']),
  /** Question ids of the edition before; none for a new question. */
  was: z.array(idSchema<'question'>()),
  /** Question ids of this edition; none for a removed question. */
  is: z.array(idSchema<'question'>()),
  note: z.optional(words),
})

/** A figure that a source gives for an answer, with its date; null where the source has words and no number. */
export const figureSchema = z.strictObject({
  question: idSchema<'question'>(),
  /** The answer that the figure is about, in the source's words. */
  answer: words,
  wave: words,
  percent: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  words: z.nullable(words),
  source: words,
})

/** What the number of an edition is made of. */
export const editionPattern = /^[0-9A-Za-z.]{1,20}$/

export const frameworkSchema = z.strictObject({
  format: z.literal('psa-framework'),
  formatVersion: z.literal(1),
  id: idSchema<'framework'>(),
  edition: z.string().check(z.regex(editionPattern)),
  title: words,
  editionLabel: words,
  owner: words,
  language: z.enum(['en-GB', 'cy-GB']),
  effectiveFrom: daySchema,
  /** The last day it is meant for; absent while no end is known. */
  effectiveTo: z.optional(daySchema),
  editionNote: z.optional(words),
  publishedOn: daySchema,
  respondent: z.strictObject({ one: words, many: words }),
  /** Organisation types that complete it; everybody when absent. */
  audience: z.optional(z.array(words).check(z.minLength(1))),
  /** `several` where each member of a group answers alone and the views are then set beside each other. */
  respondents: z.optional(z.enum(['one', 'several'])),
  about: words,
  coreNote: z.optional(words),
  privacyHint: words,
  /** Sizes of the form, such as small, standard and full. */
  variants: z.optional(z.array(z.strictObject({ id: idSchema<'variant'>(), title: words, about: words }))),
  /** None for a tool without any rating. */
  scales: z.array(scaleSchema),
  /** What a rating needs beside it, by level id; and how many members must have rated a question for its views to be printed. */
  rules: z.strictObject({
    evidenceFor: z.array(idSchema<'level'>()),
    evidenceWithinMonths: z.number().check(z.minimum(1), z.maximum(120)),
    impactFor: z.array(idSchema<'level'>()),
    actionFor: z.array(idSchema<'level'>()),
    /** Levels that need evidence of one of these types. */
    evidenceTypeFor: z.optional(
      z.array(
        z.strictObject({
          level: idSchema<'level'>(),
          types: z.array(idSchema<'evidence type'>()).check(z.minLength(1)),
        }),
      ),
    ),
    suppressBelow: z.number().check(z.minimum(0), z.maximum(50)),
  }),
  prompts: z.strictObject({
    narrative: promptSchema,
    evidence: promptSchema,
    impact: promptSchema,
    actions: promptSchema,
  }),
  /** Kinds of evidence to choose from; free text alone when absent. */
  evidenceTypes: z.optional(z.array(z.strictObject({ id: idSchema<'evidence type'>(), label: words }))),
  /** The tool's own words over the columns of its action table. */
  actionColumns: z.optional(
    z.strictObject({
      what: z.optional(words),
      owner: z.optional(words),
      due: z.optional(words),
      update: z.optional(words),
    }),
  ),
  references: z.array(referenceSchema),
  standards: z.array(standardSchema).check(z.minLength(1), z.maxLength(200)),
  frontSheet: z.array(frontSheetFieldSchema),
  /** The edition before this one, and how questions moved between them. */
  changes: z.optional(
    z.strictObject({
      from: idSchema<'framework edition'>(),
      questions: z.array(changeSchema).check(z.maxLength(2_000)),
    }),
  ),
  /** Dated figures of published sources, to read beside one's own answers. */
  figures: z.optional(z.strictObject({ note: words, rows: z.array(figureSchema) })),
  /** Dated facts and quotations that explain the tool. */
  background: z.optional(wordList),
})

/** One published edition of a questionnaire: pure data, never changed once released. */
export type Framework = z.infer<typeof frameworkSchema>
export type FrontSheetField = Framework['frontSheet'][number]
export type EditionChange = NonNullable<Framework['changes']>['questions'][number]

/** A cycle pins one framework edition by this key, `s11-core@2026.1`. */
export type FrameworkKey = Id<'framework edition'>
export const frameworkKey = (framework: { readonly id: string; readonly edition: string }) =>
  `${framework.id}@${framework.edition}` as FrameworkKey
