import type { Json } from '../basics/json'
import { type Misfit, parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { type Framework, frameworkSchema } from './framework'
import { isWithinAny, mendFramework } from './mendFramework'
import { problemsIn } from './problems'

/**
 * Reads a framework file. Refuses a wrong type, and everything that `problemsIn` names: every misfit with its place in
 * the file.
 */
export function parseFramework(value: unknown): Result<Framework, readonly Misfit[]> {
  const { framework, misfits } = lookAtFramework(value as Json)
  return framework && misfits.length === 0 ? ok(framework) : refuse(misfits)
}

/** A framework file as it was found. */
export type LookedAt = {
  /** Null when the file does not fit its schema, and nothing of it may be kept. */
  readonly framework: Framework | null
  /** What the misfits are said of: the framework, or as much of it as can be read. */
  readonly about: Framework | null
  /** Everything that is wrong: what does not fit the schema first, then what is wrong with the rest. */
  readonly misfits: readonly Misfit[]
}

/** Looks at a framework file from end to end, whatever is wrong with it. */
export function lookAtFramework(value: Json): LookedAt {
  const parsed = parse(frameworkSchema, value)
  if (parsed.ok) return { framework: parsed.value, about: parsed.value, misfits: problemsIn(parsed.value) }
  const { misfits, framework, replaced } = mendFramework(value)
  const others = framework ? problemsIn(framework).filter((misfit) => !speaksOfReplaced(misfit, replaced)) : []
  return { framework: null, about: framework, misfits: [...misfits, ...others] }
}

/** True for what is wrong with a replacement, or only seems wrong because what it names may have been replaced. */
function speaksOfReplaced({ path, expected }: Misfit, replaced: ReadonlySet<string>): boolean {
  if (isWithinAny(path, replaced)) return true
  const home = homes.find(([noun]) => noun.test(expected))?.[1]
  return home !== undefined && [...replaced].some((each) => home.test(each))
}

/** Where the things stand, and their ids, that a reference may name. */
const homes: readonly (readonly [noun: RegExp, home: RegExp])[] = [
  [/^a scale of/, /^scales(\[\d+\](\.id)?)?$/],
  [/^a (field|choice|criterion|level of that)/, /\.fields|^scales/],
  [/^a level of/, /^scales(\[\d+\](\.levels(\[\d+\](\.id)?)?)?)?$/],
  [/^a reference of/, /^references(\[\d+\](\.id)?)?$/],
  [/^a size of/, /^variants(\[\d+\](\.id)?)?$/],
  [/^a type of evidence of/, /^evidenceTypes(\[\d+\](\.id)?)?$/],
  [/^a group of/, /^standards(\[\d+\](\.groups(\[\d+\](\.id)?)?)?)?$/],
  [/^a question of/, /^standards(\[\d+\](\.questions(\[\d+\](\.id)?)?)?)?$/],
]
