import type { RunningApp } from './app'
import { heading } from './sample'

/** Starts a cycle whose questionnaire several people answer alone, passes the laptop once, and looks at each screen of it. */
export async function viewsOfSeveral({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Start another cycle' }).click()
  await heading(page, /^Start a cycle/).waitFor()
  await page.getByRole('radio', { name: /^Key Propositions/ }).check()
  await page.getByRole('textbox', { name: /due/ }).fill('31 March 2027')
  await page.getByRole('button', { name: 'Start the cycle' }).click()
  await heading(page, /^Key Propositions/).waitFor()
  await page.keyboard.press('Control+4')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Key Propositions, 2026 to 2027' })
  await page.getByRole('button', { name: 'Members’ views', exact: true }).click()
  await page.getByText('No views yet.').waitFor()
  await see('members-views-none')
  await page.getByRole('textbox', { name: 'A word to stop with' }).fill('harbour')
  await page.keyboard.press('Control+Shift+B')
  await heading(page, /^Please pass the laptop on/).waitFor()
  await see('pass-laptop')
  for (const place of [0, 1, 2]) {
    await page.getByRole('list', { name: 'Please pass the laptop to' }).getByRole('button').first().click()
    await heading(page, /^About you/).waitFor()
    await page.getByRole('radio', { name: 'NHS' }).check()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('radio', { name: 'Show them without my name' }).check()
    await page.keyboard.press('Control+Enter')
    await heading(page, /^About you/).waitFor({ state: 'detached' })
    await page.getByRole('radiogroup').getByRole('radio').nth(place).check()
    if (place === 0) await see('pass-laptop-question')
    while ((await heading(page, /^That was the last question/).count()) === 0) {
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(50)
    }
    if (place === 0) await see('pass-laptop-end')
    await page.getByRole('button', { name: 'I am done' }).click()
    await heading(page, /^Please pass the laptop on/).waitFor()
  }
  await page.getByText('For the person who runs this').click()
  await page.getByLabel('The word you chose').fill('harbour')
  await page.getByRole('button', { name: 'Stop passing the laptop' }).click()
  await page.getByRole('button', { name: 'Show what has come in' }).click()
  await page.getByRole('button', { name: 'Show them now' }).click()
  await page.getByRole('list', { name: 'Views by question' }).waitFor()
  await page
    .getByText(/^Write down what the meeting agreed/)
    .first()
    .click()
  await see('members-views')
}
