import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAnswersFile } from '../../../renderer/storage/answerFiles'
import { readWordForm } from '../../../renderer/storage/wordForm'
import type { FormDocument, FormTable } from '../../../shared/exchange/otherForms/formDocument'
import { must } from '../../builders/must'
import { otherAreasWordForm } from '../../builders/otherForms'

const types = strToU8('<Types/>')
const file = (parts: Record<string, string>) =>
  zipSync({
    '[Content_Types].xml': types,
    ...Object.fromEntries(Object.entries(parts).map(([n, x]) => [n, strToU8(x)])),
  })
const ofBody = (body: string) =>
  file({ 'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` })
const table = (...rows: readonly string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
const cell = (content: string, looks = '') => `<w:tc><w:tcPr>${looks}</w:tcPr><w:p>${content}</w:p></w:tc>`
const run = (words: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t>${words}</w:t></w:r>`

const tablesIn = (document: FormDocument) => document.filter((block): block is FormTable => block.kind === 'table')
const wordsIn = (document: FormDocument) =>
  tablesIn(document).map(({ rows }) => rows.map(({ cells }) => cells.map(({ words }) => words)))
const cellsOf = (body: string) => tablesIn(must(readWordForm(ofBody(body))))[0]?.rows[0]?.cells ?? []

describe('a Word form', () => {
  it('is read as its tables and paragraphs, with tracked changes taken and merged cells said again', async () => {
    const document = must(readWordForm(await otherAreasWordForm()))
    const [about, first, second] = tablesIn(document)
    expect(about?.rows.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
      ['Name of organisation', 'Haven Trust'],
      ['Form completed by', 'Head of quality'],
    ])
    expect(first?.rows[0]?.cells[0]).toMatchObject({ words: 'Standard 1. Senior commitment', across: 5 })
    expect(first?.rows[0]?.cells).toHaveLength(5)
    expect(first?.rows[2]?.cells[3]?.words).toBe('Terms of reference, 2026')
    expect(first?.rows[3]?.cells[2]).toMatchObject({ words: '', colour: 'amber' })
    expect(first?.rows.slice(3, 5).map(({ cells }) => cells[3]?.words)).toEqual(['Structure chart', 'Structure chart'])
    expect(second?.rows[1]?.cells.slice(1).map(({ words }) => words)).toEqual(['☐', '☐', '☒'])
    expect(
      document.filter(({ kind }) => kind === 'words').map((block) => 'isHeading' in block && block.isHeading),
    ).toEqual([true, false, true, true, false, false, false])
  })

  it('is read the same from what LibreOffice writes', () => {
    const saved = readFileSync(join(import.meta.dirname, '../../samples/another-areas-form.docx'))
    const document = must(readWordForm(saved))
    const [legend, form] = tablesIn(document)
    expect(legend?.rows.map(({ cells }) => cells.map(({ colour }) => colour))).toEqual([
      ['green', null],
      ['red', null],
    ])
    expect(form?.rows[2]?.cells[2]).toMatchObject({ words: '', colour: 'amber' })
    expect(form?.rows[3]?.cells[4]?.words).toBe('Policy folder')
    expect(form?.rows[1]?.cells[4]?.words).toBe('Role description\nTraining log')
    expect(form?.rows[4]?.cells[0]?.across).toBe(8)
  })

  it('takes what is chosen in a list, and no words that only ask for it', () => {
    const list = (words: string, more = '') =>
      `<w:sdt><w:sdtPr><w:dropDownList/>${more}</w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`
    const cells = cellsOf(table(cell(list('Amber')) + cell(list('Choose an item.', '<w:showingPlcHdr/>'))))
    expect(cells.map(({ words }) => words)).toEqual(['Amber', ''])
  })

  it('takes the choices of older forms', () => {
    const field = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>`
    const entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    const cells = cellsOf(
      table(
        cell(field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')) +
          cell(field('<w:checkBox><w:default w:val="0"/></w:checkBox>')) +
          cell(field(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`)),
      ),
    )
    expect(cells.map(({ words }) => words)).toEqual(['☒', '☐', 'Green'])
  })

  it('says which words are set off, leaves out those that are struck, and names a picture', () => {
    const pen = '<w:highlight w:val="green"/>'
    const cells = cellsOf(
      table(
        cell(run('Red ') + run('Green', pen)) +
          cell(run('Green', pen)) +
          cell(run('Yes') + run(' / No', '<w:strike/>')) +
          cell('<w:r><w:drawing/></w:r>') +
          cell(run('seen') + run('hidden', '<w:vanish/>')),
      ),
    )
    expect(cells.map(({ words, marks }) => [words, ...marks])).toEqual([
      ['Red Green', 'highlighted: Green'],
      ['Green'],
      ['Yes', 'struck out: / No'],
      ['[a picture or an embedded file]'],
      ['seen'],
    ])
  })

  it('leaves out what was deleted: words, rows, and what stands twice for older programs', () => {
    const gone = `<w:del>${run('gone')}</w:del><w:moveFrom>${run('moved')}</w:moveFrom>`
    const twice = `<mc:AlternateContent><mc:Choice>${run('once')}</mc:Choice><mc:Fallback>${run('twice')}</mc:Fallback></mc:AlternateContent>`
    const body = `<w:tbl><w:tr>${cell(gone + run('kept ') + twice)}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(run('row'))}</w:tr></w:tbl>`
    expect(wordsIn(must(readWordForm(ofBody(body))))).toEqual([[['kept once']]])
  })

  it('has a table in a table stand by itself, after the one it lies in', () => {
    const inner = table(cell(run('inner')))
    const body = `<w:tbl><w:tr><w:tc><w:p>${run('outer')}</w:p>${inner}<w:p/></w:tc></w:tr></w:tbl>`
    expect(wordsIn(must(readWordForm(ofBody(body))))).toEqual([[['outer']], [['inner']]])
  })
})

describe('a Word document from outside', () => {
  const refusal = (bytes: Uint8Array) => {
    const read = readWordForm(bytes)
    if (read.ok) throw new Error('It was read')
    return read.problem
  }

  it('is refused in words when it is none, cut off, locked or holds a program', async () => {
    const whole = await otherAreasWordForm()
    expect(refusal(new Uint8Array())).toContain('not a whole Word document')
    expect(refusal(whole.subarray(0, whole.length / 4))).toContain('not a whole Word document')
    expect(refusal(zipSync({ 'word/other.txt': types }))).toContain('not a whole Word document')
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('has a password')
    expect(refusal(zipSync({ ...unzipSync(whole), 'word/vbaProject.bin': types }))).toContain('macros')
  })

  it('is refused with a document type, and when its text ends too early', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    expect(refusal(file({ 'word/document.xml': `${entity}<w:document><w:body/></w:document>` }))).toContain(
      'not a whole',
    )
    expect(refusal(file({ 'word/document.xml': `<w:document><w:body><w:p>` }))).toContain('not a whole')
  })

  it('is refused when it unpacks to too much, whatever it says of its sizes', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(22 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(500_000)
    expect(refusal(bomb)).toContain('more than 20 MB')
    const pictures = zipSync({ 'word/media/image1.png': new Uint8Array(82 * 1024 * 1024) }, { level: 1 })
    expect(refusal(pictures)).toContain('larger than 80 MB')
  })

  it('is refused with tables a thousand deep, at once', () => {
    const open = '<w:tbl><w:tr><w:tc>'
    const close = '</w:tc></w:tr></w:tbl>'
    expect(refusal(ofBody(open.repeat(1_000) + close.repeat(1_000)))).toContain('so deep within each other')
    expect(refusal(ofBody(open.repeat(200_000)))).toContain('so deep within each other')
  })

  it('is known by what is in it, under any name', async () => {
    const read = await readAnswersFile('answers.xlsx', await otherAreasWordForm())
    expect(read.ok && read.value.kind).toBe('document')
    const old = await readAnswersFile('form.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))
    expect(!old.ok && old.problem).toContain('Word document (.docx)')
  })
})
