import { useEffect, useRef, useState } from 'react'
import { useView } from './viewState'

/** Leaves what stands in the place of a screen: when the person goes to another screen, or presses Escape. */
export function useLeaving(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  const route = useView((view) => view.route)
  const [from] = useState(route)
  useEffect(() => {
    if (route !== from) latest.current()
  }, [route, from])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
