import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { pagesInLibreOffice } from './support/readers'
import { heading, hospitals, openQuestion, openReturn, openSample, untilSaved } from './support/sample'

let folder: string
let data: string
let app: RunningApp

beforeAll(async () => {
  folder = newFolder()
  data = path.join(folder, 'data')
  mkdirSync(data, { recursive: true })
  app = await launch({ data })
  await openSample(app.page)
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
})

describe('a preview', () => {
  it('sets a question as wide as a return does, so that its boxes wrap in the same places', async () => {
    const { page, electron } = app
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1366, 900))
    const widthOf = async () => (await page.locator('.question').first().boundingBox())?.width ?? 0
    await openReturn(page, hospitals)
    await openQuestion(page, '1.1')
    const inReturn = await widthOf()
    await page.keyboard.press('Control+Shift+F')
    await page
      .getByRole('button', { name: /^Preview Section 11.*2026/ })
      .first()
      .click()
    await heading(page, /^Preview/).waitFor()
    expect(Math.abs((await widthOf()) - inReturn)).toBeLessThan(16)
  })
})

describe('a framework of one’s own', () => {
  it('is copied, reworded, taken back, published, answered, killed, reopened and printed', async () => {
    await tailor(app.page)
    await startCycle(app.page)
    await answer(app.page)
    await app.kill()
    app = await launch({ data })
    const { page, electron } = app
    await heading(page, /^2\.3 /).waitFor()
    expect(await page.getByRole('textbox', { name: 'Lead: last formal training finished' }).inputValue()).toBe(
      '18 September 2025',
    )
    await openQuestion(page, '4.1')
    await page.getByText('That is 90%.').waitFor()
    const file = path.join(folder, 'Return.docx')
    await answerSaveDialog(electron, file)
    await page.keyboard.press('Control+6')
    await page.getByRole('radio', { name: 'One agency’s return' }).check()
    await page.keyboard.press('Control+E')
    await page
      .getByRole('main')
      .getByText('Saved: Return.docx. 30 of 30 accessibility checks passed', { exact: false })
      .waitFor({ timeout: 60_000 })
    const [pages = []] = await pagesInLibreOffice([file])
    const words = pages.join(' ').replace(/\s+/g, ' ')
    expect(words).toContain('47 of 52 (90%)')
    expect(words).toContain('18 September 2025')
    expect(words).toContain('Who leads on safeguarding here?')
  })
})

/** Makes a copy of the questions for schools, rewords one, takes that back and makes it again, and publishes it. */
async function tailor(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await heading(page, /^Frameworks/).waitFor()
  await page
    .getByRole('button', { name: /^Make a copy to tailor of Section 175.*2026/ })
    .first()
    .click()
  await heading(page, /^Title and words/).waitFor()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('What we ask our schools')
  await untilSaved(page)
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.locator('summary', { hasText: /^1 / }).click()
  await outline.getByRole('button', { name: /^1\.2 / }).click()
  const words = page.getByRole('textbox', { name: 'The question' })
  const before = await words.inputValue()
  await words.fill('Who leads on safeguarding here?')
  await untilSaved(page)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+Z')
  await expect.poll(() => words.inputValue()).toBe(before)
  await page.keyboard.press('Control+Y')
  await expect.poll(() => words.inputValue()).toBe('Who leads on safeguarding here?')
  await outline.getByRole('button', { name: 'Check and publish' }).click()
  await page.getByText('There is nothing. This framework can be published.').waitFor()
  await page.getByRole('textbox', { name: 'Name of the edition' }).fill('2026 for our schools')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Publish this edition' }).click()
  await heading(page, /^Publish this edition/).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('is published. You can start a cycle with it.', { exact: false }).waitFor()
}

async function startCycle(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Start another cycle' }).click()
  await page.getByRole('radio', { name: /^What we ask our schools/ }).check()
  await page.getByRole('button', { name: 'Ask none' }).click()
  await page.getByRole('button', { name: 'Add a school or setting' }).click()
  await page.getByRole('textbox', { name: 'School or setting 1' }).fill('Fictional Brook Primary School')
  await page.getByRole('textbox', { name: 'Returns are due on' }).fill('31 March 2999')
  await page.getByRole('button', { name: 'Start the cycle' }).click()
  await page.getByText('0 of 1 returned').waitFor()
}

async function answer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the return of Fictional Brook Primary School' }).click()
  await heading(page, /return$/).waitFor()
  await openQuestion(page, '1.2')
  await page.getByText('Who leads on safeguarding here?').waitFor()
  await openQuestion(page, '4.1')
  await page.getByRole('textbox', { name: 'How many people' }).fill('47')
  await page.getByRole('textbox', { name: 'Out of: All staff' }).fill('52')
  await page.keyboard.press('Tab')
  await page.getByText('That is 90%.').waitFor()
  await openQuestion(page, '2.3')
  const trained = page.getByRole('textbox', { name: 'Lead: last formal training finished' })
  await trained.fill('next week')
  await page.keyboard.press('Tab')
  await page.getByText('Write the date like 18 September 2026.').waitFor()
  await trained.fill('18/9/2025')
  await page.keyboard.press('Tab')
  await expect.poll(() => trained.inputValue()).toBe('18 September 2025')
  await untilSaved(page)
}
