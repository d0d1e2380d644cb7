import { useCallback, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { explainProblem, type Problem } from './explainProblem'

/** Runs a command from a control: `[run, words for its last refusal, still running]`. */
export function useCommand<Arguments extends readonly unknown[]>(
  command: (...given: Arguments) => Promise<Result<unknown, Problem>>,
): readonly [(...given: Arguments) => Promise<boolean>, string | null, boolean] {
  const [words, setWords] = useState<string | null>(null)
  const [running, setRunning] = useState(false)
  const run = useCallback(
    async (...given: Arguments) => {
      setRunning(true)
      const result = await command(...given)
      setWords(result.ok ? null : explainProblem(result.problem))
      setRunning(false)
      return result.ok
    },
    [command],
  )
  return [run, words, running]
}
