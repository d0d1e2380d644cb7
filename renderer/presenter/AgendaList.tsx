import { useEffect, useRef } from 'react'
import type { SessionPlace } from '../../shared/sessions/log'
import type { AgendaItemId, Session } from '../../shared/sessions/session'

type Props = {
  readonly session: Session
  readonly place: SessionPlace
  readonly onGo: (id: AgendaItemId) => void
}

/** The agenda, with what was reached and what was put aside in words and signs. */
export function AgendaList({ session: { agenda }, place, onGo }: Props) {
  const here = useRef<HTMLLIElement>(null)
  const { itemId } = place
  useEffect(() => {
    if (itemId !== null) here.current?.scrollIntoView?.({ block: 'nearest' })
  }, [itemId])
  return (
    <nav className="run-agenda" aria-label="Agenda">
      <ol>
        {agenda.map((item, number) => (
          <li key={item.id} ref={item.id === itemId ? here : undefined}>
            <button
              type="button"
              className="place"
              aria-current={item.id === itemId ? 'step' : undefined}
              onClick={() => onGo(item.id)}
            >
              <span>
                {number + 1}. {item.title}
              </span>
              <span className="hint">{standing(place, item.id, item.minutes)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function standing({ itemId, parked, reached }: SessionPlace, id: AgendaItemId, minutes: number): string {
  if (parked.has(id)) return 'Parked'
  if (id === itemId) return 'Now'
  return reached.has(id) ? '✓ Reached' : `${minutes} min`
}
