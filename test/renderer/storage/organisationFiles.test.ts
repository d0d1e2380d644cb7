import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readOrganisationFile, readPastedTable } from '../../../renderer/storage/organisationFiles'
import { writeWorkbook } from '../../../renderer/storage/writeWorkbook'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { pickTable } from '../../../shared/partnership/import/pickTable'
import { csvText, messyAgencies, messySchools, planOf } from '../../builders/importTables'
import { must, refusal } from '../../builders/must'

const rowsOf = async (name: string, bytes: Uint8Array) => must(await readOrganisationFile(name, bytes))[0]?.rows
const names = [
  ['Agency', 'Type'],
  ['École Birch', 'Charity'],
]

describe('a list as text', () => {
  const text = csvText(names)
  const latin = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
  const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer)

  test.each([
    ['UTF-8', utf8Bytes(text)],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8Bytes(text)])],
    ['the letters of Windows', latin],
    ['UTF-16 with its mark', utf16],
  ])('is read in %s', async (_what, bytes) => {
    expect(await rowsOf('list.csv', bytes)).toEqual(names)
  })

  test('is read with dashes and quotation marks of Windows', async () => {
    expect(await rowsOf('list.csv', new Uint8Array([0x41, 0x92, 0x73, 0x2c, 0x96]))).toEqual([['A’s', '–']])
  })

  test('may be pasted', () => {
    expect(must(readPastedTable('Agency\tType\nHaven\tCharity'))[0]?.rows).toEqual([
      ['Agency', 'Type'],
      ['Haven', 'Charity'],
    ])
  })
})

describe('a list as a workbook', () => {
  test('is read with its numbers as numbers, whatever the ending of its name', async () => {
    const rows = messySchools(20)
    const bytes = writeWorkbook([{ name: 'Schools', rows }])
    const read = await rowsOf('schools.csv', bytes)
    expect(read?.[3]?.[1]).toEqual(rows[3]?.[1])
    expect(await rowsOf('schools.xlsx', bytes)).toEqual(read)
  })

  test('leads from the file to a plan of every row', async () => {
    const bytes = writeWorkbook([
      { name: 'Read me', rows: [['How to use this list']] },
      { name: 'Schools', rows: messySchools(412) },
    ])
    const { table, others } = must(pickTable(must(await readOrganisationFile('schools.xlsx', bytes))))
    expect([table.sheet, others]).toEqual(['Schools', []])
    const plan = planOf(table)
    expect([plan.fresh.length, plan.notes]).toEqual([412, []])
  })

  test('keeps the marks of hidden rows and formulas', async () => {
    const parts = unzipSync(writeWorkbook([{ name: 'Agencies', rows: messyAgencies }]))
    const path = 'xl/worksheets/sheet1.xml'
    const xml = (utf8Text(parts[path] as Uint8Array) ?? '').replace('<row r="5"', '<row hidden="1" r="5"')
    const [sheet] = must(await readOrganisationFile('a.xlsx', zipSync({ ...parts, [path]: utf8Bytes(xml) })))
    expect(sheet?.marks?.hiddenRows).toEqual([5])
  })

  test('may have the many columns of the register of schools', async () => {
    const wide = Array.from({ length: 140 }, (_column, i) => `Column ${i}`)
    expect((await rowsOf('a.xlsx', writeWorkbook([{ name: 'A', rows: [wide, wide] }])))?.[0]).toHaveLength(140)
  })
})

describe('is refused in words, and nothing is changed:', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['a workbook with macros', 'a.xlsm', () => utf8Bytes('PK')],
    ['macros under another name', 'a.xlsx', () => zipSync({ 'xl/vbaProject.bin': utf8Bytes('x') })],
    ['an old workbook', 'a.xls', () => utf8Bytes('x')],
    ['a locked workbook', 'a.xlsx', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['a broken workbook', 'a.xlsx', () => utf8Bytes('PK but no more')],
    ['a bomb', 'a.xlsx', () => zipSync({ 'xl/bomb.bin': new Uint8Array(61 * 1024 * 1024) })],
    ['text of more than 10 MB', 'a.csv', () => new Uint8Array(10 * 1024 * 1024 + 1).fill(65)],
    ['bytes that are no text', 'a.csv', () => new Uint8Array([1, 0, 2, 0, 255, 129])],
    ['more than 10,000 rows', 'a.csv', () => utf8Bytes('a\n'.repeat(10_001))],
    ['more than 250 columns', 'a.csv', () => utf8Bytes(`${'a,'.repeat(250)}a`)],
    ['a quotation mark left open', 'a.csv', () => utf8Bytes('a,b\n"c,d')],
  ])('%s', async (_what, name, bytes) => {
    expect(refusal(await readOrganisationFile(name, bytes()))).toContain('Nothing was changed.')
  })
})
