import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWord } from '../../renderer/word/buildWord'
import { checkWord } from '../../renderer/word/checkWord'
import { asDay } from '../../shared/basics/day'
import { actionTracker } from '../../shared/reports/actionTracker'
import { agencyReturn } from '../../shared/reports/agencyReturn'
import { cellText, type ReportDocument } from '../../shared/reports/block'
import { boardReport } from '../../shared/reports/boardReport'
import { fullWorkspace } from '../../shared/reports/fullWorkspace'
import { glossary, organisationTypes, reportWorkspace, thisCycle, today } from '../builders/reportWorkspace'
import { partOf } from '../builders/wordFiles'
import { newFolder, removeFolder } from './support/app'

// Documents as another word processor lays them out: what people who do not use our program, or Word, will see.

const workspace = reportWorkspace()
const soffice = process.env['PSA_SOFFICE'] ?? 'soffice'

/** A document as that program prints it: its bytes, its words cell by cell, and the lines of every page across its columns. */
type Printed = {
  readonly report: ReportDocument
  readonly bytes: Uint8Array
  readonly words: ReadonlySet<string>
  readonly pages: readonly (readonly string[])[]
}

let folder: string
beforeAll(() => {
  folder = newFolder()
})
afterAll(() => removeFolder(folder))

async function print(name: string, report: ReportDocument): Promise<Printed> {
  const bytes = await buildWord(report)
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  const profile = pathToFileURL(path.join(folder, 'profile')).href
  execFileSync(
    soffice,
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, file],
    {
      stdio: 'ignore',
    },
  )
  const textOf = (...how: readonly string[]) => {
    const text = path.join(folder, `${name}.txt`)
    execFileSync('pdftotext', [...how, path.join(folder, `${name}.pdf`), text])
    return readFileSync(text, 'utf8')
  }
  const pages = textOf('-layout').split('\f').slice(0, -1)
  return {
    report,
    bytes,
    words: new Set(run([textOf()]).split(' ')),
    pages: pages.map((page) =>
      page
        .split('\n')
        .map(plain)
        .filter((line) => line !== ''),
    ),
  }
}

const plain = (line: string) => line.replace(/\s+/g, ' ').trim()

/** All words of a text one after the other, however lines were broken; the same for typed and printed spaces. */
const run = (lines: readonly string[]) => plain(lines.join(' ')).replace(/\u00a0/g, ' ')

const headingsOf = ({ report }: Printed) =>
  report.blocks.flatMap((block) => (block.kind === 'heading' ? [{ level: block.level, text: plain(block.text) }] : []))

/** The lines of a page between its head and its foot. */
const bodyOf = (page: readonly string[]) => page.slice(2, -1)

/** A printed heading of the first level has its number before it. */
const withoutNumber = (line: string) => line.replace(/^\d{1,2} /, '')

function allPagesAreMarked({ report, pages }: Printed): void {
  pages.forEach((page, i) => {
    expect(page.slice(0, 2).join(' ')).toContain('SAMPLE DATA – not a real partnership')
    expect(page.slice(0, 2).join(' ')).toContain(report.page.status)
    expect(page.at(-1)).toBe(`For partnership members 22 November 2026 Page ${i + 1} of ${pages.length}`)
  })
}

function noHeadingIsLeftAlone(printed: Printed): void {
  const headings = headingsOf(printed).map(({ text }) => text)
  const last = printed.pages.map((page) => withoutNumber(bodyOf(page).at(-1) ?? ''))
  expect(last.filter((line) => headings.includes(line))).toEqual([])
  // A table's caption stands above it, a figure's below.
  expect(last.filter((line) => /^Table \d+: /.test(line))).toEqual([])
  const first = printed.pages.map((page) => bodyOf(page)[0] ?? '')
  expect(first.filter((line) => /^Figure \d+: /.test(line))).toEqual([])
}

/** Every row of every table is there: nothing was cut off at the foot of a page. */
function everyRowIsThere({ report, words }: Printed): void {
  for (const block of report.blocks) {
    if (block.kind !== 'table') continue
    for (const cell of block.rows.flat()) {
      const missing = plain(cellText(cell))
        .replace(/\u00a0/g, ' ')
        .split(' ')
        .filter((word) => !words.has(word) && !/[-–/]/.test(word))
      expect(missing).toEqual([])
    }
  }
}

/** Every listed heading stands on the page that the contents give. */
function contentsAreRight(printed: Printed): void {
  const listed = headingsOf(printed).filter(({ level }) => level <= 2)
  const inContents = new Map(
    printed.pages.flat().flatMap((line) => {
      const entry = /^(?:\d+ )?(.+?) ?\.{3,} ?(\d+)$/.exec(line)
      return entry ? [[entry[1] ?? '', Number(entry[2])] as const] : []
    }),
  )
  const standsOn = (text: string) =>
    printed.pages.findIndex((page) =>
      page.some((line) => withoutNumber(line) === text || text.startsWith(`${line} `)),
    ) + 1
  expect(inContents.size).toBe(listed.length)
  for (const { text } of listed) expect([text, inContents.get(text)]).toEqual([text, standsOn(text)])
}

