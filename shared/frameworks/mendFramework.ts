import type * as z from 'zod/mini'
import type { Json, JsonObject } from '../basics/json'
import { type Misfit, misfitOf, pathText } from '../basics/parse'
import { type Framework, frameworkSchema } from './framework'

// A file with one wrong value in question 7 may have a loop in standard 3 as well, and whoever mends it wants to hear of
// both. So what does not fit the schema is replaced by something empty that does, in a copy that nobody keeps, until the
// whole fits and can be looked at like any other framework. The replacements are never spoken of.

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** A framework file that does not fit its schema: everything that does not, and what the rest of it says. */
export type Mended = {
  readonly misfits: readonly Misfit[]
  /** The file with empty things in place of what does not fit; null where too little of it can be read. */
  readonly framework: Framework | null
  /** The places that hold a replacement. */
  readonly replaced: ReadonlySet<string>
}

/** Replacing one value may show what is wrong in it: an empty object lacks its parts, a part its own. */
const mostRounds = 12

/** More than this is no file that somebody mends by a list. */
const mostIssues = 2_000

/** Looks at a framework file that does not fit its schema, as far as it can be read. */
export function mendFramework(value: Json): Mended {
  const copy = JSON.parse(JSON.stringify({ root: value })) as { root: Json }
  const misfits: Misfit[] = []
  const replaced = new Set<string>()
  const tries = new Map<string, number>()
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = frameworkSchema.safeParse(copy.root)
    if (parsed.success) return { misfits, framework: parsed.data, replaced }
    const { issues } = parsed.error
    misfits.push(...issues.slice(0, mostIssues).flatMap((issue) => newMisfit(issue, copy.root, replaced)))
    if (issues.length > mostIssues) break
    for (const issue of issues) {
      const key = pathText(issue.path)
      const tried = tries.get(key) ?? 0
      tries.set(key, tried + 1)
      const at = mend(copy, issue, tried)
      if (at) replaced.add(pathText(at))
    }
  }
  return { misfits, framework: null, replaced }
}

/** What an issue says of the file itself; nothing for one inside a replacement. */
function newMisfit(issue: Issue, root: Json, replaced: ReadonlySet<string>): Misfit[] {
  const misfit = misfitOf(issue)
  if (isWithinAny(misfit.path, replaced)) return []
  const isMissing = issue.code !== 'unrecognized_keys' && valueAt(root, issue.path) === undefined
  return [isMissing ? { ...misfit, expected: nothingThere } : misfit]
}

/** What is expected where a needed name is not there at all. */
export const nothingThere = 'something here'

/** True for a place that is one of these or lies in one: `a[0].b` lies in `a`, in `a[0]` and in itself. */
export function isWithinAny(path: string, places: ReadonlySet<string>): boolean {
  if (places.size === 0) return false
  return [...path.matchAll(/[.[]|$/g)].some(({ index }) => places.has(path.slice(0, index)))
}

const valueAt = (root: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((at, step) => (at as JsonObject | null | undefined)?.[String(step)], root)

/** Makes one thing fit, or come nearer to it. Answers the place of what was replaced; null where the rest still stands. */
function mend(copy: { root: Json }, issue: Issue, tried: number): Path | null {
  const { path } = issue
  const value = valueAt(copy.root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) delete (value as Record<string, Json>)[key]
      return null
    case 'too_big':
      if (typeof value === 'string' || Array.isArray(value)) {
        set(copy, path, value.slice(0, Number(issue.maximum)) as Json)
        return null
      }
      set(copy, path, Number(issue.maximum))
      return path
    case 'too_small':
      set(copy, path, Array.isArray(value) ? [...value, {}] : Number(issue.minimum))
      return path
    case 'invalid_value':
      set(copy, path, (issue.values[0] ?? null) as Json)
      return path
    case 'invalid_union':
      // The kind of a typed answer is the one choice between shapes that a framework has.
      set(copy, path.slice(0, -1), textField(valueAt(copy.root, path.slice(0, -1))))
      return path.slice(0, -1)
    case 'invalid_type':
      set(copy, path, emptyOf[issue.expected] ?? '')
      return path
    default:
      set(copy, path, wordsThatFit[tried % wordsThatFit.length] ?? '')
      return path
  }
}

const emptyOf: Readonly<Record<string, Json>> = { array: [], object: {}, record: {}, number: 1, int: 1, boolean: false }

/** One of these fits any text with a form of its own: an id, a code, a day. */
const wordsThatFit = ['xx', '2026-01-01', '']

const textField = (field: Json | undefined): Json => {
  const { id, label } = (field ?? {}) as JsonObject
  return { id: id ?? '', label: label ?? '', kind: 'text', long: false }
}

function set(copy: { root: Json }, path: Path, value: Json): void {
  const [last, ...above] = ['root', ...path].reverse()
  const parent = above.reverse().reduce<unknown>((at, step) => (at as JsonObject)[String(step)], copy)
  ;(parent as Record<string, Json>)[String(last)] = JSON.parse(JSON.stringify(value)) as Json
}
