// The only place with fonts, sizes and colours of Word documents. Sizes are in half-points, lengths in twentieths of a
// point, as Word counts; colours are RRGGBB.

/** Twentieths of a point in so many millimetres. */
export const millimetres = (length: number) => Math.round((length * 1440) / 25.4)

/** The one font of all documents. */
export const font = 'Arial'

/** Words in charts, in points. */
export const chartLabelSize = 11

export const colours = {
  text: '14202B',
  heading: '0B3F5C',
  headerRow: '0B3F5C',
  headerText: 'FFFFFF',
  rule: '6B7B8A',
  callout: 'E3F1F7',
  link: '0B5A7D',
} as const

/** Fill and text of each step of a scale and of answers outside the count: one ramp, best palest. */
export const tones = {
  a: { fill: 'E3F0FC', text: '0B1219' },
  b: { fill: '9BCDAC', text: '0B1219' },
  c: { fill: 'D98200', text: '0B1219' },
  d: { fill: '971B1E', text: 'FFFFFF' },
  noRating: { fill: 'F6F7F9', text: '0B1219', line: 'dashed' },
  notAnswered: { fill: 'FFFFFF', text: '0B1219', line: 'dashed' },
  notApplicable: { fill: 'ECEFF2', text: '0B1219' },
} as const

/** A4 portrait. */
export const page = {
  width: millimetres(210),
  height: millimetres(297),
  margins: { top: millimetres(22), right: millimetres(22), bottom: millimetres(22), left: millimetres(25) },
  /** From the edge of the paper to the header and the footer. */
  edge: millimetres(10),
} as const

export const textWidth = page.width - page.margins.left - page.margins.right

export const cellPadding = { side: millimetres(2), top: millimetres(0.6), bottom: millimetres(0.6) } as const

/** The height of a line to write on by hand. */
export const writingLine = millimetres(7)

/** Names under which lists are kept; odd enough that nobody types them. */
export const lists = { headings: 'psa-headings', bullets: 'psa-bullets', steps: 'psa-steps' } as const

export const listIndent = millimetres(7)
