import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { heading, openSample } from './support/sample'

// The papers of a session go to a member of the panel on their own computer, and their questions come back into the agenda.

let partnership: RunningApp
let member: RunningApp
const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
let files: string
const file = (name: string) => path.join(files, name)

beforeAll(async () => {
  files = folder()
  partnership = await launch({ data: folder() })
  await openSample(partnership.page)
})

afterAll(async () => {
  await partnership.kill()
  await member?.kill()
  for (const each of folders) removeFolder(each)
})

it('are saved for a member of the panel from the session', async () => {
  const { page, electron } = partnership
  await page.keyboard.press('Control+3')
  await heading(page, /^Challenge sessions/).waitFor()
  await page.keyboard.press('Control+N')
  const form = page.getByRole('form', { name: 'Make a session' })
  await form.getByRole('textbox', { name: 'Title' }).fill('Panel of winter')
  await form.getByRole('checkbox').nth(0).check()
  await form.getByRole('checkbox').nth(1).check()
  await form.getByRole('textbox', { name: 'Day' }).fill('14 January 2027')
  await form.getByRole('button', { name: 'Make the session' }).click()
  await heading(page, /^Panel of winter/).waitFor()
  await page.getByRole('button', { name: 'Suggest an agenda' }).click()
  await page.getByText(/^All the time is planned|minutes? free/).waitFor()
  const panel = page.getByRole('region', { name: 'Files for the panel to read at home' })
  await panel.getByRole('checkbox', { name: /^I looked through these returns/ }).check()
  await answerSaveDialog(electron, file('papers.psapack'))
  await panel.getByRole('button', { name: /^Save the file for Independent scrutineer/ }).click()
  await panel.getByText(/not back yet/).waitFor()
})

it('are read on another computer, with a question of their own', async () => {
  member = await launch({ data: folder() })
  const { page, electron } = member
  await answerOpenDialog(electron, file('papers.psapack'))
  await page.keyboard.press('Control+O')
  await heading(page, /^Review by Independent scrutineer/).waitFor()
  await page.getByRole('button', { name: 'Open it to read' }).press('Enter')
  await heading(page, /^Your papers for Panel of winter/).waitFor()
  await page.getByRole('heading', { name: /Agenda$/ }).waitFor()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Who checks this at night?')
  await page.getByRole('button', { name: 'Add the question' }).press('Enter')
  await page.getByRole('button', { name: /^Take out: Who checks/ }).waitFor()
  await answerSaveDialog(electron, file('asked.psapack'))
  await page.getByRole('button', { name: 'Send my questions' }).press('Enter')
  await page.getByText(/^Your review is saved in a file/).waitFor()
  expect(readFileSync(file('asked.psapack'), 'latin1')).not.toContain('High ratings with little behind them')
})

it('come back as what could go on the agenda, under the role that asked', async () => {
  const { page, electron } = partnership
  await answerOpenDialog(electron, file('asked.psapack'))
  await page.keyboard.press('Control+O')
  await page.getByRole('button', { name: 'See what it would add' }).click()
  await page.getByRole('button', { name: /^Take it in: / }).click()
  await heading(page, /^Review by Independent scrutineer/).waitFor()
  await page.getByRole('region', { name: 'Read for Panel of winter' }).getByText('Who checks this at night?').waitFor()
  await page.keyboard.press('Control+3')
  await heading(page, /^Challenge sessions/).waitFor()
  await page
    .getByRole('button', { name: /Panel of winter/ })
    .first()
    .click()
  await heading(page, /^Panel of winter/).waitFor()
  await page
    .getByRole('region', { name: /^Could go on the agenda/ })
    .getByRole('button', { name: /Independent scrutineer asks: “Who checks this at night\?”/ })
    .waitFor()
})
