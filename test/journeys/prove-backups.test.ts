import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, removeFolder, root, withApp } from './support/app'
import { axeFindings } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import { hasFocus, tabTo } from './support/keyboard'
import { prepareFolder } from './support/prepared'
import { heading } from './support/sample'

const pictures = path.join(root, 'out', 'screens')

let data = ''
let second = ''
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  data = await prepareFolder()
  second = path.join(newFolder(), 'Back-ups')
  mkdirSync(second)
})
afterAll(() => {
  removeFolder(data)
  removeFolder(path.dirname(second))
})

const settings = async (page: Page) => {
  await heading(page, /./).waitFor()
  await page.keyboard.press('Control+,')
  await heading(page, /^Settings/).waitFor()
}
const button = (page: Page, name: string) => page.getByRole('button', { name })
const notice = (page: Page) => page.locator('#main > .notice')

/** Proves the back-ups by keyboard, and waits until that is done. */
async function prove(page: Page): Promise<void> {
  await tabTo(page, button(page, 'Prove the back-ups now'))
  await page.keyboard.press('Enter')
  await button(page, 'Cancel').waitFor({ state: 'detached' })
}

/** Everything of the back-ups but what is remembered of them. */
const bytesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.psa'))
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')])

describe('back-ups that are proved in the real program', () => {
  it('open in full in both folders, by keyboard, and what was found stands at the next start', async () => {
    await withApp({ data }, async ({ electron, page, close }) => {
      await settings(page)
      await expect.poll(() => page.getByText('The newest back-up on this computer was not proved yet.').count()).toBe(1)
      await answerOpenDialog(electron, second)
      await button(page, 'Choose a second folder…').click()
      await button(page, 'Back up now').click()
      await notice(page)
        .filter({ hasText: /^Back-up made and checked/ })
        .waitFor()
      const before = bytesIn(second)
      expect(before.length).toBeGreaterThan(0)
      await prove(page)
      await notice(page).filter({ hasText: 'Back-ups proved: the newest of each folder opens in full.' }).waitFor()
      expect(await hasFocus(button(page, 'Prove the back-ups now'))).toBe(true)
      for (const place of ['on this computer', 'in the second folder'])
        await page
          .getByText(new RegExp(`^The newest back-up ${place} was proved today .* File: .*\\.psa\\.$`))
          .waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(pictures, 'prove-backups-whole.png') })
      expect(bytesIn(second)).toEqual(before)
      await close()
    })
    await withApp({ data }, async ({ page, close }) => {
      await settings(page)
      await page.getByText(/^The newest back-up in the second folder was proved today/).waitFor()
      await close()
    })
  })

  it('that are damaged, or whose folder is away, are told, and which were proved before', async () => {
    await withApp({ data }, async ({ page, close }) => {
      await settings(page)
      const newest = readdirSync(second)
        .filter((name) => name.endsWith('.psa'))
        .sort()
        .at(-1)
      const file = path.join(second, newest ?? '')
      const whole = readFileSync(file)
      writeFileSync(
        file,
        whole.map((byte, at) => (at === Math.floor(whole.length / 2) ? byte ^ 1 : byte)),
      )
      await prove(page)
      await notice(page)
        .filter({ hasText: /^The newest back-up in the second folder did not open in full/ })
        .waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(pictures, 'prove-backups-broken.png') })
      renameSync(second, `${second} away`)
      await prove(page)
      await notice(page)
        .filter({ hasText: /^No back-up was found in the second folder: it is away/ })
        .waitFor()
      await page
        .getByText(/The last one proved there was .*\.psa, today/)
        .first()
        .waitFor()
      await page.screenshot({ path: path.join(pictures, 'prove-backups-away.png') })
      await close()
    })
  })
})
