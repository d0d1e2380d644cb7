// @vitest-environment node
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWord, type WordProgress } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { agencyReturn } from '../../../shared/reports/agencyReturn'
import type { Block } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { glossary, organisationTypes, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { aReport, everyBlock, partOf, partsOf } from '../../builders/wordFiles'

const workspace = reportWorkspace()
const board = () => boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft' })
const returnOf = (organisation: string) => {
  const found = workspace.returns.find((each) => each.cycleId === thisCycle && each.organisationId === organisation)
  if (!found) throw new Error(`The sample has no return of ${organisation}`)
  return agencyReturn({ workspace, returnId: found.id, asAt: today, glossary, organisationTypes })
}

const html = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const inner = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map((match) =>
    (match[1] ?? '').replace(/<[^>]+>/g, ''),
  )

describe('every kind of block', () => {
  let bytes: Uint8Array
  let page: string
  beforeAll(async () => {
    bytes = await buildWord(aReport())
    page = await html(bytes)
  })

  it('passes every check', () => {
    expect(checkWord(bytes, { pages: 2, sample: true, handling: 'For partnership members' })).toEqual([])
  })

  it('is read by another reader as headings, lists, a table with a head, and words', () => {
    expect(inner(page, 'h1')).toEqual(expect.arrayContaining(['Summary', 'Ratings']))
    expect(inner(page, 'h2')).toEqual(['Decisions sought', 'What we found'])
    expect(inner(page, 'ol').length + inner(page, 'ul').length).toBe(3)
    expect(inner(page, 'th')).toEqual(['Standard', 'Met', 'Lowest'])
    expect(inner(page, 'td')).toEqual([
      '1 Leadership',
      '11 of 12 (92%)',
      'PP Partly in place',
      '2 Listening',
      '4 of 12 (33%)',
      'NP Not in place',
    ])
    expect(page).toContain('Show us what changed.')
  })

  it('leads from a link to its heading', () => {
    const document = partOf(bytes, 'word/document.xml')
    const [, to] = /<w:hyperlink w:anchor="([^"]+)"/.exec(document) ?? []
    expect(document).toContain(`w:name="${to}"/><w:r><w:t>Ratings</w:t>`)
  })

  it('starts each numbered list at 1', () => {
    const document = partOf(bytes, 'word/document.xml')
    const lists = [
      ...document.matchAll(/<w:pStyle w:val="ListNumber"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/g),
    ].map((match) => match[1])
    expect(lists).toHaveLength(3)
    expect(lists[0]).toBe(lists[1])
    expect(lists[2]).not.toBe(lists[0])
    expect(partOf(bytes, 'word/numbering.xml')).toContain(`w:numId="${lists[2]}"`)
  })

  it('leaves no list without its number', () => {
    for (const part of ['word/document.xml', 'word/styles.xml']) expect(partOf(bytes, part)).not.toMatch(/\{psa-/)
  })

  it('leaves words between a heading and a table with their heading, and other words before a table with the table', async () => {
    const table = everyBlock.find(({ kind }) => kind === 'table')
    if (!table) throw new Error('There is no table')
    const words = (text: string) => ({ kind: 'paragraph', words: text }) as const
    const heading = { kind: 'heading', level: 1, text: 'Heading' } as const
    const made = await buildWord(
      aReport({ blocks: [heading, words('Alone.'), table, words('First.'), words('Then.'), table] }),
    )
    const paragraphs = partOf(made, 'word/document.xml').split('</w:p>')
    const isKept = (text: string) => paragraphs.find((each) => each.includes(`>${text}<`))?.includes('<w:keepNext/>')
    expect(['Alone.', 'First.', 'Then.'].map(isKept)).toEqual([false, false, true])
  })

  it('starts a page with the heading after a page break, without an empty line', () => {
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:pStyle w:val="Heading1"\/><w:pageBreakBefore\/>/)
    expect(partOf(bytes, 'word/document.xml')).not.toContain('w:type="page"')
  })

  it('gives tables a title and a description', () => {
    expect(partOf(bytes, 'word/document.xml')).toContain(
      '<w:tblCaption w:val="Ratings by standard"/><w:tblDescription w:val="One row for each standard."/>',
    )
  })

  it('draws a native chart that can be edited, without a series that nobody gave', () => {
    const chart = partOf(bytes, 'word/charts/chart1.xml')
    expect([...chart.matchAll(/<c:tx>.*?<c:v>(.*?)<\/c:v>/g)].map((match) => match[1])).toEqual(['Met', 'Not met'])
    expect(chart).toContain('<c:f>Sheet1!$C$2:$C$3</c:f>')
    const [workbook] = partsOf(bytes).filter((path) => path.endsWith('.xlsx'))
    expect(partOf(bytes, 'word/charts/_rels/chart1.xml.rels')).toContain(`../embeddings/${workbook?.split('/').pop()}`)
    expect(partOf(bytes, '[Content_Types].xml')).toContain(`/${workbook}`)
  })

  it('says which table holds the numbers of a figure', () => {
    expect(partOf(bytes, 'word/document.xml')).toMatch(/descr="Stacked bar chart[^"]*Data in Table 1\."/)
  })
})

