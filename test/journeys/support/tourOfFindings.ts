import type { RunningApp } from './app'
import { heading } from './sample'

/** Goes through views of the findings and looks at each: the sample's panel agreed ratings in its earlier cycle. */
export async function findingsViews({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+4')
  await heading(page, /^Findings/).waitFor()
  const views = page.getByRole('navigation', { name: 'Findings' })
  await views.getByRole('button', { name: 'Compare years' }).click()
  await page.getByText(/^Since Section 11, 2025 to 2026: \d+ standards up/).waitFor()
  await see('findings-years')
  await page.getByRole('radio', { name: 'Questions', exact: true }).check()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('apart')
  await page.getByRole('button', { name: /^Show as table/ }).click()
  await see('findings-years-questions')
  await views.getByRole('button', { name: 'Before and after challenge' }).click()
  await page.getByText('No ratings have been agreed yet.', { exact: false }).waitFor()
  await see('findings-challenge-none')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2025 to 2026' })
  await page.getByText(/ratings that a panel agreed changed at challenge/).waitFor()
  await page.getByRole('button', { name: /^Show as table/ }).click()
  await see('findings-challenge')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2026 to 2027' })
  await views.getByRole('button', { name: 'Heat table' }).click()
}
