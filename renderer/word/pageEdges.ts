import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { ReportDocument } from '../../shared/reports/block'
import { textWidth } from './styles'
import { field, paragraph, run } from './wordText'
import { element, flag, ReadyParagraph, type Xml } from './wordXml'

type Line = readonly (readonly Xml[])[]

/** A line of the head or foot: its pieces at the left, the middle and the right, over so wide a page. */
function line(style: 'header' | 'footer', pieces: Line, width: number): ReadyParagraph {
  const tab = element('w:r', null, flag('w:tab'))
  const content = pieces.flatMap((piece, place) => (place === 0 ? piece : [tab, ...piece]))
  return new ReadyParagraph(paragraph(style, content, ...(width === textWidth ? [] : [stopsFor(style, width)])))
}

/** Stops for another width than that of upright paper, for which the styles have them. */
const stopsFor = (style: 'header' | 'footer', width: number) =>
  element(
    'w:tabs',
    null,
    stop('clear', textWidth),
    ...(style === 'footer' ? [stop('clear', Math.round(textWidth / 2)), stop('center', Math.round(width / 2))] : []),
    stop('right', width),
  )

const stop = (kind: string, at: number) => element('w:tab', { 'w:val': kind, 'w:pos': at })

/** In large print every piece has a line of its own. */
const lines = (style: 'header' | 'footer', made: readonly Line[], { print }: ReportDocument, width: number) =>
  (print === undefined ? made : made.flat().map((piece) => [piece])).map((each) => line(style, each, width))

/** The head of every page: whose it is, what it is, draft or final, and whether it is practice data. */
export function pageHeader(report: ReportDocument, width = textWidth): readonly ReadyParagraph[] {
  const { partnership, shortTitle, status, statusWords = status, sample } = report.page
  const made: readonly Line[] = sample
    ? [
        [[run(partnership)], [run(sampleMark, flag('w:b'))]],
        [[run(shortTitle)], [run(statusWords)]],
      ]
    : [[[run(`${partnership}: ${shortTitle}`)], [run(statusWords)]]]
  return lines('header', made, report, width)
}

/** The foot of every page: who may read it, its date, and the page of how many, which Word counts again for itself. */
export function pageFooter(report: ReportDocument, pages: number, width = textWidth): readonly ReadyParagraph[] {
  const { handling, date } = report.page
  const place = [run('Page '), ...field('PAGE', '1'), run(' of '), ...field('NUMPAGES', String(pages))]
  return lines('footer', [[[run(handling)], [run(longDay(date))], place]], report, width)
}
