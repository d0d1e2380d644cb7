import { type CheckedDocument, quoted, styleOf, type WordFinding } from './checked'
import { relationships } from './checkProperties'
import { dataRows, isNumbered } from './checkTables'
import { child, within, type XmlNode } from './xmlTree'

/** D14 for figures, D15, D16, D24 and D25: pictures that have words, their numbers beside them, and stay in the line. */
export const checkFigures = (document: CheckedDocument): readonly WordFinding[] => [
  ...captions(document),
  ...descriptions(document),
  ...charts(document),
  ...floating(document),
  ...boxes(document),
]

const hasDrawing = (block: XmlNode | undefined) =>
  block?.name === 'w:p' && within(block, 'w:drawing').some((drawing) => !isDecorative(drawing))

function captions({ blocks, styles }: CheckedDocument): WordFinding[] {
  /** A logo at the head of a letter is no figure: it needs words, and no number. */
  const isLetterhead = (block: XmlNode) => styles.name(styleOf(block)) === 'psa letterhead'
  return blocks.flatMap((block, i) => {
    if (!hasDrawing(block) || isLetterhead(block)) return []
    const after = blocks[i + 1]
    const isCaption = after?.name === 'w:p' && styles.name(styleOf(after)) === 'caption' && isNumbered(after)
    return isCaption
      ? []
      : [{ check: 'D14', place: quoted(block), what: 'No numbered caption stands below this figure' } as const]
  })
}

const isDecorative = (drawing: XmlNode) =>
  within(drawing, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1' || attributes['val'] === 'true')

function descriptions({ body }: CheckedDocument): WordFinding[] {
  return within(body, 'w:drawing').flatMap((drawing) => {
    const properties = within(drawing, 'wp:docPr')[0]
    const words = properties?.attributes['descr'] ?? ''
    const wrong = (what: string): WordFinding[] => [
      { check: 'D15', place: properties?.attributes['name'] ?? 'a drawing', what },
    ]
    if (isDecorative(drawing)) return []
    if (words.length < 20 || words.length > 900)
      return wrong(`Its description has ${words.length} characters, not 20 to 900`)
    if (/^(image|picture|photo|graphic) of/i.test(words))
      return wrong('Its description starts by saying that it is a picture')
    return /\.(png|jpe?g|gif|svg|emf|bmp)$/i.test(words.trim()) ? wrong('Its description is a file name') : []
  })
}

/** Every chart is followed by a table that holds as many rows as the chart has categories. */
function charts(document: CheckedDocument): WordFinding[] {
  const targets = relationships(document)
  return document.blocks.flatMap((block, i) =>
    within(block, 'c:chart').flatMap((reference): WordFinding[] => {
      const target = targets.get(reference.attributes['r:id'] ?? '') ?? ''
      const categories = categoryCount(document.wordPackage.part(`word/${target}`))
      const table = document.blocks.slice(i + 1).find(({ name }) => name === 'w:tbl')
      const place = `the chart ${target}`
      if (!table) return [{ check: 'D16', place, what: 'No table follows it' }]
      const rows = dataRows(table)
      return rows === categories
        ? []
        : [{ check: 'D16', place, what: `It shows ${categories} categories, but the table after it has ${rows} rows` }]
    }),
  )
}

function categoryCount(chart: XmlNode | undefined): number {
  const category = within(chart, 'c:cat')[0]
  return Number(within(category, 'c:ptCount')[0]?.attributes['val'] ?? 0)
}

function floating({ body }: CheckedDocument): WordFinding[] {
  return within(body, 'w:drawing')
    .filter((drawing) => child(drawing, 'wp:inline') === undefined)
    .map(
      () => ({ check: 'D24', place: 'a drawing', what: 'Text flows round it; it should stand in the line' }) as const,
    )
}

function boxes({ body }: CheckedDocument): WordFinding[] {
  const found = within(body, 'w:txbxContent', 'v:textbox').length
  return found === 0
    ? []
    : [{ check: 'D25', place: 'the document', what: 'It has text boxes, which are read out of order' }]
}
