import type { Page } from 'playwright-core'

/** Opens the sample partnership from Welcome and waits for Home. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /look round/i }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: /Section 11, 2026 to 2027/ }).waitFor()
}

/** Opens the return of an agency from Home. */
export async function openReturn(page: Page, agency: RegExp): Promise<void> {
  await page.getByRole('button', { name: agency }).click()
  await page.getByRole('heading', { level: 1, name: /return/ }).waitFor()
}

/** The words of the save label. */
export const saveLabel = (page: Page) => page.getByTestId('save-label')
