import type { RunningApp } from './app'
import { heading } from './sample'

/** Looks at the prompts and at the partnership's plan, with their forms open. */
export async function promptsAndPlan({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Prompts', exact: true }).click()
  await heading(page, /^Prompts/).waitFor()
  await page.getByText('Add a question of your own').click()
  await page.getByRole('button', { name: 'Add the question' }).click()
  await page.getByRole('alert').waitFor()
  await see('prompts')
  await page.getByRole('button', { name: 'Partnership plan', exact: true }).click()
  await heading(page, /^Partnership plan/).waitFor()
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await page.getByText('Add to funding').click()
  await see('plan')
}
