import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { heading, openSample, untilSaved } from './support/sample'

// A review goes from the partnership to a lay member's computer and back, and back again with what was answered.

let files: string
let partnership: RunningApp
let lay: RunningApp
const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
const file = (name: string) => path.join(files, name)

beforeAll(async () => {
  files = folder()
  mkdirSync(files, { recursive: true })
  partnership = await launch({ data: folder() })
  await openSample(partnership.page)
})

afterAll(async () => {
  await partnership.kill()
  await lay?.kill()
  for (const each of folders) removeFolder(each)
})

const place = (page: Page, words: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: words })

/** Opens a file with File, Open. */
async function openFile(app: RunningApp, at: string): Promise<void> {
  await answerOpenDialog(app.electron, at)
  await app.page.keyboard.press('Control+O')
}

it('is made with what is suggested, and saved as one file', async () => {
  const { page, electron } = partnership
  await place(page, 'Lay review').click()
  await page.getByRole('button', { name: 'Make a review' }).click()
  await heading(page, /^Make a review/).waitFor()
  await page.getByRole('checkbox', { name: /Show organisations by letter/ }).check()
  await page
    .getByRole('status')
    .filter({ hasText: /answers? from \d+ organisations?/ })
    .waitFor()
  await page.getByRole('checkbox', { name: /^I have read every answer above/ }).check()
  await page.getByRole('button', { name: 'Make the review' }).click()
  await heading(page, /^Review by Lay member/).waitFor()
  await answerSaveDialog(electron, file('to-read.psapack'))
  await page.getByRole('button', { name: 'Save the file for the reader' }).click()
  await page
    .getByText(/^Saved: to-read\.psapack/)
    .first()
    .waitFor()
  const text = readFileSync(file('to-read.psapack'), 'latin1')
  expect(text).toContain('Organisation A')
  expect(text).not.toContain('Northmere Hospitals')
})

it('is read, answered and sent by keyboard on another computer', async () => {
  lay = await launch({ data: folder() })
  const { page, electron } = lay
  await openFile(lay, file('to-read.psapack'))
  await heading(page, /^Review by Lay member/).waitFor()
  await page.getByRole('button', { name: 'Open it to read' }).press('Enter')
  await heading(page, /^You have been asked to read \d+ answers from \d+ organisations/).waitFor()
  expect(await page.getByText('You do not need to know the jargon').count()).toBe(1)
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByText(/^Answer 1 of/).waitFor()
  await page.getByText(/^Organisation A$/).waitFor()
  expect(await page.getByRole('navigation', { name: 'Places' }).count()).toBe(0)
  await page.getByRole('radio', { name: 'I have a question' }).press('Space')
  await page.getByRole('button', { name: 'How do you know?' }).press('Enter')
  const box = page.getByRole('textbox', { name: 'Your question' })
  await expect.poll(() => box.evaluate((each) => each === document.activeElement)).toBe(true)
  await page.keyboard.type('Who told you so?')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Answer 2 of/).waitFor()
  await page.getByRole('radio', { name: 'I’m satisfied' }).press('Space')
  await page.getByText(/^2 of \d+ read/).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByText(/^Answer 1 of/).waitFor()
  expect(await box.inputValue()).toBe('How do you know? Who told you so?')
  await page.getByRole('button', { name: 'Stop for now' }).press('Enter')
  await heading(page, /^You can stop here/).waitFor()
  await page.getByRole('button', { name: 'My review' }).last().press('Enter')
  await heading(page, /^My review/).waitFor()
  await answerSaveDialog(electron, file('reviewed.psapack'))
  await page.getByRole('button', { name: 'Send my review' }).press('Enter')
  await page.getByText(/^Your review is saved in a file/).waitFor()
  expect(readdirSync(files)).toContain('reviewed.psapack')
  await page
    .getByRole('button', { name: /^Look at it: Organisation A/ })
    .first()
    .press('Enter')
  await page.getByRole('heading', { name: 'What you said' }).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
})

it('is taken in, answered, and comes back to its reader with what was agreed', async () => {
  const { page, electron } = partnership
  await openFile(partnership, file('reviewed.psapack'))
  await page.getByRole('button', { name: 'See what it would add' }).click()
  await heading(page, /^Receive returns/).waitFor()
  await page.getByRole('button', { name: /^Take it in: / }).click()
  await heading(page, /^Review by Lay member/).waitFor()
  await page.getByText('How do you know? Who told you so?').waitFor()
  await page.getByRole('textbox', { name: 'What they answered' }).fill('From a survey of 40 families.')
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('They publish it in March.')
  await page.getByRole('textbox', { name: 'What was agreed' }).blur()
  await untilSaved(page)
  await page.getByRole('checkbox', { name: /^I have read every answer above/ }).check()
  await answerSaveDialog(electron, file('answered.psapack'))
  await page.getByRole('button', { name: 'Save the file with the answers' }).click()
  await page
    .getByText(/^Saved: answered\.psapack/)
    .first()
    .waitFor()
  await openFile(lay, file('answered.psapack'))
  await lay.page.getByRole('button', { name: 'Open my review' }).press('Enter')
  await heading(lay.page, /^What became of what you asked/).waitFor()
  const words = await lay.page.getByRole('main').innerText()
  const order = ['You asked', 'Who told you so?', 'From a survey of 40 families.', 'They publish it in March.']
  const places = order.map((each) => words.indexOf(each))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places.every((at) => at >= 0)).toBe(true)
})
