import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  emptyWorkbook,
  frameworkJson,
  frameworkWorkbook,
  readFrameworkFile,
} from '../../../renderer/storage/frameworkFiles'
import { readWorkbook } from '../../../renderer/storage/readWorkbook'
import { writeWorkbook } from '../../../renderer/storage/writeWorkbook'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { parseFramework } from '../../../shared/frameworks/parseFramework'
import { must } from '../../builders/must'
import { seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'

const folder = join(import.meta.dirname, '../../../assets/frameworks')
const files = readdirSync(folder)
const framework = (file: string) => must(parseFramework(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
const first = framework(files[0] ?? '')

describe('every framework that comes with the program', () => {
  test.each(files)('%s comes back from a workbook as it was', async (file) => {
    const before = framework(file)
    const read = await readFrameworkFile('a.xlsx', await frameworkWorkbook(before), files.map(framework))
    expect(read).toEqual({ framework: before, problems: [] })
  })

  test.each(files)('%s comes back from its JSON as it was, byte for byte the second time', async (file) => {
    const before = framework(file)
    const bytes = frameworkJson(before)
    const read = await readFrameworkFile('a.json', bytes, [])
    expect(read).toEqual({ framework: before, problems: [] })
    expect(utf8Text(bytes)).toMatch(/^\{\n {2}"format".*\n\}\n$/s)
  })
})

test('the same framework gives the same workbook', async () => {
  expect(await frameworkWorkbook(first)).toEqual(await frameworkWorkbook(first))
})

test('the empty workbook has examples that are not read', async () => {
  const { framework: read, problems } = await readFrameworkFile('a.xlsx', await emptyWorkbook(), [])
  expect(read).toBeNull()
  expect(problems).toEqual([
    { kind: 'wrong', place: 'Framework, row 2, Title', words: 'The framework has no title.' },
    { kind: 'wrong', place: 'Standards, row 1, Title', words: expect.stringContaining('There is no standard') },
  ])
})

/** A workbook of ours with one part changed. */
async function withPart(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await frameworkWorkbook(first))
  return zipSync({ ...parts, [path]: utf8Bytes(change(utf8Text(parts[path] ?? new Uint8Array()) ?? '')) })
}
const sheetOf = 'xl/worksheets/sheet2.xml'
const problemsOf = async (bytes: Uint8Array) => (await readFrameworkFile('a.xlsx', bytes, [])).problems

describe('a workbook that is hostile or broken is one plain problem', () => {
  const many = (count: number) => Array.from({ length: count }, (_each, i) => ({ name: `S${i}`, rows: [['a']] }))
  const cases: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
    'no workbook at all': () => utf8Bytes('hello'),
    'an empty file': () => new Uint8Array(),
    'a ZIP with nothing of a workbook': () => zipSync({ 'a.txt': utf8Bytes('a') }),
    'a workbook with macros': () => zipSync({ 'xl/vbaProject.bin': utf8Bytes('a') }),
    'an old or locked workbook': () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    'more than 10 MB': () => new Uint8Array(10 * 1024 * 1024 + 1),
    'more than 60 MB unpacked': () => zipSync({ 'xl/bomb.bin': new Uint8Array(61 * 1024 * 1024) }),
    'more than 20 sheets': () => writeWorkbook(many(21)),
    'a row past the limit': () =>
      writeWorkbook([{ name: 'Questions', rows: Array.from({ length: 5_001 }, () => ['a']) }]),
    'a column past the limit': () => writeWorkbook([{ name: 'Questions', rows: [new Array(61).fill('a')] }]),
    'a row number that would fill the memory': () =>
      withPart(sheetOf, (xml) => xml.replace('<row r="2"', '<row r="999999999999"')),
    'a row number in disguise': () => withPart(sheetOf, (xml) => xml.replace('<row r="2"', '<row r="&#57;99999999"')),
    'a cell far outside': () => withPart(sheetOf, (xml) => xml.replace('r="A2"', 'r="ZZZZZZ2"')),
    'a document type': () => withPart(sheetOf, (xml) => xml.replace('<worksheet', '<!DOCTYPE a><worksheet')),
    'a comment without an end': () => withPart(sheetOf, (xml) => xml.replace('<sheetData>', '<!-- <sheetData>')),
    'a sheet that is not there': () =>
      withPart('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet2.xml', 'worksheets/none.xml')),
  }
  test.each(Object.entries(cases))('%s', async (_name, make) => {
    const read = await readFrameworkFile('a.xlsx', await make(), [])
    expect(read.framework).toBeNull()
    expect(read.problems).toHaveLength(1)
    expect(read.problems[0]).toMatchObject({
      kind: 'wrong',
      place: 'the file',
      words: expect.stringContaining('Nothing was changed.'),
    })
  })

  test('a file of another ending, and JSON that is no framework', async () => {
    for (const [name, text] of [
      ['a.xls', ''],
      ['a.json', '{'],
      ['a.json', '{"a":1}'],
      ['a.json', '\ud800'],
    ] as const) {
      const read = await readFrameworkFile(name, utf8Bytes(text), [])
      expect(read).toMatchObject({ framework: null, problems: [{ kind: 'wrong', place: 'the file' }] })
    }
  })
})

