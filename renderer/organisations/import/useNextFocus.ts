import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Marks what waits for a decision; the keyboard goes from one to the next. */
export const waits = { 'data-waits': '' } as const

const inside = (part: HTMLElement | null) => [...(part?.querySelectorAll<HTMLElement>('[data-waits]') ?? [])]

/**
 * Keeps the keyboard in a part of a page when what was decided goes away: it moves to what stands next, or to the heading,
 * which has to take it. `leaving` is called before each decision.
 */
export function useNextFocus(): { readonly part: RefObject<HTMLElement | null>; readonly leaving: () => void } {
  const part = useRef<HTMLElement>(null)
  const left = useRef<number | null>(null)
  useLayoutEffect(() => {
    const at = left.current
    left.current = null
    const { activeElement } = document
    if (at === null || (activeElement && activeElement !== document.body)) return
    const waiting = inside(part.current)
    const next = (waiting[at] ?? waiting.at(-1))?.querySelector<HTMLElement>('input, select, button')
    const heading = part.current?.querySelector<HTMLElement>('h2')
    ;(next ?? heading)?.focus()
  })
  const leaving = () => {
    const at = inside(part.current).findIndex((each) => each.contains(document.activeElement))
    left.current = Math.max(0, at)
  }
  return { part, leaving }
}
