import type { Page } from 'playwright-core'

/** The sample's return that is nearly done: 46 of 58 questions are answered. */
export const hospitals = /Northmere Hospitals NHS Foundation Trust/

/** Opens the sample partnership from Welcome and waits for Home. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /look round/i }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: /Section 11, 2026 to 2027/ }).waitFor()
}

/** Opens the return of an agency from Home. */
export async function openReturn(page: Page, agency: RegExp): Promise<void> {
  await page.getByRole('row', { name: agency }).getByRole('button').click()
  await heading(page, /return$/).waitFor()
}

/** Opens a question of the return that is shown, by its number. */
export async function openQuestion(page: Page, label: string): Promise<void> {
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.or(heading(page, /return$/)).waitFor()
  if ((await outline.count()) === 0) await page.keyboard.press('Control+Enter')
  const standard = outline
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${label.split('.')[0]} `) }) })
  if ((await standard.getAttribute('open')) === null) await standard.locator('summary').click()
  await standard.getByRole('button', { name: new RegExp(`^${label.replace('.', '\\.')} `) }).click()
  await heading(page, new RegExp(`^${label.replace('.', '\\.')} `)).waitFor()
}

/** The heading of the screen that is shown. */
export const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name })

/** The box for what is in place. */
export const narrative = (page: Page) => page.getByRole('textbox', { name: /^What is in place/ })

/** The rating that is chosen on the question that is shown. */
export const chosenRating = (page: Page) => page.getByRole('radiogroup').locator('input:checked')

/** The line that says whether everything is saved. */
export const saveLabel = (page: Page) => page.getByTestId('save-label')

/** Waits until the window says that everything is saved. */
export const untilSaved = (page: Page) =>
  saveLabel(page)
    .filter({ hasText: /^Saved \d\d:\d\d$/ })
    .waitFor({ timeout: 20_000 })

/** Makes a back-up in *Settings and back-ups*, and waits until it is checked. */
export async function backUpNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await heading(page, /^Settings/).waitFor()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page
    .getByText(/^Back-up made and checked/)
    .first()
    .waitFor()
}
