import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { ReportDocument } from '../../shared/reports/block'
import { settingOf } from './paragraphStyles'
import { millimetres, page } from './styles'
import { type PageMargins, typeSettingOf } from './typeSetting'
import { field, paragraph, run } from './wordText'
import { element, flag, ReadyParagraph, type Xml } from './wordXml'

type Line = readonly (readonly Xml[])[]

/** How wide the words of a page are, and those of the upright pages that the styles have stops for. */
type Widths = { readonly here: number; readonly upright: number }

/** A line of the head or foot: its pieces at the left, the middle and the right, over so wide a page. */
function line(style: 'header' | 'footer', pieces: Line, widths: Widths): ReadyParagraph {
  const tab = element('w:r', null, flag('w:tab'))
  const content = pieces.flatMap((piece, place) => (place === 0 ? piece : [tab, ...piece]))
  return new ReadyParagraph(
    paragraph(style, content, ...(widths.here === widths.upright ? [] : [stopsFor(style, widths)])),
  )
}

/** Stops for another width than that of upright paper, for which the styles have them. */
const stopsFor = (style: 'header' | 'footer', { here, upright }: Widths) =>
  element(
    'w:tabs',
    null,
    stop('clear', upright),
    ...(style === 'footer' ? [stop('clear', Math.round(upright / 2)), stop('center', Math.round(here / 2))] : []),
    stop('right', here),
  )

const stop = (kind: string, at: number) => element('w:tab', { 'w:val': kind, 'w:pos': at })

/** In large print every piece has a line of its own. */
function lines(style: 'header' | 'footer', made: readonly Line[], report: ReportDocument, width?: number) {
  const upright = typeSettingOf(report).textWidth
  const widths = { here: width ?? upright, upright }
  return (report.print === undefined ? made : made.flat().map((piece) => [piece])).map((each) =>
    line(style, each, widths),
  )
}

/** The space that a page keeps free at its edges. In large print the head and the foot are taller than usual. */
export function marginsOf(report: ReportDocument): PageMargins {
  const { margins, larger } = typeSettingOf(report)
  if (report.print === undefined) return margins
  const lineHeight = settingOf('header', { larger }).size * 10 * 1.15
  const roomFor = (count: number) => Math.round(page.edge + count * lineHeight + millimetres(5))
  return { ...margins, top: roomFor(headerLines(report).flat().length), bottom: roomFor(3) }
}

/** The head of every page: whose it is, what it is, draft or final, and whether it is practice data. */
export const pageHeader = (report: ReportDocument, width?: number): readonly ReadyParagraph[] =>
  lines('header', headerLines(report), report, width)

function headerLines({ page: { partnership, shortTitle, status, statusWords = status, sample } }: ReportDocument) {
  const made: readonly Line[] = sample
    ? [
        [[run(partnership)], [run(sampleMark, flag('w:b'))]],
        [[run(shortTitle)], [run(statusWords)]],
      ]
    : [[[run(`${partnership}: ${shortTitle}`)], [run(statusWords)]]]
  return made
}

/** The foot of every page: who may read it, its date, and the page of how many, which Word counts again for itself. */
export function pageFooter(report: ReportDocument, pages: number, width?: number): readonly ReadyParagraph[] {
  const { handling, date } = report.page
  const place = [run('Page '), ...field('PAGE', '1'), run(' of '), ...field('NUMPAGES', String(pages))]
  return lines('footer', [[[run(handling)], [run(longDay(date))], place]], report, width)
}
