import { type RefObject, useEffect, useState } from 'react'
import type { Notice } from './viewState'

/** How long a line stays in sight while nobody does anything, and how long at least, in milliseconds. */
const inSight = { most: 8_000, least: 2_000 } as const

/**
 * True once a line that says how the last step went no longer has to follow the page. It follows for some seconds, or until the next
 * key or press beside it; then it stands still at the top of the page, where it covers nothing and can be read and used as long as
 * anybody likes (WCAG 2.2.1 and 2.4.11). One that the pointer is on or that has the focus follows on, and so does a problem.
 */
export function useStandsStill(notice: Notice | null, line: RefObject<HTMLElement | null>): boolean {
  const [stood, setStood] = useState<Notice | null>(null)
  useEffect(() => {
    if (!notice || notice.tone === 'problem') return
    const since = Date.now()
    const isUsed = () => line.current?.matches(':hover, :focus-within') ?? false
    const timer = setInterval(() => {
      if (Date.now() - since >= inSight.most && !isUsed()) setStood(notice)
    }, 1_000)
    const onDoing = () => {
      if (Date.now() - since >= inSight.least && !isUsed()) setStood(notice)
    }
    document.addEventListener('keydown', onDoing)
    document.addEventListener('pointerdown', onDoing)
    return () => {
      clearInterval(timer)
      document.removeEventListener('keydown', onDoing)
      document.removeEventListener('pointerdown', onDoing)
    }
  }, [notice, line])
  return notice !== null && stood === notice
}
