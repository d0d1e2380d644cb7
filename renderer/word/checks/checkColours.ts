import { contrast as contrastOf, leastContrast } from '../../../shared/partnership/look/contrast'
import { tones } from '../styles'
import { type CheckedDocument, quoted, shownText, tablePlace, textRuns, type WordFinding } from './checked'
import { fillOf } from './checkTables'
import { named, valueAt, within, type XmlNode } from './xmlTree'

/** D17 and D18: colour never speaks alone, and can be read. */
export const checkColours = (document: CheckedDocument): readonly WordFinding[] => [
  ...shadedCells(document),
  ...contrasts(document),
]

/** Words of the built-in scales, for a document whose scale is not known. */
const usualWords = [
  'Strong',
  'In place',
  'Partly in place',
  'Not in place',
  'Outstanding',
  'Good',
  'Requires improvement',
  'Inadequate',
  'Adequate',
  'Blue',
  'Green',
  'Amber',
  'Red',
  'Met',
  'Partly met',
  'Not met',
  'Yes',
  'No',
  'Unsure',
]

const gradeFills: readonly string[] = [tones.a.fill, tones.b.fill, tones.c.fill, tones.d.fill]

function shadedCells({ tables, facts }: CheckedDocument): WordFinding[] {
  const words = facts.ratingWords ?? usualWords
  return tables.flatMap((table, i) =>
    within(table, 'w:tc').flatMap((cell): WordFinding[] => {
      const fill = fillOf(cell, 'w:tcPr')
      const text = shownText(cell)
        .replace(/\u00a0/g, ' ')
        .trim()
      if (fill === null || fill === 'FFFFFF') return []
      if (text === '') return [{ check: 'D17', place: tablePlace(i), what: 'A coloured cell has no words' }]
      const says = !gradeFills.includes(fill) || words.some((word) => text.includes(word))
      return says
        ? []
        : [
            {
              check: 'D17',
              place: tablePlace(i),
              what: `A cell has a rating’s colour but not its word: ${quoted(cell)}`,
            },
          ]
    }),
  )
}

function contrasts(document: CheckedDocument): WordFinding[] {
  const { body } = document
  const inTables = within(body, 'w:tc').flatMap((cell) =>
    named(cell, 'w:p').flatMap((paragraph) => paragraphContrasts(document, paragraph, fillOf(cell, 'w:tcPr'))),
  )
  const outside = document.blocks
    .filter(({ name }) => name === 'w:p')
    .flatMap((paragraph) => paragraphContrasts(document, paragraph, null))
  return [...inTables, ...outside]
}

function paragraphContrasts({ styles }: CheckedDocument, paragraph: XmlNode, cellFill: string | null): WordFinding[] {
  const shade = styles.paragraphProperty(paragraph, 'w:shd')
  const paragraphFill = shade && valueAt(shade) !== 'nil' ? (shade.attributes['w:fill']?.toUpperCase() ?? null) : null
  return textRuns(paragraph).flatMap((run) => {
    const behind =
      [fillOf(run, 'w:rPr'), paragraphFill, cellFill].find((fill) => fill !== null && fill !== 'AUTO') ?? 'FFFFFF'
    const { colour } = styles.look(run, paragraph)
    const ratio =
      colour === null ? Math.max(contrast('000000', behind), contrast('FFFFFF', behind)) : contrast(colour, behind)
    return ratio >= leastContrast
      ? []
      : [
          {
            check: 'D18',
            place: quoted(paragraph),
            what: `Words in ${colour ?? 'automatic'} on ${behind} have a contrast of ${ratio.toFixed(1)}`,
          } as const,
        ]
  })
}

/** The contrast of two colours. A text that is no colour counts as black. */
const contrast = (one: string, other: string) => contrastOf(colourOr(one), colourOr(other))

const colourOr = (text: string) => (/^[0-9A-F]{6}$/i.test(text) ? text : '000000')
