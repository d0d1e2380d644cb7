import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { chanceFrom } from '../proof/chance'
import { seed, trials } from '../proof/effort'
import { proving } from '../proof/proving'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { heading, openSample } from './support/sample'

vi.setConfig({ testTimeout: trials(240_000, 1_800_000) })

const MiB = 1024 * 1024

/** The most memory that reading one hostile file may take beside what the program had, in bytes. */
const most = 256 * MiB

let folder: string
let app: RunningApp

beforeAll(async () => {
  folder = newFolder()
  app = await launch({ data: path.join(folder, 'data') })
  await openSample(app.page)
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
})

const chance = chanceFrom(seed)
const zeros = (size: number) => new Uint8Array(size)
const spaces = (size: number) => new Uint8Array(size).fill(0x20)

/** Small files that are large, deep or many inside, by what they look like. */
const bombs: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['zeros.psapack', () => zipSync({ 'manifest.json': zeros(chance.whole(300, 900) * MiB) })],
  [
    'records.psapack',
    () => zipSync({ 'manifest.json': strToU8('{}'), 'returns.jsonl': spaces(chance.whole(300, 600) * MiB) }),
  ],
  [
    'many.psapack',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: chance.whole(20_000, 60_000) }, (_, n) => [`${n}`, zeros(1)]))),
  ],
  [
    'nested.psapack',
    () => {
      let inner = zipSync({ deep: zeros(200 * MiB) })
      for (let n = 0; n < 20; n += 1) inner = zipSync({ deep: inner })
      return inner
    },
  ],
  ['deep.psapack', () => zipSync({ 'manifest.json': strToU8('['.repeat(chance.whole(1, 4) * MiB)) })],
  [
    'sheet.xlsx',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': spaces(chance.whole(300, 600) * MiB),
      }),
  ],
  [
    'laughs.xlsx',
    () => {
      const lines = Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)
      const xml = `<!DOCTYPE x [<!ENTITY a0 "ha">${lines.join('')}]><workbook>&a30;</workbook>`
      return zipSync({ '[Content_Types].xml': strToU8(xml), 'xl/workbook.xml': strToU8(xml) })
    },
  ],
  ['form.docx', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': spaces(500 * MiB) })],
  [
    'page.html',
    () => strToU8(`<!doctype html><script type="application/json">${'['.repeat(chance.whole(8, 24) * MiB)}`),
  ],
  ['long.psapack', () => spaces(chance.whole(100, 300) * MiB)],
]

/** Begins to watch how long the window stands still, and how much memory its processes take. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const seen = window as unknown as { longest: number; last: number; watching: number }
    seen.longest = 0
    seen.last = performance.now()
    seen.watching = window.setInterval(() => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
    }, 5)
  })
  await app.electron.evaluate(({ app: program }) => {
    const seen = globalThis as unknown as { base: number; peak: number; polling: NodeJS.Timeout }
    const used = () => program.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) * 1024
    seen.base = used()
    seen.peak = seen.base
    seen.polling = setInterval(() => {
      seen.peak = Math.max(seen.peak, used())
    }, 20)
  })
}

async function seenSince(page: Page): Promise<{ readonly still: number; readonly memory: number }> {
  const still = await page.evaluate(() => {
    const seen = window as unknown as { longest: number; watching: number }
    window.clearInterval(seen.watching)
    return seen.longest
  })
  const memory = await app.electron.evaluate(() => {
    const seen = globalThis as unknown as { base: number; peak: number; polling: NodeJS.Timeout }
    clearInterval(seen.polling)
    return seen.peak - seen.base
  })
  return { still, memory }
}

it('T-22 T-25 a small file that is huge inside is refused in little memory, and the window goes on', async () => {
  const { page } = app
  await proving('F7', 'small files that are huge, deep or many inside', 'chance', async ({ tried, measured }) => {
    let slowest = 0
    let stillest = 0
    let largest = 0
    for (let n = 0; n < trials(10, 100); n += 1) {
      const [name, make] = bombs[n % bombs.length] ?? ['', () => zeros(0)]
      const file = path.join(folder, `${n} ${name}`)
      writeFileSync(file, make())
      await page.keyboard.press('Control+Shift+R')
      await heading(page, /^Receive returns/).waitFor()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose files' }).click()
      const chosen = await chooser
      await watch(page)
      const started = performance.now()
      await chosen.setFiles(file)
      const row = page.getByRole('row', { name: new RegExp(`^${n} ${name}`) })
      await row.waitFor()
      slowest = Math.max(slowest, performance.now() - started)
      const { still, memory } = await seenSince(page)
      stillest = Math.max(stillest, still)
      largest = Math.max(largest, memory)
      expect(await row.textContent()).not.toMatch(/Ready|Added/)
      expect(memory, name).toBeLessThan(most)
      await page.getByRole('button', { name: 'Put this list away' }).click()
      tried()
    }
    measured(`refused within ${(slowest / 1000).toFixed(1)} s`)
    measured(`${Math.round(largest / MiB)} MiB at most`)
    measured(`the window stood still for ${Math.round(stillest)} ms at most`)
  })
})