describe('text that no file may carry', () => {
  it('is left out, and everything else is kept as typed', async () => {
    const typed = 'Tab\there\u0000, \u0007bell, \ud800half, <b> & "quotes" ]]> {psa-x} 🙂 Siân\r\nnext'
    const blocks = everyBlock.map((block): Block => (block.kind === 'quote' ? { ...block, text: typed } : block))
    const report = aReport({ blocks, properties: { ...aReport().properties, subject: 'A\u0000B' } })
    const bytes = await buildWord(report)
    expect(await html(bytes)).toContain(
      'Tab here, bell, half, &lt;b&gt; &amp; "quotes" ]]&gt; {psa-x} 🙂 Siân<br />next',
    )
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:subject>AB</dc:subject>')
    expect(checkWord(bytes, { pages: 2, sample: true })).toEqual([])
  })
})

describe('a document that is not a sample', () => {
  it('has no sample mark and passes', async () => {
    const bytes = await buildWord(aReport({ page: { ...aReport().page, sample: false, status: 'Final' } }))
    expect(partOf(bytes, 'word/header1.xml')).not.toContain('SAMPLE')
    expect(partOf(bytes, 'word/header1.xml')).toContain('Final')
    expect(checkWord(bytes, { pages: 2, sample: false })).toEqual([])
  })
})

describe('the board report of the sample', () => {
  let bytes: Uint8Array
  const told: WordProgress[] = []
  beforeAll(async () => {
    bytes = await buildWord(board(), (progress) => told.push(progress))
  }, 60_000)

  it('passes every check', () => {
    expect(checkWord(bytes, { sample: true, handling: 'For partnership members' })).toEqual([])
  })

  it('runs over six pages, so it has contents with its pages worked out', () => {
    expect(told).toEqual(['writing', 'numberingPages'])
    expect(partOf(bytes, 'word/document.xml')).toContain('TOC')
  })

  it('needs no contents where it is short, so no pages are worked out', async () => {
    const { blocks, ...rest } = board()
    const short = blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === 'figure'),
    )
    expect(short.map(({ kind }) => kind)).toContain('contents')
    const steps: WordProgress[] = []
    const file = await buildWord({ ...rest, blocks: short }, (progress) => steps.push(progress))
    expect(steps).toEqual(['writing'])
    expect(partOf(file, 'word/document.xml')).not.toContain('TOC')
  })

  it('is read by another reader with its sections and tables', async () => {
    const page = await html(bytes)
    expect(inner(page, 'h1')).toEqual([
      'Summary on one page',
      'What we asked and who answered',
      'How agencies rated themselves',
      'Ratings changed by moderation',
      'What we challenged',
      'Voices of children, families and practitioners',
      'What difference this made',
      'Little or no progress',
      'Actions',
      'Annex: how this report was made',
      'Annex: lists in full',
      'Annex: what the record gives for page one',
      'Annex: covering paper',
    ])
    const tables = board().blocks.filter(({ kind }) => kind === 'table')
    expect(tables.length).toBeGreaterThan(7)
    expect(inner(page, 'thead')).toHaveLength(tables.length)
    expect(inner(page, 'table').map((table) => table.length > 100)).not.toContain(false)
  })
})

describe('an agency return of the sample', () => {
  it('passes every check, with contents and page numbers', async () => {
    const told: WordProgress[] = []
    const report = returnOf('sample-calder-ness-district-council')
    const bytes = await buildWord(report, (progress) => told.push(progress))
    expect(checkWord(bytes, { sample: true, handling: 'For partnership members' })).toEqual([])
    expect(told).toEqual(['writing', 'numberingPages'])
    const headings = inner(await html(bytes), 'h3')
    expect(headings).toHaveLength(58)
    const listed = [
      ...partOf(bytes, 'word/document.xml').matchAll(/PAGEREF _Toc\d+ \\h <\/w:instrText>.*?<w:t[^>]*>(\d+)<\/w:t>/g),
    ]
    const numbers = listed.map((match) => Number(match[1]))
    expect(numbers.length).toBeGreaterThanOrEqual(19)
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect(numbers.at(-1)).toBeGreaterThan(6)
  }, 60_000)

  it('says Final when it is signed and Draft when it is not', () => {
    expect(returnOf('sample-northmere-housing').page.status).toBe('Final')
    expect(returnOf('sample-calder-ness-district-council').page.status).toBe('Draft')
  })
})
