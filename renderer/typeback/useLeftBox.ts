import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { setTyping } from '../storage/saveState'
import { useSentInTime } from '../ui/useDraft'

type LeftBox<T> = {
  readonly value: T
  readonly type: (value: T) => void
  /** Sends what was typed since it was last sent. */
  readonly send: () => Promise<void>
}

/**
 * What is typed in a box until it is left: then, and before anything that needs it kept, it is sent. What is shown is
 * taken over while nothing here is unsent.
 */
export function useLeftBox<T>(shown: T, leave: (value: T) => Promise<void>): LeftBox<T> {
  const field = useId()
  const [value, setValue] = useState(shown)
  const unsent = useRef<{ readonly value: T } | null>(null)
  const latest = useRef(leave)
  latest.current = leave
  const told = JSON.stringify(shown)
  // While something is on its way, what is shown may still be what was there before it.
  const onItsWay = useRef(0)
  const newest = useRef({ told, shown })
  newest.current = { told, shown }
  useEffect(() => {
    if (!unsent.current && onItsWay.current === 0) setValue(JSON.parse(told) as T)
  }, [told])
  const send = useCallback(async () => {
    const taken = unsent.current
    if (!taken) return
    unsent.current = null
    onItsWay.current += 1
    const before = newest.current.told
    try {
      await latest.current(taken.value)
    } finally {
      onItsWay.current -= 1
    }
    setTyping(field, unsent.current !== null)
    const { told: now, shown: here } = newest.current
    if (!unsent.current && onItsWay.current === 0 && now !== before) setValue(here)
  }, [field])
  useSentInTime(
    send,
    useCallback(() => setTyping(field, false), [field]),
  )
  const type = (next: T) => {
    setValue(next)
    unsent.current = { value: next }
    setTyping(field, true)
  }
  return { value, type, send }
}
