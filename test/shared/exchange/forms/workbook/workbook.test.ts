import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Sheet } from '../../../../../shared/basics/sheet'
import { readForm } from '../../../../../shared/exchange/forms/readForm'
import type { SentReturn } from '../../../../../shared/exchange/forms/sentReturn'
import { type FilledWorkbook, filledFromSheets } from '../../../../../shared/exchange/forms/workbook/filledFromSheets'
import { sheetName } from '../../../../../shared/exchange/forms/workbook/layout'
import { piecesOf, sealedCells, unsealedText } from '../../../../../shared/exchange/forms/workbook/pieces'
import { sheetsOfReturn } from '../../../../../shared/exchange/forms/workbook/sheetsOfReturn'
import type { Framework } from '../../../../../shared/frameworks/framework'
import { questionsOf } from '../../../../../shared/frameworks/lookUp'
import { aFramework } from '../../../../builders/frameworks'
import { must } from '../../../../builders/must'
import { anAction, anAnswer, anEvidence } from '../../../../builders/returns'
import { aSentReturn } from '../../../../builders/sentReturns'

const framework = aFramework()
const [first, second, third] = questionsOf(framework).map(({ question }) => question)
if (!first || !second || !third) throw new Error('The framework has too few questions')

const sentWith = (change: Parameters<typeof anAnswer>[0]): SentReturn =>
  aSentReturn(framework, { answers: { [first.id]: anAnswer(change) } })

/** The sheets as a reader gives them. */
const plain = (sent: SentReturn): Sheet[] =>
  sheetsOfReturn(sent).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map((cell): Cell => (cell?.value === '' ? null : (cell?.value ?? null)))),
  }))

type Change = (rows: Cell[][], sheet: Sheet) => Cell[][]
const changed = (sheets: readonly Sheet[], name: string, change: Change): Sheet[] =>
  sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          rows: change(
            sheet.rows.map((row) => [...row]),
            sheet,
          ),
        }
      : sheet,
  )
const typed =
  (key: string, value: Cell): Change =>
  (rows) =>
    rows.map((row) => (row.at(-1) === key ? row.map((cell, column) => (column === 2 ? value : cell)) : row))

const outside = { modified: '2026-11-20T10:00:00Z', fingerprint: 'f' }
const open = (sheets: readonly Sheet[]): FilledWorkbook => must(filledFromSheets(sheets, outside))
const standard = (sent: SentReturn) => plain(sent)[2]?.name ?? ''
function read(sent: SentReturn, sheets: readonly Sheet[]) {
  const file = open(sheets)
  const form = readForm({ framework: sent.framework, cycle: sent.cycle, ...file })
  return { ...form, unread: [...file.unread, ...form.unread] }
}

