import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type FrameworkFileRead, readFrameworkFile } from '../../../renderer/storage/frameworkFiles'
import { writeWorkbook } from '../../../renderer/storage/writeWorkbook'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { frameworkSheets } from '../../../shared/frameworks/workbook/writeSheets'
import { aFramework, changeQuestion, type FrameworkFile, frameworkFile } from '../../builders/frameworks'

// Files of 10 MB, of every shape that a mistake or ill will may give them: each is listed or refused before anybody wonders
// whether the window still works.

const tenMegabytes = 10 * 1024 * 1024
/** Milliseconds. Without its limits a reader takes minutes; a busy computer takes a few seconds. */
const longest = 30_000

async function readQuickly(name: string, bytes: Uint8Array): Promise<FrameworkFileRead> {
  const began = performance.now()
  const read = await readFrameworkFile(name, bytes, [])
  expect(performance.now() - began).toBeLessThan(longest)
  return read
}

const jsonOf = (change: (file: FrameworkFile) => void) => {
  const file = frameworkFile()
  change(file)
  return utf8Bytes(JSON.stringify(file))
}
const questions = (file: FrameworkFile, count: number, parts: (i: number) => object) => {
  const [first] = file.standards
  const [question] = first?.questions ?? []
  if (!first || !question) throw new Error('The file has no question')
  first.questions = Array.from({ length: count }, (_each, i) => ({
    ...question,
    id: `q${i}`,
    label: `${i}`,
    ...parts(i),
  }))
}

describe('a JSON file of 10 MB', () => {
  it('with one question of that length names the question, and what else is wrong', async () => {
    const bytes = jsonOf((file) => {
      changeQuestion(file, 'T-1.2', { text: 'some words '.repeat(920_000) })
      changeQuestion(file, 'T-2.1', { text: '' })
    })
    expect(bytes.length).toBeGreaterThan(9.5 * 1024 * 1024)
    expect(await readQuickly('a.json', bytes)).toEqual({
      framework: null,
      problems: [
        {
          kind: 'wrong',
          place: 'standards[0].questions[1].text',
          words: 'Question 1.2, text: it needs at most 4,000 characters.',
        },
        { kind: 'wrong', place: 'standards[1].questions[0].text', words: 'Question 2.1 has no text.' },
      ],
    })
  })

  it('and more is refused', async () => {
    expect((await readQuickly('a.json', new Uint8Array(tenMegabytes + 1))).problems).toEqual([
      { kind: 'wrong', place: 'the file', words: expect.stringContaining('larger than 10 MB') },
    ])
  })

  it.each<[string, (file: FrameworkFile) => void]>([
    ['too many questions', (file) => questions(file, 49_000, () => ({}))],
    ['questions that all have a fault', (file) => questions(file, 2_000, () => ({ core: 7, help: 'x'.repeat(4_500) }))],
    ['questions that all have the same id', (file) => questions(file, 2_000, () => ({ id: 'q', label: '1' }))],
    [
      'questions that all wait for the next',
      (file) => questions(file, 2_000, (i) => ({ showWhen: { question: `q${(i + 1) % 2_000}`, is: ['some'] } })),
    ],
    ['noughts for scales', (file) => Object.assign(file, { scales: new Array(49_000).fill(0) })],
    ['a list that goes on and on', (file) => Object.assign(file, { references: new Array(4_000_000).fill(0) })],
    [
      'names that nobody knows',
      (file) => Object.assign(file, Object.fromEntries(Array.from({ length: 200_000 }, (_each, i) => [`name${i}`, 1]))),
    ],
  ])('of %s is not read, and said so', async (_name, change) => {
    const { framework, problems } = await readQuickly('a.json', jsonOf(change))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ words }) => words.length < 500)).toBe(true)
    if (framework) expect(problems.every(({ words }) => /id|number|waits/.test(words))).toBe(true)
  })
})

describe('a workbook with 10 MB of text', () => {
  const workbook = (text: string) =>
    writeWorkbook(
      frameworkSheets(aFramework()).map((sheet) =>
        sheet.name === 'Questions'
          ? { ...sheet, rows: sheet.rows.map((row, r) => row.map((cell, c) => (r === 2 && c === 4 ? text : cell))) }
          : sheet,
      ),
    )

  it('in one question is refused with its cell: no spreadsheet holds so much, and reading it would take minutes', async () => {
    expect(await readQuickly('a.xlsx', workbook('some words '.repeat(920_000)))).toEqual({
      framework: null,
      problems: [
        {
          kind: 'wrong',
          place: 'the file',
          words: expect.stringMatching(
            /^The cell E3 of the sheet “Questions” holds 10,1\d\d,\d{3} characters; the most is 32,767\./,
          ),
        },
      ],
    })
  })

  it('in shared texts is refused as well', async () => {
    const parts = unzipSync(workbook('short'))
    const shared = utf8Bytes(`<sst><si><t>${'some words '.repeat(920_000)}</t></si></sst>`)
    const read = await readQuickly('a.xlsx', zipSync({ ...parts, 'xl/sharedStrings.xml': shared }))
    expect(read.problems).toEqual([
      { kind: 'wrong', place: 'the file', words: expect.stringContaining('A cell of the workbook holds 10,1') },
    ])
  })

  it('in a cell that a spreadsheet can hold names its row, and reads the others', async () => {
    const { framework, problems } = await readQuickly('a.xlsx', workbook('&'.repeat(32_767)))
    expect(framework?.standards[0]?.questions[0]?.text).toBe('What is in place for 1.1?')
    expect(problems).toEqual([
      {
        kind: 'wrong',
        place: 'Questions, row 3, Question',
        words: expect.stringMatching(/^This text has 32,767 characters; the most is 4,000/),
      },
    ])
  })
})
