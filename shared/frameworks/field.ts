import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { words } from './words'

// A typed answer: a date, a number, a choice. A question has none, one, or several in one row.

export type FieldId = Id<'field'>
export type OptionId = Id<'option'>
export type CriterionId = Id<'criterion'>

const amount = z.number().check(z.minimum(0), z.maximum(1_000_000_000))
const months = z.number().check(z.int(), z.minimum(1), z.maximum(240))

const common = {
  /** Unique within its question. */
  id: idSchema<'field'>(),
  label: words,
  hint: z.optional(words),
  /** True when the question counts as answered without it. */
  optional: z.optional(z.boolean()),
  /** True when "Not known" may be said: it is an answer, and differs from nothing typed and from nought. */
  notKnown: z.optional(z.boolean()),
}

const optionSchema = z.strictObject({ id: idSchema<'option'>(), label: words })
const options = z.array(optionSchema).check(z.minLength(2), z.maxLength(60))

const criterionSchema = z.strictObject({
  id: idSchema<'criterion'>(),
  label: words,
  /** Points for meeting it wholly. */
  weight: z.number().check(z.minimum(0.01), z.maximum(1000)),
  /** True when it may be said not to apply; what its points then become is `whenNotApplicable`. */
  notApplicable: z.boolean(),
})

/** Weights to use instead when just these criteria do not apply. */
const alternativeSchema = z.strictObject({
  without: z.array(idSchema<'criterion'>()).check(z.minLength(1)),
  weights: z.record(z.string(), amount),
})

export const fieldSchema = z.discriminatedUnion('kind', [
  /** One level of a scale of the framework; for counting, its meaning counts as nothing. */
  z.strictObject({ ...common, kind: z.literal('level'), scale: idSchema<'scale'>() }),
  z.strictObject({ ...common, kind: z.literal('choice'), options }),
  z.strictObject({ ...common, kind: z.literal('choices'), options }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    unit: z.optional(words),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    /** Figures after the point: 0 for whole numbers. */
    decimals: z.number().check(z.int(), z.minimum(0), z.maximum(2)),
  }),
  /** A number out of another: both are kept and the percentage is worked out. */
  z.strictObject({ ...common, kind: z.literal('share'), unit: z.optional(words), ofLabel: words }),
  /** 0 to 100 in equal steps. */
  z.strictObject({
    ...common,
    kind: z.literal('percentage'),
    step: z.number().check(z.minimum(1), z.maximum(50)),
  }),
  /** Criteria with points that add up to a most. */
  z.strictObject({
    ...common,
    kind: z.literal('criteria'),
    most: z.number().check(z.minimum(1), z.maximum(10_000)),
    criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(60)),
    /** `in-proportion` shares the most among those that apply; `supplied` takes the weights that the tool gives. */
    whenNotApplicable: z.enum(['in-proportion', 'supplied']),
    alternatives: z.optional(z.array(alternativeSchema)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    precision: z.enum(['day', 'month']),
    /** True when a day to come may be given, such as a booking. */
    future: z.boolean(),
    /** Months after which the date is a gap to look at; null when it never is. */
    oldAfterMonths: z.nullable(months),
  }),
  /** A job title, with a name beside it only where the tool asks for one. */
  z.strictObject({ ...common, kind: z.literal('role'), asksName: z.boolean() }),
  z.strictObject({ ...common, kind: z.literal('text'), long: z.boolean() }),
])

/** A typed answer that a question asks for. */
export type Field = z.infer<typeof fieldSchema>
export type FieldKind = Field['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { readonly kind: Kind }>

const anyNumber = z.number().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000))

/** What was answered in a field. A field without an entry is not answered. */
export const fieldValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: idSchema<'level'>() }),
  z.strictObject({ kind: z.literal('choice'), option: idSchema<'option'>() }),
  z.strictObject({ kind: z.literal('choices'), options: z.array(idSchema<'option'>()).check(z.maxLength(60)) }),
  z.strictObject({ kind: z.literal('number'), number: anyNumber }),
  /** Either part may still be missing while the other is typed. */
  z.strictObject({ kind: z.literal('share'), part: z.nullable(amount), of: z.nullable(amount) }),
  z.strictObject({ kind: z.literal('percentage'), percentage: z.number().check(z.minimum(0), z.maximum(100)) }),
  /** Points by criterion; null where it does not apply; no entry where nothing is said yet. */
  z.strictObject({ kind: z.literal('criteria'), points: z.record(z.string(), z.nullable(amount)) }),
  /** A day, or a month as `2026-11`. */
  z.strictObject({
    kind: z.literal('date'),
    on: z.union([daySchema, z.string().check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/))]),
  }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.string().check(z.maxLength(200)),
    name: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().check(z.minLength(1), z.maxLength(10_000)) }),
  z.strictObject({ kind: z.literal('notKnown') }),
])

export type FieldValue = z.infer<typeof fieldValueSchema>
export type FieldValueOf<Kind extends FieldValue['kind']> = Extract<FieldValue, { readonly kind: Kind }>
