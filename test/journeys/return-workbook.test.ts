import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../renderer/storage/readWorkbook'
import { readReturnWorkbook, returnWorkbook } from '../../renderer/storage/returnWorkbook'
import { asDay } from '../../shared/basics/day'
import { readForm } from '../../shared/exchange/forms/readForm'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import { sheetsOfReturn } from '../../shared/exchange/forms/workbook/sheetsOfReturn'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { answeredInFull } from '../builders/answers'
import { must } from '../builders/must'
import { builtInFrameworks } from '../builders/reportWorkspace'
import { anAnswer, aReturn } from '../builders/returns'
import { aSentReturn } from '../builders/sentReturns'
import { newFolder, removeFolder } from './support/app'
import { type Typing, typedInCalc } from './support/calc'

// A return's workbook as people fill it in: in another spreadsheet program, which then saves it in its own way.

let folder: string
beforeAll(() => {
  folder = newFolder()
})
afterAll(() => removeFolder(folder))

const framework = (id: string) => {
  const found = builtInFrameworks().find((each) => each.id === id && each.edition === '2026.1')
  if (!found) throw new Error(`There is no ${id}`)
  return found
}

/** The cell in which a box is answered. */
function cellOf(sent: SentReturn, key: string): Pick<Typing, 'sheet' | 'row' | 'column'> {
  for (const { name, rows } of sheetsOfReturn(sent)) {
    const row = rows.findIndex(({ cells }) => cells.at(-1)?.value === key)
    if (row >= 0) return { sheet: name, row: row + 1, column: 3 }
  }
  throw new Error(`No row has the key ${key}`)
}

async function readBack(sent: SentReturn, bytes: Uint8Array) {
  const file = must(await readReturnWorkbook(bytes))
  const form = readForm({ framework: sent.framework, cycle: sent.cycle, ...file })
  return { file, ...form, unread: [...file.unread, ...form.unread] }
}

