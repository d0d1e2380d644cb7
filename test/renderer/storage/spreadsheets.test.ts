import readXlsxFile from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { readPastedTable } from '../../../renderer/storage/organisationFiles'
import { writeWorkbook } from '../../../renderer/storage/writeWorkbook'
import { csvText } from '../../../shared/basics/csv'
import { fitSheets } from '../../../shared/basics/longCells'
import { must } from '../../builders/must'

const hostile = [
  '=HYPERLINK("http://x.example","y")',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '＝1＋1',
  '<script>&amp;</script>',
  '_x0041_',
  '👩‍👧 \u202Eمرحبا',
  'x'.repeat(20_000),
]

const readBack = async (bytes: Uint8Array) => {
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return readXlsxFile(copy, { trim: false })
}

describe('a workbook', () => {
  it('keeps hostile words as the words they are', async () => {
    const rows = [['Words'], ...hostile.map((each) => [each])]
    const [sheet] = await readBack(writeWorkbook(fitSheets([{ name: 'Answers', rows }])))
    expect(sheet?.data).toEqual(rows)
  })

  it('has real dates where a column holds days, and words where a cell holds none', async () => {
    const rows = [
      ['Due', 'Note'],
      ['2026-11-22', '2026-11-22'],
      ['No date', ''],
      ['1850-01-01', ''],
    ]
    const [sheet] = await readBack(writeWorkbook([{ name: 'Actions', rows, days: [1] }]))
    expect(sheet?.data[1]).toEqual([new Date('2026-11-22T00:00:00Z'), '2026-11-22'])
    expect(sheet?.data[2]?.[0]).toBe('No date')
    expect(sheet?.data[3]?.[0]).toBe('1850-01-01')
  })

  it('holds a text of 40,000 characters whole, in its own sheet', async () => {
    const text = 'y'.repeat(40_000)
    const [cut, long] = await readBack(writeWorkbook(fitSheets([{ name: 'Answers', rows: [['A'], [text]] }])))
    expect(String(cut?.data[1]?.[0])).toContain('cut here: 40,000 characters')
    expect(
      long?.data
        .slice(1)
        .map((row) => row[4])
        .join(''),
    ).toBe(text)
  })
})

describe('a text file', () => {
  it('is read here as it was before it was made safe', () => {
    const rows = [['Name', 'Telephone'], ...hostile.map((each) => [each, '+44 1632 960000'])]
    expect(must(readPastedTable(csvText({ rows }).slice(1)))[0]?.rows).toEqual(rows)
  })
})
