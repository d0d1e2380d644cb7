import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a line in the log: what happened, with counts and codes. Never names, paths, texts or messages of others. */
export type Log = (event: string, facts?: { readonly [name: string]: string | number }) => void

/** The log is a ring of this many files of this many bytes. */
const ring = { files: 5, bytes: 1024 * 1024 }

/** The log in a folder. It never fails: what cannot be written is left out. */
export function openLog(folder: string, now: () => Date): Log {
  let last: Promise<void> = Promise.resolve()
  const path = (number: number) => join(folder, `log-${number}.txt`)

  const turnRing = async () => {
    for (let number = ring.files - 1; number >= 1; number -= 1)
      await rename(path(number), path(number + 1)).catch(() => undefined)
  }
  const write = async (line: string) => {
    await mkdir(folder, { recursive: true })
    const size = await stat(path(1)).then(
      (facts) => facts.size,
      () => 0,
    )
    if (size + line.length > ring.bytes) await turnRing()
    await appendFile(path(1), line)
  }
  return (event, facts = {}) => {
    const parts = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
    const line = `${[now().toISOString(), event, ...parts].join(' ')}\n`
    last = last.then(() => write(line)).catch(() => undefined)
  }
}

/** What may be logged of an error: its kind, the system's code, and the lines of our own program it passed through. */
export function errorFacts(error: unknown): { readonly [name: string]: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const lines = [...(error.stack ?? '').matchAll(/([\w-]+\.(?:js|cjs|ts)):(\d+):(\d+)/g)].slice(0, 6)
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return {
    error: error.name,
    ...code,
    at: lines.map(([, file, line, column]) => `${file}:${line}:${column}`).join('<'),
  }
}
