import type { Box } from '../box'
import { notApplicableValue, type Option, type Row } from '../box'

// Each option on paper has a short key. It is printed beside its box to tick, and typing it back gives the option: no key is the
// beginning of another, so that a key is known as soon as it is typed.

/** The options that say that none of the others fits. */
const besides: readonly string[] = [notApplicableValue, 'not-known']

/** The figure that people know a level by: its code, or what stands at the end of its label as in `Secure (3)`. */
const figureOf = ({ also, label }: Option): string | null =>
  also.find((code) => /^\d$/.test(code)) ?? /\((\d)\)$/.exec(label)?.[1] ?? null

/**
 * The keys of some options, in their order. A level that people know by a figure keeps it; else options count from 1, in two
 * figures where they are more than nine. Nought stands for "not applicable" and "not known", unless a level has it.
 */
export function optionKeys(options: readonly Option[]): readonly string[] {
  const plain = options.filter(({ value }) => !besides.includes(value))
  const figures = plain.flatMap((option) => figureOf(option) ?? [])
  const known = figures.length > 0 && new Set(figures).size === figures.length && plain.length - figures.length <= 10
  const width = known ? 1 : String(plain.length).length
  const used = new Set(known ? figures : plain.map((_, place) => String(place + 1).padStart(width, '0')))
  const free = (wanted: readonly string[]) => {
    const key = wanted.find((each) => !used.has(each)) ?? `Z${used.size}`
    used.add(key)
    return key
  }
  return options.map((option) => {
    if (besides.includes(option.value)) return free(['0'.repeat(width), 'X', 'Y'])
    return known
      ? (figureOf(option) ?? free(lettersOf(option)))
      : String(plain.indexOf(option) + 1).padStart(width, '0')
  })
}

/** Letters for an option, the likeliest first; the last ones of the alphabet are kept for "not applicable". */
const lettersOf = ({ label, also }: Option): readonly string[] =>
  [...[...also, label].join('').toUpperCase(), ...'ABCDEFGHIJKLMNOPQRSTUVW'].filter((each) => /[A-W]/.test(each))

/** An option with its key. */
export type KeyedOption = Option & { readonly key: string }

const made = new WeakMap<readonly Option[], readonly KeyedOption[]>()

/** Options with their keys. */
export function keyed(options: readonly Option[]): readonly KeyedOption[] {
  const before = made.get(options)
  if (before) return before
  const keys = optionKeys(options)
  const now = options.map((option, place) => ({ ...option, key: keys[place] ?? '' }))
  made.set(options, now)
  return now
}

const optionOf = (options: readonly Option[], key: string) =>
  keyed(options).find((each) => each.key === key.trim().toUpperCase()) ?? null

/** True when what was typed is the whole key of one of these options. */
export const isKey = (options: readonly Option[], typed: string): boolean => optionOf(options, typed) !== null

const labelOf = (options: readonly Option[], typed: string) => optionOf(options, typed)?.label ?? typed

const keyOfLabel = (options: readonly Option[], words: string) =>
  keyed(options).find(({ label }) => label === words)?.key ?? words

/** What keys typed in a box stand for, in the words that its reader takes. Words that are no key stay as they were typed. */
export function wordsOfKeys(box: Box, typed: string): string {
  if (box.kind === 'choice') return labelOf(box.options, typed)
  if (box.kind !== 'choices') return typed
  const keys = keysIn(box.options, typed)
  return keys === null ? typed : keys.map((key) => labelOf(box.options, key)).join('\n')
}

/** Several keys, with or without something between them; null when not all of it is keys. */
function keysIn(options: readonly Option[], typed: string): readonly string[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const width = keyed(options)[0]?.key.length ?? 1
  const keys = parts.flatMap((part) =>
    part.length % width === 0 ? (part.match(new RegExp(`.{${width}}`, 'gs')) ?? []) : [part],
  )
  return keys.every((key) => isKey(options, key)) ? keys : null
}

/** The keys of what stands in a box; words that are none of its options stay. */
export function keysOfWords(box: Box, words: string): string {
  if (box.kind === 'choice') return keyOfLabel(box.options, words)
  if (box.kind !== 'choices') return words
  const labels = words.split('\n').filter((label) => label !== '')
  return labels.every((label) => box.options.some((option) => option.label === label))
    ? labels.map((label) => keyOfLabel(box.options, label)).join(' ')
    : words
}

/** The same for the rows of a box. */
export const wordsOfRows = (box: Extract<Box, { kind: 'rows' }>, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => eachChoice(box, row, labelOf))

/** The rows of a box with keys in the place of its options' words. */
export const keysOfRows = (box: Extract<Box, { kind: 'rows' }>, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => eachChoice(box, row, keyOfLabel))

function eachChoice(
  { columns }: Extract<Box, { kind: 'rows' }>,
  row: Row,
  change: (options: readonly Option[], words: string) => string,
): Row {
  const changed = columns
    .filter(({ kind }) => kind === 'choice')
    .map(({ key, options }) => [key, change(options, row[key] ?? '')] as const)
  return { ...row, ...Object.fromEntries(changed) }
}
