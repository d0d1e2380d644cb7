import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { emptyWorkbook, frameworkWorkbook } from '../../../renderer/storage/frameworkFiles'
import { readWorkbook } from '../../../renderer/storage/readWorkbook'
import type { Sheet } from '../../../shared/basics/sheet'
import { parseFramework } from '../../../shared/frameworks/parseFramework'
import type { Column } from '../../../shared/frameworks/workbook/column'
import { frameworkLayout } from '../../../shared/frameworks/workbook/frameworkSheet'
import { listLayouts } from '../../../shared/frameworks/workbook/layout'
import { allowedWords } from '../../../shared/frameworks/workbook/readMe'
import { must } from '../../builders/must'

const file = join(import.meta.dirname, '../../../assets/frameworks/s175-kcsie-2026.1.json')
const framework = must(parseFramework(JSON.parse(readFileSync(file, 'utf8'))))
const books = [
  ['the empty workbook', await emptyWorkbook()],
  ['a framework as a workbook', await frameworkWorkbook(framework)],
] as const

type Offered = { readonly cells: string; readonly words: readonly string[]; readonly isStrict: boolean }

/** What a spreadsheet program offers in the cells of a sheet, read from the bytes alone. */
function offeredIn(bytes: Uint8Array, sheets: readonly Sheet[], name: string): readonly Offered[] {
  const number = sheets.findIndex((sheet) => sheet.name === name) + 1
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
  const found = xml.matchAll(
    /<dataValidation type="list"([^>]*) sqref="([^"]+)"><formula1>'Read me'!\$D\$(\d+)(?::\$D\$(\d+))?</g,
  )
  const rows = sheets[0]?.rows ?? []
  return [...found].map(([, rest = '', cells = '', from, to = from]) => ({
    cells,
    words: rows.slice(Number(from) - 1, Number(to)).map((row) => String(row[3])),
    isStrict: rest.includes('showErrorMessage="1"'),
  }))
}

const limited = (columns: readonly Column[]) =>
  columns.flatMap((column, place) => {
    const words = allowedWords(column.cell)
    return words ? [{ place, words, isStrict: column.cell.is !== 'picks' }] : []
  })
const letter = (place: number) => `${place > 25 ? 'A' : ''}${String.fromCharCode(65 + (place % 26))}`

describe.each(books)('%s', (_name, bytes) => {
  test('offers the words of every column that takes only certain words', async () => {
    const sheets = must(await readWorkbook(bytes))
    const expected = limited(frameworkLayout.columns).map(({ place, ...each }) => ({ cells: `B${place + 2}`, ...each }))
    expect(offeredIn(bytes, sheets, 'Framework')).toEqual(expected)
    for (const { name, columns } of Object.values(listLayouts)) {
      if (!sheets.some((sheet) => sheet.name === name)) continue
      expect(offeredIn(bytes, sheets, name)).toEqual(
        limited(columns).map(({ place, ...each }) => ({ cells: `${letter(place)}2:${letter(place)}5000`, ...each })),
      )
    }
  })

  test('lists them on the first sheet, beside their column', async () => {
    const [readMe] = must(await readWorkbook(bytes))
    const at = readMe?.rows.findIndex(([sheet, column]) => sheet === 'Changes' && column === 'Change') ?? -1
    const words = readMe?.rows.slice(at, at + 6).map((row) => row[3])
    expect(words).toEqual(['Reworded', 'Moved', 'Merged', 'Split', 'New', 'Removed'])
  })
})