describe('what a spreadsheet program may put in a sheet', () => {
  test('a formula is read by its last value, and named', async () => {
    const bytes = await withPart(sheetOf, (xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/s, '<c r="B2" t="str"><f>A1&amp;"x"</f><v>Worked out</v></c>'),
    )
    const read = await readFrameworkFile('a.xlsx', bytes, [])
    expect(read.framework?.title).toBe('Worked out')
    expect(read.problems).toEqual([
      { kind: 'note', place: 'Framework, row 2, B', words: expect.stringContaining('formula') },
    ])
  })

  test('an error is named and not read', async () => {
    const bytes = await withPart(sheetOf, (xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/s, '<c r="B2" t="e"><v>#REF!</v></c>'),
    )
    expect(await problemsOf(bytes)).toContainEqual({
      kind: 'wrong',
      place: 'Framework, row 2, B',
      words: expect.stringContaining('error of the spreadsheet'),
    })
  })

  test('merged cells and hidden rows are named', async () => {
    const bytes = await withPart(sheetOf, (xml) =>
      xml
        .replace('<row r="3"', '<row hidden="1" r="3"')
        .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'),
    )
    expect(await problemsOf(bytes)).toEqual([
      { kind: 'note', place: 'Framework, row 2, C', words: expect.stringContaining('C2:C3 are merged') },
      { kind: 'note', place: 'Framework, row 3, A', words: 'Hidden rows were read like the others: 3.' },
    ])
  })

  test('a date is a day', async () => {
    const bytes = await withPart(sheetOf, (xml) =>
      xml.replace(/<c r="B9"[^>]*>.*?<\/c>/s, '<c r="B9"><v>46266</v></c>'),
    )
    const read = await readFrameworkFile('a.xlsx', bytes, [])
    expect(read.framework?.effectiveFrom).toBe('2026-09-01')
    expect(read.problems[0]?.words).toContain('1 September 2026')
  })
})

test('T-22 T-25 a damaged workbook never throws', { timeout: trials(60_000, 7_200_000) }, async () => {
  const whole = await frameworkWorkbook(first)
  await proving('F8', 'workbooks: bytes changed or cut off', 'chance', async ({ tried }) => {
    const numRuns = trials(150, 20_000)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const bytes = cut ? whole.slice(0, at) : whole.map((byte, i) => (i === at ? byte ^ by : byte))
          const read = await readFrameworkFile('a.xlsx', bytes, [])
          return read.framework !== null || read.problems.length > 0
        },
      ),
      { numRuns, seed },
    )
    tried(numRuns)
  })
})

test('sheets come back from a workbook with their words, numbers and line ends', async () => {
  const rows = [
    ['Heading', 'Number'],
    ['Two\nlines & <signs> "quoted"', 1.5],
    [null, -2],
    ['1.10', null],
  ]
  const read = must(await readWorkbook(writeWorkbook([{ name: 'A & B', rows }])))
  expect(read.map(({ name, rows: cells }) => ({ name, cells }))).toEqual([{ name: 'A & B', cells: rows }])
})
