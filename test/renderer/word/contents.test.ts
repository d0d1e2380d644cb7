// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWord, type WordProgress } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import type { Block } from '../../../shared/reports/block'
import { aReport, partOf, withPart } from '../../builders/wordFiles'

const document = 'word/document.xml'

/** A report of so many pages, each with a heading. */
const pagesOf = (count: number) =>
  aReport({
    blocks: [
      { kind: 'front', title: 'A long report', subtitle: 'Eastmoor', facts: [] },
      { kind: 'heading', level: 1, text: 'Foreword', isUnnumbered: true },
      { kind: 'paragraph', words: 'Words.' },
      { kind: 'contents' },
      ...Array.from({ length: count - 1 }, (_, place): Block[] => [
        { kind: 'pageBreak' },
        { kind: 'heading', level: place % 3 === 0 ? 1 : 2, text: `Heading ${place + 2}` },
        { kind: 'paragraph', words: 'Words.' },
      ]).flat(),
    ],
  })

async function made(count: number) {
  const told: WordProgress[] = []
  const bytes = await buildWord(pagesOf(count), (progress) => told.push(progress))
  return { told, bytes, xml: partOf(bytes, document) }
}

describe('contents of a document of nine pages', () => {
  let nine: Awaited<ReturnType<typeof made>>
  beforeAll(async () => {
    nine = await made(9)
  })

  it('give the page of every heading, and the number of its section', () => {
    const entries = [...nine.xml.matchAll(/<w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/g)].map(([entry]) =>
      [...entry.matchAll(/<w:t[ >][^<]*?([^<>]*)<\/w:t>/g)].map(([, words]) => words),
    )
    expect(entries.slice(0, 4)).toEqual([
      ['Foreword', '1'],
      ['1 Heading 2', '2'],
      ['Heading 3', '3'],
      ['Heading 4', '4'],
    ])
    expect(entries).toHaveLength(9)
    expect(partOf(nine.bytes, 'word/footer1.xml')).toContain('<w:t>9</w:t>')
  })

  it('lead to the headings, and pass the checks', () => {
    for (const [, mark] of nine.xml.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)"/g))
      expect(nine.xml).toContain(`w:name="${mark}"`)
    expect(checkWord(nine.bytes, { pages: 9, sample: true })).toEqual([])
  })

  it('keep the numbers of captions where every reader looks for them', async () => {
    const blocks = [...pagesOf(9).blocks, ...aReport().blocks.slice(9)]
    const xml = partOf(await buildWord(aReport({ blocks })), document)
    expect(xml).toMatch(/<w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t>1<\/w:t><\/w:r>/)
  })
})

describe('contents of a document whose pages would take too long to work out', () => {
  let many: Awaited<ReturnType<typeof made>>
  beforeAll(async () => {
    many = await made(62)
  })

  it('are links without numbers, and pass the checks', () => {
    expect(many.told).toEqual(['writing'])
    expect(many.xml).toContain('\\n </w:instrText>')
    expect(many.xml).not.toContain('PAGEREF')
    expect(checkWord(many.bytes, { pages: 62, sample: true })).toEqual([])
  })

  it('are found out when an entry leads nowhere', () => {
    const broken = withPart(many.bytes, document, (xml) =>
      xml.replace(/(<w:pStyle w:val="TOC1"\/>.*?)<w:hyperlink[^>]*>(.*?)<\/w:hyperlink>/s, '$1$2'),
    )
    expect(checkWord(broken, { pages: 62, sample: true }).map(({ check }) => check)).toEqual(['D26'])
  })
})