describe('the board report', () => {
  /** The pages it aims at, and those it may never run over. */
  const [target, ceiling] = [8, 18]
  let board: Printed
  beforeAll(async () => {
    board = await print('board', boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft' }))
  })

  it('takes eight pages or more for fourteen agencies, and with its annexes never more than eighteen', () => {
    expect(board.pages.length).toBeGreaterThanOrEqual(target)
    expect(board.pages.length).toBeLessThanOrEqual(ceiling)
    expect(checkWord(board.bytes, { pages: board.pages.length, sample: true })).toEqual([])
  })

  it('has its summary, whole and alone, on page one', () => {
    const first = run(board.pages[0] ?? [])
    for (const heading of [
      'Decisions sought',
      'What this is about',
      'What we found',
      'What worries us',
      'What happens next',
    ]) {
      expect(first).toContain(heading)
    }
    expect(first).not.toContain('What we asked and who answered')
    expect(board.pages[1]?.map(withoutNumber)).toContain('What we asked and who answered')
    const words = run(bodyOf(board.pages[0] ?? []).map((line) => line.replace('•', ' '))).split(' ')
    expect(words.length).toBeLessThanOrEqual(350)
  })

  it('says what it is on every page', () => allPagesAreMarked(board))
  it('leaves no heading and no caption alone at the foot of a page', () => noHeadingIsLeftAlone(board))
  it('cuts no table', () => everyRowIsThere(board))
  it('lists in its contents the pages that its headings stand on', () => contentsAreRight(board))

  it('numbers its sections in order', () => {
    const sections = headingsOf(board).filter(({ level }) => level === 1)
    sections.forEach(({ text }, i) => {
      expect(board.pages.flat()).toContain(`${i + 1} ${text}`)
    })
  })

  it('draws every label of its figure', () => {
    const figure = board.report.blocks.find(({ kind }) => kind === 'figure')
    const printed = run(board.pages.flat())
    for (const label of figure?.kind === 'figure' ? figure.categories : ['no figure']) expect(printed).toContain(label)
  })
})

describe('an action plan tracker', () => {
  let tracker: Printed
  beforeAll(async () => {
    const kept = fullWorkspace(workspace)
    tracker = await print(
      'tracker',
      actionTracker({
        workspace: kept,
        cycleId: thisCycle,
        since: asDay('2026-09-01'),
        asAt: today,
        status: 'Draft',
        glossary,
      }),
    )
  })

  it('says what it is on every page', () => allPagesAreMarked(tracker))
  it('cuts no table', () => everyRowIsThere(tracker))

  it('draws the name of every bar of its figure, beside the same name in its table', () => {
    const figure = tracker.report.blocks.find(({ kind }) => kind === 'figure')
    const [page = []] = tracker.pages.filter((lines) => lines.some((line) => line.startsWith('Figure 1')))
    const names = figure?.kind === 'figure' ? figure.categories : []
    expect(names).toHaveLength(8)
    expect(names.filter((each) => run(page).split(each).length < 3)).toEqual([])
  })
})

describe('an agency return', () => {
  let printed: Printed
  beforeAll(async () => {
    const found = workspace.returns.find((each) => each.id === 'sample-2026-27-northmere-housing')
    if (!found) throw new Error('The sample has no return of the housing service')
    printed = await print(
      'return',
      agencyReturn({ workspace, returnId: found.id, asAt: today, glossary, organisationTypes }),
    )
  })

  it('passes every check with the pages it has', () => {
    expect(checkWord(printed.bytes, { pages: printed.pages.length, sample: true })).toEqual([])
  })

  it('lists in its contents the pages that its headings stand on', () => contentsAreRight(printed))

  it('has every question with its answer', () => {
    const words = run(printed.pages.flat())
    const questions = headingsOf(printed).filter(({ level }) => level === 3)
    expect(questions).toHaveLength(58)
    for (const { text } of questions) expect(words).toContain(text)
  })

  it('says what it is on every page', () => allPagesAreMarked(printed))
  it('leaves no heading and no caption alone at the foot of a page', () => noHeadingIsLeftAlone(printed))
  it('cuts no table', () => everyRowIsThere(printed))

  it('tells Word how many pages it has', () => {
    expect(partOf(printed.bytes, 'word/footer1.xml')).toContain(`>${printed.pages.length}</w:t>`)
  })
})
