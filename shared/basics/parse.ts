import * as z from 'zod/mini'
import { ok, type Result, refuse } from './result'
import { counted } from './text'

// Without this the library probes for run-time code generation, which our content security policy reports.
z.config({ jitless: true })

/** One thing in outside data that does not fit: where it is, and what was expected there. */
export type Misfit = { readonly path: string; readonly expected: string }

/**
 * Reads outside data by its schema. Answers the typed value, or every misfit with its place, so that a
 * message can name it. Trust the value afterwards; never parse twice.
 */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): Result<T, readonly Misfit[]> {
  const parsed = schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse(parsed.error.issues.map(misfitOf))
}

/** One issue of the schema library as a misfit. */
export function misfitOf(issue: z.core.$ZodIssue): Misfit {
  return { path: pathText(issue.path), expected: expectation(issue) }
}

/** A place in a data file as people read it: `standards[2].questions[0].id`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `at least ${amount(issue.minimum, issue.origin)}`
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)}`
    case 'unrecognized_keys':
      return `only known names, not ${issue.keys.join(', ')}`
    case 'invalid_format':
      return issue.pattern ? `a text that fits ${issue.pattern.replace(/^\/|\/$/g, '')}` : `a ${issue.format}`
    case 'invalid_key':
      return 'a name of another form'
    case 'invalid_union':
      return 'another kind of value'
    default:
      return issue.message === 'Invalid input' ? 'another value' : issue.message
  }
}

const units: Readonly<Record<string, string>> = { string: 'character', array: 'item' }

function amount(count: number | bigint, origin: string): string {
  const unit = units[origin]
  return unit === undefined ? String(count) : counted(Number(count), unit)
}
