import { counted } from '../../shared/basics/text'
import { gaps, gapWords, type SaidGap, type SaidRow } from '../../shared/findings/practitioners'
import { saidWords } from '../../shared/practitioners/saidWords'
import type { PractitionerSurvey } from '../../shared/practitioners/survey'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { go } from '../view/viewState'
import { CopiedTable } from './CopiedTable'
import { MoreRows, useRowsShown } from './MoreRows'

/** Which lines are listed; `told` are those of which it can be told whether there is a gap. */
export type SaidSought = SaidGap | 'told' | 'all'

/** The id of the heading over the lines: a number leads there. */
export const saidHeading = 'said-beside'

type LinesProps = { readonly rows: readonly SaidRow[]; readonly survey: PractitionerSurvey }

type Props = LinesProps & { readonly shown: SaidSought; readonly onSeek: (shown: SaidSought) => void }

const isSought = ({ gap }: SaidRow, shown: SaidSought) =>
  shown === 'all' || (shown === 'told' ? gap !== 'untold' : gap === shown)

const headings = [
  'Organisation',
  'Standard or question',
  'Asked of practitioners',
  'Own rating',
  'Agreed',
  'What practitioners said',
  'Gap',
]

/** Each organisation and question with its own rating and what practitioners said, the widest gap first. */
export function SaidTable({ rows, survey, shown, onSeek }: Props) {
  const fitting = rows.filter((row) => isSought(row, shown))
  if (rows.length === 0)
    return (
      <p className="measure">
        None of its questions belongs to a standard or question of this cycle, so there is nothing to set beside. Bring
        it in again and say what its questions belong to.
      </p>
    )
  const words = { ...gapWords, told: 'All that can be told', all: 'All' }
  const offered = (['all', 'told', ...gaps] as const).map((value) => ({
    value,
    words: `${words[value]} (${rows.filter((row) => isSought(row, value)).length})`,
  }))
  return (
    <section className="stack-small" aria-labelledby={saidHeading}>
      <h3 id={saidHeading} tabIndex={-1}>
        Own ratings beside what practitioners said
      </h3>
      <div className="printed-choices">
        <Choose label="Show" value={shown} choices={offered} onChoose={onSeek} />
      </div>
      <p role="status">{`${fitting.length} of ${counted(rows.length, 'line')} shown.`}</p>
      <Lines key={shown} rows={fitting} survey={survey} />
    </section>
  )
}

function Lines({ rows, survey }: LinesProps) {
  const more = useRowsShown(rows.length)
  const said = ({ shown, asked }: SaidRow) => saidWords(shown, asked.good, survey.fewest)
  const cells = (row: SaidRow) => [row.about, row.asked.asked, row.own, row.agreed, said(row), gapWords[row.gap]]
  return (
    <>
      <CopiedTable
        label="Own ratings beside what practitioners said, a table"
        rows={() => [headings, ...rows.map((row) => [row.organisation, ...cells(row)])]}
      >
        <table className="table">
          <caption>{`${survey.title}: own ratings beside what practitioners said`}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, more.count).map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.organisation}</th>
                <td>
                  <About row={row} />
                </td>
                <td>{row.asked.asked}</td>
                <td>{row.own}</td>
                <td>{row.agreed || 'Not yet'}</td>
                <td>{said(row)}</td>
                <td>{row.gap === 'metFewSay' ? <strong>{gapWords[row.gap]}</strong> : gapWords[row.gap]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </CopiedTable>
      <MoreRows {...more} of={rows.length} />
    </>
  )
}

function About({ row: { about, organisation, leadsTo } }: { readonly row: SaidRow }) {
  if (!leadsTo) return about
  return (
    <Button
      look="link"
      name={`Open ${about} of ${organisation}`}
      onPress={() => go({ screen: 'question', ...leadsTo })}
    >
      {about}
    </Button>
  )
}
