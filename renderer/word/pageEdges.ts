import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { ReportDocument } from '../../shared/reports/block'
import { field, paragraph, run } from './wordText'
import { element, flag, ReadyParagraph, type Xml } from './wordXml'

const tab = element('w:r', null, flag('w:tab'))

const line = (style: 'header' | 'footer', ...content: readonly Xml[]) => new ReadyParagraph(paragraph(style, content))

/** The head of every page: whose it is, what it is, draft or final, and whether it is practice data. */
export function pageHeader({
  page: { partnership, shortTitle, status, statusWords = status, sample },
}: ReportDocument): readonly ReadyParagraph[] {
  if (!sample) return [line('header', run(`${partnership}: ${shortTitle}`), tab, run(statusWords))]
  return [
    line('header', run(partnership), tab, run(sampleMark, flag('w:b'))),
    line('header', run(shortTitle), tab, run(statusWords)),
  ]
}

/** The foot of every page: who may read it, its date, and the page of how many, which Word counts again for itself. */
export const pageFooter = ({ page: { handling, date } }: ReportDocument, pages: number): readonly ReadyParagraph[] => [
  line(
    'footer',
    run(handling),
    tab,
    run(longDay(date)),
    tab,
    run('Page '),
    ...field('PAGE', '1'),
    run(' of '),
    ...field('NUMPAGES', String(pages)),
  ),
]
