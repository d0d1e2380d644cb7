import './heat.css'
import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { ratingWords } from '../../shared/findings/standingRating'
import type { YearChange, YearChanges } from '../../shared/findings/yearChange'
import { changeText } from '../../shared/findings/yearWords'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { CopiedTable } from './CopiedTable'
import { MoreRows, useRowsShown } from './MoreRows'
import { openSteadily } from './steady'
import { YearPanel } from './YearPanel'
import { reliance, relianceOf, YearRow } from './YearRow'
import { offeredRows, orderWords, rowsUnder, rowsWords, type YearRows } from './yearRows'

type Props = {
  readonly years: YearChanges
  readonly by: 'standard' | 'question'
  readonly now: Cycle
  readonly before: Cycle
}

/** What moved, falls before rises; what stayed, and what cannot be compared, on request. */
export function YearTable({ years, by, now, before }: Props) {
  const { counts } = years
  const words = rowsWords(by)
  const [shown, setShown] = useState<YearRows>(
    counts.down + counts.up > 0 ? 'moved' : counts.same > 0 ? 'same' : 'apart',
  )
  const [opened, setOpened] = useState<YearChange | null>(null)
  const rows = rowsUnder(years, shown)
  const more = useRowsShown(rows.length)
  const offered = offeredRows(years)
  const subject = by === 'standard' ? 'Standard' : 'Question'
  const choose = (value: YearRows) => {
    setShown(value)
    more.startAgain()
  }
  return (
    <section className="stack-small" aria-labelledby="year-table">
      <h3 id="year-table" tabIndex={-1}>
        What changed
      </h3>
      <p className="no-print">
        List:{' '}
        {offered
          .filter(({ count, shown: each }) => count > 0 && each !== 'moved' && each !== 'apart')
          .map(({ shown: each, count }, place) => (
            <span key={each}>
              {place > 0 ? ' · ' : null}
              <Button look="link" onPress={() => choose(each)}>
                {`${words[each]}: ${count}`}
              </Button>
            </span>
          ))}
      </p>
      <div className="printed-choices">
        <Choose
          label="Show"
          value={shown}
          choices={offered.map(({ shown: value, count }) => ({ value, words: `${words[value]} (${count})` }))}
          onChoose={choose}
        />
      </div>
      <p role="status">
        {counted(rows.length, 'row')}. {hiddenWords(shown, offered, years.changes.length)}
      </p>
      {rows.length === 0 ? null : (
        <div className={opened ? 'with-panel' : undefined}>
          <div className="stack-small">
            <CopiedTable
              label="What changed, a table"
              rows={() => [
                ['Organisation', subject, before.title, now.title, 'Change', reliance],
                ...rows.map((row) => [
                  row.organisation,
                  row.subject,
                  ratingWords(row.was),
                  ratingWords(row.is),
                  changeText(row),
                  relianceOf(row),
                ]),
              ]}
            >
              <table className="table year-table">
                <caption>
                  {`${words[shown]}: ${Math.min(more.count, rows.length)} of ${counted(rows.length, by)}, ${orderWords[shown]}`}
                </caption>
                <thead>
                  <tr>
                    {['Organisation', subject, before.title, now.title, 'Change', reliance].map((heading) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, more.count).map((row) => (
                    <YearRow
                      key={`${row.returnId} ${row.subjectId}`}
                      row={row}
                      onOpen={() => openSteadily(() => setOpened(row))}
                    />
                  ))}
                </tbody>
              </table>
            </CopiedTable>
            <MoreRows {...more} of={rows.length} />
          </div>
          {opened ? (
            <YearPanel
              key={`${opened.returnId} ${opened.subjectId}`}
              row={opened}
              {...{ by, now, before }}
              onClose={() => setOpened(null)}
            />
          ) : null}
        </div>
      )}
    </section>
  )
}

/** What the choice leaves out, with counts. */
function hiddenWords(shown: YearRows, offered: ReturnType<typeof offeredRows>, all: number): string {
  const countOf = (each: YearRows) => offered.find((one) => one.shown === each)?.count ?? 0
  const isPlain = shown === 'moved' || shown === 'down' || shown === 'up' || shown === 'same' || shown === 'apart'
  if (!isPlain) return all > countOf(shown) ? `Not shown: ${counted(all - countOf(shown), 'other')}.` : ''
  const hidden = (['moved', 'same', 'apart'] as const).filter((each) => each !== shown)
  const left = hidden.flatMap((each) => {
    const isPart = each === 'moved' && (shown === 'down' || shown === 'up')
    const count = isPart ? countOf('moved') - countOf(shown) : countOf(each)
    return count > 0 ? [`${count} ${leftWords[each]}`] : []
  })
  return left.length === 0 ? '' : `Not shown: ${left.join(', ')}.`
}

const leftWords = { moved: 'that moved', same: 'unchanged', apart: 'that cannot be compared' } as const
