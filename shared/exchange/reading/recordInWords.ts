import type { Json, JsonObject } from '../../basics/json'
import { type Entry, type Line, line } from './inWords'

/** Fields that may say what a record is called, the best first. */
const names = ['title', 'name', 'question', 'what', 'words'] as const

/**
 * Any record in words, without knowing its kind: each value under the names that lead to it. Nothing in it is left out but what is
 * empty.
 */
export function recordInWords(id: string, record: JsonObject): Entry {
  const name = names.map((each) => record[each]).find((value) => typeof value === 'string' && value.trim() !== '')
  return { heading: typeof name === 'string' ? name : id, lines: linesOf('', record) }
}

function linesOf(label: string, value: Json): readonly Line[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap((each, at) => linesOf(joined(label, String(at + 1)), each as Json))
  if (typeof value === 'object')
    return Object.entries(value as JsonObject).flatMap(([key, each]) => linesOf(joined(label, spaced(key)), each))
  return line(label, typeof value === 'string' ? value : String(value))
}

const joined = (before: string, next: string) => (before === '' ? next : `${before}, ${next}`)

/** `changedAt` as `changed at`. Ids, which hold other signs, stay as they are. */
const spaced = (key: string) =>
  /^[a-z]+([A-Z][a-z]*)+$/.test(key) ? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : key
