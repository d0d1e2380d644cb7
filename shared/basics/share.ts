// How a part of a whole is said, everywhere: on screen, on paper and in every document (Challenge and reporting sheet, section 5;
// rounding as in the Section 11 sheet, 5.4). The count and the N always come first, a percentage is whole and rounded half up,
// percentages are never forced to add up to 100, and below N = 5 there is none.

/** The smallest N that a percentage is taken of. */
export const smallestForPercent = 5

/** Whole per cent, half up; null where N is too small for a percentage. */
export const percentOf = (part: number, of: number): number | null =>
  of < smallestForPercent ? null : Math.floor((part * 100) / of + 0.5)

/** A number as it is written: `1,156`. */
export const figureText = (count: number): string => count.toLocaleString('en-GB')

/** `23 of 26 (88%)`, or with what is counted, `23 of 26 ratings (88%)`; below five, `3 of 4`. */
export function shareText(part: number, of: number, counted = ''): string {
  const percent = percentOf(part, of)
  const share = `${figureText(part)} of ${figureText(of)}${counted === '' ? '' : ` ${counted}`}`
  return percent === null ? share : `${share} (${percent}%)`
}
