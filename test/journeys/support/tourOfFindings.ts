import type { Locator, Page } from 'playwright-core'
import type { RunningApp } from './app'
import { heading, hospitals } from './sample'

/** Goes through views of the findings and looks at each: the sample's panel agreed ratings in its earlier cycle. */
export async function findingsViews({ page }: RunningApp, see: (name: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('Control+4')
  await heading(page, /^Findings/).waitFor()
  const views = page.getByRole('navigation', { name: 'Findings' })
  await views.getByRole('button', { name: 'By type, phase, trust and area' }).click()
  const bars = page.getByRole('list', { name: /^Standards, those with most concern first/ })
  await bars.waitFor()
  await page.getByRole('button', { name: /^Show as table/ }).click()
  await see('findings-groups')
  await bars.getByRole('button').first().click()
  await page.getByRole('complementary').getByRole('listitem').first().waitFor()
  await see('findings-groups-figure')
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
  await practitioners(page, views, see)
  await views.getByRole('button', { name: 'Where to push' }).click()
  const flags = page.getByRole('grid', { name: 'Flags' })
  await flags.waitFor()
  await see('findings-push')
  await flags.getByRole('rowheader').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Put aside', exact: true }).waitFor()
  await see('findings-push-flag')
  await page.getByRole('button', { name: 'Decide on this answer' }).click()
  await heading(page, /^Moderation/).waitFor()
  await page.getByLabel('Agreed rating').selectOption('notAgreed')
  await see('moderation')
  await page.keyboard.press('Control+4')
  await heading(page, /^Findings/).waitFor()
  await views.getByRole('button', { name: 'Heat table' }).click()
}

/** Brings a small survey in, looks at what practitioners said, and takes it out again. */
async function practitioners(page: Page, views: Locator, see: (name: string) => Promise<void>): Promise<void> {
  await views.getByRole('button', { name: 'Practitioners' }).click()
  await page.getByText('No survey of practitioners yet.', { exact: false }).waitFor()
  await see('findings-practitioners-none')
  await page.getByRole('button', { name: 'Bring in a survey' }).click()
  await heading(page, /^Bring in a survey of practitioners/).waitFor()
  await see('survey-choose')
  const rows = (count: number, ...cells: readonly string[]) => Array<string>(count).fill(cells.join('\t'))
  const lines = [
    'Agency\tDo you know who to ask?\tIs your supervision regular?',
    ...rows(9, hospitals.source, 'Yes', 'Most of the time'),
    ...rows(31, hospitals.source, 'Not at all', 'Yes'),
    ...rows(6, 'Somewhere else', 'Yes', 'Yes'),
  ]
  await page.getByRole('textbox', { name: 'Or paste rows from a spreadsheet' }).fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Read what I pasted' }).click()
  await page.getByRole('heading', { name: 'What you pasted: 46 replies' }).waitFor()
  const goesTo = page.getByRole('combobox', { name: 'Where Do you know who to ask? goes' })
  await goesTo.selectOption(
    (await goesTo.locator('optgroup option:nth-of-type(2)').first().getAttribute('value')) ?? '',
  )
  await page.getByRole('button', { name: 'Bring in the counts' }).click()
  await page.getByText('The survey has no title.', { exact: false }).waitFor()
  await see('survey-steps')
  await page.getByRole('combobox', { name: 'Somewhere else' }).selectOption('notGiven')
  await page.getByRole('combobox', { name: 'Not at all' }).selectOption('no')
  await page.getByRole('textbox', { name: 'Title of the survey' }).fill('Staff survey, autumn 2026')
  await page.getByRole('textbox', { name: 'First day of the survey' }).fill('1 September 2026')
  await page.getByRole('textbox', { name: 'Last day of the survey' }).fill('30 September 2026')
  await page.getByRole('button', { name: 'Bring in the counts' }).click()
  await page.getByRole('button', { name: 'See what practitioners said' }).click()
  await page.getByRole('table', { name: /own ratings beside/ }).waitFor()
  await page.locator('summary', { hasText: /^Where this comes from/ }).click()
  await see('findings-practitioners')
  await page.getByRole('button', { name: /^Take it out: Staff survey/ }).click()
  await page.getByText('No survey of practitioners yet.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
}
