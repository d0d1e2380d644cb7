import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { printable } from '../../shared/basics/text'
import type { FigureBlock } from '../../shared/reports/block'
import { colours, font, page, styleId, textWidth, tones } from './styles'
import { field, paragraph, run } from './wordText'
import type { Xml } from './wordXml'

const pixelsPerTwip = 96 / 1440
const labelSize = 11
/** A part of a bar narrower than this share of the longest bar has no room for its number; the table has them all. */
const narrowestLabelled = 0.04
const rowHeight = 17
const legendHeight = 36

/** A native Word chart of stacked bars, which people can resize, copy and edit; its words say what it shows. */
export function figureChart(block: FigureBlock, tableNumber: number): Paragraph {
  const leastLabelled = longestBar(block) * narrowestLabelled
  const text = { name: font, size: labelSize, color: colours.text }
  const chart = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: block.categories.map(printable),
    series: block.series.map(({ name, tone, values }) => ({
      name: printable(name),
      values,
      color: tones[tone].fill,
      dataLabels: { value: true, position: 'center', font: { ...text, color: tones[tone].text } },
      pointLabels: values.map((number) => (number < leastLabelled ? false : undefined)),
    })),
    gapWidth: 30,
    font: { name: font, color: colours.text },
    categoryAxis: { reverseOrder: true, font: text },
    valueAxis: { visible: false, gridlines: false },
    legend: { position: 'bottom', font: text },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: {
      width: Math.floor(textWidth * pixelsPerTwip),
      height: figureHeight(block),
    },
    altText: {
      name: `Figure ${block.id}`,
      description: `${printable(block.description)} Data in Table ${tableNumber}.`,
    },
  })
  return new Paragraph({ style: styleId('figure'), children: [chart] })
}

/** How tall a figure is drawn, in pixels. */
export const figureHeight = ({ categories }: FigureBlock) =>
  Math.min(categories.length * rowHeight + legendHeight, Math.floor(page.height * pixelsPerTwip * 0.7))

/** The caption below a figure, `Figure 1: …`. */
export const figureCaption = (block: FigureBlock, number: number): Xml =>
  paragraph('caption', [run('Figure '), ...field('SEQ Figure \\* ARABIC', String(number)), run(`: ${block.caption}`)])

const longestBar = ({ categories, series }: FigureBlock) =>
  Math.max(...categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)))
