import { cpSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trials } from '../proof/effort'
import { proving } from '../proof/proving'
import { launch, removeFolder } from './support/app'
import { firstWords, prepareFolder } from './support/prepared'
import { narrative, saveLabel, untilSaved } from './support/sample'
import { type SmallDisk, smallDisk } from './support/smallDisk'
import { watch } from './support/watching'

const disk: SmallDisk | null = smallDisk(400)
const count = trials(3, 50)
let prepared = ''

beforeAll(async () => {
  prepared = await prepareFolder()
})

afterAll(() => {
  removeFolder(prepared)
  disk?.remove()
})

it.runIf(disk)(
  'T-03 says so on a disk that is really full, loses nothing that was shown as saved, and recovers when there is room',
  { timeout: trials(240_000, 3_600_000) },
  async () => {
    if (!disk) throw new Error('There is no disk')
    const data = path.join(disk.folder, 'data')
    cpSync(prepared, data, { recursive: true, verbatimSymlinks: true })
    await proving(
      'F5',
      'times a real disk was filled to its last byte while somebody typed',
      'chance',
      async (tally) => {
        const typed = [firstWords]
        let slowest = 0
        let app = await launch({ data })
        try {
          for (let trial = 1; trial <= count; trial += 1) {
            await narrative(app.page).waitFor()
            const { saved } = await watch(app.page)
            slowest = Math.max(slowest, await fillWhileTyping(app.page, disk, typed, trial))
            if (trial % 2 === 0) {
              await app.kill()
              disk.free()
              app = await launch({ data })
              await narrative(app.page).waitFor()
            } else {
              disk.free()
              await untilSaved(app.page)
            }
            const acknowledged = trial % 2 === 0 ? (saved.at(-1)?.words ?? firstWords) : (typed.at(-1) ?? '')
            const found = await narrative(app.page).inputValue()
            expect(typed.indexOf(found), `trial ${trial}`).toBeGreaterThanOrEqual(typed.indexOf(acknowledged))
            tally.tried()
          }
        } finally {
          await app.kill()
          tally.measured(`said so within ${(slowest / 1000).toFixed(1)} s`)
        }
      },
    )
  },
)

/**
 * Fills the disk and types, again where the journal still found room in what it keeps in reserve, until the window says that the
 * disk is full. Answers how long that took after the last words, in milliseconds.
 */
async function fillWhileTyping(page: Page, disk: SmallDisk, typed: string[], trial: number): Promise<number> {
  for (let round = 1; round <= 4; round += 1) {
    disk.fill()
    const words = `Trial ${trial}, round ${round}. ${'Long words. '.repeat(800)}`
    typed.push(words)
    await narrative(page).fill(words)
    const started = Date.now()
    await narrative(page).blur()
    const label = () => saveLabel(page).textContent()
    await expect.poll(label, { timeout: 10_000, interval: 20 }).toMatch(/^(Saved \d|Not saved – the disk is full)/)
    if (/^Not saved/.test((await label()) ?? '')) return Date.now() - started
  }
  throw new Error('The disk never was full')
}
