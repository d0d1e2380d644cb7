import { type Misfit, parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { type Framework, frameworkSchema } from './framework'
import { problemsIn } from './problems'

/**
 * Reads a framework file. Refuses a wrong type, and everything that `problemsIn` names: every misfit with its place in
 * the file.
 */
export function parseFramework(value: unknown): Result<Framework, readonly Misfit[]> {
  const parsed = parse(frameworkSchema, value)
  if (!parsed.ok) return parsed
  const problems = problemsIn(parsed.value)
  return problems.length === 0 ? ok(parsed.value) : refuse(problems)
}
