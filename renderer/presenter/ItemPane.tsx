import { type ReactNode, type RefObject, useMemo } from 'react'
import { putToWords } from '../../shared/sessions/putTo'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { withKeys } from '../ui/withKeys'
import { AgreedInAll } from './AgreedInAll'
import { PreparedQuestions } from './PreparedQuestions'
import { RatingsTable } from './RatingsTable'
import { Recorded } from './Recorded'
import { StillOpen } from './StillOpen'
import { spokenOf } from './spokenOf'

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  /** True where nothing is written down. */
  readonly isRehearsal: boolean
  /** Where the focus goes when a question was put. */
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** Takes back what was written down last. */
  readonly onUndo: () => void
  /** A question was put, or none can be: what or why, in words. */
  readonly onSaid: (words: string) => void
  readonly children: ReactNode
}

/** All that the chair needs of an item: why it is here, everybody's ratings, what is still open, what to ask. */
export function ItemPane({ session, item, world, isRehearsal, notes, onUndo, onSaid, children }: Props) {
  const rows = useMemo(() => spokenOf(session, item, world), [session, item, world])
  const number = session.agenda.indexOf(item) + 1
  const putTo = putToWords(item, world.names)
  return (
    <section className="stack" aria-labelledby="item-now">
      <h2 id="item-now" tabIndex={-1}>
        {number} of {session.agenda.length}: {item.title}
      </h2>
      {putTo === '' ? null : <p>{putTo}</p>}
      {item.why.length > 0 ? (
        <ul className="bulleted">
          {withKeys(item.why, (why) => why).map(({ key, item: why }) => (
            <li key={key}>{why}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <RatingsTable key={item.id} world={world} rows={rows} /> : null}
      <StillOpen session={session} item={item} world={world} />
      <PreparedQuestions
        key={`prepared ${item.id}`}
        session={session}
        item={item}
        world={world}
        isRehearsal={isRehearsal}
        notes={notes}
        onSaid={onSaid}
      />
      {item.kind === 'closing' ? <AgreedInAll session={session} world={world} /> : null}
      <Recorded session={session} item={item} world={world} onUndo={onUndo} />
      {children}
    </section>
  )
}
