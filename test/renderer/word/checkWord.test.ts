// @vitest-environment node

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import type { WordFacts } from '../../../renderer/word/checks/checked'
import { checkWord, wordCheckCount } from '../../../renderer/word/checkWord'
import { aReport, withPart } from '../../builders/wordFiles'

const facts: WordFacts = { pages: 2, sample: true, handling: 'For partnership members', fileName: 'Eastmoor.docx' }

let good: Uint8Array
beforeAll(async () => {
  good = await buildWord(aReport())
})

const body = 'word/document.xml'
const styles = 'word/styles.xml'
const core = 'docProps/core.xml'
const header = 'word/header1.xml'
const footer = 'word/footer1.xml'

/** One way to spoil a good document: the check that must find it, what is spoilt, in which part, and how. */
type Spoilt = readonly [check: string, what: string, part: string, from: string | RegExp, to: string, facts?: WordFacts]

const plain = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">Rated '
const inserted = (xml: string) => xml + plain
const sentence = 'Those are the numbers.'
const welsh = 'Mae plant yn cael eu diogelu gan bob asiantaeth ac mae hyn yn dda.'
const numbersTable = /(<w:tbl>.*<\/w:tbl>)/s
const lastRow = /<w:tr>(?:(?!<w:tr>).)*<\/w:tr><\/w:tbl>/s

