import * as z from 'zod/mini'
import { type Id, idSchema } from '../basics/id'
import { words } from './words'

export type ScaleId = Id<'scale'>
export type LevelId = Id<'level'>

/**
 * What a level of any scale says about the duty, apart from its word, order and colour, best first
 * (Section 11 sheet, 5.2). Counting, comparing and mapping go by this and by nothing else.
 */
export const meanings = [
  'met-strong',
  'met',
  'met-with-actions',
  'partly',
  'not-met',
  'request-for-help',
  'no-rating',
  'excluded',
] as const
export type Meaning = (typeof meanings)[number]

/** Meanings that say how far the duty is met, best first. The others say something else and have no place in an order. */
export const judgements = ['met-strong', 'met', 'met-with-actions', 'partly', 'not-met'] as const

/** Place on the colour ramp, palest and best first. */
export const steps = ['a', 'b', 'c', 'd'] as const
export type Step = (typeof steps)[number]

/** Shapes that tell levels apart without colour. */
export const shapes = ['diamond', 'disc', 'triangle', 'square', 'ring', 'pointer', 'arrow', 'box'] as const
export type ShapeName = (typeof shapes)[number]

export const levelSchema = z.strictObject({
  id: idSchema<'level'>(),
  label: words,
  /** What stands in a narrow cell: one to three capitals or figures. */
  code: z.string().check(z.regex(/^[0-9A-Z]{0,3}$/)),
  meaning: z.enum(meanings),
  /** Null for a level that says nothing about the duty: it is shown without colour. */
  step: z.nullable(z.enum(steps)),
  shape: z.enum(shapes),
  descriptor: words,
})

export const scaleSchema = z.strictObject({
  id: idSchema<'scale'>(),
  title: words,
  /** Which end of the printed order is best; `none` for levels that have no order, which is then never guessed. */
  order: z.enum(['best-first', 'worst-first', 'none']),
  /** In the order in which the tool prints them. */
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(8)),
})

export type Scale = z.infer<typeof scaleSchema>
export type Level = Scale['levels'][number]

/** A level's place among judgements, 0 for the best; null when its meaning is no judgement. */
export function rankOf(level: Pick<Level, 'meaning'>): number | null {
  const rank = (judgements as readonly Meaning[]).indexOf(level.meaning)
  return rank < 0 ? null : rank
}
