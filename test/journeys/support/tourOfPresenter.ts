import type { RunningApp } from './app'

/** Runs the session that is shown before it is held, and looks at the chair's screen on the way. */
export async function sessionRun({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Start or rehearse' }).click()
  await page.getByRole('button', { name: 'Start the session' }).waitFor()
  await see('session-start')
  await page.getByRole('button', { name: 'Start the session' }).click()
  await page.getByRole('heading', { level: 2, name: 'Before the first item' }).waitFor()
  await page.locator('.run-agenda button').nth(1).click()
  await page.getByRole('heading', { level: 2, name: /^2 of / }).waitFor()
  await page.keyboard.press('PageDown')
  await page.locator('.presenter input[type=checkbox]:checked').first().waitFor()
  await page.keyboard.press('Control+Shift+A')
  await page.getByRole('form', { name: 'Action' }).waitFor()
  await see('session-run')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Leave this screen' }).click()
  await page.getByRole('button', { name: 'Go on with the session' }).waitFor()
}
