import type { HeadingLevel } from '../../shared/reports/block'

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
export const textHeight = page.height - page.margins.top - page.margins.bottom

export const cellPadding = { side: millimetres(2), top: millimetres(0.6), bottom: millimetres(0.6) } as const

/** The height of a line to write on by hand. */
export const writingLine = millimetres(7)

/** Names under which lists are kept; odd enough that nobody types them. */
export const lists = { headings: 'psa-headings', bullets: 'psa-bullets', steps: 'psa-steps' } as const

export const listIndent = millimetres(7)

/** How a paragraph of a style is set: size in half-points, space before and after, line height in 240ths. */
export type Setting = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly bold?: boolean
  readonly colour?: string
  /** Further paragraph properties, before and after the spacing, in the order of the schema. */
  readonly first?: string
  readonly last?: string
}

const keep = '<w:keepNext/><w:keepLines/>'
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
const indent = (left: number, hanging = 0) => `<w:ind w:left="${left}"${hanging > 0 ? ` w:hanging="${hanging}"` : ''}/>`
const inList = (list: string) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{${list}-0}"/></w:numPr>`
const leftRule = (colour: string) =>
  `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${colour}"/></w:pBdr>`
const tabs = (...stops: readonly string[]) => `<w:tabs>${stops.join('')}</w:tabs>`
const tab = (side: 'center' | 'right', at: number, leader = '') => `<w:tab w:val="${side}"${leader} w:pos="${at}"/>`
const dots = ' w:leader="dot"'

const settings = {
  title: {
    id: 'Title',
    name: 'Title',
    size: 52,
    before: 0,
    after: 40,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: keep,
  },
  subtitle: {
    id: 'Subtitle',
    name: 'Subtitle',
    size: 30,
    before: 0,
    after: 80,
    line: 240,
    colour: colours.heading,
    first: keep,
  },
  facts: {
    id: 'PSAFacts',
    name: 'PSA facts',
    size: 24,
    before: 0,
    after: 20,
    line: 252,
    first: leftRule(colours.heading),
    last: indent(millimetres(4)),
  },
  heading1: {
    id: 'Heading1',
    name: 'heading 1',
    size: 36,
    before: 360,
    after: 100,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: `${keep}${inList(lists.headings)}`,
    last: outline(0),
  },
  heading2: {
    id: 'Heading2',
    name: 'heading 2',
    size: 30,
    before: 280,
    after: 40,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: keep,
    last: outline(1),
  },
  heading3: {
    id: 'Heading3',
    name: 'heading 3',
    size: 26,
    before: 200,
    after: 40,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: keep,
    last: outline(2),
  },
  heading4: {
    id: 'Heading4',
    name: 'heading 4',
    size: 24,
    before: 160,
    after: 40,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: keep,
    last: outline(3),
  },
  paragraph: { id: 'Normal', name: 'Normal', size: 24, before: 0, after: 160, line: 276 },
  bullet: {
    id: 'ListBullet',
    name: 'List Bullet',
    size: 24,
    before: 0,
    after: 40,
    line: 240,
  },
  step: { id: 'ListNumber', name: 'List Number', size: 24, before: 0, after: 40, line: 240 },
  quote: {
    id: 'Quote',
    name: 'Quote',
    size: 24,
    before: 100,
    after: 160,
    line: 276,
    first: leftRule(colours.rule),
    last: indent(millimetres(10)),
  },
  callout: {
    id: 'PSACallout',
    name: 'PSA callout',
    size: 24,
    before: 80,
    after: 200,
    line: 276,
    first: `<w:keepLines/>${leftRule(colours.heading)}<w:shd w:val="clear" w:color="auto" w:fill="${colours.callout}"/>`,
    last: indent(millimetres(4)),
  },
  caption: {
    id: 'Caption',
    name: 'caption',
    size: 24,
    before: 130,
    after: 80,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: '<w:keepLines/>',
  },
  cell: { id: 'Cell', name: 'PSA table text', size: 24, before: 0, after: 0, line: 240 },
  headerCell: {
    id: 'HeadCell',
    name: 'PSA table heading',
    size: 24,
    before: 0,
    after: 0,
    line: 240,
    bold: true,
    colour: colours.headerText,
  },
  afterTable: { id: 'PSAAfterTable', name: 'PSA after table', size: 24, before: 140, after: 160, line: 276 },
  figure: { id: 'PSAFigure', name: 'PSA figure', size: 24, before: 40, after: 0, line: 240, first: '<w:keepNext/>' },
  header: {
    id: 'Header',
    name: 'header',
    size: 20,
    before: 0,
    after: 0,
    line: 240,
    first: tabs(tab('right', textWidth)),
  },
  footer: {
    id: 'Footer',
    name: 'footer',
    size: 20,
    before: 0,
    after: 0,
    line: 240,
    first: tabs(tab('center', Math.round(textWidth / 2)), tab('right', textWidth)),
  },
  contents1: {
    id: 'TOC1',
    name: 'toc 1',
    size: 24,
    before: 60,
    after: 0,
    line: 252,
    first: tabs(tab('right', textWidth, dots)),
  },
  contents2: {
    id: 'TOC2',
    name: 'toc 2',
    size: 24,
    before: 0,
    after: 0,
    line: 252,
    first: tabs(tab('right', textWidth, dots)),
    last: indent(millimetres(7)),
  },
  contentsHeading: {
    id: 'TOCHeading',
    name: 'TOC Heading',
    size: 30,
    before: 240,
    after: 60,
    line: 240,
    bold: true,
    colour: colours.heading,
    first: keep,
  },
} as const satisfies Record<string, Setting>

/** The paragraph styles, by what they are for. */
export type StyleName = keyof typeof settings

/** The style of a heading this deep. */
export const headingStyle = (level: HeadingLevel): StyleName => `heading${level}`

/** The id of a style in a document. */
export const styleId = (name: StyleName) => settings[name].id

/** How a style is set, for estimating how much room words take. */
export const settingOf = (name: StyleName): Setting => settings[name]

/** The styles of all paragraphs. */
export const allSettings: readonly Setting[] = Object.values(settings)
