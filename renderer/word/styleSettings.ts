import { colours, lists, millimetres, textWidth } from './styles'

// How each style of paragraph is set in a document of the usual size. What the styles share, such as fonts and colours, is in `styles`.

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

/** Every style of paragraph, by what it is for. */
export const settings = {
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
  /** A line that belongs to the next, such as a question and what was said to it. */
  closeLine: { id: 'PSACloseLine', name: 'PSA close line', size: 24, before: 0, after: 40, line: 252 },
  /** What came of a question, told in one go: its lines are close, and the next question stands off. */
  toldLine: { id: 'PSAToldLine', name: 'PSA told line', size: 24, before: 0, after: 110, line: 240 },
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
  letterhead: {
    id: 'PSALetterhead',
    name: 'PSA letterhead',
    size: 24,
    before: 0,
    after: 20,
    line: 240,
    colour: colours.heading,
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