const spoilt: readonly Spoilt[] = [
  ['D1', 'no title', core, /<dc:title>.*<\/dc:title>/, ''],
  ['D1', 'a file name for a title', core, /<dc:title>.*<\/dc:title>/, '<dc:title>Section 11 report.docx</dc:title>'],
  [
    'D1',
    'its own file name for a title',
    core,
    /<dc:title>.*<\/dc:title>/,
    '<dc:title>Eastmoor 11</dc:title>',
    { ...facts, fileName: 'Eastmoor 11.docx' },
  ],
  ['D1', 'a title of three letters', core, /<dc:title>.*<\/dc:title>/, '<dc:title>S11</dc:title>'],
  ['D2', 'no author', core, /<dc:creator>.*<\/dc:creator>/, '<dc:creator>Un-named</dc:creator>'],
  ['D2', 'nobody who saved it', core, /<cp:lastModifiedBy>.*<\/cp:lastModifiedBy>/, ''],
  ['D3', 'another main language', styles, 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"'],
  ['D4', 'Welsh that is not marked', body, sentence, welsh],
  ['D5', 'two titles', body, 'w:val="Subtitle"', 'w:val="Title"'],
  ['D5', 'no title', body, 'w:val="Title"', 'w:val="Subtitle"'],
  ['D5', 'no heading 1', body, /w:val="Heading1"/g, 'w:val="Quote"'],
  ['D6', 'a skipped level', body, 'w:val="Heading2"', 'w:val="Heading3"'],
  [
    'D7',
    'bold body text for a heading',
    body,
    plain,
    inserted('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Our findings</w:t></w:r></w:p>'),
  ],
  ['D8', 'a header row that is not marked', body, '<w:tblHeader/>', ''],
  ['D8', 'a table of one row', body, /(<\/w:tr>)<w:tr>.*<\/w:tr>(<\/w:tbl>)/s, '$1$2'],
  ['D9', 'a look without a first row', body, 'w:firstRow="1"', 'w:firstRow="0"'],
  ['D10', 'a cell across two columns', body, '<w:tcW', '<w:gridSpan w:val="2"/><w:tcW'],
  ['D10', 'a cell down two rows', body, '<w:tcW', '<w:vMerge/><w:tcW'],
  ['D11', 'a row with a cell too few', body, /(<w:tr>(?:(?!<w:tc>).)*)<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/s, '$1'],
  ['D11', 'a table in a table', body, '<w:tc><w:tcPr>', '<w:tc><w:tbl><w:tr/></w:tbl><w:tcPr>'],
  ['D12', 'an empty header cell', body, '<w:t>Standard</w:t>', '<w:t></w:t>'],
  [
    'D12',
    'an empty row',
    body,
    '</w:tbl>',
    '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc/><w:tc/><w:tc/></w:tr></w:tbl>',
  ],
  ['D13', 'a row that may break', body, /<w:trPr><w:cantSplit\/><\/w:trPr>/, ''],
  ['D14', 'a table without a caption', body, /<w:p>(?:(?!<\/w:p>).)*SEQ Table.*?<\/w:p>/s, ''],
  ['D14', 'a caption with a typed number', body, ' SEQ Table \\* ARABIC ', ' PAGE '],
  ['D14', 'a figure without a caption', body, /<w:p>(?:(?!<\/w:p>).)*SEQ Figure.*?<\/w:p>/s, ''],
  ['D15', 'a picture without words', body, /descr="[^"]*"/, 'descr="Chart"'],
  ['D15', 'a picture that says it is one', body, /descr="[^"]*"/, 'descr="Image of a chart with bars"'],
  ['D15', 'a file name for words', body, /descr="[^"]*"/, 'descr="chart-of-standards-2026.png"'],
  ['D15', 'words without end', body, /descr="[^"]*"/, `descr="${'word '.repeat(200)}"`],
  ['D16', 'a chart with a row less in its table', body, lastRow, '</w:tbl>'],
  ['D16', 'a chart with no table', body, numbersTable, ''],
  [
    'D17',
    'a coloured cell without words',
    body,
    'NP Not in place</w:t></w:r></w:p></w:tc>',
    '</w:t></w:r></w:p></w:tc>',
  ],
  ['D17', 'a rating by its code alone', body, '<w:t>PP Partly in place</w:t>', '<w:t>PP</w:t>'],
  [
    'D18',
    'dark words on a dark cell',
    body,
    /<w:color w:val="FFFFFF"\/><\/w:rPr>/,
    '<w:color w:val="0B1219"/></w:rPr>',
  ],
  ['D18', 'pale words on paper', styles, /(w:styleId="Quote".*?<w:color w:val=")[0-9A-F]{6}/s, '$1AAAAAA'],
  [
    'D18',
    'words in no colour of their own on mid grey',
    body,
    /<w:color w:val="FFFFFF"\/>(<w:shd [^>]*w:fill=")971B1E/,
    '<w:color w:val="777777"/>$1777777',
  ],
  ['D19', 'small words', body, `<w:r><w:t>${sentence}`, `<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>${sentence}`],
  ['D19', 'a small style', styles, /(w:styleId="Cell".*?<w:sz w:val=")24/s, '$120'],
  ['D19', 'a tiny footer', styles, /(w:styleId="Footer".*?<w:sz w:val=")20/s, '$118'],
  [
    'D20',
    'another font in the text',
    body,
    `<w:r><w:t>${sentence}`,
    `<w:r><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr><w:t>${sentence}`,
  ],
  ['D20', 'no font at all', styles, /<w:rFonts[^>]*\/>/, ''],
  ['D20', 'another font in the list', 'word/fontTable.xml', /\/>\s*$/, '><w:font w:name="Aptos"/></w:fonts>'],
  ['D21', 'a justified paragraph', body, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Quote"/><w:jc w:val="both"/>'],
  ['D21', 'capitals', body, `<w:r><w:t>${sentence}`, `<w:r><w:rPr><w:caps/></w:rPr><w:t>${sentence}`],
  ['D21', 'italics', body, `<w:r><w:t>${sentence}`, `<w:r><w:rPr><w:i/></w:rPr><w:t>${sentence}`],
  ['D22', 'a typed bullet', body, sentence, '• the numbers'],
  ['D22', 'a typed hyphen', body, sentence, '- the numbers'],
  ['D22', 'a typed number', body, sentence, '1. The numbers'],
  ['D23', 'two blank lines', body, plain, inserted('<w:p/><w:p><w:pPr/></w:p>')],
  ['D23', 'blank lines in a cell', body, '</w:p></w:tc>', '</w:p><w:p/><w:p/></w:tc>'],
  ['D24', 'a picture that text flows round', body, /wp:inline/g, 'wp:anchor'],
  [
    'D25',
    'a text box',
    body,
    plain,
    inserted('<w:p><w:r><w:pict><v:textbox><w:txbxContent/></v:textbox></w:pict></w:r></w:p>'),
  ],
  ['D26', 'eight pages without contents', body, sentence, 'Those are all.', { ...facts, pages: 8 }],
  ['D26', 'a field that waits', body, 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'],
  ['D26', 'a question on opening', 'word/settings.xml', '<w:compat>', '<w:updateFields w:val="true"/><w:compat>'],
  [
    'D26',
    'contents without a page number',
    body,
    plain,
    inserted('<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Summary</w:t></w:r></w:p>'),
  ],
  [
    'D26',
    'contents that leave a heading out',
    body,
    plain,
    inserted('<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Summary 1</w:t></w:r></w:p>'),
  ],
  ['D27', 'a link that says "here"', body, /(<w:hyperlink[^>]*>.*?<w:t[^>]*>)[^<]*/s, '$1here'],
  ['D27', 'a bare address for a link', body, /(<w:hyperlink[^>]*>.*?<w:t[^>]*>)[^<]*/s, '$1https://example.org/a'],
  ['D28', 'no page number', footer, ' PAGE ', ' TIME '],
  ['D28', 'no number of pages', footer, ' NUMPAGES ', ' TIME '],
  ['D28', 'neither draft nor final', header, 'Draft', 'Ready'],
  ['D28', 'no marking', footer, 'For partnership members', ''],
  ['D28', 'no footer', body, /<w:footerReference[^>]*\/>/, ''],
  ['D29', 'an NHS number in groups', body, sentence, 'Seen as 999 012 3454 in May.'],
  ['D29', 'an NHS number by its name', body, sentence, 'The NHS no is 9990000050.'],
  ['D29', 'an NHS number in full-width digits', body, sentence, 'Seen as ９９９ ０１２ ３４５４.'],
  ['D29', 'a date of birth', body, sentence, 'One was born on 3rd May 2014.'],
  ['D29', 'a date of birth in short', body, sentence, 'DOB: 03/05/14, seen in June.'],
  ['D30', 'a page without the sample mark', header, 'SAMPLE DATA', 'DATA'],
]

describe('a good document', () => {
  it('has no findings', () => {
    expect(checkWord(good, facts)).toEqual([])
  })

  it('has none when nothing else is known of it', () => {
    expect(checkWord(good)).toEqual([])
  })
})

describe('each check can fail', () => {
  it.each(spoilt.map((each) => ({ name: `${each[0]} finds ${each[1]}`, each })))('$name', ({ each }) => {
    const [check, , part, from, to, known = facts] = each
    const bad = withPart(good, part, (xml) => xml.replace(from, to))
    const findings = checkWord(bad, known)
    expect(findings.map((finding) => finding.check)).toContain(check)
    for (const { place, what } of findings) expect([place.length > 3, what.length > 10]).toEqual([true, true])
  })

  it('D20 finds the fonts of a theme that are others', () => {
    const asTheme = withPart(good, styles, (xml) => xml.replace('w:ascii="Arial"', 'w:asciiTheme="minorHAnsi"'))
    const other = withPart(asTheme, 'word/theme/theme1.xml', (xml) =>
      xml.replace(/typeface="Arial"/g, 'typeface="Aptos"'),
    )
    expect(checkWord(asTheme, facts)).toEqual([])
    expect(checkWord(other, facts).map(({ check }) => check)).toContain('D20')
  })

  it('all thirty of them', () => {
    const shown = new Set(spoilt.map(([check]) => check))
    expect(shown.size).toBe(wordCheckCount)
    expect([...shown]).toEqual(Array.from({ length: wordCheckCount }, (_, i) => `D${i + 1}`))
  })
})

describe('what is in order is left alone', () => {
  const stays = (part: string, from: string | RegExp, to: string) =>
    checkWord(
      withPart(good, part, (xml) => xml.replace(from, to)),
      facts,
    ).map(({ check }) => check)

  it('Welsh that is marked', () => {
    expect(stays(body, `<w:r><w:t>${sentence}`, `<w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>${welsh}`)).toEqual([])
  })

  it('a decorative picture without words', () => {
    const extension = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    const found = stays(body, /(<wp:docPr [^>]*) descr="[^"]*"\/>/, `$1>${extension}</wp:docPr>`)
    expect(found).not.toContain('D15')
  })

  it.each([
    ['ten digits that fail the sum', 'Paid 999 012 3455 pounds.'],
    ['a telephone number', 'Ring 01632 960 123 or 0800 555 1111.'],
    ['a day that is nobody’s birth', 'Agreed on 3 May 2026 by the board.'],
    ['a year in a sentence', '2026 was hard.'],
    ['a label', '1.1 is the lead.'],
  ])('%s', (_, words) => {
    expect(stays(body, sentence, words)).toEqual([])
  })

  it('11 point on a landscape page', () => {
    const small = `<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>${sentence}`
    const turned = withPart(good, body, (xml) =>
      xml.replace(`<w:r><w:t>${sentence}`, small).replace('<w:pgSz ', '<w:pgSz w:orient="landscape" '),
    )
    expect(checkWord(turned, facts)).toEqual([])
  })
})

describe('anything else than a Word document', () => {
  const unreadable = (bytes: Uint8Array) => expect(checkWord(bytes)).toMatchObject([{ check: 'file' }])

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => strToU8('Not a document')],
    ['half a document', () => good.slice(0, good.length / 2)],
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a document that is no XML', () => zipSync({ [body]: strToU8('Hello') })],
    ['a document that is not UTF-8', () => zipSync({ [body]: new Uint8Array([0x3c, 0x61, 0xff, 0xfe]) })],
    ['XML nested without end', () => zipSync({ [body]: strToU8('<a>'.repeat(100_000)) })],
    [
      'more parts than a document has',
      () => zipSync(Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`part${i}.xml`, new Uint8Array()]))),
    ],
  ])('%s is named as such', (_, bytes) => {
    unreadable(bytes())
  })

  it('that would fill the memory is stopped while it is unpacked', () => {
    const bomb = zipSync({ [body]: new Uint8Array(45 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1_000_000)
    unreadable(bomb)
  }, 60_000)

  it('that is too large is not opened', () => {
    unreadable(new Uint8Array(51 * 1024 * 1024))
  })

  it('never throws, whatever bytes are changed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const bytes = good.slice()
          for (const [at, byte] of changes) bytes[at] = byte
          expect(Array.isArray(checkWord(bytes, facts))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('never throws, whatever XML its parts hold', { timeout: 60_000 }, () => {
    const pieces = [
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr/>',
      '<w:sectPr>',
      '<c:chart r:id="__proto__"/>',
      '<w:pStyle w:val="constructor"/>',
      '<w:t>1. ',
      '&#x0;',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
      '<w:sz w:val="x"/>',
      '"',
      '<',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const xml = strToU8(`<w:document><w:body>${parts.join('')}</w:body></w:document>`)
        expect(Array.isArray(checkWord(zipSync({ [body]: xml, [styles]: xml, [core]: xml }), facts))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
