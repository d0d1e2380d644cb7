import { useCallback, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { explainProblem, type Problem } from './explainProblem'

type Run<Arguments extends readonly unknown[]> = readonly [
  (...given: Arguments) => Promise<boolean>,
  string | null,
  boolean,
]

/** Runs a command from a control: `[run, words for its last refusal, still running]`. */
export const useCommand = <Arguments extends readonly unknown[]>(
  command: (...given: Arguments) => Promise<Result<unknown, Problem>>,
): Run<Arguments> => useExplained(command, explainProblem)

/** Runs a command whose refusals have words of their own; `explain` stays the same from drawing to drawing. */
export function useExplained<Arguments extends readonly unknown[], P>(
  command: (...given: Arguments) => Promise<Result<unknown, P>>,
  explain: (problem: P) => string | null,
): Run<Arguments> {
  const [words, setWords] = useState<string | null>(null)
  const [running, setRunning] = useState(false)
  const run = useCallback(
    async (...given: Arguments) => {
      setRunning(true)
      const result = await command(...given)
      setWords(result.ok ? null : explain(result.problem))
      setRunning(false)
      return result.ok
    },
    [command, explain],
  )
  return [run, words, running]
}
