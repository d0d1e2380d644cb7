import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { canonicalJson, type Json, readJson } from '../shared/basics/json'
import { parse } from '../shared/basics/parse'
import { utf8Bytes, utf8Text } from '../shared/basics/utf8'
import { firstSettings, type Settings, type SettingsChange, settingsSchema } from '../shared/settings'
import type { Log } from './log'
import { atomicWrite } from './record/atomicWrite'
import { letGo, orNull } from './record/failures'
import type { Files } from './record/files'
import { turns } from './record/inTurn'
import { damagedFolder, setAside } from './record/setAside'

const windowPlaceSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  isMaximised: z.boolean(),
})

/** What this computer remembers: the window's settings, and what only the shell may know. */
const rememberedSchema = z.object({
  settings: settingsSchema,
  windowPlace: z.nullable(windowPlaceSchema),
  /** The folder that back-ups are also copied to. */
  secondFolder: z.nullable(z.string()),
})

export type Remembered = z.infer<typeof rememberedSchema>

export type SettingsFile = {
  /** The settings as they are now, read from the disk the first time. */
  readonly read: () => Promise<Remembered>
  /** The settings as last read or changed; those of a fresh computer before that. */
  readonly now: () => Remembered
  /** Changes what is remembered. A change that the disk does not take holds until the program ends. */
  readonly change: (change: Partial<Remembered>) => Promise<Remembered>
  /** Waits until every change so far is on the disk, or cannot be. */
  readonly settled: () => Promise<void>
}

/**
 * The settings in a data folder. A file that cannot be read is kept aside and begun anew. Words of a locked workspace that are not
 * recorded yet never reach the file: they last until the program ends.
 */
export function settingsFile(
  files: Files,
  data: string,
  log: Log,
  lockedKeys: () => Promise<ReadonlySet<string>> = async () => new Set(),
): SettingsFile {
  const path = join(data, 'settings.json')
  const inTurn = turns()
  let remembered: Remembered = { settings: firstSettings(randomUUID()), windowPlace: null, secondFolder: null }
  let reading: Promise<Remembered> | null = null

  const read = async () => {
    const bytes = await orNull(files.read(path))
    if (bytes === null) return remembered
    const found = readRemembered(bytes, remembered)
    if (found === null) await setAside(files, data, ['settings.json'], damagedFolder(data, 'settings', new Date()))
    remembered = found ?? remembered
    return remembered
  }
  const readOnce = () => {
    reading ??= read()
    return reading
  }
  const forDisk = async (): Promise<Remembered> => {
    const { settings } = remembered
    if (settings.unrecorded.length === 0) return remembered
    const locked = await lockedKeys()
    const unrecorded = settings.unrecorded.filter(({ workspace }) => !locked.has(workspace))
    return { ...remembered, settings: { ...settings, unrecorded } }
  }
  const write = async () => {
    await files.makeFolder(data).catch(letGo)
    const written = await atomicWrite(files, path, utf8Bytes(canonicalJson((await forDisk()) as unknown as Json)))
    if (!written.ok) log('settingsNotKept', { reason: written.problem.kind })
  }

  return {
    read: async () => {
      await readOnce()
      return remembered
    },
    now: () => remembered,
    change: async (change) => {
      await readOnce()
      remembered = { ...remembered, ...change }
      await inTurn(write)
      return remembered
    },
    settled: () => inTurn(async () => undefined),
  }
}

/** Reads the file's bytes; what an older version did not write yet is taken from `fresh`. Null when they do not fit. */
function readRemembered(bytes: Uint8Array, fresh: Remembered): Remembered | null {
  const json = readJson(utf8Text(bytes) ?? '')
  if (!('value' in json) || json.value === null || typeof json.value !== 'object' || Array.isArray(json.value))
    return null
  const { settings, ...rest } = json.value as { readonly [name: string]: Json }
  const merged = { ...fresh, ...rest, settings: { ...fresh.settings, ...(settings as object) } }
  const parsed = parse(rememberedSchema, merged)
  return parsed.ok ? parsed.value : null
}

type ParsedChange = { readonly [Name in keyof SettingsChange]?: SettingsChange[Name] | undefined }

/** The settings after a change; parts that the change does not name stay. */
export function changedSettings(settings: Settings, change: ParsedChange): Settings {
  const named = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...settings, ...Object.fromEntries(named) }
}
