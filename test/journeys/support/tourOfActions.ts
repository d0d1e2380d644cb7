import type { RunningApp } from './app'
import { heading } from './sample'

/** Goes through the tracker of actions, its forms and the page of one, and looks at each. Begins anywhere in the sample. */
export async function actionScreens({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('grid', { name: 'Actions' }).waitFor()
  await page.getByRole('radio', { name: 'By owner' }).check()
  await page.getByRole('row', { selected: false }).first().waitFor()
  await see('actions')
  await page.keyboard.press('Control+N')
  await page.getByRole('button', { name: 'Add the action' }).click()
  await page.getByText('Name the role that owns the action.').waitFor()
  await see('actions-add')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Make chase list' }).click()
  await page.getByRole('heading', { name: 'Chase list' }).waitFor()
  await see('actions-chase-list')
  await page.getByRole('button', { name: 'Back to the list of actions' }).click()
  await page.getByRole('radio', { name: 'Needs chasing' }).check()
  await page
    .getByRole('row', { name: /days? late/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'What happened' }).waitFor()
  await see('action')
  await page.getByRole('button', { name: 'Check…' }).click()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await see('action-check')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await heading(page, /./).waitFor()
}
