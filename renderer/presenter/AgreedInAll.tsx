import { type PlacedEntry, placedLog } from '../../shared/sessions/log'
import type { Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { recordedWords } from './recordedWords'

type Props = { readonly session: Session; readonly world: SessionWorld }

/** What was agreed, decided, closed and taken on in the whole session, item by item, so that it can be read back before the end. */
export function AgreedInAll({ session, world }: Props) {
  const agreed = placedLog(session).filter(
    (each, place, all) => isAgreed(each, world) && !isDecidedAnew(each, all.slice(place + 1)),
  )
  const items = session.agenda.flatMap((item) => {
    const lines = agreed.flatMap(({ place, entry }) => {
      const words = 'itemId' in entry && entry.itemId === item.id ? recordedWords(entry, session, world) : null
      return words === null ? [] : [{ place, words }]
    })
    return lines.length === 0 ? [] : [{ item, lines }]
  })
  return (
    <section className="stack-small" aria-labelledby="agreed-in-all">
      <h3 id="agreed-in-all">What was agreed in this session</h3>
      {items.length === 0 ? <p>Nothing was agreed, decided or closed yet.</p> : null}
      {items.map(({ item, lines }) => (
        <div key={item.id}>
          <h4>{item.title}</h4>
          <ul className="recorded">
            {lines.map(({ place, words }) => (
              <li key={place}>{words}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function isAgreed({ entry }: PlacedEntry, { challenges }: SessionWorld): boolean {
  if (entry.kind === 'decision' || entry.kind === 'action') return true
  if (entry.kind === 'rated') return entry.agreed !== null || entry.isNotAgreed
  if (entry.kind !== 'challenge') return false
  const challenge = challenges.find(({ id }) => id === entry.challengeId)
  return challenge?.events.some(({ id, kind }) => id === entry.eventId && kind === 'settled') ?? false
}

/** True for a rating that was decided once more later. */
const isDecidedAnew = ({ entry }: PlacedEntry, later: readonly PlacedEntry[]): boolean =>
  entry.kind === 'rated' &&
  later.some(
    ({ entry: next }) =>
      next.kind === 'rated' &&
      next.returnId === entry.returnId &&
      next.questionId === entry.questionId &&
      (next.agreed !== null || next.isNotAgreed),
  )
