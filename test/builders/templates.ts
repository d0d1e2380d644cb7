import { strToU8, zipSync } from 'fflate'

/** What a template says beside what every template has. */
export type TemplateSaid = {
  readonly styles?: string
  readonly document?: string
  readonly types?: string
  readonly more?: Readonly<Record<string, string>>
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A style of a template, by its name, with what it says of runs and paragraphs. */
export const aStyle = (name: string, run: string, paragraph = '', basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${name.replace(/ /g, '')}"><w:name w:val="${name}"/>` +
  `${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

/** A table style whose first row is filled. */
export const aTableStyle = (fill: string) =>
  `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="${fill}"/></w:tcPr></w:tblStylePr></w:style>`

/** The styles of a council: 14 point text, green headings, and wide space above them. */
export const councilStyles = [
  aStyle('Normal', '<w:sz w:val="28"/>', '<w:spacing w:after="200" w:line="300" w:lineRule="auto"/>'),
  aStyle('Title', '<w:sz w:val="60"/>', '', 'Normal'),
  aStyle('heading 1', '<w:color w:val="1B4F2A"/><w:sz w:val="40"/>', '<w:spacing w:before="480"/>', 'Normal'),
  aStyle('heading 2', '<w:sz w:val="32"/>', '', 'Normal'),
  aStyle('heading 3', '<w:sz w:val="30"/>', '', 'Normal'),
  aStyle('caption', '<w:i/><w:sz w:val="18"/>', '', 'Normal'),
  aTableStyle('5B2A6B'),
].join('')

/** The last section of a document on A4 with margins of these twentieths of a point. */
export const aSection = (margin: number) =>
  `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}"/></w:sectPr>`

/** A Word template as the bytes of its file. */
export const aTemplate = ({
  styles = councilStyles,
  document = aSection(1_701),
  types = '',
  more = {},
}: TemplateSaid = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types>${types}</Types>`,
        'word/document.xml': `<w:document ${w}><w:body><w:p/>${document}</w:body></w:document>`,
        'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
        ...more,
      }).map(([path, text]) => [path, strToU8(text)]),
    ),
  )
