import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { type Misfit, parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'

export type FrameworkId = Id<'framework'>
export type StandardId = Id<'standard'>
export type QuestionId = Id<'question'>
export type ScaleId = Id<'scale'>
export type LevelId = Id<'level'>

const words = z.string().check(z.minLength(1), z.maxLength(4000))
const wordList = z.array(words)

/**
 * What a level of any scale says about the duty, apart from its word, order and colour
 * (Section 11 sheet, 5.2). Counting, comparing and mapping go by this and by nothing else.
 */
export const meanings = ['met-strong', 'met', 'met-with-actions', 'partly', 'not-met', 'excluded', 'no-rating'] as const
export type Meaning = (typeof meanings)[number]

/** Place on the colour ramp, palest and best first. */
export const steps = ['a', 'b', 'c', 'd'] as const
export type Step = (typeof steps)[number]

const levelSchema = z.strictObject({
  id: idSchema<'level'>(),
  label: words,
  code: z.string().check(z.regex(/^[A-Z]{1,2}$/)),
  meaning: z.enum(meanings),
  step: z.enum(steps),
  shape: z.enum(['diamond', 'disc', 'triangle', 'square']),
  descriptor: words,
})

const scaleSchema = z.strictObject({
  id: idSchema<'scale'>(),
  title: words,
  ordered: z.boolean(),
  /** Best first. */
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(5)),
})

/** Where a rule comes from. An unverified reference is always shown as such. */
const referenceSchema = z.strictObject({
  id: idSchema<'reference'>(),
  document: words,
  edition: z.nullable(words),
  part: z.nullable(words),
  heading: z.nullable(words),
  paragraph: z.nullable(words),
  verified: z.boolean(),
  checkedOn: daySchema,
  note: z.optional(words),
})

const questionSchema = z.strictObject({
  id: idSchema<'question'>(),
  label: z.string().check(z.minLength(1), z.maxLength(12)),
  shortTitle: words,
  text: words,
  kind: z.enum(['rating']),
  scale: idSchema<'scale'>(),
  core: z.boolean(),
  notApplicable: z.enum(['with-reason', 'not-allowed']),
  help: z.optional(words),
  prompted: z.optional(words),
  alternativeText: z.optional(words),
  alternativeNote: z.optional(words),
  references: z.optional(z.array(idSchema<'reference'>())),
})

const standardSchema = z.strictObject({
  id: idSchema<'standard'>(),
  number: z.string().check(z.minLength(1), z.maxLength(8)),
  title: words,
  plainWords: words,
  descriptors: z.record(z.string(), words),
  evidencePrompts: wordList,
  impactPrompt: words,
  layQuestions: wordList,
  redFlags: wordList,
  references: z.array(idSchema<'reference'>()),
  questions: z.array(questionSchema).check(z.minLength(1)),
})

const promptSchema = z.strictObject({ label: words, hint: words })

/** A field of the page "About your organisation". */
const frontSheetFieldSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z]{1,40}$/)),
  label: words,
  kind: z.enum(['text', 'number', 'choice', 'list']),
  hint: z.optional(words),
  choices: z.optional(z.array(z.strictObject({ id: words, label: words }))),
  max: z.optional(z.number().check(z.minimum(1), z.maximum(10))),
})

export const frameworkSchema = z.strictObject({
  format: z.literal('psa-framework'),
  formatVersion: z.literal(1),
  id: idSchema<'framework'>(),
  edition: z.string().check(z.regex(/^[0-9A-Za-z.]{1,20}$/)),
  title: words,
  editionLabel: words,
  owner: words,
  language: z.enum(['en-GB', 'cy-GB']),
  effectiveFrom: daySchema,
  editionNote: z.optional(words),
  publishedOn: daySchema,
  respondent: z.strictObject({ one: words, many: words }),
  about: words,
  coreNote: z.optional(words),
  privacyHint: words,
  scales: z.array(scaleSchema).check(z.minLength(1)),
  /** What a rating needs beside it, by level id; and the smallest survey count that may be printed. */
  rules: z.strictObject({
    evidenceFor: z.array(idSchema<'level'>()),
    evidenceWithinMonths: z.number().check(z.minimum(1), z.maximum(120)),
    impactFor: z.array(idSchema<'level'>()),
    actionFor: z.array(idSchema<'level'>()),
    suppressBelow: z.number().check(z.minimum(0), z.maximum(50)),
  }),
  prompts: z.strictObject({
    narrative: promptSchema,
    evidence: promptSchema,
    impact: promptSchema,
    actions: promptSchema,
  }),
  references: z.array(referenceSchema),
  standards: z.array(standardSchema).check(z.minLength(1)),
  frontSheet: z.array(frontSheetFieldSchema),
  crosswalk: z.optional(z.array(z.strictObject({ from: words, to: z.array(z.string()) }))),
})

