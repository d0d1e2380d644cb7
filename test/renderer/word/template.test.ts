// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { checkWord } from '../../../renderer/word/checkWord'
import { readTemplate } from '../../../renderer/word/readTemplate'
import { changeLook, lookOf } from '../../../shared/partnership/look/look'
import { largestTemplate } from '../../../shared/partnership/look/template'
import { dressedReport, largeReport } from '../../builders/editions'
import { paintedPng } from '../../builders/paintedPng'
import { aSection, aStyle, aTableStyle, aTemplate, type TemplateSaid } from '../../builders/templates'
import { partOf } from '../../builders/wordFiles'

const read = (said?: TemplateSaid) => readTemplate('Council.dotx', aTemplate(said))
const taken = (said?: TemplateSaid) => {
  const made = read(said)
  if (!made.ok) throw new Error(`Refused: ${made.problem.kind}`)
  return made.value
}

describe('a Word template', () => {
  it('gives its sizes, spaces, margins and colours, with what a style inherits', () => {
    const { change, taken: said, left } = taken()
    expect(change).toEqual({
      heading: '1B4F2A',
      headerRow: '5B2A6B',
      template: {
        from: 'Council.dotx',
        styles: {
          body: { size: 28, after: 200, line: 300 },
          title: { size: 60, after: 200, line: 300 },
          heading1: { size: 40, before: 480, after: 200, line: 300 },
          heading2: { size: 32, after: 200, line: 300 },
          heading3: { size: 30, after: 200, line: 300 },
          caption: { after: 200, line: 300 },
        },
        margins: { top: 1_701, right: 1_701, bottom: 1_701, left: 1_701 },
      },
    })
    expect(said).toEqual([
      'Colour of headings: #1B4F2A',
      'Colour of table headers: #5B2A6B',
      'Text (Normal): 14 point, 10 point after, lines 1.25 high',
      'Title: 30 point, 10 point after, lines 1.25 high',
      'Heading 1: 20 point, 24 point before, 10 point after, lines 1.25 high',
      'Heading 2: 16 point, 10 point after, lines 1.25 high',
      'Heading 3: 15 point, 10 point after, lines 1.25 high',
      'Captions: 10 point after, lines 1.25 high',
      'Margins: top 30 mm, right 30 mm, bottom 30 mm, left 30 mm',
    ])
    expect(left).toEqual([
      'Captions: 9 point is smaller than 12 point, which is the least that everybody can read',
      'Captions: italics are hard to read, so words stand upright',
    ])
  })

  it('leaves what people could not read, and says why', () => {
    const styles = [
      aStyle('Normal', '<w:rFonts w:ascii="Comic Sans MS"/><w:sz w:val="20"/>', '<w:spacing w:line="200"/>'),
      aStyle('heading 1', '<w:color w:val="FFD700"/><w:caps/><w:sz w:val="400"/>'),
      aTableStyle('auto'),
    ].join('')
    const { change, left } = taken({ styles, document: aSection(200).replace('11906', '12240') })
    expect(change).toEqual({ template: { from: 'Council.dotx', styles: {} } })
    expect(left).toEqual([
      'Colour of headings: #FFD700 is too pale to read (contrast 1.4 to 1; at least 4.5 to 1 is needed). #8B7500 is the nearest that can be read',
      'Text (Normal): 10 point is smaller than 12 point, which is the least that everybody can read',
      'Text (Normal): lines that close are hard to read',
      'Heading 1: 200 point is larger than 48 point, which leaves no room for words',
      'Heading 1: words all in capitals are hard to read',
      'Margins (top 4 mm, right 4 mm, bottom 4 mm, left 4 mm): each has to be between 15 and 40 mm',
      'Font Comic Sans MS: every document is set in Arial',
      'Paper: every document is on A4',
    ])
  })

  it('whose styles lead round in a circle is read all the same', () => {
    const styles = aStyle('Normal', '', '', 'heading1') + aStyle('heading 1', '<w:color w:val="003366"/>', '', 'Normal')
    expect(taken({ styles }).change).toMatchObject({ heading: '003366' })
  })

  const field = (codes: string) =>
    `<x><w:fldChar w:fldCharType="begin"/>${codes}<w:fldChar w:fldCharType="separate"/></x>`
  const rels = 'word/_rels/settings.xml.rels'
  it.each<[string, TemplateSaid, string]>([
    ['a macro', { more: { 'word/vbaProject.bin': '' } }, 'hasCode'],
    ['data of a macro', { more: { 'word/vbaData.xml': '<a/>' } }, 'hasCode'],
    ['a control', { more: { 'word/activeX/activeX1.xml': '<a/>' } }, 'hasCode'],
    ['buttons of its own', { more: { 'customUI/customUI14.xml': '<a/>' } }, 'hasCode'],
    [
      'the kind of a file with macros',
      { types: '<Override ContentType="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"/>' },
      'hasCode',
    ],
    ['a template elsewhere', { more: { [rels]: '<R><A Target="b" TargetMode="External"/></R>' } }, 'leadsElsewhere'],
    ['a target in other letters', { more: { [rels]: "<R><A TargetMode = ' &#101;xternal'/></R>" } }, 'leadsElsewhere'],
    ['another file', { more: { 'word/embeddings/oleObject1.xlsx': '' } }, 'holdsOtherFiles'],
    ['a program', { more: { 'word/media/run.exe': '' } }, 'holdsOtherFiles'],
    ['a part taken in', { more: { 'word/footer1.xml': '<f><w:altChunk/></f>' } }, 'holdsOtherFiles'],
    ['a part taken in by another prefix', { more: { 'word/footer1.xml': '<f><q:altChunk/></f>' } }, 'holdsOtherFiles'],
    [
      'a field that reads a file',
      { more: { 'word/header1.xml': field('<w:instrText> INCLUDETEXT "c:\\a"</w:instrText>') } },
      'hasFieldsThatRead',
    ],
    [
      'a field in pieces',
      { more: { 'word/header1.xml': field('<w:instrText> DDE</w:instrText><w:instrText>AUTO cmd</w:instrText>') } },
      'hasFieldsThatRead',
    ],
    [
      'a simple field',
      { more: { 'word/footer1.xml': '<f><w:fldSimple w:instr=" LINK Excel a"/></f>' } },
      'hasFieldsThatRead',
    ],
    [
      'a declaration of its own',
      { more: { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///c:/a">]><a>&b;</a>' } },
      'isNoTemplate',
    ],
    ['a part that is no XML', { more: { 'word/header1.xml': '' } }, 'isNoTemplate'],
    ['a password', { more: { EncryptedPackage: '' } }, 'isEncrypted'],
  ])('with %s is refused', (_what, said, kind) => {
    expect(read(said)).toMatchObject({ ok: false, problem: { kind } })
  })

  it.each<[string, Uint8Array, string]>([
    ['a file that is too large', new Uint8Array(largestTemplate + 1), 'templateIsTooLarge'],
    ['a file of the old kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'isEncrypted'],
    ['a text', new TextEncoder().encode('Dear all'), 'isNoTemplate'],
  ])('%s is refused', (_what, bytes, kind) => {
    expect(readTemplate('a.dotx', bytes)).toMatchObject({ ok: false, problem: { kind } })
  })

  it('may have page numbers and pictures', () => {
    const more = { 'word/header1.xml': field('<w:instrText> PAGE </w:instrText>'), 'word/media/image1.png': '' }
    expect(read({ more }).ok).toBe(true)
  })

  it('never throws, whatever the bytes', () => {
    const whole = aTemplate()
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (place, byte) => {
        const broken = whole.slice()
        broken[place] = byte
        expect(typeof readTemplate('a.dotx', broken).ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a document that follows a template', () => {
  const made = changeLook(undefined, {
    ...taken().change,
    letterhead: ['Eastmoor House'],
    logo: { bytes: paintedPng(300, 100), words: 'Logo of Eastmoor Partnership' },
  })
  if (!made.ok) throw new Error('The look was refused')
  const look = lookOf(made.value)

  it.each([
    ['as usual', dressedReport({ look })],
    ['in large print', { ...largeReport(20), look }],
  ])('passes every check, %s', async (_how, report) => {
    const bytes = await buildWord(report)
    expect(checkWord(bytes, { pages: 4, sample: true })).toEqual([])
  })

  it('is set in its sizes, spaces, margins and colours', async () => {
    const bytes = await buildWord(dressedReport({ look }))
    const sheet = partOf(bytes, 'word/styles.xml')
    expect(sheet).toMatch(/w:styleId="Normal".*?w:after="200" w:line="300".*?<w:sz w:val="28"\/>/s)
    expect(sheet).toMatch(/w:styleId="Heading1".*?w:before="480".*?w:color w:val="1B4F2A"\/><w:sz w:val="40"/s)
    expect(sheet).toMatch(/w:styleId="Caption".*?<w:sz w:val="24"/s)
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:pgMar [^>]*w:left="1701"/)
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:tblW w:w="8504"')
    expect(sheet).toContain('w:pos="8504"')
    expect(partOf(bytes, 'word/document.xml')).toContain('name="Logo" descr="Logo of Eastmoor Partnership"')
  })
})
