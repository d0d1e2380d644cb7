import type { WordPackage } from './readPackage'
import { resolveStyles, type Styles } from './styleSheet'
import { child, elements, named, textWithin, valueAt, within, type XmlNode } from './xmlTree'

/** The numbers of the checks (experience design, 7.7), and `file` for a file that cannot be checked at all. */
export type CheckId = `D${number}` | 'file'

/** One thing that is wrong: which check, where, and what. */
export type WordFinding = { readonly check: CheckId; readonly place: string; readonly what: string }

/** What is known of a document besides its bytes. */
export type WordFacts = {
  readonly pages?: number
  readonly fileName?: string
  readonly sample?: boolean
  readonly handling?: string
  /** The words of the scale that its ratings are given on. */
  readonly ratingWords?: readonly string[]
}

/** A document taken apart once, for every check to read. */
export type CheckedDocument = {
  readonly wordPackage: WordPackage
  readonly facts: WordFacts
  readonly styles: Styles
  /** Paragraphs and tables of the body in reading order; content controls are opened up. */
  readonly blocks: readonly XmlNode[]
  /** Every paragraph at any depth, tables included. */
  readonly paragraphs: readonly XmlNode[]
  readonly tables: readonly XmlNode[]
  readonly body: XmlNode | undefined
}

export function takeApart(wordPackage: WordPackage, facts: WordFacts): CheckedDocument {
  const body = child(wordPackage.part('word/document.xml'), 'w:body')
  return {
    wordPackage,
    facts,
    styles: resolveStyles(wordPackage.part('word/styles.xml')),
    blocks: blocksOf(body),
    paragraphs: within(body, 'w:p'),
    tables: within(body, 'w:tbl'),
    body,
  }
}

const blocksOf = (node: XmlNode | undefined): readonly XmlNode[] =>
  elements(node).flatMap((each) => (each.name === 'w:sdt' ? blocksOf(child(each, 'w:sdtContent')) : [each]))

/** The text of a paragraph or cell as people read it: field codes and deleted words are not part of it. */
export const shownText = (node: XmlNode): string =>
  within(node, 'w:t', 'w:tab', 'w:br')
    .map((each) => (each.name === 'w:t' ? textWithin(each) : ' '))
    .join('')

/** The id of a paragraph's style. */
export const styleOf = (paragraph: XmlNode) => valueAt(paragraph, 'w:pPr', 'w:pStyle')

/** What a field of this paragraph is told to show: ` SEQ Table `. */
export const fieldCodes = (node: XmlNode): readonly string[] => [
  ...within(node, 'w:instrText').map(textWithin),
  ...within(node, 'w:fldSimple').map((field) => field.attributes['w:instr'] ?? ''),
]

/** The level of a heading style; null for any other paragraph. */
export function headingLevel(paragraph: XmlNode, styles: Styles): number | null {
  const match = /^heading ([1-9])$/.exec(styles.name(styleOf(paragraph)))
  return match ? Number(match[1]) : null
}

/** A short quotation that finds a paragraph again. */
export const quoted = (node: XmlNode) => {
  const text = shownText(node).trim()
  return text === '' ? 'an empty paragraph' : `"${text.slice(0, 60)}${text.length > 60 ? '…' : ''}"`
}

/** `Table 2`: its place among the document's tables. */
export const tablePlace = (index: number) => `table ${index + 1}`

/** The runs of a paragraph that show text, links included. */
export const textRuns = (paragraph: XmlNode) =>
  within(paragraph, 'w:r').filter((run) => named(run, 'w:t').some((text) => textWithin(text).trim() !== ''))
