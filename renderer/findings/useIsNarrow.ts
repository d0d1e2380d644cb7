import { type RefObject, useLayoutEffect, useState } from 'react'

/** The least width that a table of many columns makes sense in, in rem. */
const leastWidth = 40

/** True while a part of the window is too narrow for a table of many columns, or its text too large. */
export function useIsNarrow(part: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = part.current
    if (!element) return
    const read = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setNarrow(element.offsetWidth > 0 && element.offsetWidth < leastWidth * rem)
    }
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    return () => watch.disconnect()
  }, [part])
  return isNarrow
}