describe('a workbook of a return in LibreOffice', () => {
  it.each(['s11-core', 's175-kcsie'])('comes back unchanged when %s is only saved again', async (id) => {
    const full = answeredInFull(aReturn(), framework(id), asDay('2026-11-20'))
    const sent = { ...aSentReturn(framework(id)), sent: full }
    const { revisions, unread, auditReturn } = await readBack(sent, typedInCalc(folder, returnWorkbook(sent), []))
    expect(unread).toEqual([])
    expect(revisions).toEqual([])
    expect(auditReturn).toEqual(full)
  })

  it('gives what was typed in it', async () => {
    const sent = aSentReturn(framework('s11-core'))
    const [first, second, third] = questionsOf(sent.framework).map(({ question }) => question.id)
    const evidence = { sheet: 'Evidence', row: 5 }
    const bytes = typedInCalc(folder, returnWorkbook(sent), [
      { ...cellOf(sent, `${first}/rating`), words: 'strong' },
      { ...cellOf(sent, `${first}/narrative`), words: 'We meet.\nEvery month.' },
      { ...cellOf(sent, `${second}/rating`), words: 'Amber/Green' },
      { ...cellOf(sent, `${third}/rating`), colour: 0x00ff00 },
      { ...cellOf(sent, 'front/staffCount'), number: 412 },
      { ...evidence, column: 1, words: '1.2' },
      { ...evidence, column: 2, words: 'Minutes' },
      { ...evidence, column: 4, number: 46_000 },
      { ...evidence, row: 9, column: 2, words: 'Of no question' },
      { ...cellOf(sent, 'sign/name'), words: 'A. Reader' },
      { ...cellOf(sent, 'sign/role'), words: 'Chief officer' },
      { ...cellOf(sent, 'sign/on'), words: '20/11/2026' },
      { ...cellOf(sent, 'sign/fairPicture'), words: 'Yes' },
    ])
    const { file, auditReturn, unread } = await readBack(sent, bytes)
    expect(auditReturn.answers[first ?? '']).toMatchObject({ rating: 'strong', narrative: 'We meet.\nEvery month.' })
    expect(auditReturn.answers[second ?? '']).toMatchObject({
      rating: null,
      evidence: [{ what: 'Minutes', on: '2025-12-09' }],
    })
    expect(auditReturn.frontSheet).toEqual({ staffCount: 412 })
    expect(auditReturn).toMatchObject({ stage: 'returned', signOff: { name: 'A. Reader', on: '2026-11-20' } })
    expect(file.by).toBe('A. Reader')
    expect(unread).toMatchObject([
      { words: '', why: 'The cell is coloured and says nothing.' },
      { where: 'sheet “Evidence”, row 9', words: 'Of no question', why: 'It does not say which question it is about.' },
      { words: 'Amber/Green' },
    ])
  })

  it('finds its cells when rows were put in above them and sheets changed places', async () => {
    const full = answeredInFull(aReturn(), framework('s11-core'), asDay('2026-11-20'))
    const sent = { ...aSentReturn(framework('s11-core')), sent: full }
    const bytes = typedInCalc(
      folder,
      returnWorkbook(sent),
      [],
      `sheet = doc.Sheets.getByName("Evidence")
sheet.unprotect("")
sheet.Rows.insertByIndex(0, 2)
sheet.Rows.insertByIndex(8, 3)
doc.unprotect("")
doc.Sheets.moveByName("Sign off", 0)`,
    )
    const { revisions, unread } = await readBack(sent, bytes)
    expect(unread).toEqual([])
    expect(revisions).toEqual([])
  })

  it('is protected without a password, but for the cells to fill in', async () => {
    const sent = aSentReturn(framework('s11-core'))
    const bytes = typedInCalc(
      folder,
      returnWorkbook(sent),
      [],
      `sheet = doc.Sheets.getByName("Sign off")
seen = CStr(sheet.isProtected())
seen = seen & " " & CStr(sheet.getCellByPosition(1, 4).CellProtection.IsLocked)
seen = seen & " " & CStr(sheet.getCellByPosition(2, 4).CellProtection.IsLocked)
sheet.unprotect("")
seen = seen & " " & CStr(sheet.isProtected())
sheet.getCellByPosition(2, 4).setString(seen)`,
    )
    expect((await readBack(sent, bytes)).file.filled['sign/name']).toBe('True True False False')
  })

  it('shows words that begin like a formula as words, there and back', async () => {
    const words = [
      '=1+1',
      '+44 is the code',
      '-5 a year',
      '@all of us',
      '=HYPERLINK("x")',
      '_x0041_ stays',
      '1 = <b>&amp;',
    ]
    const ids = questionsOf(framework('s11-core')).map(({ question }) => question.id)
    const answers = Object.fromEntries(words.map((narrative, place) => [ids[place], anAnswer({ narrative })]))
    const sent = aSentReturn(framework('s11-core'), { answers })
    const bytes = typedInCalc(folder, returnWorkbook(sent), [])
    const { revisions, unread, file } = await readBack(sent, bytes)
    expect(revisions).toEqual([])
    expect(unread).toEqual([])
    expect(words.map((_each, place) => file.filled[`${ids[place]}/narrative`])).toEqual(words)
  })

  it('takes what a formula shows, and names it', async () => {
    const sent = aSentReturn(framework('s11-core'))
    const [first] = questionsOf(sent.framework).map(({ question }) => question.id)
    const bytes = typedInCalc(folder, returnWorkbook(sent), [
      { ...cellOf(sent, 'front/staffCount'), formula: '=400+12' },
      { ...cellOf(sent, `${first}/narrative`), formula: '=1/0' },
    ])
    const { auditReturn, unread } = await readBack(sent, bytes)
    expect(auditReturn.frontSheet).toEqual({ staffCount: 412 })
    expect(unread).toMatchObject([
      { words: '412', why: 'A formula stood here. What it showed was taken.' },
      { why: 'The cell shows an error. Nothing was taken from it.' },
    ])
  })

  it('counts on its first sheet what is answered while it is filled in', async () => {
    const sent = aSentReturn(framework('s11-core'))
    const [first] = questionsOf(sent.framework).map(({ question }) => question.id)
    const bytes = typedInCalc(folder, returnWorkbook(sent), [{ ...cellOf(sent, `${first}/rating`), words: 'Strong' }])
    const [start] = must(await readWorkbook(bytes))
    expect(start?.rows.find(([name]) => String(name).startsWith('1 '))?.slice(1)).toEqual([
      '1 of 5 questions answered',
      1,
      5,
    ])
  })
})
