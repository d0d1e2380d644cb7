import type { ActionPart } from '../../shared/actions/find'
import { actionPartWords } from '../../shared/actions/find'
import type { ActionCounts as Counts } from '../../shared/actions/tracker'
import { type Day, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { Button } from '../ui/Button'
import { seekOnlyActions } from '../view/actionsView'

type Shown = { readonly part: Exclude<ActionPart, 'any'>; readonly count: number; readonly of: number }

/** Each count with what it is a part of: late actions are some of the open ones, those without evidence some of the checked. */
const shownCounts = (counts: Counts, all: number): readonly Shown[] => [
  { part: 'open', count: counts.open, of: all },
  { part: 'overdue', count: counts.overdue, of: counts.open },
  { part: 'dueSoon', count: counts.dueSoon, of: counts.open },
  { part: 'withoutDay', count: counts.withoutDay, of: counts.open },
  { part: 'done', count: counts.done, of: all },
  { part: 'checked', count: counts.checked, of: all },
  { part: 'checkedWithoutEvidence', count: counts.checkedWithoutEvidence, of: counts.checked },
  { part: 'withdrawn', count: counts.withdrawn, of: all },
]

/** What the tracker holds, as at a day. Each count leads to what is counted. */
export function ActionCounts({
  counts,
  all,
  asAt,
}: {
  readonly counts: Counts
  readonly all: number
  readonly asAt: Day
}) {
  return (
    <section className="stack-small" aria-label="How many">
      <p>
        <strong>{counted(all, 'action')}</strong>, as at {longDay(asAt)}.
      </p>
      <ul className="action-counts">
        {shownCounts(counts, all)
          .filter(({ of }) => of > 0)
          .map(({ part, count, of }) => (
            <li key={part}>
              {count === 0 ? (
                <>
                  {actionPartWords[part]}: 0 of {of}
                </>
              ) : (
                <Button look="link" onPress={() => seekOnlyActions({ part })}>
                  {actionPartWords[part]}: {String(count)} of {String(of)}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
