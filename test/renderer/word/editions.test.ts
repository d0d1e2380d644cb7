// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { usualRoom } from '../../../renderer/word/columnWidths'
import { tableParts } from '../../../renderer/word/tableParts'
import { checkLogo } from '../../../shared/partnership/look/logo'
import { largePrints } from '../../../shared/reports/block'
import { dressedReport, largeReport, wideTable } from '../../builders/editions'
import { paintedPng } from '../../builders/paintedPng'
import { aReport, partOf, partsOf, withPart } from '../../builders/wordFiles'

const document = 'word/document.xml'
const faults = (bytes: Uint8Array) => checkWord(bytes, { pages: 4, sample: true })
const pieces = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, piece]) => piece)

describe('a document with all that it may have', () => {
  let bytes: Uint8Array
  let xml: string
  beforeAll(async () => {
    bytes = await buildWord(dressedReport())
    xml = partOf(bytes, document)
  }, 60_000)

  it('passes every check', () => expect(faults(bytes)).toEqual([]))

  it('lies on its side for the wide table alone, with its edges as wide as the paper', () => {
    expect(pieces(xml, /<w:pgSz ([^>]*)\/>/g).map((size) => /landscape/.test(size ?? ''))).toEqual([false, true, false])
    const [, wide] = xml.split(/<w:pgSz /)
    expect(wide).toContain('Actions, by date due')
    expect(partOf(bytes, 'word/header2.xml')).toContain('<w:tab w:val="right" w:pos="14174"/>')
    expect(partOf(bytes, 'word/header2.xml')).toContain('SAMPLE DATA')
  })

  it('gives the wide table the width of its page', () => {
    const widths = pieces(xml, /<w:tblW w:w="(\d+)"/g)
    expect(widths).toEqual(['9242', '14174'])
  })

  it('says which words are Welsh', () => {
    expect(xml).toContain('<w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Mae plant')
    expect(xml).toContain('<w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Mae hyn')
  })

  it('has the remarks on it as comments, from whom and of which day', () => {
    const comments = partOf(bytes, 'word/comments.xml')
    expect(pieces(comments, /<w:comment ([^>]*)>/g)[0]).toContain(
      'w:initials="AM" w:author="Alan Marsh" w:date="2026-11-20T00:00:00.000Z"',
    )
    expect(comments).toContain('Is &lt;this&gt; still so?')
    const ids = pieces(comments, /<w:comment [^>]*w:id="(\d+)"/g)
    expect(ids.length).toBeGreaterThan(3)
    for (const part of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(pieces(xml, new RegExp(`<w:${part} w:id="(\\d+)"`, 'g'))).toEqual(ids)
  })

  it('is in the colours of its organisation', () => {
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:styleId="Heading1".*?w:color w:val="1B4F2A"/s)
    expect(xml).toContain('w:fill="5B2A6B"')
    expect(xml + partOf(bytes, 'word/styles.xml')).not.toContain('0B3F5C')
  })

  it('begins with the logo, which says nothing, and the letterhead', () => {
    const begins = xml.slice(0, xml.indexOf('w:val="Title"'))
    expect(begins).toContain('<adec:decorative')
    expect(begins).toContain('Eastmoor House, 1 High Street')
    expect(partsOf(bytes)).toContain('word/pictures/logo1.png')
  })

  it('is the same file twice', async () => {
    expect(Buffer.from(await buildWord(dressedReport())).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('comments of a draft', () => {
  it('are in no final document', async () => {
    const bytes = await buildWord(dressedReport({ page: { ...aReport().page, status: 'Final' } }))
    expect(partsOf(bytes)).not.toContain('word/comments.xml')
    expect(partOf(bytes, document)).not.toContain('commentRange')
  })

  it('are found in one that says it is final', async () => {
    const bytes = withPart(await buildWord(dressedReport()), 'word/header1.xml', (xml) => xml.replace('Draft', 'Final'))
    expect(faults(bytes).map(({ check }) => check)).toEqual(['D28'])
  })
})

describe.each(largePrints)('large print of %d point', (print) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await buildWord(largeReport(print))
  }, 60_000)

  it('passes every check, with no smaller words', () => {
    expect(faults(bytes)).toEqual([])
    const styles = partOf(bytes, 'word/styles.xml').split('<w:style ').slice(1)
    const sizes = styles
      .filter((style) => !/w:styleId="(Header|Footer)"/.test(style))
      .flatMap((style) => pieces(style, /<w:sz w:val="(\d+)"/g))
    expect(Math.min(...sizes.map(Number))).toBe(print * 2)
    expect(partOf(bytes, document)).not.toContain('<w:sz ')
  })

  it('stays upright, and gives a wide table in parts of one number', () => {
    const xml = partOf(bytes, document)
    expect(pieces(xml, /<w:pgSz ([^>]*)\/>/g).filter((size) => /landscape/.test(size ?? ''))).toEqual([])
    expect(pieces(xml, /Actions, by date due \((part \d) of \d\)<\/w:t>/g).length).toBeGreaterThan(1)
    const repeats = pieces(xml, /SEQ Table \\c .*?fldCharType="separate".*?<w:t>(\d+)<\/w:t>/g)
    expect(repeats.length).toBeGreaterThan(0)
    expect(new Set(repeats)).toEqual(new Set(['2']))
  })
})

describe('a table in parts', () => {
  const room = { ...usualRoom, larger: 24 }

  it('keeps its first column in each, and every cell once', () => {
    const parts = tableParts(wideTable, room)
    expect(parts.flatMap(({ columns }) => columns.slice(1))).toEqual(wideTable.columns.slice(1))
    for (const part of parts) expect(part.rows.map(([first]) => first)).toEqual(['A1', 'A2', 'A3'])
    expect(parts.flatMap(({ rows }) => rows[0]?.slice(1))).toEqual(wideTable.rows[0]?.slice(1))
  })

  it('is whole where its words have room', () => {
    const narrow = { ...wideTable, columns: wideTable.columns.slice(0, 2), rows: [['A1', 'Review']] }
    expect(tableParts(narrow, room)).toEqual([narrow])
  })
})

it('a painted picture is taken as a logo', () => {
  expect(checkLogo(paintedPng(300, 100))).toMatchObject({ ok: true, value: { kind: 'png', width: 300, height: 100 } })
})
