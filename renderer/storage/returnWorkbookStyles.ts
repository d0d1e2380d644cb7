import type { CellStyle } from '../../shared/exchange/forms/workbook/formSheet'

// How cells of a workbook to fill in look. Colours never say anything alone: cells to fill in have a border and stand under a
// heading that says so.

/** Fills that cells of ours have, as eight hexadecimal digits: any other was put there by somebody. */
export const ownFills = { heading: 'FFE3EAF0', input: 'FFFFFBE6', question: 'FFF2F4F6' } as const

const fonts = [
  '<font><sz val="11"/><name val="Arial"/></font>',
  '<font><b/><sz val="11"/><name val="Arial"/></font>',
  '<font><b/><sz val="16"/><name val="Arial"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF1D4ED8"/><name val="Arial"/></font>',
  '<font><b/><sz val="13"/><name val="Arial"/></font>',
] as const

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...Object.values(ownFills).map(
    (rgb) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
]

const line = (side: string) => `<${side} style="thin"><color rgb="FF6B7680"/></${side}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
]

type Look = {
  readonly font: number
  readonly fill: number
  readonly border: number
  readonly wraps: boolean
  /** Kept as text whatever is typed. */
  readonly isText: boolean
}

const plain: Look = { font: 0, fill: 0, border: 0, wraps: true, isText: false }

const looks: Readonly<Record<CellStyle, Look>> = {
  title: { ...plain, font: 2, wraps: false },
  words: plain,
  link: { ...plain, font: 3 },
  heading: { ...plain, font: 1, fill: 2, border: 1 },
  group: { ...plain, font: 4, wraps: false },
  question: { ...plain, font: 1, fill: 4 },
  label: { ...plain, font: 1 },
  input: { ...plain, fill: 3, border: 1, isText: true },
  open: { ...plain, isText: true },
  before: { ...plain, border: 1 },
  status: { ...plain, font: 1, fill: 4 },
  count: plain,
  mark: { ...plain, wraps: false },
}

/** The number of a style; number 0 is the program's own. */
export const styleNumber = (style: CellStyle) => Object.keys(looks).indexOf(style) + 1

const format = (style: CellStyle, { font, fill, border, wraps, isText }: Look) =>
  `<xf numFmtId="${isText ? 49 : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/><protection locked="${style === 'input' || style === 'open' ? 0 : 1}"/></xf>`

const bare = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'

/** The inside of the part `styles.xml`. */
export const formStyles = `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="${borders.length}">${borders.join('')}</borders><cellStyleXfs count="1">${bare}/></cellStyleXfs><cellXfs count="${Object.keys(looks).length + 1}">${bare} xfId="0"/>${Object.entries(
  looks,
)
  .map(([style, look]) => format(style as CellStyle, look))
  .join('')}</cellXfs>`
