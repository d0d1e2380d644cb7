import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { RunningApp } from './app'
import { answerOpenDialog, answerSaveDialog } from './dialogs'
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

/** Goes with a letter to its organisation and back, and looks at each screen. Begins at the sample, with a session whose minutes are final. */
export async function letterThatTravels(
  { page, electron, data }: RunningApp,
  see: (name: string) => Promise<void>,
): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' })
  const out = path.join(data, 'letters')
  const back = path.join(data, 'reply.psapack')
  mkdirSync(out)
  await page.keyboard.press('Control+6')
  await page.getByRole('region', { name: 'Session minutes and feedback letters' }).getByRole('button').last().click()
  await heading(page, /^After the session/).waitFor()
  await answerOpenDialog(electron, out)
  await page.getByRole('button', { name: /^Make \d+ files? to reply in/ }).click()
  await page
    .getByText(/^\d+ letters? made in/)
    .first()
    .waitFor()
  const letter = readdirSync(out, { recursive: true }).find((name) => /Police.*\.psapack$/.test(String(name)))
  await answerOpenDialog(electron, path.join(out, String(letter)))
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'Open it to answer' }).waitFor()
  await see('letter-offered')
  await page.getByRole('button', { name: 'Open it to answer' }).click()
  await heading(page, /: what was recorded$/).waitFor()
  for (const right of await page.getByRole('radio', { name: 'Yes, it is right' }).all()) await right.check()
  await page.getByRole('radio', { name: 'Something in it is wrong' }).first().check()
  await page.getByRole('textbox', { name: 'What is wrong' }).fill('It was three of five.')
  await see('letter-answered')
  await page.getByRole('textbox', { name: 'Your role' }).fill('Superintendent')
  await answerSaveDialog(electron, back)
  await page.getByRole('button', { name: 'Save the file to send back' }).click()
  await page.getByText(/^You saved your reply on/).waitFor()
  await places.locator('summary', { hasText: 'Switch partnership' }).click()
  await places
    .getByRole('button', { name: /^Northmere/ })
    .first()
    .click()
  await heading(page, /^Section 11, 2026 to 2027/).waitFor()
  await answerOpenDialog(electron, back)
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'See what it would add' }).click()
  await page.getByRole('button', { name: /^Take it in: / }).waitFor()
  await see('letter-received')
  await page.getByRole('button', { name: /^Take it in: / }).click()
  await heading(page, /^After the session/).waitFor()
}
