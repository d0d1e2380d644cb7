import { type CheckedDocument, fieldCodes, shownText, styleOf, tablePlace, type WordFinding } from './checked'
import { at, child, isOn, named, valueAt, within, type XmlNode } from './xmlTree'

/** D8 to D13, and D14 for tables: a plain grid with one repeated header row, whole rows, and a numbered caption. */
export const checkTables = (document: CheckedDocument): readonly WordFinding[] => [
  ...document.tables.flatMap((table, i) => checkTable(table, tablePlace(i))),
  ...captions(document),
]

function checkTable(table: XmlNode, place: string): WordFinding[] {
  const rows = named(table, 'w:tr')
  const look = at(table, 'w:tblPr', 'w:tblLook')
  const grid = named(child(table, 'w:tblGrid'), 'w:gridCol').length
  const finding = (check: WordFinding['check'], what: string, where = place): WordFinding => ({
    check,
    place: where,
    what,
  })
  return [
    ...(rows.length < 2 ? [finding('D8', 'It has fewer than two rows')] : []),
    ...(isOn(at(rows[0], 'w:trPr', 'w:tblHeader'))
      ? []
      : [finding('D8', 'Its first row is not marked as a header row')]),
    ...(marksFirstRow(look) ? [] : [finding('D9', 'Its look does not set the first row apart')]),
    ...merged(table).map((what) => finding('D10', what)),
    ...(within(table, 'w:tbl').length > 0 ? [finding('D11', 'A table stands inside it')] : []),
    ...rows.flatMap((row, i) => checkRow(row, i, grid, `${place}, row ${i + 1}`)),
  ]
}

function marksFirstRow(look: XmlNode | undefined): boolean {
  const flag = look?.attributes['w:firstRow']
  if (flag !== undefined) return flag === '1' || flag === 'true' || flag === 'on'
  return (Number.parseInt(look?.attributes['w:val'] ?? '0', 16) & 0x20) !== 0
}

function merged(table: XmlNode): string[] {
  const wide = within(table, 'w:gridSpan').some((span) => Number(span.attributes['w:val'] ?? 1) > 1)
  const tall = within(table, 'w:vMerge', 'w:hMerge').length > 0
  return [...(wide ? ['A cell spans columns'] : []), ...(tall ? ['Cells are merged'] : [])]
}

function checkRow(row: XmlNode, index: number, grid: number, place: string): WordFinding[] {
  const cells = named(row, 'w:tc')
  const texts = cells.map((cell) => shownText(cell).trim())
  return [
    ...(cells.length === grid
      ? []
      : [{ check: 'D11', place, what: `It has ${cells.length} cells, not ${grid}` } as const]),
    ...(index === 0 && texts.includes('') ? [{ check: 'D12', place, what: 'A header cell is empty' } as const] : []),
    ...(texts.every((text) => text === '') ? [{ check: 'D12', place, what: 'The row is empty' } as const] : []),
    ...(isOn(at(row, 'w:trPr', 'w:cantSplit'))
      ? []
      : [{ check: 'D13', place, what: 'The row may break across pages' } as const]),
  ]
}

/** A caption of its own, with a number that counts itself, stands right above every table: not that of a figure before it. */
function captions({ blocks, styles, tables }: CheckedDocument): WordFinding[] {
  return blocks.flatMap((block, i) => {
    if (block.name !== 'w:tbl') return []
    const before = blocks[i - 1]
    const isCaption = before?.name === 'w:p' && styles.name(styleOf(before)) === 'caption' && isNumbered(before)
    const isFigures = within(blocks[i - 2], 'w:drawing').length > 0
    return isCaption && !isFigures
      ? []
      : [
          {
            check: 'D14',
            place: tablePlace(tables.indexOf(block)),
            what: 'No numbered caption of its own stands above it',
          } as const,
        ]
  })
}

/** True when a caption counts itself with a sequence field. */
export const isNumbered = (caption: XmlNode) => fieldCodes(caption).some((code) => /^\s*SEQ\s/i.test(code))

/** The rows of a table below its header. */
export const dataRows = (table: XmlNode) => named(table, 'w:tr').length - 1

/** The colour a cell is filled with; null for none. */
export function fillOf(node: XmlNode | undefined, ...path: readonly string[]): string | null {
  const shade = at(node, ...path, 'w:shd')
  const fill = shade?.attributes['w:fill']?.toUpperCase()
  return fill === undefined || fill === 'AUTO' || valueAt(shade) === 'nil' ? null : fill
}
