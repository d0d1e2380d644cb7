import { useEffect, useMemo, useRef } from 'react'
import { counted } from '../../shared/basics/text'
import type { SessionPlace } from '../../shared/sessions/log'
import { allNotPut } from '../../shared/sessions/prepared'
import type { AgendaItemId, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'

type Props = {
  readonly session: Session
  readonly world: SessionWorld
  readonly place: SessionPlace
  readonly onGo: (id: AgendaItemId) => void
}

/** The agenda, with what was reached, what was put aside and what was prepared and not put, in words and signs. */
export function AgendaList({ session, world: { challenges }, place, onGo }: Props) {
  const here = useRef<HTMLLIElement>(null)
  const { itemId } = place
  const { agenda } = session
  const notPut = useMemo(() => allNotPut(session, challenges), [session, challenges])
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
              <span className="hint">{standing(place, item.id, item.minutes, notPut.get(item.id)?.length ?? 0)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function standing(
  { itemId, parked, reached }: SessionPlace,
  id: AgendaItemId,
  minutes: number,
  notPut: number,
): string {
  if (parked.has(id)) return 'Parked'
  if (id === itemId) return 'Now'
  if (!reached.has(id)) return `${minutes} min`
  return notPut === 0 ? '✓ Reached' : `✓ Reached, ${counted(notPut, 'question')} not put`
}
