import type { EstimatedPageNumbers, PageNumberEstimator } from 'docx'
import type { HeadingBlock } from '../../shared/reports/block'
import { field, paragraph, run } from './wordText'
import { element, flag, value, type Xml } from './wordXml'

// The list of contents is written with all its words, links and page numbers, so that Word has nothing to ask. The library
// could write it too, but not the same twice, and it would write the numbers of captions where other readers do not look.

/** What is known of the pages that a document will have. */
export type PageNumbers = {
  /** The page that each bookmark of the contents stands on, as the page shows it. */
  readonly of: ReadonlyMap<string, string>
  readonly count: number | null
}

/** The bookmark of a listed heading, by its place among them. */
export const contentsMark = (place: number) => `_Toc${firstMark + place}`

/** As many digits as Word gives its own marks of contents. */
const firstMark = 100_000_000

/** Takes down what an estimator works out, without writing any of it into the document. */
export function listeningTo(estimate: PageNumberEstimator): {
  readonly estimator: PageNumberEstimator
  readonly heard: () => PageNumbers
} {
  let said: EstimatedPageNumbers = { bookmarks: new Map() }
  const estimator: PageNumberEstimator = (body, context) => {
    said = estimate(body, context)
    return said
  }
  return { estimator, heard: () => ({ of: said.bookmarks, count: said.pageCount ?? null }) }
}

/** The contents below their heading. Without page numbers they are links alone. */
export function contentsList(headings: readonly HeadingBlock[], pages: PageNumbers | null): Xml {
  const numbers = sectionNumbers(headings)
  const instruction = pages === null ? 'TOC \\o "1-2" \\h \\n' : 'TOC \\o "1-2" \\h'
  const [begin, code, separate, , end] = field(instruction, '')
  const entries = headings.map((heading, place) =>
    paragraph(heading.level === 1 ? 'contents1' : 'contents2', [
      ...(place === 0 ? [begin, code, separate].flatMap((part) => part ?? []) : []),
      link(contentsMark(place), `${numbers[place] ?? ''}${heading.text}`, pages),
      ...(place === headings.length - 1 && end ? [end] : []),
    ]),
  )
  return element(
    'w:sdt',
    null,
    element(
      'w:sdtPr',
      null,
      value('w:alias', 'Contents'),
      element('w:docPartObj', null, value('w:docPartGallery', 'Table of Contents'), flag('w:docPartUnique')),
    ),
    element('w:sdtContent', null, ...entries),
  )
}

const link = (mark: string, words: string, pages: PageNumbers | null) =>
  element(
    'w:hyperlink',
    { 'w:anchor': mark, 'w:history': 1 },
    run(words),
    ...(pages === null
      ? []
      : [element('w:r', null, flag('w:tab')), ...field(`PAGEREF ${mark} \\h`, pages.of.get(mark) ?? '0')]),
  )

/** What stands before each heading: headings of the first level count, but for those that are set apart. */
function sectionNumbers(headings: readonly HeadingBlock[]): readonly string[] {
  let count = 0
  return headings.map(({ level, isUnnumbered }) => {
    if (level !== 1 || isUnnumbered) return ''
    count += 1
    return `${count} `
  })
}
