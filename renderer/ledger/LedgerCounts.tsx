import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { ledgerCountKinds } from '../../shared/challenges/counts'
import type { LedgerSummary, LedgerView } from '../../shared/challenges/ledgerList'
import { Button } from '../ui/Button'
import { countWords } from './ledgerWords'

type Props = {
  readonly summary: LedgerSummary
  readonly view: LedgerView
  readonly onView: (view: LedgerView) => void
}

/** The five counts that every report prints (CF10), each the way to exactly those it counts. */
export const LedgerCounts = ({ summary: { counts, span, of }, view, onView }: Props) => (
  <section className="stack-small" aria-labelledby="ledger-counts">
    <h2 id="ledger-counts" className="visually-hidden">
      Counts
    </h2>
    <ul className="ledger-counts">
      {ledgerCountKinds.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="ledger-count"
            aria-current={view === kind ? 'true' : undefined}
            onClick={() => onView(kind)}
          >
            <strong>{counts[kind].toLocaleString('en-GB')}</strong> <span>{countWords[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
    <p>
      Of {counted(of, 'question')} that {of === 1 ? 'was' : 'were'} open from {longDay(span.from)} to {longDay(span.to)}
      .{' '}
      {counts.oldestMonths === null
        ? 'None of them is open.'
        : `The oldest that is open was asked ${counts.oldestMonths === 0 ? 'less than a month' : counted(counts.oldestMonths, 'month')} ago.`}{' '}
      {view in countWords ? (
        <Button look="link" onPress={() => onView('open')}>
          Show what is not settled
        </Button>
      ) : null}
    </p>
  </section>
)
