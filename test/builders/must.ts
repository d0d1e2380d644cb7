import type { Result } from '../../shared/basics/result'

/** The value of a result that has to be one; a refusal fails the test with its problem. */
export function must<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** The problem of a result that has to be a refusal. */
export function refusal<T, P>(result: Result<T, P>): P {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value)}`)
  return result.problem
}
