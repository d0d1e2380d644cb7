import { type RefObject, useEffect } from 'react'

/**
 * Keeps the focus from falling out of the presenter's screen: where what had it goes away, it stands in the notes if it stood there,
 * else at the heading of the item, else at that of the screen.
 */
export function useFocusKept(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = screen.current
    if (!root) return
    let last: Element | null = null
    const onFocus = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null
    }
    const observer = new MutationObserver(() => {
      const { activeElement } = document
      if (last === null || last.isConnected || (activeElement !== null && activeElement !== document.body)) return
      const wasInNotes = last.matches('.notes-box')
      last = null
      const places = [...(wasInNotes ? ['.notes-box'] : []), '#item-now', 'h1']
      const next = places.map((place) => root.querySelector<HTMLElement>(place)).find((place) => place !== null)
      next?.focus({ preventScroll: true })
    })
    root.addEventListener('focusin', onFocus)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', onFocus)
    }
  }, [screen])
}
