import { join } from 'node:path'
import * as z from 'zod/mini'
import { canonicalJson, readJson } from '../../shared/basics/json'
import { parse } from '../../shared/basics/parse'
import { utf8Bytes, utf8Text } from '../../shared/basics/utf8'
import { type Counts, countsOf, emptyTables } from '../../shared/exchange/tables'
import { atomicWrite } from './atomicWrite'
import { orNull } from './failures'
import type { Files } from './files'

/** Back-ups that were read back and found whole, by name. Only a list: without it they are verified when they are opened. */
export type Verified = { readonly [name: string]: { readonly bytes: number; readonly counts: Counts } }

const countNames = Object.keys(countsOf(emptyTables)) as (keyof Counts)[]
const verifiedSchema = z.record(
  z.string(),
  z.object({
    bytes: z.number(),
    counts: z.custom<Counts>((value) => {
      if (typeof value !== 'object' || value === null) return false
      return countNames.every((name) => typeof (value as { [what: string]: unknown })[name] === 'number')
    }),
  }),
)

const verifiedPath = (folder: string) => join(folder, 'verified.json')

/** Reads the list; empty when there is none that can be read. */
export async function readVerified(files: Files, folder: string): Promise<Verified> {
  const bytes = await orNull(files.read(verifiedPath(folder)))
  const json = readJson((bytes && utf8Text(bytes)) ?? '')
  const parsed = parse(verifiedSchema, 'value' in json ? json.value : {})
  return parsed.ok ? parsed.value : {}
}

/** Writes the list, without the back-ups that have gone. One that cannot be written is made again later. */
export async function writeVerified(files: Files, folder: string, verified: Verified): Promise<void> {
  const names = new Set(await files.list(folder).catch((): readonly string[] => []))
  const there = Object.fromEntries(Object.entries(verified).filter(([name]) => names.has(name)))
  await atomicWrite(files, verifiedPath(folder), utf8Bytes(canonicalJson(there)))
}
