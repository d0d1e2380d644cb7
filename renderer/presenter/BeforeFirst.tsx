import type { RefObject } from 'react'
import { longDay } from '../../shared/basics/day'
import { entriesOf } from '../../shared/sessions/log'
import { Notes } from './Notes'
import type { Runner } from './runner'

type Props = { readonly runner: Runner; readonly notes: RefObject<HTMLTextAreaElement | null> }

/** The middle of the chair's screen before the first item has begun. */
export function BeforeFirst({ runner, notes }: Props) {
  const { session } = runner
  const held = entriesOf(session, 'started')[0]?.on ?? session.on
  return (
    <section className="stack" aria-labelledby="item-now">
      <h2 id="item-now" tabIndex={-1}>
        Before the first item
      </h2>
      {held === session.on ? null : (
        <p className="notice">
          Begun on {longDay(held)}; it was planned for {longDay(session.on)}.
        </p>
      )}
      <p>The room sees the cover. Page Down begins the first item.</p>
      <p>Say who is here with Ctrl+Shift+H: only those who are present can agree on a rating or close a question.</p>
      <Notes key="session" runner={runner} item="session" box={notes} />
    </section>
  )
}
