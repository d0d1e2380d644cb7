import * as z from 'zod/mini'
import { type Json, jsonLimits, readJson } from '../../../basics/json'
import { parse } from '../../../basics/parse'
import { ok, type Result, refuse } from '../../../basics/result'
import { sha256Hex } from '../../../basics/sha256'
import type { Filled } from '../box'
import { type FilledFile, type SealProblem, unseal } from '../sentReturn'
import { blocks, filledBlockSchema, pageVersion, stateChecksum } from './pageData'

/** The largest page that is opened, in bytes. */
export const largestPage = 10 * 1024 * 1024

/** Why a page could not be read as a return. */
export type PageProblem =
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'answersDoNotFit'; readonly path: string }
  | SealProblem

/**
 * Reads a return page that came back. Nothing in it is run, and nothing in it is believed before its checksums hold. Refuses
 * what is too large, what is no return page, one that is cut short or changed on its way, and one of a newer program.
 */
export function readReturnPage(bytes: Uint8Array): Result<FilledFile, PageProblem> {
  if (bytes.length > largestPage) return refuse({ kind: 'tooLarge', bytes: bytes.length, limit: largestPage })
  const text = latinText(bytes)
  if (!text.includes(blocks.mark)) return refuse({ kind: 'notOurs' })
  const form = blockIn(text, blocks.form)
  const filled = blockIn(text, blocks.filled)
  if (form === null || filled === null) return refuse({ kind: 'damaged' })
  const named = parse(versionSchema, form)
  if (named.ok && named.value.version > pageVersion)
    return refuse({ kind: 'newerVersion', version: named.value.version })
  const said = parse(formSchema, form)
  if (!said.ok) return refuse({ kind: 'damaged' })
  const { sealed, framework } = said.value
  const opened = unseal(sealed)
  if (!opened.ok) return opened
  const block = parse(filledBlockSchema, filled)
  if (!block.ok) return refuse({ kind: 'answersDoNotFit', path: block.problem[0]?.path ?? '' })
  const { state, checksum } = block.value
  if (stateChecksum(sealed, state as typeof state & { readonly filled: Filled }) !== checksum)
    return refuse({ kind: 'damaged' })
  const { facts, sent } = opened.value
  const numbers = new Map(framework.standards.flatMap(({ questions }) => questions.map(({ id, label }) => [id, label])))
  return ok({
    form: 'page',
    facts,
    sent,
    filled: state.filled as Filled,
    by: state.by.trim() || facts.organisation.name,
    at: state.savedAt ?? facts.madeAt,
    placeOf: (key, label) => placeOf(key, label, numbers),
    fingerprint: sha256Hex(bytes),
  })
}

const label = z.string().check(z.maxLength(200))

/** What every version of a page says of itself. */
const versionSchema = z.object({ format: z.literal(blocks.mark), version: z.number().check(z.int(), z.minimum(1)) })

/** What is read of the first block: the seal, and the numbers of its questions. */
const formSchema = z.object({
  format: z.literal(blocks.mark),
  version: z.literal(pageVersion),
  sealed: z.strictObject({ text: z.string(), checksum: label }),
  framework: z.object({
    standards: z.array(z.object({ questions: z.array(z.object({ id: label, label })) })),
  }),
})

/** Where people find a box in the page. */
function placeOf(key: string, label: string, numbers: ReadonlyMap<string, string>): string {
  const [head = ''] = key.split('/')
  if (head === 'front') return `“About you”, ${label}`
  if (head === 'sign') return `“Sign off”, ${label}`
  return `question ${numbers.get(head) ?? head}, ${label}`
}

/** The bytes as text, sign for sign. The blocks are plain letters in every encoding that a mail program may have chosen. */
function latinText(bytes: Uint8Array): string {
  const step = 8_192
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return parts.join('')
}

/** The value in the one block with this id; null when there is none, more than one, or one that is cut short. */
function blockIn(text: string, id: string): Json | null {
  const found = [...text.matchAll(new RegExp(`<script\\b[^<>]*\\bid=["']?${id}["'\\s>][^<]*</script>`, 'gi'))]
  const [block] = found
  if (!block || found.length > 1) return null
  const json = block[0].slice(block[0].indexOf('>') + 1, block[0].lastIndexOf('<'))
  const read = readJson(json, { ...jsonLimits, text: largestPage })
  return 'value' in read ? read.value : null
}
