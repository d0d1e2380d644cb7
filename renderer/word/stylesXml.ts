import { type StyleName, settingOf, styleList } from './paragraphStyles'
import { cellPadding, colours, font, textWidth } from './styles'
import type { TypeSetting } from './typeSetting'

function paragraphStyle(style: StyleName, set: TypeSetting): string {
  const { id, name, size, before, after, line, bold, colour, first = '', last = '' } = settingOf(style, set)
  const { heading } = set
  return (
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:next w:val="${id.endsWith('Cell') ? id : 'Normal'}"/><w:qFormat/>` +
    `<w:pPr>${stopsMoved(first, set).replaceAll(colours.heading, heading)}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>${last}</w:pPr>` +
    `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${colour === colours.heading ? heading : (colour ?? colours.text)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  )
}

/** Stops for tabs at the middle and the right of the words, which margins of another width move. */
const stopsMoved = (properties: string, set: TypeSetting) =>
  properties
    .replaceAll(`w:pos="${textWidth}"`, `w:pos="${set.textWidth}"`)
    .replaceAll(`w:pos="${Math.round(textWidth / 2)}"`, `w:pos="${Math.round(set.textWidth / 2)}"`)

const border = (side: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="${colours.rule}"/>`
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`

const cellMargins =
  margin('top', cellPadding.top) +
  margin('left', cellPadding.side) +
  margin('bottom', cellPadding.bottom) +
  margin('right', cellPadding.side)

const tableStyle = ({ headerRow }: TypeSetting) =>
  '<w:style w:type="table" w:styleId="PSATable"><w:name w:val="PSA table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>' +
  `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  `<w:tblCellMar>${cellMargins}</w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${colours.headerText}"/></w:rPr>` +
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headerRow}"/></w:tcPr></w:tblStylePr></w:style>`

const plainTableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${cellMargins}</w:tblCellMar></w:tblPr></w:style>`

const linkStyle = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${colours.link}"/><w:u w:val="single"/></w:rPr></w:style>`

/** The whole styles part of a document in a language, set like this. */
export const stylesXml = (language: string, set: TypeSetting) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
  `<w:color w:val="${colours.text}"/><w:sz w:val="${24 + set.larger}"/><w:szCs w:val="${24 + set.larger}"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  `${styleList.map((each) => paragraphStyle(each, set)).join('')}${linkStyle}${plainTableStyle}${tableStyle(set)}</w:styles>`
