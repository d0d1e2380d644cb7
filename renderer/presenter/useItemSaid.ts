import { useEffect, useRef } from 'react'
import type { SessionPlace } from '../../shared/sessions/log'
import type { Session } from '../../shared/sessions/session'
import { announce } from '../view/viewState'
import { partWords } from './words'

/** Says which item begins and what the room is shown of it or no longer, to those who listen. */
export function useItemSaid(session: Session, { itemId, revealed }: SessionPlace): void {
  const before = useRef<{ readonly itemId: typeof itemId; readonly parts: ReadonlySet<string> } | null>(null)
  useEffect(() => {
    const parts = (itemId === null ? undefined : revealed.get(itemId)) ?? new Set()
    const was = before.current
    before.current = { itemId, parts: new Set(parts) }
    if (was === null || itemId === null) return
    const number = session.agenda.findIndex(({ id }) => id === itemId)
    if (was.itemId !== itemId)
      return announce(`Item ${number + 1} of ${session.agenda.length}: ${session.agenda[number]?.title ?? ''}`)
    const shown = [...parts].find((part) => !was.parts.has(part))
    if (shown) return announce(`The room sees: ${partWords[shown]}`)
    const hidden = Object.entries(partWords).find(([part]) => was.parts.has(part) && !parts.has(part as never))
    if (hidden) announce(`Hidden from the room: ${hidden[1]}`)
  }, [session, itemId, revealed])
}
