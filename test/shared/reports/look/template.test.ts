import { describe, expect, it } from 'vitest'
import { lookOfTemplate, type TemplatePart } from '../../../../shared/reports/look/template'

const styles = (heading: string, fill: string, font = 'Arial') =>
  `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  `<w:style w:styleId="a"><w:name w:val="heading 1"/><w:rPr><w:color w:val="${heading}"/></w:rPr></w:style>` +
  `<w:style w:type="table"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="${fill}"/></w:tcPr></w:tblStylePr></w:style></w:styles>`

const template = (more: readonly TemplatePart[] = [], sheet = styles('1B4F2A', '003366')): readonly TemplatePart[] => [
  { path: '[Content_Types].xml', text: '<Types/>' },
  { path: 'word/document.xml', text: '<w:document/>' },
  { path: 'word/styles.xml', text: sheet },
  ...more.map((part) => part),
]

describe('a Word template', () => {
  it('gives its colours', () => {
    const made = lookOfTemplate(template())
    expect(made.ok && made.value).toMatchObject({ look: { heading: '1B4F2A', headerRow: '003366' }, left: [] })
  })

  it('leaves what could not be read, and says so', () => {
    const made = lookOfTemplate(template([], styles('FFD700', 'auto', 'Comic Sans MS')))
    expect(made.ok && made.value.look).toMatchObject({ heading: '0B3F5C', headerRow: '0B3F5C' })
    expect(made.ok && made.value.left).toEqual([
      'Colour of headings: FFD700 is too pale to read; 8B7500 is the nearest that can be read',
      'Font Comic Sans MS: documents are set in Arial',
    ])
  })

  const instruction = (code: string) => ({
    path: 'word/header1.xml',
    text: `<w:fldChar w:fldCharType="begin"/>${code}<w:fldChar w:fldCharType="end"/>`,
  })
  const rels = 'word/_rels/settings.xml.rels'
  it.each<[string, readonly TemplatePart[], string]>([
    ['a macro', [{ path: 'word/vbaProject.bin', text: null }], 'hasCode'],
    ['data of a macro', [{ path: 'word/vbaData.xml', text: '<a/>' }], 'hasCode'],
    ['a control', [{ path: 'word/activeX/activeX1.xml', text: '<a/>' }], 'hasCode'],
    ['buttons of its own', [{ path: 'customUI/customUI14.xml', text: '<a/>' }], 'hasCode'],
    [
      'a template elsewhere',
      [{ path: rels, text: '<R Target="https://a.example/b.dotm" TargetMode="External"/>' }],
      'leadsElsewhere',
    ],
    ['a target in other quotes', [{ path: rels, text: "<R TargetMode = 'external'/>" }], 'leadsElsewhere'],
    ['another file', [{ path: 'word/embeddings/oleObject1.xlsx', text: null }], 'holdsOtherFiles'],
    ['a program', [{ path: 'word/media/run.exe', text: null }], 'holdsOtherFiles'],
    ['a part taken in', [{ path: 'word/footer1.xml', text: '<w:altChunk r:id="a"/>' }], 'holdsOtherFiles'],
    [
      'a field that reads a file',
      [instruction('<w:instrText> INCLUDETEXT "c:\\a"</w:instrText>')],
      'hasFieldsThatRead',
    ],
    [
      'a field in pieces',
      [instruction('<w:instrText> DDE</w:instrText><w:instrText>AUTO cmd</w:instrText>')],
      'hasFieldsThatRead',
    ],
    [
      'a simple field',
      [{ path: 'word/footer1.xml', text: '<w:fldSimple w:instr=" LINK Excel a"/>' }],
      'hasFieldsThatRead',
    ],
    ['a password', [{ path: 'EncryptedPackage', text: null }], 'isEncrypted'],
  ])('with %s is refused', (_what, more, kind) => {
    expect(lookOfTemplate(template(more))).toMatchObject({ ok: false, problem: { kind } })
  })

  it('with macros by its kind is refused', () => {
    const [, ...rest] = template()
    const parts = [{ path: '[Content_Types].xml', text: 'ms-word.template.macroEnabledTemplate.main+xml' }, ...rest]
    expect(lookOfTemplate(parts)).toMatchObject({ ok: false, problem: { kind: 'hasCode' } })
  })

  it('may have page numbers and pictures', () => {
    const parts = [instruction('<w:instrText> PAGE </w:instrText>'), { path: 'word/media/image1.png', text: null }]
    expect(lookOfTemplate(template(parts)).ok).toBe(true)
  })

  it('is no spreadsheet', () => {
    expect(lookOfTemplate([{ path: 'xl/workbook.xml', text: '' }])).toMatchObject({ problem: { kind: 'isNoTemplate' } })
  })
})
