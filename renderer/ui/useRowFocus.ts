import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

type Rows = {
  readonly count: number
  /** The row that the keyboard is on. */
  readonly active: number
  /** Goes to a row; `from` is the row it came from where Shift is held and everything between is to be chosen. */
  readonly onMove: (row: number, from: number | null) => void
  readonly onOpen: (row: number) => void
  /** What else a key does, asked first; true where it did something. */
  readonly onKey?: ((event: KeyboardEvent) => boolean) | undefined
  /** Brings a row into view before it takes focus. */
  readonly show: (row: number) => void
  /** Takes focus as soon as the rows are there: on coming back from one. */
  readonly takesFocus: boolean
}

/** How far Page Up and Page Down go. */
const page = 10

/** The keyboard in a grid that is walked row by row. Answers what the grid does on a key. */
export function useRowFocus(grid: RefObject<HTMLElement | null>, rows: Rows) {
  const { count, active, onMove, onOpen, onKey, show, takesFocus } = rows
  const wanted = useRef(takesFocus)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (!row) return
    wanted.current = false
    show(active)
    row.focus({ preventScroll: true })
  })
  return useCallback(
    (event: KeyboardEvent) => {
      if (onKey?.(event)) return event.preventDefault()
      if (event.altKey || event.metaKey || (event.shiftKey && !onKey)) return
      if (event.key === 'Enter') {
        // A name that has focus itself opens its own row.
        if (event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        return onOpen(active)
      }
      const to = goal(event.key, active, count)
      if (to === null) return
      event.preventDefault()
      wanted.current = true
      onMove(Math.max(0, Math.min(count - 1, to)), event.shiftKey ? active : null)
    },
    [active, count, onMove, onOpen, onKey],
  )
}

/** The row that a key leads to; null for keys that do not move. */
function goal(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
