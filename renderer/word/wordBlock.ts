import type { FileChild } from 'docx'
import type { Block, FrontBlock, HeadingBlock, Words } from '../../shared/reports/block'
import { contentsList } from './contents'
import { letterhead } from './letterhead'
import { headingStyle, paragraphStyle, type StyleName } from './paragraphStyles'
import { remarkedOn } from './remarks'
import { lists } from './styles'
import type { Surroundings } from './surroundings'
import { figureCaption, figureChart } from './wordFigure'
import { table, tableCaption } from './wordTable'
import { anchor, language, paragraph, run, runs } from './wordText'
import { element, flag, ReadyElement, value, type Xml } from './wordXml'

/** Where a block stands: what came just before it, and what comes next. */
export type Place = {
  readonly startsPage: boolean
  /** True behind a table or the front of a document: there words keep their distance. */
  readonly standsOff: boolean
  readonly leadsToTable: boolean
  /** How wide the text is here, in twentieths of a point. */
  readonly width: number
}

/** One block as Word paragraphs and tables. A page break is not one: it makes the heading or contents after it start a page. */
export function wordBlock(block: Block, around: Surroundings, place: Place): readonly FileChild[] {
  switch (block.kind) {
    case 'front':
      return ready(...front(block))
    case 'heading':
      return ready(heading(block, around, place))
    case 'paragraph':
      return ready(
        paragraph(
          place.standsOff ? 'afterTable' : paragraphStyle(block),
          remarkedOn(runs(block.words), around.remarksOn(block)),
          ...(block.keepsWithNext || place.leadsToTable ? [flag('w:keepNext')] : []),
          ...(block.isWhole ? [flag('w:keepLines')] : []),
        ),
      )
    case 'bullets':
      return ready(...listItems('bullet', block.items, inList(lists.bullets)))
    case 'numbered':
      return ready(...listItems('step', block.items, inList(lists.steps, around.listPlace(block))))
    case 'quote':
      return ready(paragraph('quote', remarkedOn([quoted(block)], around.remarksOn(block))))
    case 'callout':
      return ready(paragraph('callout', remarkedOn(runs(block.words), around.remarksOn(block))))
    case 'table':
      return ready(
        tableCaption(block, around.numbers.get(block) ?? 0, around.repeats(block)),
        table(block, { width: place.width, set: around.set }),
      )
    case 'figure':
      return [figureChart(block, around), ...ready(figureCaption(block, around.numbers.get(block) ?? 0))]
    case 'pageBreak':
    case 'paper':
      return []
    case 'letterhead':
      return letterhead(around.look)
    case 'contents':
      return around.isLong ? contents(around, place) : []
  }
}

const quoted = ({ text, language: spoken }: Extract<Block, { kind: 'quote' }>) =>
  spoken === undefined ? run(text) : run(text, language(spoken))

const ready = (...elements: readonly Xml[]) =>
  elements.map((each) => new ReadyElement(Object.keys(each)[0] ?? 'w:p', each))

const front = ({ title, subtitle, facts }: FrontBlock): Xml[] => [
  paragraph('title', [run(title)]),
  paragraph('subtitle', [run(subtitle)]),
  ...facts.map((line) =>
    paragraph(
      'facts',
      runs(line.flatMap(({ label, value: said }) => [{ kind: 'strong', text: `${label}: ` } as const, `${said}. `])),
    ),
  ),
]

function heading(block: HeadingBlock, around: Surroundings, place: Place): Xml {
  const { level, text, id, isUnnumbered } = block
  const number = 2 * around.bookmarkId(block)
  const words = remarkedOn([run(text)], around.remarksOn(block))
  const inContents = marked(around.contentsMark(block), number, words)
  return paragraph(
    headingStyle(level),
    marked(id === undefined ? null : anchor(id), number + 1, inContents),
    ...onNewPage(place),
    ...(level === 1 ? [isUnnumbered ? inNoList : inList(lists.headings)] : []),
  )
}

/** Words within a bookmark; as they are where it has no name. */
const marked = (name: string | null, id: number, words: readonly Xml[]): readonly Xml[] =>
  name === null
    ? words
    : [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), ...words, element('w:bookmarkEnd', { 'w:id': id })]

const onNewPage = ({ startsPage }: Place) => (startsPage ? [flag('w:pageBreakBefore')] : [])

const listItems = (style: StyleName, items: readonly Words[], ...properties: readonly Xml[]) =>
  items.map((item) => paragraph(style, runs(item), ...properties))

/** A paragraph's place in a list. It stands in the paragraph itself, since not every reader looks for it in the style. */
const inList = (list: string, instance = 0): Xml =>
  element('w:numPr', null, value('w:ilvl', 0), value('w:numId', `{${list}-${instance}}`))

/** Takes a paragraph out of the list that its style puts it in. */
const inNoList: Xml = element('w:numPr', null, value('w:ilvl', 0), value('w:numId', 0))

const contents = ({ listed, pages }: Surroundings, place: Place) =>
  ready(paragraph('contentsHeading', [run('Contents')], ...onNewPage(place)), contentsList(listed, pages))
