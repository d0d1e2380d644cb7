import './gallery.css'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import { lengthTarget, targetWords } from '../../shared/reports/composing/length'
import { type Report, reportFor } from '../../shared/reports/composing/report'
import { useReportsOfCycle } from '../storage/composed'
import { Radios } from '../ui/Radios'
import { cycleDocumentChoices } from './cycleDocumentChoices'
import type { DocumentFacts } from './documentFacts'
import type { DocumentKind } from './documentKinds'
import { useGalleryFacts } from './useGalleryFacts'

type Choice = { readonly value: DocumentKind; readonly label: string; readonly hint: string }

const boardReport: Choice = {
  value: 'boardReport',
  label: 'Board report',
  hint: 'For the board: what was returned, how agencies rate themselves, and what is still to do.',
}
const agencyReturn: Choice = {
  value: 'agencyReturn',
  label: 'One agency’s return',
  hint: 'For the agency to keep, and to hand to the partnership.',
}
const yearlyEvidence: Choice = {
  value: 'yearlyEvidence',
  label: 'Yearly report evidence',
  hint: 'For whoever writes the yearly report: what the record holds under the headings of the guidance, and what is missing.',
}

/** Who documents are for, and which they are, in the order in which they are offered. */
const groups: readonly { readonly legend: string; readonly kinds: readonly DocumentKind[] }[] = [
  {
    legend: 'For the board',
    kinds: ['onePage', 'boardReport', 'coveringPaper', 'cycleAnalysis', 'viewsProfile', 'yearlyEvidence'],
  },
  { legend: 'For agencies, schools and lay members', kinds: ['agencyReturn', 'goodPractice', 'layPack', 'returnForm'] },
  { legend: 'For the record', kinds: ['actionTracker', 'nonReturners'] },
]

type Props = {
  readonly cycle: Cycle
  readonly framework: Framework
  readonly value: DocumentKind
  readonly onChange: (kind: DocumentKind) => void
}

/** Every document about a cycle: what it is for and who reads it, how long it is and should be, whether it was published and what changed since. */
export function Gallery({ cycle, framework, value, onChange }: Props) {
  const reports = useReportsOfCycle(cycle.id)
  const facts = useGalleryFacts(cycle, framework, reports)
  const choices = [boardReport, agencyReturn, yearlyEvidence, ...cycleDocumentChoices(framework)]
  return (
    <section className="gallery" aria-label="Documents">
      {groups.map(({ legend, kinds }) => (
        <Radios<DocumentKind>
          key={legend}
          legend={legend}
          choices={kinds.flatMap((kind) =>
            choices
              .filter((choice) => choice.value === kind)
              .map((choice) => ({
                ...choice,
                hint: [choice.hint, lengthNow(kind, facts[kind]), publishedNow(reports, cycle, kind, facts[kind])]
                  .filter((words) => words !== '')
                  .join(' '),
              })),
          )}
          value={value}
          onChange={onChange}
        />
      ))}
    </section>
  )
}

/** `Target: 6 pages and annexes, at most 8. Now about 9 pages in all.` */
function lengthNow(kind: DocumentKind, facts: DocumentFacts | undefined): string {
  const target = lengthTarget(kind)
  return [
    ...(target ? [`Target: ${targetWords(target)}.`] : []),
    ...(facts
      ? [
          `Now ${facts.isAbout ? 'about ' : ''}${counted(facts.pages, 'page')}${target?.besidesAnnexes ? ' in all' : ''}.`,
        ]
      : []),
  ].join(' ')
}

function publishedNow(
  reports: readonly Report[] | undefined,
  cycle: Cycle,
  kind: DocumentKind,
  facts: DocumentFacts | undefined,
): string {
  const last = reportFor(reports ?? [], cycle.id, kind)?.published.at(-1)
  if (!last) return ''
  const since =
    facts?.changes == null
      ? ''
      : facts.changes === 0
        ? ' Nothing has changed since.'
        : ` ${counted(facts.changes, 'change')} since.`
  return `Published on ${longDay(last.on)} by ${last.by}.${since}`
}
