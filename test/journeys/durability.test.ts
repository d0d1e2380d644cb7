import { existsSync } from 'node:fs'
import path from 'node:path'
import type { JSHandle, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newFolder, removeFolder, withApp } from './support/app'
import { breakDisk, mendDisk } from './support/faults'
import { focused } from './support/keyboard'
import { copyOf, expectWords, firstWords, prepareFolder } from './support/prepared'
import { hashOf, keysIn } from './support/record'
import { heading, narrative, saveLabel, untilSaved } from './support/sample'
import { watch } from './support/watching'

const everyWrite = ['writeBuffer', 'fsync', 'fdatasync'] as const

let prepared: string
let data: string

beforeAll(async () => {
  prepared = await prepareFolder()
})

afterAll(() => removeFolder(prepared))

beforeEach(() => {
  data = copyOf(prepared)
})

afterEach(() => removeFolder(data))

describe('a disk that does not take it', () => {
  it('says so within 3 seconds, keeps the words, and recovers by itself without losing any', async () => {
    await withApp({ data }, async ({ page, electron }) => {
      await narrative(page).waitFor()
      const watched = await watch(page)
      await narrative(page).focus()
      await page.keyboard.press('Control+End')
      for (const [code, label] of [
        ['ENOSPC', /^Not saved – the disk is full/],
        ['EIO', /^Not saved – the disk did not take it/],
      ] as const) {
        await breakDisk(electron, everyWrite, code)
        await page.keyboard.type(` ${code} broke it.`)
        const typedAt = Date.now()
        await expect.poll(() => saveLabel(page).textContent(), { timeout: 10_000, interval: 20 }).toMatch(label)
        expect(Date.now() - typedAt).toBeLessThan(3_000)
        await page.keyboard.type(' Typed meanwhile.')
        await page.waitForTimeout(2_200)
        expect(await saveLabel(page).textContent()).toMatch(label)
        expect(await focused(page), 'nobody takes the box away').toMatch(/^textarea/)
        expect(
          watched.saved.filter(({ words }) => words.includes(code)),
          'never shown as saved before it was',
        ).toEqual([])
        await mendDisk(electron)
        await untilSaved(page)
      }
    })
    await expectWordsAfterRestart(`${firstWords} ENOSPC broke it. Typed meanwhile. EIO broke it. Typed meanwhile.`)
  })

  it('shows a rating as saved only when it is', async () => {
    await withApp({ data }, async ({ page, electron }) => {
      await narrative(page).waitFor()
      await page.getByRole('checkbox', { name: /^Look at this again/ }).check()
      await untilSaved(page)
      const watched = await watch(page)
      await breakDisk(electron, everyWrite, 'ENOSPC')
      await page.getByRole('radio', { name: 'Strong' }).click()
      await expect.poll(() => saveLabel(page).textContent()).toMatch(/^Not saved/)
      expect(watched.saved.filter(({ rating }) => rating !== 0)).toEqual([])
    })
  })

  it('says that a back-up could not be made, keeps the back-ups there are, and makes one when it can', async () => {
    await withApp({ data }, async ({ page, electron }) => {
      await narrative(page).fill('Words that want a back-up.')
      await untilSaved(page)
      const before = hashOf(path.join(data, 'backups'))
      for (const calls of [['writeBuffer'], ['openFileHandle'], ['rename']] as const) {
        await breakDisk(electron, calls, 'ENOSPC', calls[0] === 'writeBuffer' ? '' : 'backups')
        await page.keyboard.press('Control+S')
        await page.getByText('Your work is saved, but the back-up could not be made.', { exact: false }).waitFor()
        await mendDisk(electron)
        expect(hashOf(path.join(data, 'backups'))).toBe(before)
        await page.getByRole('button', { name: 'Dismiss' }).click()
      }
      await page.keyboard.press('Control+S')
      await page.getByText('Everything is saved. Back-up made.').waitFor()
      expect(hashOf(path.join(data, 'backups'))).not.toBe(before)
    })
  })

  it('adds nothing, and says so, when there is no room for a new partnership', async () => {
    const fresh = newFolder()
    await withApp({ data: fresh }, async ({ page, electron }) => {
      await breakDisk(electron, ['writeBuffer'], 'ENOSPC')
      await page.getByRole('radio', { name: /look round/i }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('This computer is full, so nothing was added.', { exact: false }).waitFor()
      await mendDisk(electron)
      await page.getByRole('button', { name: 'Continue' }).click()
      await heading(page, /Section 11, 2026 to 2027/).waitFor()
      const key = keysIn(fresh).filter((each) => existsSync(path.join(fresh, 'record', each, 'HEAD')))
      expect(key).toHaveLength(1)
    })
    removeFolder(fresh)
  })
})

describe('a program that hangs', () => {
  it('is never shown as having saved what it has not, and is shown as still trying', async () => {
    await withApp({ data }, async ({ page, electron }) => {
      await narrative(page).waitFor()
      const sights = await typeAndLookAlone(page, ' Typed while it hung.')
      const hangs = electron.evaluate(() => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_500))
      const seen = await sights.evaluate(({ all }) => all)
      await hangs
      const soon = seen.filter(
        ({ words, label, at }) => words.includes('hung') && label.startsWith('Saved') && at < 5_000,
      )
      expect(soon.map(({ at }) => at)).toEqual([])
      expect(seen.some(({ label }) => label.startsWith('Not saved – still trying'))).toBe(true)
      await untilSaved(page)
    })
    await expectWordsAfterRestart(`${firstWords} Typed while it hung.`)
  })
})

const expectWordsAfterRestart = (words: string) => withApp({ data }, ({ page }) => expectWords(page, words))

type Sight = { readonly at: number; readonly label: string; readonly words: string }

/** Has the page itself type at the end of the box and look at box and label for 6 seconds: nobody else can while the program hangs. */
const typeAndLookAlone = (page: Page, more: string): Promise<JSHandle<{ readonly all: Promise<readonly Sight[]> }>> =>
  page.evaluateHandle((text) => {
    const box = document.querySelector<HTMLTextAreaElement>('[data-question] textarea')
    if (!box) throw new Error('There is no box')
    const started = Date.now()
    const sights: { at: number; label: string; words: string }[] = []
    const look = () => {
      const label = document.querySelector('[data-testid="save-label"]')?.textContent ?? ''
      sights.push({ at: Date.now() - started, label, words: box.value })
    }
    const looking = setInterval(look, 20)
    setTimeout(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, box.value + text)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }, 500)
    const all = new Promise<typeof sights>((done) => setTimeout(() => done(sights), 6_000))
    void all.then(() => clearInterval(looking))
    return { all }
  }, more)
