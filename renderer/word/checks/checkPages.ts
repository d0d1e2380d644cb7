import { sampleMark } from '../../../shared/basics/sampleMark'
import { longestWithoutContents } from '../limits'
import { type CheckedDocument, fieldCodes, headingLevel, quoted, shownText, styleOf, type WordFinding } from './checked'
import { relationships } from './checkProperties'
import { child, isOn, named, textWithin, within, type XmlNode } from './xmlTree'

/** D26, D28 and D30: contents that need no asking, and what stands on every page. */
export const checkPages = (document: CheckedDocument): readonly WordFinding[] => [
  ...contents(document),
  ...feet(document),
  ...sampleMarks(document),
]

function contents(document: CheckedDocument): WordFinding[] {
  const { paragraphs, styles, wordPackage, body } = document
  const wrong = (what: string, place = 'the contents'): WordFinding => ({ check: 'D26', place, what })
  const entries = paragraphs.filter((paragraph) => /^toc [1-9]$/.test(styles.name(styleOf(paragraph))))
  const headings = paragraphs.filter((paragraph) => (headingLevel(paragraph, styles) ?? 3) <= 2)
  const pages = pageCount(document)
  const dirty = within(body, 'w:fldChar', 'w:fldSimple').some(({ attributes }) =>
    ['1', 'true', 'on'].includes(attributes['w:dirty'] ?? ''),
  )
  const asks = isOn(child(wordPackage.part('word/settings.xml'), 'w:updateFields'))
  const isNeeded = pages !== null && pages > longestWithoutContents
  return [
    ...(isNeeded && entries.length === 0 ? [wrong(`The document has ${pages} pages and no list of contents`)] : []),
    ...(entries.length > 0
      ? missingEntries(entries, headings).map((heading) => wrong(`It does not list ${heading}`))
      : []),
    ...(linksAlone(body) ? entries.filter((entry) => within(entry, 'w:hyperlink').length === 0) : entries)
      .filter((entry) => !/\d\s*$/.test(shownText(entry)))
      .map((entry) => wrong(`${quoted(entry)} has no page number`)),
    ...(dirty ? [wrong('A field waits to be updated', 'word/document.xml')] : []),
    ...(asks ? [wrong('Word will ask about fields on opening', 'word/settings.xml')] : []),
  ]
}

/** Contents that are told to give no page numbers, as a very long document's are, must be links. */
const linksAlone = (body: XmlNode | undefined) =>
  body !== undefined && fieldCodes(body).some((code) => /^\s*TOC\b.*\\n/.test(code))

function missingEntries(entries: readonly XmlNode[], headings: readonly XmlNode[]): string[] {
  const listed = entries.map((entry) => plain(shownText(entry)))
  return headings.filter((heading) => !listed.some((entry) => entry.includes(plain(shownText(heading))))).map(quoted)
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** How many pages the document has: as told, as its properties say, or as its footer was last counted. */
function pageCount({ facts, wordPackage }: CheckedDocument): number | null {
  if (facts.pages !== undefined) return facts.pages
  const property = Number(textWithin(child(wordPackage.part('docProps/app.xml'), 'Pages')))
  if (property > 0) return property
  const counted = wordPackage.paths
    .filter((path) => /^word\/footer\d*\.xml$/.test(path))
    .map((path) => Number(/ of (\d{1,5})\s*$/.exec(shownText(wordPackage.part(path) ?? noNode).trim())?.[1] ?? 0))
  const most = Math.max(0, ...counted)
  return most > 0 ? most : null
}

const noNode: XmlNode = { name: '', attributes: {}, children: [], elements: [] }

/** The headers or footers that pages show, by section and kind. */
function edges(document: CheckedDocument, which: 'header' | 'footer'): readonly XmlNode[] {
  const targets = relationships(document)
  const references = within(document.body, 'w:sectPr').flatMap((section) => named(section, `w:${which}Reference`))
  return references.flatMap(
    ({ attributes }) => document.wordPackage.part(`word/${targets.get(attributes['r:id'] ?? '') ?? ''}`) ?? [],
  )
}

function feet(document: CheckedDocument): WordFinding[] {
  const wrong = (what: string): WordFinding => ({ check: 'D28', place: 'the foot of the page', what })
  const footers = edges(document, 'footer')
  const everywhere = [...edges(document, 'header'), ...footers].map(edgeText).join(' ')
  const marking = document.facts.handling ?? ''
  const lacks = (field: string) =>
    footers.length === 0 ||
    footers.some((footer) => !fieldCodes(footer).some((code) => code.trim().split(/\s/)[0] === field))
  return [
    ...(lacks('PAGE') ? [wrong('It has no page number')] : []),
    ...(lacks('NUMPAGES') ? [wrong('It has no number of pages')] : []),
    ...(/\b(draft|final)\b/i.test(everywhere) ? [] : [wrong('No page says whether this is a draft or final')]),
    ...(isFinal(document) && remarks(document) > 0 ? [wrong('It is final, and has comments of its draft')] : []),
    ...(footers.some((footer) => hasMarking(footer, marking)) ? [] : [wrong('It has no handling marking')]),
  ]
}

/** The words of a header or footer, each of its paragraphs apart. */
const edgeText = (edge: XmlNode) => within(edge, 'w:p').map(shownText).join(' ')

const isFinal = (document: CheckedDocument) => /\bfinal\b/i.test(edges(document, 'header').map(edgeText).join(' '))
const remarks = ({ wordPackage }: CheckedDocument) => named(wordPackage.part('word/comments.xml'), 'w:comment').length

/** A marking is the words given, or any words besides the page, its number and a date. */
function hasMarking(footer: XmlNode, marking: string): boolean {
  const text = plain(edgeText(footer))
  if (marking.trim() !== '') return text.includes(plain(marking))
  const left = text
    .replace(/page|\bof\b|\d+/gi, ' ')
    .replace(/\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/gi, ' ')
  return /\p{L}{3,}/u.test(left)
}

function sampleMarks(document: CheckedDocument): WordFinding[] {
  const mark = sampleMark.split(' –')[0] ?? sampleMark
  const headers = edges(document, 'header')
  const isSample =
    document.facts.sample ?? [...headers, ...document.blocks].some((part) => shownText(part).includes(mark))
  const unmarked = headers.filter((header) => !shownText(header).includes(mark)).length
  if (!isSample || (headers.length > 0 && unmarked === 0)) return []
  return [{ check: 'D30', place: 'the head of the page', what: `Not every page says ${mark}` }]
}
