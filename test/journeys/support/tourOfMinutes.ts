import type { RunningApp } from './app'
import { heading } from './sample'

/** Looks at what comes after a session that was held: final, as a draft in which a piece is changed, and a reply that is written down. */
export async function sessionAfter({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+6')
  const held = page.getByRole('region', { name: 'Session minutes and feedback letters' })
  await held.getByRole('button').last().click()
  await heading(page, /^After the session/).waitFor()
  await see('minutes-final')
  await page.locator('summary', { hasText: 'Reopen the minutes' }).click()
  await page.getByRole('textbox', { name: 'Who does this' }).fill('Chair')
  await page.getByRole('textbox', { name: 'Why it is reopened' }).fill('A date was wrong.')
  await page.getByRole('button', { name: 'Reopen', exact: true }).click()
  await page.getByRole('button', { name: 'Edit: Opening', exact: true }).click()
  await page.getByRole('textbox', { name: 'Opening', exact: true }).pressSequentially('So it was. ')
  await see('minutes-draft')
  await page.keyboard.press('Escape')
  await page.getByText('Your words').waitFor()
  await page.locator('summary', { hasText: 'They replied' }).click()
  await page.getByRole('radio', { name: 'They say that something is wrong' }).check()
  await page.getByRole('button', { name: 'Write down the reply' }).click()
  await page.getByRole('alert').waitFor()
  await see('minutes-reply')
}
