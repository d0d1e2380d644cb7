import { placedLog } from '../../shared/sessions/log'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { lastRecorded } from '../../shared/sessions/takeBack'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { recordedWords } from './recordedWords'
import { timeOfMoment } from './words'

type Props = {
  readonly onUndo: () => void
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
}

/** Everything that was written down on an item, in its order, so that it can be read back in the room. */
export function Recorded({ session, item, world, onUndo }: Props) {
  const lines = placedLog(session).flatMap(({ place, entry }) => {
    const isHere = 'itemId' in entry && entry.itemId === item.id
    const words = isHere ? recordedWords(entry, session, world) : null
    return words === null ? [] : [{ place, words, at: timeOfMoment(entry.at) }]
  })
  if (lines.length === 0) return null
  // What was written in one go can end with an entry that has no line, such as an action's in the ledger.
  const last = lastRecorded(session).findLast(({ place }) => lines.some((line) => line.place === place))?.place
  return (
    <section className="stack-small" aria-labelledby="recorded-here">
      <h3 id="recorded-here">Written down on this item</h3>
      <ol className="recorded">
        {lines.map(({ place, words, at }) => (
          <li key={place}>
            <span className="hint">{at}</span> {words}{' '}
            {place === last ? (
              <Button look="link" keys="Ctrl+Z" name={`Undo: ${words}`} onPress={onUndo}>
                Undo
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
