import { useId, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { setTyping } from '../storage/saveState'
import { useDraft } from '../ui/useDraft'
import { explainProblem, type Problem } from './explainProblem'

/** A text box tied to the record: its words, its refusal in words, and what to do on each key and on leaving it. */
export const useDraftField = (recorded: string, keep: (text: string) => Promise<Result<unknown, Problem>>) =>
  useExplainedField(recorded, keep, explainProblem)

/** A text box tied to the record by a command whose refusals have words of their own. */
export function useExplainedField<P>(
  recorded: string,
  keep: (text: string) => Promise<Result<unknown, P>>,
  explain: (problem: P) => string | null,
) {
  const field = useId()
  const [error, setError] = useState<string | null>(null)
  const { text, type, send } = useDraft(recorded, {
    save: async (words) => {
      const result = await keep(words)
      const refusal = result.ok ? null : explain(result.problem)
      setError(refusal)
      return refusal === null
    },
    onUnsent: (unsent) => setTyping(field, unsent),
  })
  return { error, value: text, onType: type, onLeave: () => void send() }
}
