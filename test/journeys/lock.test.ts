import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chanceFrom } from '../proof/chance'
import { seed, trials } from '../proof/effort'
import { proving } from '../proof/proving'
import { launch, type RunningApp, removeFolder } from './support/app'
import { axeFindings } from './support/axe'
import { filesWith } from './support/filesWith'
import { copyOf, prepareFolder } from './support/prepared'
import { heading, hospitals, narrative, openReturn as openFromHome, openQuestion, untilSaved } from './support/sample'

vi.setConfig({ testTimeout: trials(240_000, 1_800_000) })

/** Words that only the record knows. */
const canary = 'Zaffre marmalade quorum'
const words = 'copper lantern otter meadow quill'
const sheet = 'the words on the recovery sheet'

let data: string
let prepared: string

beforeAll(async () => {
  prepared = await prepareFolder()
  data = copyOf(prepared)
})

afterAll(() => {
  removeFolder(prepared)
  removeFolder(data)
})

/** Opens a return, wherever the window is. */
async function openReturn(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await heading(page, /Section 11, 2026 to 2027/).waitFor()
  await openFromHome(page, hospitals)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** The program would start itself again where a test cannot follow it: the test does that. */
const startsNoOther = (app: RunningApp) =>
  app.electron.evaluate(({ app: program }) => {
    program.relaunch = () => undefined
  })

const unlocked = async (app: RunningApp, passphrase: string) => {
  await heading(app.page, /is locked$/).waitFor()
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.keyboard.press('Enter')
  await heading(app.page, /Section 11, 2026 to 2027/).waitFor()
}

describe('the lock in the real program', () => {
  let chosen = ''

  it('is turned on by the keyboard and closes the program, which has no words in the open any more', async () => {
    const app = await launch({ data })
    const { page } = app
    await openReturn(page)
    await openQuestion(page, '1.1')
    await narrative(page).fill(canary)
    await untilSaved(page)
    await startsNoOther(app)
    await page.keyboard.press('Control+,')
    await press(page, 'Lock this partnership…')
    await page.locator('.passphrase').waitFor()
    chosen = (await page.locator('.passphrase').textContent()) ?? ''
    await press(page, 'Go on to the recovery sheet')
    expect(await axeFindings(page)).toEqual([])
    const ended = app.electron.waitForEvent('close', { timeout: 60_000 })
    await page.getByLabel('Type the passphrase, to be sure that you have it', { exact: true }).fill(chosen)
    await page.keyboard.press('Enter')
    await ended
    const left = filesWith(data, canary).filter((file) => !file.includes(`${path.sep}browser${path.sep}`))
    expect(left).toEqual([])
  })

  it('asks for the passphrase at the next start, and keeps its copy of the work in memory alone', async () => {
    const app = await launch({ data })
    await heading(app.page, /is locked$/).waitFor()
    expect(await axeFindings(app.page)).toEqual([])
    await app.page.getByLabel('Passphrase', { exact: true }).fill('no such words')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('That passphrase does not open it.').first().waitFor()
    await app.page.getByLabel('Passphrase', { exact: true }).fill(chosen)
    await app.page.keyboard.press('Enter')
    await heading(app.page, /Section 11, 2026 to 2027/).waitFor()
    await openReturn(app.page)
    await openQuestion(app.page, '1.1')
    expect(await narrative(app.page).inputValue()).toBe(canary)
    await narrative(app.page).fill(`${canary} again`)
    await untilSaved(app.page)
    expect(filesWith(data, canary)).toEqual([])
    await app.kill()
    expect(filesWith(data, canary)).toEqual([])
  })

  it('keeps what was saved before the program was killed', async () => {
    const app = await launch({ data })
    await unlocked(app, chosen)
    await openReturn(app.page)
    await openQuestion(app.page, '1.1')
    expect(await narrative(app.page).inputValue()).toBe(`${canary} again`)
    await app.page.keyboard.press('Control+,')
    await press(app.page, 'Take the lock off')
    await app.page.getByText('The lock is off.', { exact: false }).waitFor()
    await app.close()
    const open = await launch({ data })
    await heading(open.page, /\S/).waitFor()
    expect(await open.page.getByText('is locked').count()).toBe(0)
    await open.kill()
  })
})

it('killed while the lock is turned on or taken off, the work is locked or not, and whole', async () => {
  const draw = chanceFrom(seed)
  await proving('F1', 'kills of every process while the lock is turned on or taken off', 'chance', async (tally) => {
    const seen = { locked: 0, open: 0 }
    for (let i = 0; i < trials(4, 40); i += 1) {
      const own = copyOf(prepared)
      const isOn = i % 2 === 0
      const app = await launch({ data: own })
      const key = readdirSync(path.join(own, 'record')).find((name) => name.length > 30) ?? ''
      if (!isOn) await setLock(app.page, key, [words, sheet])
      void setLock(app.page, key, isOn ? [words, sheet] : null).catch(() => undefined)
      await wait(isOn ? draw.whole(0, 1_600) : draw.whole(0, 300))
      await app.kill()
      const again = await launch({ data: own })
      const isLocked = (await again.page.getByText('is locked').count()) > 0
      if (isLocked) await unlocked(again, draw.one([words, sheet]))
      await openReturn(again.page)
      seen[isLocked ? 'locked' : 'open'] += 1
      await again.kill()
      removeFolder(own)
      tally.tried()
    }
    tally.measured(`${seen.locked} locked, ${seen.open} not locked`)
  })
})

const setLock = (page: Page, key: string, passphrases: string[] | null) =>
  page.evaluate(
    async ([of, with_]) => {
      const { bridge } = window as unknown as { bridge: { setLock: (request: object) => Promise<unknown> } }
      await bridge.setLock({ key: of, passphrases: with_ })
    },
    [key, passphrases] as const,
  )
