import { Unzip, UnzipInflate } from 'fflate'
import { utf8Text } from '../../../shared/basics/utf8'
import { parseXml, type XmlNode } from './xmlTree'

/** The XML parts of a Word file by path; null when it is none, or would grow beyond what a document needs. */
export type WordPackage = {
  readonly part: (path: string) => XmlNode | undefined
  readonly paths: readonly string[]
  /** True for a part that says what sort of document it is, and could name other files there. No Word program writes that. */
  readonly declares: (path: string) => boolean
}

/** Limits of a file that comes from outside. Sizes are counted as they come out, whatever the file says of itself. */
const packageLimits = { file: 50 * 1024 * 1024, entries: 1_000, inflated: 40 * 1024 * 1024 } as const

/** Small enough that what comes out of one slice cannot fill the memory before it is counted. */
const slice = 16 * 1024

/** Opens a Word file. Answers null, and never throws, for anything else. */
export function readPackage(bytes: Uint8Array): WordPackage | null {
  const entries = bytes.length <= packageLimits.file ? unzip(bytes) : null
  if (entries === null || !entries.has('word/document.xml')) return null
  const parsed = new Map<string, XmlNode | undefined>()
  const textOf = (path: string) => (entries.has(path) ? utf8Text(entries.get(path) ?? new Uint8Array()) : null)
  const part = (path: string) => {
    if (!parsed.has(path)) {
      const text = textOf(path)
      parsed.set(path, text === null ? undefined : (parseXml(text) ?? undefined))
    }
    return parsed.get(path)
  }
  const declares = (path: string) => /<!(?:DOCTYPE|ENTITY)/i.test(textOf(path) ?? '')
  return part('word/document.xml') ? { part, paths: [...entries.keys()], declares } : null
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const parts = new Map<string, Uint8Array[]>()
  let inflated = 0
  let broken = false
  const unzipper = new Unzip((file) => {
    const chunks: Uint8Array[] = []
    if (parts.size >= packageLimits.entries) broken = true
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      inflated += chunk?.length ?? 0
      if (error || inflated > packageLimits.inflated) broken = true
      else if (/\.(xml|rels)$/.test(file.name)) chunks.push(chunk)
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  try {
    for (let start = 0; start < bytes.length && !broken; start += slice) {
      unzipper.push(bytes.subarray(start, start + slice), start + slice >= bytes.length)
    }
  } catch {
    return null
  }
  return broken ? null : new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