describe('a workbook that came back', () => {
  it('is none of ours without its hidden sheet', () => {
    const sheets = plain(sentWith({})).filter(({ name }) => name !== 'Return data')
    expect(filledFromSheets(sheets, outside)).toEqual({ ok: false, problem: { kind: 'notOurs' } })
  })

  it.each([2, 3])('is refused when text %i of its hidden sheet was changed', (row) => {
    const sheets = changed(plain(sentWith({ narrative: 'We meet.' })), 'Return data', (rows) =>
      rows.map((cells, place) => (place === row ? cells.map((cell) => String(cell).replace('e', 'a')) : cells)),
    )
    expect(filledFromSheets(sheets, outside)).toMatchObject({ ok: false })
  })

  it('is refused when a newer version made it', () => {
    const sheets = changed(plain(sentWith({})), 'Return data', ([head = [], ...rest]) => [
      [head[0] ?? null, 2],
      ...rest,
    ])
    expect(filledFromSheets(sheets, outside)).toMatchObject({ problem: { kind: 'newerVersion' } })
  })

  it('was last changed when its program says so', () => {
    expect(open(plain(sentWith({}))).at).toBe('2026-11-20T10:00:00.000Z')
    for (const modified of ['yesterday', '9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+12:00']) {
      const silent = must(filledFromSheets(plain(sentWith({})), { ...outside, modified }))
      expect(silent.at).toBe('2026-11-21T09:00:00.000Z')
    }
  })

  it('changes nothing whose row is gone, and says so', () => {
    const sent = sentWith({ narrative: 'We meet.' })
    const sheets = changed(plain(sent), standard(sent), (rows) =>
      rows.filter((row) => row.at(-1) !== `${first.id}/narrative`),
    )
    const { revisions, unread } = read(sent, sheets)
    expect(revisions).toEqual([])
    expect(unread).toMatchObject([{ words: 'We meet.', why: 'Its row is gone, so it was left as it was sent.' }])
  })

  it('keeps who looks after evidence and the file attached to it, which a form does not ask', () => {
    const file = { name: 'audit.pdf', size: 10, sha256: 'a'.repeat(64) }
    const sent = sentWith({ narrative: '', evidence: [anEvidence({ owner: 'Audit lead', file })] })
    const sheets = changed(plain(sent), 'Evidence', (rows) =>
      rows.map((row) => row.map((cell) => (cell === 'Quality team' ? 'New office' : cell))),
    )
    expect(read(sent, sheets).auditReturn.answers[first.id]?.evidence).toMatchObject([
      { where: 'New office', owner: 'Audit lead', file },
    ])
  })

  it('changes no evidence when the sheet of evidence is gone, and says so', () => {
    const sent = sentWith({ evidence: [anEvidence()] })
    const { revisions, unread } = read(
      sent,
      plain(sent).filter(({ name }) => name !== 'Evidence'),
    )
    expect(revisions).toEqual([])
    expect(unread).toMatchObject([{ words: 'evidence' }])
  })

  it('takes away what was emptied', () => {
    const sent = sentWith({ narrative: 'We meet.' })
    const { auditReturn, unread } = read(
      sent,
      changed(plain(sent), standard(sent), typed(`${first.id}/narrative`, null)),
    )
    expect(auditReturn.answers[first.id]?.narrative).toBe('')
    expect(unread).toEqual([])
  })

  it('keeps what was sent where a cell shows an error', () => {
    const sent = sentWith({ narrative: 'We meet.' })
    const sheets = changed(plain(sent), standard(sent), typed(`${first.id}/narrative`, '#REF!')).map((sheet) => {
      const row = sheet.rows.findIndex((cells) => cells.at(-1) === `${first.id}/narrative`) + 1
      const marks = { formulas: [], errors: [{ row, column: 3 }], merged: [], hiddenRows: [] }
      return row > 0 ? { ...sheet, marks } : sheet
    })
    const { revisions, unread } = read(sent, sheets)
    expect(revisions).toEqual([])
    expect(unread).toMatchObject([{ why: 'The cell shows an error. Nothing was taken from it.' }])
  })

  it('takes the first of a row that stands twice, and names the other', () => {
    const sent = sentWith({})
    const key = `${first.id}/narrative`
    const sheets = changed(plain(sent), standard(sent), (rows, sheet) => [
      ...typed(key, 'One.')(rows, sheet),
      ...typed(key, 'Two.')(rows, sheet).filter((row) => row.at(-1) === key),
    ])
    const { auditReturn, unread } = read(sent, sheets)
    expect(auditReturn.answers[first.id]?.narrative).toBe('One.')
    expect(unread).toMatchObject([{ words: 'Two.' }])
  })

  it('says where a box is', () => {
    const sent = sentWith({})
    expect(open(plain(sent)).placeOf(`${first.id}/rating`, 'Rating')).toBe(
      `sheet “${standard(sent)}”, cell C6 (Rating)`,
    )
  })

  const listed = (number: string) => `${number} `
  const rowFor = (label: string, ...cells: readonly Cell[]): Cell[] => [label, ...cells]

  it('puts each row to the question it names: by its words, its number or its id', () => {
    const sent = sentWith({})
    const names = [`${first.label} ${first.shortTitle}`, first.label, listed(second.label), third.id]
    const { auditReturn, unread } = read(
      sent,
      changed(plain(sent), 'Evidence', (rows) => [
        ...rows.slice(0, 4),
        ...names.map((name, place) => rowFor(name, `Item ${place}`)),
      ]),
    )
    const whats = (id: string) => auditReturn.answers[id]?.evidence.map(({ what }) => what)
    expect(whats(first.id)).toEqual(['Item 0', 'Item 1'])
    expect(whats(second.id)).toEqual(['Item 2'])
    expect(whats(third.id)).toEqual(['Item 3'])
    expect(unread).toEqual([])
  })

  it('names rows of no question, and drops none', () => {
    const sent = sentWith({})
    const { unread } = read(
      sent,
      changed(plain(sent), 'Actions', (rows) => [
        ...rows.slice(0, 4),
        rowFor('', 'Train staff'),
        rowFor('99.9', 'Check records'),
      ]),
    )
    expect(unread).toEqual([
      { where: 'sheet “Actions”, row 5', words: 'Train staff', why: 'It does not say which question it is about.' },
      { where: 'sheet “Actions”, row 6', words: '99.9: Check records', why: 'It names no question of this return.' },
    ])
  })

  it('keeps which action is which when rows change places', () => {
    const actions = [anAction({ what: 'One' }), { ...anAction({ what: 'Two' }), id: 'action-2' as never }]
    const sent = sentWith({ actions })
    const { auditReturn } = read(
      sent,
      changed(plain(sent), 'Actions', (rows) => {
        const [one, two, ...rest] = rows.slice(4)
        return [...rows.slice(0, 4), two ?? [], one ?? [], ...rest]
      }),
    )
    expect(auditReturn.answers[first.id]?.actions.map(({ id, what }) => [id, what])).toEqual([
      ['action-2', 'Two'],
      [actions[0]?.id, 'One'],
    ])
  })
})

