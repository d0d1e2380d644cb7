import { type CheckedDocument, headingLevel, quoted, shownText, styleOf, textRuns, type WordFinding } from './checked'
import type { XmlNode } from './xmlTree'

/** D5 to D7: one title, real headings without a skipped level, and none that only look like one. */
export const checkHeadings = (document: CheckedDocument): readonly WordFinding[] => [
  ...title(document),
  ...levels(document),
  ...fakes(document),
]

function title({ paragraphs, styles }: CheckedDocument): WordFinding[] {
  const titles = paragraphs.filter((paragraph) => styles.name(styleOf(paragraph)) === 'title').length
  const headings = paragraphs.filter((paragraph) => headingLevel(paragraph, styles) === 1).length
  return [
    ...(titles === 1
      ? []
      : [{ check: 'D5', place: 'the document', what: `It has ${titles} paragraphs in style Title, not one` } as const]),
    ...(headings > 0 ? [] : [{ check: 'D5', place: 'the document', what: 'It has no Heading 1' } as const]),
  ]
}

function levels({ paragraphs, styles }: CheckedDocument): WordFinding[] {
  let before = 0
  return paragraphs.flatMap((paragraph) => {
    const level = headingLevel(paragraph, styles)
    if (level === null) return []
    const skipped = level > before + 1
    const what =
      before === 0 ? `The first heading is a Heading ${level}` : `A Heading ${level} follows a Heading ${before}`
    before = level
    return skipped ? [{ check: 'D6', place: quoted(paragraph), what } as const] : []
  })
}

/** A short paragraph of body text that is bold all through and stands over more body text. */
function fakes({ blocks, styles }: CheckedDocument): WordFinding[] {
  const isBody = (block: XmlNode | undefined) =>
    block?.name === 'w:p' && styles.name(styleOf(block)) === 'normal' && shownText(block).trim() !== ''
  return blocks.flatMap((block, i) => {
    if (!isBody(block) || !isBody(blocks[i + 1]) || shownText(block).trim().length >= 80) return []
    const bold = textRuns(block).every((run) => styles.look(run, block).bold)
    return bold
      ? [{ check: 'D7', place: quoted(block), what: 'This looks like a heading but is not one' } as const]
      : []
  })
}
