import { type RefObject, useLayoutEffect } from 'react'

/**
 * Says how high the head of the presenter's screen is, as `--presenter-head`: it stays in sight, and what scrolls under it has to keep
 * clear of it however many lines a long title takes.
 */
export function useHeadHeight(head: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = head.current
    const { style } = document.documentElement
    if (!element) return
    const read = () => style.setProperty('--presenter-head', `${element.offsetHeight}px`)
    const watch = new ResizeObserver(read)
    watch.observe(element)
    read()
    return () => {
      watch.disconnect()
      style.removeProperty('--presenter-head')
    }
  }, [head])
}
