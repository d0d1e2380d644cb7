import { printable } from '../../shared/basics/text'
import type { FigureBlock, Series } from '../../shared/reports/block'
import { sheetName } from './chartWorkbook'
import { chartLabelSize, colours, font, tones } from './styles'
import { type Attributes, element, type Xml } from './wordXml'

// A native chart: Word draws it from its numbers, and people can resize, copy and edit it. The library's own charts cost as
// much to make as all tables of a report together, and leave out labels where they think there is no room.

const chartNames = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

/** A part of a bar narrower than this share of the longest bar has no room for its number; the table has them all. */
const narrowestLabelled = 0.04

/** The language of a chart's words, and how many half-points larger than usual they are. */
export type ChartWords = { readonly language: string; readonly larger: number }

/** The whole chart part: stacked bars, the first category on top. Series without any answer are left out. */
export function chartSpace(figure: FigureBlock, { language, larger }: ChartWords, workbookId: string): Xml {
  const shown = figure.series
    .map((series, column) => ({ series, column }))
    .filter(({ series }) => series.values.some((each) => each > 0))
  const least = longestBar(figure) * narrowestLabelled
  return element(
    'c:chartSpace',
    chartNames,
    setTo('c:lang', language),
    setTo('c:roundedCorners', 0),
    element(
      'c:chart',
      null,
      setTo('c:autoTitleDeleted', 1),
      element('c:plotArea', null, bars(figure, shown, { least, larger }), categoryAxis(larger), valueAxis(larger)),
      element('c:legend', null, setTo('c:legendPos', 'b'), setTo('c:overlay', 0), textLook(colours.text, larger)),
      setTo('c:plotVisOnly', 1),
    ),
    element('c:spPr', null, solid('FFFFFF'), noLine),
    element('c:externalData', { 'r:id': workbookId }, setTo('c:autoUpdate', 0)),
  )
}

const setTo = (name: string, val: string | number): Xml => ({ [name]: { _attr: { val } } })

const longestBar = ({ categories, series }: FigureBlock) =>
  Math.max(...categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)))

type PlacedSeries = { readonly series: Series; readonly column: number }

type Labelled = { readonly least: number; readonly larger: number }

const bars = ({ categories }: FigureBlock, shown: readonly PlacedSeries[], labelled: Labelled) =>
  element(
    'c:barChart',
    null,
    setTo('c:barDir', 'bar'),
    setTo('c:grouping', 'stacked'),
    setTo('c:varyColors', 0),
    ...shown.map((each, i) => bar(each, i, categories, labelled)),
    setTo('c:gapWidth', 30),
    setTo('c:overlap', 100),
    setTo('c:axId', 1),
    setTo('c:axId', 2),
  )

function bar({ series, column }: PlacedSeries, index: number, categories: readonly string[], labelled: Labelled): Xml {
  const letter = String.fromCharCode('B'.charCodeAt(0) + column)
  const cells = (from: string) => `${sheetName}!$${from}$2:$${from}$${categories.length + 1}`
  return element(
    'c:ser',
    null,
    setTo('c:idx', index),
    setTo('c:order', index),
    element('c:tx', null, reference('c:strRef', `${sheetName}!$${letter}$1`, 'c:strCache', [series.name])),
    element('c:spPr', null, solid(tones[series.tone].fill), 'line' in tones[series.tone] ? dashedLine : noLine),
    setTo('c:invertIfNegative', 0),
    labels(series, labelled),
    element('c:cat', null, reference('c:strRef', cells('A'), 'c:strCache', categories)),
    element('c:val', null, reference('c:numRef', cells(letter), 'c:numCache', series.values)),
  )
}

const reference = (kind: string, cells: string, cache: string, values: readonly (string | number)[]) =>
  element(
    kind,
    null,
    element('c:f', null, cells),
    element(
      cache,
      null,
      setTo('c:ptCount', values.length),
      ...values.map((each, idx) => element('c:pt', { idx }, element('c:v', null, printable(String(each))))),
    ),
  )

function labels({ tone, values }: Series, { least, larger }: Labelled): Xml {
  const hidden = values.flatMap((each, i) =>
    each < least ? [element('c:dLbl', null, setTo('c:idx', i), setTo('c:delete', 1))] : [],
  )
  return element(
    'c:dLbls',
    null,
    ...hidden,
    element('c:spPr', null, { 'a:noFill': {} }, noLine),
    textLook(tones[tone].text, larger),
    setTo('c:dLblPos', 'ctr'),
    ...['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) =>
      setTo(`c:show${what}`, what === 'Val' ? 1 : 0),
    ),
  )
}

const axis = (
  larger: number,
  name: string,
  id: number,
  crossing: number,
  hidden: boolean,
  direction: string,
  side: string,
  ...rest: readonly Xml[]
) =>
  element(
    name,
    null,
    setTo('c:axId', id),
    element('c:scaling', null, setTo('c:orientation', direction)),
    setTo('c:delete', hidden ? 1 : 0),
    setTo('c:axPos', side),
    setTo('c:majorTickMark', 'none'),
    setTo('c:minorTickMark', 'none'),
    setTo('c:tickLblPos', 'nextTo'),
    element('c:spPr', null, element('a:ln', { w: 9525 }, solid(colours.rule))),
    textLook(colours.text, larger),
    setTo('c:crossAx', crossing),
    setTo('c:crosses', 'autoZero'),
    ...rest,
  )

const solid = (colour: string) => element('a:solidFill', null, setTo('a:srgbClr', colour))
const noLine: Xml = element('a:ln', null, { 'a:noFill': {} })
const dashedLine = element('a:ln', { w: 9525 }, solid(colours.rule), setTo('a:prstDash', 'dash'))

/** Words that lie level. Said outright, so that no reader leaves the name of every second bar out for want of room. */
const levelWords: Xml = { 'a:bodyPr': { _attr: { rot: 0, vert: 'horz' } } }

const textLook = (colour: string, larger: number) =>
  element(
    'c:txPr',
    null,
    levelWords,
    { 'a:lstStyle': {} },
    element(
      'a:p',
      null,
      element(
        'a:pPr',
        null,
        element('a:defRPr', textSize(larger), solid(colour), element('a:latin', { typeface: font })),
      ),
    ),
  )

const textSize = (larger: number): Attributes => ({ sz: chartLabelSize * 100 + larger * 50, b: 0 })

/** Every label is drawn, in reading order from the top. */
const categoryAxis = (larger: number) =>
  axis(
    larger,
    'c:catAx',
    1,
    2,
    false,
    'maxMin',
    'l',
    setTo('c:auto', 1),
    setTo('c:tickLblSkip', 1),
    setTo('c:noMultiLvlLbl', 1),
  )
/** Not drawn: the numbers stand in the bars. */
const valueAxis = (larger: number) =>
  axis(larger, 'c:valAx', 2, 1, true, 'minMax', 'b', setTo('c:crossBetween', 'between'))
