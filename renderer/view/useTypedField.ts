import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { setTyping } from '../storage/saveState'
import { useSentInTime } from '../ui/useDraft'

/**
 * Text that means nothing until it is finished, such as a date or a number. It is handed on when a person leaves its box, and
 * before anything that needs it kept. `keep` answers what is wrong with it in words, or null.
 */
export function useTypedField(recorded: string, keep: (text: string) => string | null) {
  const field = useId()
  const [text, setText] = useState(recorded)
  const [error, setError] = useState<string | null>(null)
  const unsent = useRef<string | null>(null)
  const latest = useRef(keep)
  latest.current = keep

  const send = useCallback(async () => {
    const taken = unsent.current
    if (taken === null) return
    unsent.current = null
    setError(latest.current(taken))
    setTyping(field, false)
  }, [field])
  useSentInTime(send)
  useEffect(() => {
    if (unsent.current === null) setText(recorded)
  }, [recorded])

  const onType = (next: string) => {
    setText(next)
    unsent.current = next
    setTyping(field, true)
  }
  return { text, error, onType, onLeave: () => void send() }
}
