import path from 'node:path'
import type { RunningApp } from './app'
import { answerOpenDialog, answerSaveDialog } from './dialogs'
import { heading } from './sample'

/** Goes through the screens of a lay review, at the partnership and at its reader, and looks at each. Begins at the sample. */
export async function reviewThatTravels(
  { page, electron, data }: RunningApp,
  see: (name: string) => Promise<void>,
): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' })
  const [toRead, reviewed] = ['to-read.psapack', 'reviewed.psapack'].map((name) => path.join(data, name)) as [
    string,
    string,
  ]
  await places.getByRole('button', { name: 'Lay review' }).click()
  await heading(page, /^Lay review/).waitFor()
  await see('reviews')
  await page.getByRole('button', { name: 'Make a review' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /answers? from \d+ organisations?/ })
    .waitFor()
  await see('new-review')
  await page.getByRole('checkbox', { name: /^I have read every answer above/ }).check()
  await page.getByRole('button', { name: 'Make the review' }).click()
  await heading(page, /^Review by Lay member/).waitFor()
  await see('review')
  await answerSaveDialog(electron, toRead)
  await page.getByRole('button', { name: 'Save the file for the reader' }).click()
  await page
    .getByText(/^Saved: to-read/)
    .first()
    .waitFor()
  await answerOpenDialog(electron, toRead)
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'Open it to read' }).waitFor()
  await see('review-offered')
  await page.getByRole('button', { name: 'Open it to read' }).click()
  await page.getByRole('button', { name: 'Begin' }).waitFor()
  await see('review-first')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText(/^Answer 1 of/).waitFor()
  await page.locator('.term').first().click()
  await page.getByRole('radio', { name: 'I have a question' }).click()
  await page.getByRole('button', { name: 'Who checks this?' }).click()
  await page.getByText(/^1 of \d+ read/).waitFor()
  await see('review-reading')
  await page.getByRole('button', { name: 'Stop for now' }).click()
  await heading(page, /^You can stop here/).waitFor()
  await see('review-stop')
  await page.getByRole('main').getByRole('button', { name: 'My review' }).click()
  await heading(page, /^My review/).waitFor()
  await see('review-mine')
  await answerSaveDialog(electron, reviewed)
  await page.getByRole('button', { name: 'Send my review' }).click()
  await page.getByText(/^Your review is saved in a file/).waitFor()
  await places.getByRole('button', { name: 'First page' }).click()
  await heading(page, /^Your review is saved in a file/).waitFor()
  await see('review-sent')
  await places.locator('summary', { hasText: 'Switch partnership' }).click()
  await places
    .getByRole('button', { name: /^Northmere/ })
    .first()
    .click()
  await heading(page, /^Section 11, 2026 to 2027/).waitFor()
  await answerOpenDialog(electron, reviewed)
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'See what it would add' }).click()
  await page.getByRole('button', { name: /^Take it in: / }).click()
  await page.getByRole('textbox', { name: 'What they answered' }).waitFor()
  await see('review-back')
}
