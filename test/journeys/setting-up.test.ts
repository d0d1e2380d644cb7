import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newFolder, removeFolder, withApp } from './support/app'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { chosenRating, heading, narrative, openQuestion, openReturn, untilSaved } from './support/sample'

const partnership = 'Wexmoor Safeguarding Children Partnership'
const words = 'The head of service reads every referral that is turned down.'

let folder: string

beforeEach(() => {
  folder = newFolder()
})

afterEach(() => removeFolder(folder))

describe('setting up a partnership', () => {
  it('sets up two agencies, answers the first return, and carries it to another computer in a partnership file', async () => {
    const file = path.join(folder, 'Wexmoor.psa')
    await withApp({ data: path.join(folder, 'one') }, async ({ page, electron }) => {
      await setUp(page)
      await page.getByText('0 of 2 returned').waitFor()
      await openReturn(page, /Wexmoor Council/)
      await openQuestion(page, '1.1')
      await page.getByRole('complementary', { name: 'Last year' }).getByText('This is your first year').waitFor()
      await page.getByRole('radio', { name: 'Partly in place' }).check()
      await narrative(page).fill(words)
      await answerSaveDialog(electron, file)
      await page.keyboard.press('Control+Shift+S')
      await expect.poll(() => existsSync(file)).toBe(true)
    })
    await withApp({ data: path.join(folder, 'two') }, async ({ page, electron }) => {
      await answerOpenDialog(electron, file)
      await page.getByRole('radio', { name: /^Open something/ }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await heading(page, /^Open this file\?/).waitFor()
      await page.getByText('2 organisations, 2 returns and 1 answer').waitFor()
      await page.getByRole('button', { name: 'Add it to this computer' }).click()
      await page.getByText(`${partnership} is on this computer now.`).waitFor()
      await openReturn(page, /Wexmoor Council/)
      await openQuestion(page, '1.1')
      expect(await narrative(page).inputValue()).toBe(words)
      expect(await page.getByRole('radio', { name: 'Partly in place' }).isChecked()).toBe(true)
      await openQuestion(page, '1.2')
      expect(await chosenRating(page).count(), 'nothing is rated beforehand').toBe(0)
      await narrative(page).fill('A second answer, given here.')
      await untilSaved(page)
    })
  })

  it('refuses an unfinished page in words that lead to each box, and keeps what was typed', async () => {
    await withApp({ data: folder }, async ({ page }) => {
      await page.getByRole('button', { name: 'Continue' }).click()
      await heading(page, /^Set up a partnership/).waitFor()
      await page.getByRole('textbox', { name: 'Agency 1', exact: true }).fill('Wexmoor Council')
      await page.getByRole('textbox', { name: 'Agency 2', exact: true }).fill('Wexmoor Council')
      await page.getByRole('button', { name: 'Set up the partnership' }).click()
      const summary = page.getByRole('region', { name: /The partnership is not set up yet/ })
      const problems = await summary.getByRole('listitem').allTextContents()
      expect(problems).toContain('Type the name of the partnership.')
      expect(problems.join(' ')).toMatch(/“Wexmoor Council” is already in the list/)
      expect(problems.join(' ')).toMatch(/the day returns are due/)
      await summary.getByRole('button', { name: 'Type the name of the partnership.' }).click()
      await page.keyboard.type('Wexmoor')
      expect(await page.getByRole('textbox', { name: 'Name of the partnership' }).inputValue()).toBe('Wexmoor')
      expect(await page.getByRole('textbox', { name: 'Agency 1', exact: true }).inputValue()).toBe('Wexmoor Council')
      expect(await page.title()).toMatch(/^Problem: /)
    })
  })
})

async function setUp(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Set up our partnership/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading(page, /^Set up a partnership/).waitFor()
  await page.getByRole('textbox', { name: 'Your role' }).fill('Partnership business manager')
  await page.getByRole('textbox', { name: 'Name of the partnership' }).fill(partnership)
  await page.getByRole('textbox', { name: 'Agency 1', exact: true }).fill('Wexmoor Council')
  await page.getByRole('button', { name: /^Remove agency 2/ }).click()
  await page.getByText('Paste a list of names').click()
  await page.getByRole('textbox', { name: /^Names, one on each line/ }).fill('Wexmoor Council\n• Wexmoor Police\n')
  await page.getByRole('button', { name: 'Add these names' }).click()
  await page.getByRole('textbox', { name: 'Returns are due on' }).fill('31/3/2027')
  await page.getByRole('button', { name: 'Set up the partnership' }).click()
  await page.getByText(`${partnership} is set up.`, { exact: false }).waitFor()
}
