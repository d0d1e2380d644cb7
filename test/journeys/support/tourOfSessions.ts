import type { RunningApp } from './app'
import { heading } from './sample'

/** Makes a challenge session, arranges it, and looks at each screen on the way. */
export async function sessionBefore({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+3')
  await heading(page, /^Challenge sessions/).waitFor()
  await see('sessions')
  await page.keyboard.press('Control+N')
  const form = page.getByRole('form', { name: 'Make a session' })
  await form.getByRole('textbox', { name: 'Title' }).fill('Challenge session, winter')
  await form.getByRole('checkbox').nth(0).check()
  await form.getByRole('checkbox').nth(1).check()
  await form.getByRole('button', { name: 'Make the session' }).click()
  await form.getByRole('alert').waitFor()
  await see('sessions-make')
  await form.getByRole('textbox', { name: 'Day' }).fill('14 January 2027')
  await form.getByRole('button', { name: 'Make the session' }).click()
  await heading(page, /^Challenge session, winter/).waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText(/^Nothing is on the agenda yet/).waitFor()
  await see('session-empty')
  await page.getByRole('button', { name: 'Suggest an agenda' }).click()
  await page.getByText(/^All the time is planned|minutes? free/).waitFor()
  const agenda = page.getByRole('region', { name: /^Agenda – / })
  await agenda.locator('.agenda-title').nth(1).click()
  await agenda.locator('summary', { hasText: /^Choose a prompt/ }).click()
  await page.getByRole('button', { name: /^Use / }).first().waitFor()
  await see('session')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('button', { name: 'Add an interest' }).click()
  await see('session-person')
}
