import { printable } from '../../shared/basics/text'
import type { FigureBlock } from '../../shared/reports/block'
import { chartWorkbook } from './chartWorkbook'
import { numberedPart } from './numberedPart'
import { chartLabelSize, page } from './styles'
import type { Surroundings } from './surroundings'
import { linesIn } from './textWidth'
import type { TypeSetting } from './typeSetting'
import { chartSpace } from './wordChart'
import { field, paragraph, run } from './wordText'
import { element, ReadyElement, type Xml } from './wordXml'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

const rowHeight = 18
/** One line of a bar's name where it takes several, and the share of the width that names have. */
const name = { line: 18, share: 0.46 } as const
/** A few bars get more room each: in less, some readers leave the name of every second one out. */
const few = { rowHeight: 30, most: 90 } as const
/** The most of a page's height that a figure takes: the words before it and its caption stay with it, in large print too. */
const mostOfPage = 0.48
/** The legend's own space, and one line of its words. */
const legend = { around: 20, line: 20 } as const
const unitsPerPixel = 9525
const pixelsPerTwip = 96 / 1440

type Room = Pick<TypeSetting, 'larger' | 'textWidth'>

/** How tall a figure is drawn, in pixels, in a document that is set like this. */
export const figureHeight = ({ categories, series }: FigureBlock, { larger, textWidth }: Room) =>
  Math.min(
    (Math.max(barsHeight(categories, { larger, textWidth }), Math.min(few.most, categories.length * few.rowHeight)) +
      legend.around +
      legendLines(series, { larger, textWidth }) * legend.line) *
      (1 + larger / largerForTwice),
    Math.floor(page.height * pixelsPerTwip * mostOfPage),
  )

/** Room for every bar with its name: readers leave names out that would meet. */
const barsHeight = (categories: readonly string[], room: Room) =>
  categories.length * Math.max(rowHeight, ...categories.map((each) => name.line * nameLines(each, room)))

/** Counted in the usual size: that larger words break over more lines is in how much a figure grows with them. */
const nameLines = (words: string, { textWidth }: Room) => linesIn(words, (textWidth / 20) * name.share, usualSize)

/** How many lines the legend takes below the bars, with its coloured squares. */
const legendLines = (series: FigureBlock['series'], { larger, textWidth }: Room) =>
  linesIn(
    series.map(({ name }) => `\u00a0\u00a0${name}`.replaceAll(' ', '\u00a0')).join(' '),
    (textWidth / 20) * 0.65,
    usualSize + larger,
  )

/** Larger words also break over more lines, so that a figure grows faster than they do. */
const largerForTwice = 10

/** Of the words in a figure, in half-points. */
const usualSize = 2 * chartLabelSize

/** A figure as a chart in the line, with the words for people who hear it. */
export function figureChart(block: FigureBlock, { numbers, tableNumber, language, set }: Surroundings): ReadyElement {
  const number = numbers.get(block) ?? 0
  const workbook = numberedPart(`Workbook${number}`, {
    folder: 'embeddings',
    name: 'chart_data',
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    relationshipType: `${relations}/package`,
    content: chartWorkbook(block),
  })
  const chart = numberedPart(`Chart${number}`, {
    folder: 'charts',
    name: 'chart',
    extension: 'xml',
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    relationshipType: `${relations}/chart`,
    content: new ReadyElement(
      'c:chartSpace',
      chartSpace(block, { language, larger: set.larger }, workbook.relationshipId),
      [workbook],
    ),
  })
  const description = `${printable(block.description)} Data in Table ${tableNumber(block.dataIn)}.`
  return new ReadyElement(
    'w:p',
    paragraph('figure', [
      element(
        'w:r',
        null,
        drawing({ number, description, height: figureHeight(block, set), width: set.textWidth }, chart.relationshipId),
      ),
    ]),
    [chart],
  )
}

type Drawn = { readonly number: number; readonly description: string; readonly height: number; readonly width: number }

const drawing = ({ number, description, height, width }: Drawn, chartId: string): Xml =>
  element(
    'w:drawing',
    null,
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      {
        'wp:extent': {
          _attr: { cx: Math.floor(width * pixelsPerTwip) * unitsPerPixel, cy: Math.round(height) * unitsPerPixel },
        },
      },
      { 'wp:docPr': { _attr: { id: number, name: `Figure ${number}`, descr: description } } },
      { 'wp:cNvGraphicFramePr': {} },
      element(
        'a:graphic',
        { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' },
        element(
          'a:graphicData',
          { uri: chartUri },
          { 'c:chart': { _attr: { 'xmlns:c': chartUri, 'xmlns:r': relations, 'r:id': chartId } } },
        ),
      ),
    ),
  )

/** The caption below a figure, `Figure 1: …`. */
export const figureCaption = (block: FigureBlock, number: number): Xml =>
  paragraph('caption', [run('Figure '), ...field('SEQ Figure \\* ARABIC', String(number)), run(`: ${block.caption}`)])