describe('the sheets of a return', () => {
  it('count a question as asked only while its condition holds', () => {
    const [level] = framework.scales[0]?.levels ?? []
    const waiting: Framework = {
      ...framework,
      standards: framework.standards.map((each) => ({
        ...each,
        questions: each.questions.map((question) =>
          question.id === second.id
            ? { ...question, showWhen: { question: first.id, is: [level?.id ?? ''] } }
            : question,
        ),
      })),
    }
    const cells = sheetsOfReturn(aSentReturn(waiting)).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const states = cells.filter((cell) => cell?.style === 'status')
    expect(states.map((cell) => cell?.value)).toContain('Not asked')
    expect(states[1]?.formula).toMatch(new RegExp(`^IF\\(AND\\(OR\\('.+'!\\$C\\$6="${level?.label}"\\)\\),`))
    expect(cells.some((cell) => cell?.value === `Only if ${first.label} is “${level?.label}”.`)).toBe(true)
  })

  it('show last time beside the question, out of reach', () => {
    const before = {
      rating: 'Good',
      agreed: 'Fair',
      feedback: 'Say how.',
      narrative: 'Last words.',
      impact: '',
      openActions: ['Train staff'],
    }
    const sheets = sheetsOfReturn({
      ...aSentReturn(framework),
      before: { [first.id]: before },
      beforeTitle: 'Last year',
    })
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    for (const words of ['Good', 'Agreed: Fair\nSay how.', 'Last words.', '1 action still open:\n• Train staff'])
      expect(cells.find((cell) => cell?.value === words)?.style).toBe('before')
  })

  it('have names that any spreadsheet program takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (titles) => {
        const taken = new Set<string>()
        for (const title of titles) {
          const name = sheetName(title === '' ? 'x' : `x${title}`, taken)
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
          expect(name).not.toMatch(/^'|'$/)
          expect(taken.has(name.toLowerCase())).toBe(false)
          taken.add(name.toLowerCase())
        }
      }),
    )
  })
})

describe('long words in cells', () => {
  it('are cut so that they join again, whatever they are', () => {
    const long = `${'ab cd\n'.repeat(20_000)}end`
    const pieces = piecesOf(long)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.every((piece) => piece.length <= 30_000 && piece.trim() === piece)).toBe(true)
    expect(pieces.join('')).toBe(long)
  })

  it('come back sign for sign when they are sealed', () => {
    const delicate = fc
      .array(fc.constantFrom('_x0041_', '~', '~1', '\uFFFE', '😀', ' ', '"', 'é'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(delicate, (text) => {
        const whole = text.repeat(text === '' ? 0 : Math.ceil(31_000 / text.length))
        const cells = sealedCells(whole)
        expect(cells.every((cell) => cell.length <= 30_002 && !/_x|\uFFFE/.test(cell))).toBe(true)
        expect(unsealedText(cells)).toBe(whole)
      }),
      { numRuns: 30 },
    )
  })
})
