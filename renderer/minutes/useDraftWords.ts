import { useId, useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { setTyping } from '../storage/saveState'
import { useDraft } from '../ui/useDraft'
import { explainSession, type SessionProblem } from '../view/explainSession'

/** Words in a box that begins with what stood when it was opened, and is kept as it is typed. */
export function useDraftWords(start: string, keep: (typed: string) => Promise<Result<unknown, SessionProblem>>) {
  const field = useId()
  // What is kept comes back as the record: the box goes its own way while it is open, an emptied one too.
  const [begin] = useState(start)
  const [error, setError] = useState<string | null>(null)
  const isRefused = useRef(false)
  const { text, type, send } = useDraft(begin, {
    save: async (typed) => {
      const kept = await keep(typed)
      const refusal = kept.ok ? null : explainSession(kept.problem)
      setError(refusal)
      isRefused.current = refusal !== null
      return refusal === null
    },
    onUnsent: (unsent) => setTyping(field, unsent),
  })
  /** Sends what is unsent; false where it was refused, so that the box stays open with it. */
  const sendAll = async () => {
    await send()
    return !isRefused.current
  }
  return { words: text, error, onType: type, send: sendAll }
}
