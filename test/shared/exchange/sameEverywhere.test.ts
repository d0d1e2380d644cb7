import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proving } from '../../proof/proving'

const folder = mkdtempSync(join(tmpdir(), 'same-everywhere-'))
const program = join(folder, 'writePacks.mjs')

beforeAll(async () => {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'writePacks.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'writePacks.mjs' } },
    },
    ssr: { noExternal: true },
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

const languages = ['en_GB.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8']
const zones = ['Europe/London', 'Pacific/Kiritimati', 'America/St_Johns']

/** What a fresh start of the program in a language and time zone says: where it thinks it is, and the sums of what it wrote. */
const written = (language: string, zone: string) =>
  JSON.parse(
    execFileSync(process.execPath, [program], {
      encoding: 'utf8',
      env: { ...process.env, LANG: language, LC_ALL: language, LANGUAGE: language, TZ: zone },
    }),
  ) as { readonly language: string; readonly zone: string; readonly sums: readonly string[] }

test('the same records give the same bytes in every language and time zone', { timeout: 120_000 }, async () => {
  await proving('F16', 'packs and partnership files in 3 languages and 3 time zones', 'every', ({ tried }) => {
    const [first = 'en_GB.UTF-8'] = languages
    const home = written(first, zones[0] ?? '')
    for (const language of languages)
      for (const zone of zones) {
        const here = written(language, zone)
        expect([here.language, here.zone]).toEqual([language.slice(0, 5).replace('_', '-'), zone])
        expect(here.sums).toEqual(home.sums)
        tried(here.sums.length)
      }
  })
})
