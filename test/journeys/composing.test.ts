import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, removeFolder, root, withApp } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { openSample } from './support/sample'
import { wholeHeight } from './support/viewport'

const pictures = path.join(root, 'out', 'screens')

describe('composing a document', () => {
  it('shows the gallery with the length of each, its pages as they are in the Word file, and its length as parts are left out', async () => {
    mkdirSync(pictures, { recursive: true })
    const data = newFolder()
    await withApp({ data }, async ({ page }) => {
      const picture = async (name: string) => {
        await page.setViewportSize({ width: 1280, height: await wholeHeight(page) })
        await page.screenshot({ path: path.join(pictures, `${name}.png`) })
        await page.setViewportSize({ width: 1280, height: 800 })
      }
      await openSample(page)
      await page.keyboard.press('Control+6')
      const board = page.getByRole('group', { name: 'For the board' })
      const gallery = page.getByRole('region', { name: 'Documents' })
      await expect.poll(() => gallery.getByText(/Now (about )?\d+ pages?/).count(), { timeout: 60_000 }).toBe(10)
      expect(
        await board.getByText(/Target: 6 pages and annexes, at most 8\. Now about \d+ pages in all\./).count(),
      ).toBe(1)
      expect(
        await board.getByText(/^Page one of the board report by itself\. Target: 1 page\. Now 1 page\./).count(),
      ).toBe(1)
      await picture('reports-gallery')

      await page.getByRole('button', { name: 'Show the pages' }).click()
      const pages = page.getByRole('article', { name: /board report/ })
      await pages.waitFor({ timeout: 60_000 })
      expect(
        await pages
          .getByRole('navigation', { name: 'Contents' })
          .getByText(/page \d+$/)
          .count(),
      ).toBeGreaterThan(5)
      expect(await pages.getByText(/Page 1 of \d+/).count()).toBe(1)
      await picture('reports-pages')
      await page.getByRole('button', { name: 'Put the pages away' }).click()

      await page.getByText('Parts, your own words, and what was published').click()
      await page.getByRole('button', { name: 'Show the parts' }).click()
      const length = page.getByText(/^Length: \d+ page/)
      await length.waitFor({ timeout: 60_000 })
      const before = await length.textContent()
      const parts = page.getByRole('list', { name: 'Parts of the document' }).getByRole('checkbox')
      for (const part of await parts.all()) await part.uncheck()
      await expect.poll(() => length.textContent(), { timeout: 60_000 }).toMatch(/^Length: 1 page\./)
      expect(before).not.toBe(await length.textContent())
      await picture('reports-composing')
    })
    removeFolder(data)
  })

  it('is stopped within a second, leaves no file and says so; the next one is made', async () => {
    const data = newFolder()
    const file = path.join(data, 'stopped.docx')
    await withApp({ data }, async ({ page, electron }) => {
      await openSample(page)
      await answerSaveDialog(electron, file)
      await page.keyboard.press('Control+6')
      const gallery = page.getByRole('region', { name: 'Documents' })
      await expect.poll(() => gallery.getByText(/Now (about )?\d+ page/).count(), { timeout: 60_000 }).toBe(10)
      await page.getByRole('button', { name: /^Export to Word/ }).click()
      await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 30_000 })
      const pressed = Date.now()
      await page.getByText('Stopped. No document was made.').waitFor({ state: 'attached', timeout: 10_000 })
      expect(Date.now() - pressed).toBeLessThan(1_000)
      expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0)
      expect(existsSync(file)).toBe(false)
      await page.getByRole('button', { name: /^Export to Word/ }).click()
      await page
        .getByText(/30 of 30 accessibility checks passed/)
        .first()
        .waitFor({ timeout: 120_000 })
      expect(existsSync(file)).toBe(true)
    })
    removeFolder(data)
  })
})
