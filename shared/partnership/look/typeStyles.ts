import * as z from 'zod/mini'

// What a partnership's own Word template may say of how documents are set. It is numbers alone: nothing of a template itself is kept.

/** The paragraphs whose setting can come from a template. */
export const ownStyles = ['body', 'title', 'heading1', 'heading2', 'heading3', 'caption'] as const
export type OwnStyle = (typeof ownStyles)[number]

/** The sides of a page. */
export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

/**
 * The least and the most of each: sizes in half-points (12 point is the smallest that documents are set in), space before and after
 * in twentieths of a point, lines in 240ths of a line, margins in twentieths of a point (15 to 40 mm).
 */
export const settingLimits = {
  size: { least: 24, most: 96 },
  space: { least: 0, most: 960 },
  line: { least: 240, most: 480 },
  margin: { least: 850, most: 2_268 },
} as const

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().check(z.int(), z.gte(least), z.lte(most))

const settingSchema = z.strictObject({
  size: z.optional(within(settingLimits.size)),
  before: z.optional(within(settingLimits.space)),
  after: z.optional(within(settingLimits.space)),
  line: z.optional(within(settingLimits.line)),
})

const margin = within(settingLimits.margin)

export const typeStylesSchema = z.strictObject({
  /** The file that they were taken from, by its name. */
  from: z.string().check(z.maxLength(200)),
  styles: z.strictObject({
    body: z.optional(settingSchema),
    title: z.optional(settingSchema),
    heading1: z.optional(settingSchema),
    heading2: z.optional(settingSchema),
    heading3: z.optional(settingSchema),
    caption: z.optional(settingSchema),
  }),
  margins: z.optional(z.strictObject({ top: margin, right: margin, bottom: margin, left: margin })),
})

/** What was taken from a Word template. What it does not say stays as documents usually are. */
export type TypeStyles = z.infer<typeof typeStylesSchema>
/** The size and the spaces of one kind of paragraph, as far as they are not the usual ones. */
export type OwnSetting = z.infer<typeof settingSchema>
