import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../shared/commandLine'
import { helpText } from '../../shared/commandLine/helpText'

const read = (text: string) => readCommandLine(text.split(' ').filter((word) => word !== ''))

test('without words the window opens, with a file if one is named', () => {
  expect(read('')).toEqual({ ok: true, value: { verb: 'window', file: null } })
  expect(read('Northmere.PSA')).toEqual({ ok: true, value: { verb: 'window', file: 'Northmere.PSA' } })
})

test.each(['help', '--help', '-h'])('%s asks for help', (word) => {
  expect(read(word)).toEqual({ ok: true, value: { verb: 'help' } })
})

test('sample names its file', () => {
  expect(read('sample --out s.psa')).toEqual({ ok: true, value: { verb: 'sample', out: 's.psa' } })
})

test('check names its files', () => {
  expect(read('check a.psa b.docx')).toEqual({ ok: true, value: { verb: 'check', files: ['a.psa', 'b.docx'] } })
})

test('report takes its words in any order', () => {
  const how = { size: null, anonymised: false, handling: null, status: null }
  const value = { verb: 'report', file: 'n.psa', documents: ['board-report'], cycle: '', how, out: 'out' }
  expect(read('report n.psa --document board-report --out out')).toEqual({ ok: true, value })
  expect(read('report --out out --document board-report n.psa')).toEqual({ ok: true, value })
})

test('report says how documents are to be made', () => {
  const words = ['report', 'n.psa', '--document', 'all', '--size', '20', '--anonymised', '--handling', 'Board only']
  const more = ['--cycle', 'Schools, 2026', '--status', 'final', '--out', 'o']
  expect(readCommandLine([...words, ...more])).toMatchObject({
    value: {
      cycle: 'Schools, 2026',
      how: { size: 20, anonymised: true, handling: 'Board only', status: 'Final' },
      out: 'o',
    },
  })
})

test('all stands for every document', () => {
  const asked = read('report n.psa --document all --out out')
  expect(asked.ok && asked.value).toMatchObject({
    documents: expect.arrayContaining([
      'board-report',
      'yearly-evidence',
      'agency-return',
      'minutes',
      'feedback-letters',
      'missing-returns',
    ]),
  })
})

describe('what it does not know is refused, with the reason', () => {
  test.each([
    ['repport n.psa', '"repport"'],
    ['a.psa b.psa', '"a.psa"'],
    ['n.docx', '"n.docx"'],
    ['sample', '--out FILE'],
    ['sample --out', '--out needs a value'],
    ['sample x --out s.psa', 'takes no file'],
    ['sample --out a --out b', 'given twice'],
    ['check', 'at least one file'],
    ['check a.psa --loud', '--loud is not known'],
    ['report --document all --out o', 'exactly one'],
    ['report a.psa b.psa --document all --out o', 'exactly one'],
    ['report a.psa --out o', '--document must be'],
    [
      'report a.psa --document cover --out o',
      'board-report, yearly-evidence, agency-return, minutes, feedback-letters, action-tracker, analysis, one-page, covering-paper, views-profile, lay-pack, good-practice, missing-returns, return-form, spreadsheets or all',
    ],
    ['report a.psa --document all', '--out FOLDER'],
    ['report a.psa --document all --out o --size 18', '--size must be 16, 20 or 24'],
    ['report a.psa --document all --out o --size', '--size needs a value'],
    ['report a.psa --document all --out o --status ready', '--status must be draft or final'],
    ['report a.psa --document minutes --out o --status final', 'the record decides whether minutes is draft or final'],
    ['report a.psa --document all --out o --anonymised --anonymised', 'given twice'],
    [`report a.psa --document all --out o --handling ${'x'.repeat(201)}`, '200 characters at most'],
    ['report a.psa --document spreadsheets --out o --size 16', 'spreadsheets have no --size'],
    ['report a.psa --document spreadsheets --out o --anonymised', 'no --anonymised edition'],
    ['report a.psa --document --out o', '--document needs a value'],
    ['report a.psa --documents all --out o', '--documents is not known'],
    ['constructor', '"constructor"'],
  ])('%s', (words, why) => {
    const asked = read(words)
    expect(asked.ok).toBe(false)
    expect(!asked.ok && asked.problem.why).toContain(why)
  })
})

test('the help names every verb and the exit codes', () => {
  for (const word of [
    'sample',
    'report',
    'check',
    'framework import',
    'organisations import',
    'help',
    '0 done',
    '1 refused',
    '2 wrong usage',
  ])
    expect(helpText).toContain(word)
})

describe('what is asked about frameworks', () => {
  test.each([
    ['check a.json b.xlsx', { does: 'check', files: ['a.json', 'b.xlsx'] }],
    ['import a.xlsx --out b.json', { does: 'import', file: 'a.xlsx', out: 'b.json' }],
    ['export our-audit@2026.1 --out b.xlsx', { does: 'export', source: 'our-audit@2026.1', out: 'b.xlsx' }],
    ['export --out b.json a.xlsx', { does: 'export', source: 'a.xlsx', out: 'b.json' }],
    ['compare a.json our-audit@2026.1', { does: 'compare', before: 'a.json', now: 'our-audit@2026.1' }],
  ])('framework %s', (words, value) => {
    expect(read(`framework ${words}`)).toEqual({ ok: true, value: { verb: 'framework', ...value } })
  })

  test.each([
    ['', 'check, import, export or compare'],
    ['draw a.json', 'check, import, export or compare'],
    ['check', 'at least one file'],
    ['check a.json --out b', '--out is not known'],
    ['import --out b.json', 'exactly one file'],
    ['import a.xlsx b.xlsx --out c.json', 'exactly one file'],
    ['import a.xlsx', '--out FILE.json'],
    ['import a.xlsx --out b.xlsx', '--out FILE.json'],
    ['export a.json', '.json or .xlsx'],
    ['export a.json --out b.docx', '.json or .xlsx'],
    ['export --out b.json', 'exactly one file or edition'],
    ['compare a.json', 'the earlier and the later'],
    ['compare a.json b.json c.json', 'the earlier and the later'],
  ])('framework %s is refused with the reason', (words, why) => {
    const asked = read(`framework ${words}`)
    expect(!asked.ok && asked.problem.why).toContain(why)
  })
})

describe('what is asked about organisations', () => {
  test('names a list, a partnership file and the file to write', () => {
    const value = { verb: 'organisations', does: 'import', list: 'a.xlsx', partnership: 'n.psa', out: 'o.psa' }
    expect(read('organisations import a.xlsx n.psa --out o.psa')).toEqual({ ok: true, value })
    expect(read('organisations import --out o.psa a.xlsx n.psa')).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'followed by import'],
    ['list a.xlsx', 'followed by import'],
    ['import a.xlsx --out o.psa', 'a list and a partnership file'],
    ['import a.xlsx n.psa b.psa --out o.psa', 'a list and a partnership file'],
    ['import a.xlsx n.psa', '--out FILE.psa'],
    ['import a.xlsx n.psa --out o.xlsx', '--out FILE.psa'],
    ['import a.xlsx n.psa --to o.psa', '--to is not known'],
  ])('organisations %s is refused with the reason', (words, why) => {
    const asked = read(`organisations ${words}`)
    expect(!asked.ok && asked.problem.why).toContain(why)
  })
})
