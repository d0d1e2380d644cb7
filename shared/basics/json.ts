/** Any value that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A JSON object, such as one stored record. */
export type JsonObject = { readonly [key: string]: Json }

/** Limits for JSON that comes from outside (reliability rules: pack limits). */
export const jsonLimits: JsonLimits = {
  depth: 32,
  text: 200_000,
  list: 50_000,
  names: Number.POSITIVE_INFINITY,
}

/** The deepest nesting, the longest text, the longest list, and the most names in an object. */
export type JsonLimits = {
  readonly depth: number
  readonly text: number
  readonly list: number
  readonly names: number
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON with sorted keys and no idle space: the same value always gives the same text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const object = value as JsonObject
  const members = Object.keys(object)
    .sort()
    .filter((key) => object[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`)
  return `{${members.join(',')}}`
}

/**
 * Reads JSON from outside. Answers the value, or words for what is wrong and where: not JSON, too deep,
 * a text or list over its limit, or a key that could change how objects behave.
 */
export function readJson(text: string, limits = jsonLimits): { value: Json } | { wrong: string } {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { wrong: 'is not complete JSON text' }
  }
  const wrong = jsonFault(value, '', 0, limits)
  return wrong === null ? { value } : { wrong }
}

/**
 * Words for why a value from outside cannot stand as JSON at `path`, `depth` levels down; null when it can. Members that are
 * undefined do not count, since JSON leaves them out.
 */
export function jsonFault(value: unknown, path = '', depth = 0, limits = jsonLimits): string | null {
  if (depth > limits.depth) return `is nested too deeply at ${path}`
  if (typeof value === 'string') return value.length > limits.text ? `has a text that is too long at ${path}` : null
  if (typeof value === 'number') return Number.isFinite(value) ? null : `has a number that is too large at ${path}`
  if (value === null || typeof value === 'boolean') return null
  if (Array.isArray(value)) {
    if (value.length > limits.list) return `has a list that is too long at ${path}`
  } else if (Object.prototype.toString.call(value) !== '[object Object]')
    return `is no JSON value at ${path || 'the top'}`
  const members = Object.entries(value as object)
  if (members.length > limits.names) return `has too many names at ${path || 'the top'}`
  for (const [key, member] of members) {
    if (member === undefined && !Array.isArray(value)) continue
    if (forbiddenKeys.has(key)) return `uses the forbidden name "${key}" at ${path || 'the top'}`
    const wrong = jsonFault(member, path === '' ? key : `${path}.${key}`, depth + 1, limits)
    if (wrong !== null) return wrong
  }
  return null
}

/** True when two JSON values say the same, whatever the order of their keys. */
export const sameJson = (a: Json, b: Json): boolean => a === b || canonicalJson(a) === canonicalJson(b)