/** One published edition of a questionnaire: pure data, never changed once released. */
export type Framework = z.infer<typeof frameworkSchema>
export type Standard = Framework['standards'][number]
export type Question = Standard['questions'][number]
export type Scale = Framework['scales'][number]
export type Level = Scale['levels'][number]
export type Reference = Framework['references'][number]
export type FrontSheetField = Framework['frontSheet'][number]

/** A cycle pins one framework edition by this key, `s11-core@2026.1`. */
export type FrameworkKey = Id<'framework edition'>
export const frameworkKey = (framework: { readonly id: string; readonly edition: string }) =>
  `${framework.id}@${framework.edition}` as FrameworkKey

/**
 * Reads a framework file. Refuses a wrong type, an unknown scale, level or reference, a repeated id,
 * and a standard without a descriptor for each level: every misfit with its place in the file.
 */
export function parseFramework(value: unknown): Result<Framework, readonly Misfit[]> {
  const parsed = parse(frameworkSchema, value)
  if (!parsed.ok) return parsed
  const misfits = [...repeatedIds(parsed.value), ...danglingIds(parsed.value), ...repeatedCodes(parsed.value)]
  return misfits.length === 0 ? ok(parsed.value) : refuse(misfits)
}

type Placed = { readonly path: string; readonly id: string }

function repeatedIds(framework: Framework): Misfit[] {
  const groups: Placed[][] = [
    framework.scales.map((scale, s) => ({ path: `scales[${s}].id`, id: scale.id })),
    framework.references.map((reference, r) => ({ path: `references[${r}].id`, id: reference.id })),
    framework.standards.map((standard, s) => ({ path: `standards[${s}].id`, id: standard.id })),
    framework.standards.flatMap((standard, s) =>
      standard.questions.map((question, q) => ({ path: `standards[${s}].questions[${q}].id`, id: question.id })),
    ),
    // An answer names its level by id alone, so the id stands for one level in the whole file.
    framework.scales.flatMap((scale, s) =>
      scale.levels.map((level, l) => ({ path: `scales[${s}].levels[${l}].id`, id: level.id })),
    ),
  ]
  return groups.flatMap((group) => {
    const seen = new Set<string>()
    return group.flatMap(({ path, id }) => {
      if (seen.has(id)) return [{ path, expected: `an id used once; "${id}" is used before` }]
      seen.add(id)
      return []
    })
  })
}

function danglingIds(framework: Framework): Misfit[] {
  const scales = new Map(framework.scales.map((scale) => [scale.id as string, scale]))
  const levels = new Set(framework.scales.flatMap((scale) => scale.levels.map((level) => level.id as string)))
  const references = new Set(framework.references.map((reference) => reference.id as string))
  const unknown = (known: ReadonlySet<string>, ids: readonly string[], path: string, noun: string): Misfit[] =>
    ids.flatMap((id, i) =>
      known.has(id) ? [] : [{ path: `${path}[${i}]`, expected: `a ${noun} of this file, not "${id}"` }],
    )
  return [
    ...unknown(levels, framework.rules.evidenceFor, 'rules.evidenceFor', 'level'),
    ...unknown(levels, framework.rules.impactFor, 'rules.impactFor', 'level'),
    ...unknown(levels, framework.rules.actionFor, 'rules.actionFor', 'level'),
    ...framework.standards.flatMap((standard, s) => [
      ...unknown(references, standard.references, `standards[${s}].references`, 'reference'),
      ...Object.keys(standard.descriptors).flatMap((id) =>
        levels.has(id)
          ? []
          : [{ path: `standards[${s}].descriptors.${id}`, expected: `a level of this file, not "${id}"` }],
      ),
      ...missingDescriptors(standard, [...scales.values()]).map((id) => ({
        path: `standards[${s}].descriptors`,
        expected: `a descriptor for "${id}"`,
      })),
      ...standard.questions.flatMap((question, q) => {
        const path = `standards[${s}].questions[${q}]`
        return [
          ...unknown(references, question.references ?? [], `${path}.references`, 'reference'),
          ...(scales.has(question.scale)
            ? []
            : [{ path: `${path}.scale`, expected: `a scale of this file, not "${question.scale}"` }]),
        ]
      }),
    ]),
  ]
}

/** Levels that the standard's questions are rated on and it does not describe. */
const missingDescriptors = (standard: Standard, scales: readonly Scale[]): readonly string[] =>
  scales
    .filter((scale) => standard.questions.some((question) => question.scale === scale.id))
    .flatMap((scale) => scale.levels.map((level) => level.id))
    .filter((id) => !(id in standard.descriptors))

const repeatedCodes = (framework: Framework): Misfit[] =>
  framework.scales.flatMap((scale, s) =>
    scale.levels.flatMap((level, l) =>
      scale.levels.findIndex((other) => other.code === level.code) < l
        ? [{ path: `scales[${s}].levels[${l}].code`, expected: `a code used once; "${level.code}" is used before` }]
        : [],
    ),
  )
