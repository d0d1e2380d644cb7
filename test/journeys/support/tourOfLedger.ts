import type { RunningApp } from './app'
import { heading } from './sample'

/** Goes through the ledger: the list, a count, a question's page with something wrong in it, and asking one. */
export async function ledgerOfChallenges({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' })
  await places.getByRole('button', { name: /^Challenges/ }).click()
  await heading(page, /^Challenges/).waitFor()
  await page.getByRole('grid', { name: 'Challenges' }).waitFor()
  await see('challenges')
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('nobody has these words')
  await page.getByText('No question fits.', { exact: false }).waitFor()
  await see('challenges-none-found')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('grid', { name: 'Challenges' }).getByRole('row').nth(1).click()
  await heading(page, /^Question to/).waitFor()
  await see('challenge')
  await page.getByRole('button', { name: 'Settle it' }).click()
  await page.getByRole('form', { name: 'Settle it' }).getByRole('button', { name: 'Settle it' }).click()
  await page.getByText('Give the reason.', { exact: false }).waitFor()
  await see('challenge-settle')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Back to the challenges' }).click()
  await heading(page, /^Challenges/).waitFor()
  await page.keyboard.press('Control+N')
  await heading(page, /^Ask a question/).waitFor()
  await page.getByRole('button', { name: 'Ask it' }).click()
  await page.getByText('Type the question.', { exact: false }).waitFor()
  await see('challenge-ask')
}
