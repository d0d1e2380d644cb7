import { describe, expect, it } from 'vitest'
import { pickTable } from '../../../../shared/partnership/import/pickTable'
import { findTable } from '../../../../shared/partnership/import/table'
import { aSheet, aTable } from '../../../builders/importTables'
import { must, refusal } from '../../../builders/must'

const police = ['Northmere Police', 'Police', 'A. Ash']

describe('the row of headings', () => {
  it('is found under titles and empty rows, and what is above is named', () => {
    const table = aTable([['Section 11 contacts'], [], ['Updated March'], ['Agency', 'Type', 'Contact'], police])
    expect([table.headings, table.headingRows, table.above]).toEqual([['Agency', 'Type', 'Contact'], [4], [1, 3]])
    expect(table.rows).toEqual([{ row: 5, cells: police }])
  })

  it('may be two rows, the upper one merged across', () => {
    const table = aTable([
      ['School', null, 'Contact', null, 'Notes'],
      ['Name', 'URN', 'Name', 'E-mail', null],
      ['Alder Grove', '100001', 'A. Ash', 'a@b.example', ''],
    ])
    expect([table.headings, table.headingRows]).toEqual([
      ['School Name', 'School URN', 'Contact Name', 'Contact E-mail', 'Notes'],
      [1, 2],
    ])
  })

  it('is not taken for two because a title stands above it', () => {
    const table = aTable([['Schools'], ['School name', 'URN'], ['Alder Grove', '100001']])
    expect(table.headingRows).toEqual([2])
  })

  it('is not a row of data whose words are headings too', () => {
    const table = aTable([
      ['Body', 'Type', 'Email'],
      ['School', 'School', 'x'],
      ['Agency', 'School', 'y'],
    ])
    expect(table.headingRows).toEqual([1])
  })

  it('is the first row that says something where no heading is known, and can be chosen', () => {
    const sheet = aSheet([[], ['Wer', 'Was'], ['Northmere Police', 'x'], ['Haven', 'y']])
    expect(must(findTable(sheet)).headingRows).toEqual([2])
    expect(must(findTable(sheet, 3)).headings).toEqual(['Northmere Police', 'x'])
  })
})

describe('the rows of a table', () => {
  it('keep their numbers past empty rows, and lose what is empty to the right', () => {
    const table = aTable([
      ['Agency', 'Type', null, ' '],
      police.slice(0, 2),
      [null],
      [' ', ''],
      ['Haven', 'Charity', null],
    ])
    expect(table.headings).toHaveLength(2)
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5])
  })

  it('keep columns without a heading', () => {
    expect(aTable([['Agency', 'Type'], police]).headings).toEqual(['Agency', 'Type', ''])
  })

  it('say in each row what is merged downwards', () => {
    const table = aTable(
      [
        ['Trust', 'School'],
        ['Lark Trust', 'One'],
        [null, 'Two'],
        [null, 'Three'],
      ],
      { merged: ['A2:A3'] },
    )
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Lark Trust', 'Lark Trust', null])
  })

  it('are named when they are hidden, hold a formula or an error, or are a title across', () => {
    const table = aTable(
      [
        ['Agency', 'Type'],
        ['HEALTH', null],
        ['Haven', '#REF!'],
        ['Dale', 'Charity'],
        ['Police', 'Police'],
      ],
      {
        merged: ['A2:B2'],
        hiddenRows: [4, 99],
        formulas: [{ row: 5, column: 1 }],
        errors: [{ row: 3, column: 2 }],
      },
    )
    expect([table.titles, table.hidden, table.formulas, table.errors]).toEqual([[2], [4], [5], [3]])
    expect(table.rows[1]?.cells).toEqual(['Haven', null])
  })
})

it('a sheet without words, and headings without rows, are no table', () => {
  expect(refusal(findTable(aSheet([[], [' ']])))).toEqual({ kind: 'sheetIsEmpty' })
  expect(refusal(findTable(aSheet([[], ['Agency', 'Type'], []])))).toEqual({ kind: 'noRows', headingRow: 2 })
})

it('ranges that reach far down are cut at the last row', () => {
  const merged = Array.from({ length: 10_000 }, () => 'A2:A1048576')
  const start = performance.now()
  expect(aTable([['Agency'], ['Haven'], [null]], { merged }).rows).toHaveLength(2)
  expect(performance.now() - start).toBeLessThan(20_000)
})

it('of several sheets the one with most known headings is picked', () => {
  const notes = { name: 'Notes', rows: [['Read me'], ['Please fill in the list']] }
  const list = { name: 'List', rows: [['Agency', 'Type'], police] }
  expect(must(pickTable([notes, list]))).toMatchObject({ table: { sheet: 'List' }, others: ['Notes'] })
  expect(refusal(pickTable([aSheet([])]))).toEqual({ kind: 'noTable' })
})
