import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { launch, newFolder, type RunningApp, removeFolder } from './app'
import { answerOpenDialog } from './dialogs'
import { breakDisk, mendDisk } from './faults'
import { heading, hospitals, narrative, openQuestion, openReturn, openSample, saveLabel } from './sample'
import { findingsViews } from './tourOfFindings'
import { ledgerOfChallenges } from './tourOfLedger'
import { sessionAfter } from './tourOfMinutes'
import { promptsAndPlan } from './tourOfPlan'
import { sessionRun } from './tourOfPresenter'
import { returnsThatTravel } from './tourOfReturns'
import { reviewThatTravels } from './tourOfReview'
import { sessionBefore } from './tourOfSessions'
import { viewsOfSeveral } from './tourOfViews'

/** Looks at one screen. `name` says which, fit for a file's name. */
export type Visit = (name: string, app: RunningApp) => Promise<void>

/** Goes through every screen of the application, in each state that looks different, and looks at each. */
export async function tour(visit: Visit): Promise<void> {
  const data = newFolder()
  const app = await launch({ data })
  const see = (name: string) => visit(name, app)
  try {
    await firstScreens(app, see)
    await overview(app, see)
    await cycleAndTracker(app, see)
    await returnScreens(app, see)
    await questionScreens(app, see)
    await registerScreens(app, see)
    await frameworkScreens(app, see)
    await returnsThatTravel(app, see)
    await searchScreen(app, see)
    await findingsViews(app, see)
    await heatTable(app, see)
    await sessionBefore(app, see)
    await sessionRun(app, see)
    await ledgerOfChallenges(app, see)
    await sessionAfter(app, see)
    await promptsAndPlan(app, see)
    await otherPlaces(app, see)
    await reviewThatTravels(app, see)
    await viewsOfSeveral(app, see)
  } finally {
    await app.kill()
    removeFolder(data)
  }
}

type See = (name: string) => Promise<void>

async function firstScreens({ page, electron, data }: RunningApp, see: See): Promise<void> {
  await see('welcome')
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading(page, /^Set up a partnership/).waitFor()
  await see('set-up')
  await page.getByRole('button', { name: 'Set up the partnership' }).click()
  await page.getByRole('region', { name: /The partnership is not set up yet/ }).waitFor()
  await see('set-up-problems')
  const letter = path.join(data, 'letter.psa')
  writeFileSync(letter, 'Dear all')
  await answerOpenDialog(electron, letter)
  await page.keyboard.press('Control+O')
  await heading(page, /^This file was not opened/).waitFor()
  await see('file-refused')
  await page.getByRole('button', { name: 'Go back' }).click()
  await page.reload()
  await heading(page, /^Partnership Self-Assessment/).waitFor()
}

async function overview({ page }: RunningApp, see: See): Promise<void> {
  await openSample(page)
  await see('home')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2025 to 2026' })
  await page.getByText('14 of 14 returned').waitFor()
  await see('home-closed-cycle')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2026 to 2027' })
  await page.getByText('12 of 14 returned').waitFor()
  await page.getByRole('button', { name: 'Start another cycle' }).click()
  await heading(page, /^Start a cycle/).waitFor()
  await see('start-cycle')
  await page.getByRole('button', { name: 'Start the cycle' }).click()
  await page.getByRole('region', { name: /The cycle is not started yet/ }).waitFor()
  await see('start-cycle-problems')
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: hospitals }).waitFor()
}

async function cycleAndTracker({ page }: RunningApp, see: See): Promise<void> {
  await page.getByRole('button', { name: 'Change or close this cycle' }).click()
  await page.getByRole('heading', { name: 'Close this cycle' }).waitFor()
  await see('cycle')
  await page.keyboard.press('Control+2')
  await page.getByRole('grid', { name: 'Returns' }).waitFor()
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2026 to 2027' })
  await page.getByText('14 of 14 shown').waitFor()
  await page.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'By how late' })
  await page
    .getByRole('row', { name: /weeks late/ })
    .first()
    .waitFor()
  await page
    .getByRole('row', { name: /weeks late/ })
    .first()
    .press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByText('1 selected', { exact: true }).waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
  await see('returns')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Change the due day…' }).click()
  await page.getByRole('button', { name: 'Change the due day', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await see('returns-due-day')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Make chase list/ }).click()
  await page.getByRole('heading', { name: 'Chase list' }).waitFor()
  await see('returns-chase-list')
  await page.getByRole('button', { name: 'Back to the list of returns' }).click()
  await page.getByRole('button', { name: 'Who did not return…' }).click()
  await page.getByText('returns that were asked for', { exact: false }).waitFor()
  await see('returns-missing')
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: hospitals }).waitFor()
}

async function returnScreens({ page }: RunningApp, see: See): Promise<void> {
  await openReturn(page, /Northmere Constabulary|Northmere Police/)
  await see('return-sent-back')
  await page.getByRole('button', { name: /^1 / }).click()
  await page.getByText('This return has been sent back.', { exact: false }).waitFor()
  await see('question-locked')
  await page.keyboard.press('Control+1')
  await openReturn(page, hospitals)
  await see('return')
  await page.getByRole('button', { name: 'About your organisation' }).click()
  await heading(page, /^About your organisation/).waitFor()
  await see('front-sheet')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('button', { name: /^Read what has changed/ }).click()
  await heading(page, /^What has changed since last year/).waitFor()
  await see('changes')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('button', { name: 'Check and return' }).click()
  await heading(page, /^Check your return/).waitFor()
  await see('check')
  await page.keyboard.press('Control+Shift+T')
  await heading(page, /return$/).waitFor()
}

async function questionScreens({ page, electron }: RunningApp, see: See): Promise<void> {
  await openQuestion(page, '8.4')
  await see('question')
  await page.keyboard.press('Control+Shift+L')
  await page.getByText('Copied from last year', { exact: false }).waitFor()
  await page.getByRole('radio', { name: 'Partly in place' }).check()
  await page.getByRole('button', { name: 'Add an action' }).click()
  const due = page.getByRole('group', { name: /^Action 1/ }).getByRole('textbox', { name: 'Due' })
  await due.fill('ongoing')
  await page.getByRole('checkbox', { name: 'Not applicable to us' }).check()
  await page.getByText('Words such as “ongoing” are not a date.', { exact: false }).waitFor()
  await see('question-full')
  // Words that are no date are not kept, and nothing says "Saved" while they stand in their box.
  await due.fill('31 March 2027')
  await page.keyboard.press('Control+H')
  await page.getByRole('heading', { name: 'History of 8.4' }).waitFor()
  await see('question-history')
  await page.keyboard.press('Escape')
  await breakDisk(electron, ['writeBuffer', 'fsync', 'fdatasync'], 'ENOSPC')
  await narrative(page).fill('Typed on a full disk.')
  await saveLabel(page)
    .filter({ hasText: /^Not saved/ })
    .waitFor()
  await see('question-not-saved')
  await mendDisk(electron)
  await saveLabel(page)
    .filter({ hasText: /^Saved/ })
    .waitFor()
}

async function registerScreens({ page }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('grid', { name: 'Organisations' }).waitFor()
  await see('organisations')
  await page.getByRole('searchbox').fill('nobody has these words')
  await page.getByText('No organisation fits.', { exact: false }).waitFor()
  await see('organisations-none-found')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Import a spreadsheet…' }).click()
  await heading(page, /^Import organisations/).waitFor()
  await see('organisations-import')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await heading(page, /^Organisations/).waitFor()
  await page.keyboard.press('Control+N')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('Type the name of the organisation.').waitFor()
  await see('organisations-add')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Find an organisation' }).fill('Northmere Hospitals')
  await page.getByRole('row', { name: hospitals }).click()
  await page.getByRole('heading', { name: 'Its returns' }).waitFor()
  await see('organisation')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'New name' }).fill('Northmere Teaching Hospitals')
  await page.getByRole('textbox', { name: 'First day with this name' }).fill('1 April 2026')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: /^Its earlier names/ }).waitFor()
  await page.getByRole('textbox', { name: 'URN' }).fill('203/4567')
  await page.keyboard.press('Tab')
  await page.getByText('A URN has six figures.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'It joined another organisation' }).click()
  await page.getByRole('button', { name: 'Keep that it joined' }).click()
  await page.getByText('Choose the organisation that it became part of.').waitFor()
  await page.getByRole('button', { name: 'Add a contact' }).click()
  await see('organisation-full')
  await page.getByRole('textbox', { name: 'URN' }).fill('')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Undo' }).click()
  await heading(page, hospitals).waitFor()
}

async function frameworkScreens({ page, electron, data }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('heading', { name: 'Starters' }).waitFor()
  await see('frameworks')
  await page.getByRole('searchbox').fill('nothing has these words')
  await page.getByRole('button', { name: 'Clear the search' }).waitFor()
  await see('frameworks-none-found')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page
    .getByRole('button', { name: /^Preview / })
    .first()
    .click()
  await heading(page, /^Preview/).waitFor()
  await see('framework-preview')
  await page.getByRole('radio', { name: 'a lay member reads it' }).check()
  await see('framework-preview-lay')
  await page.keyboard.press('Control+Shift+F')
  await page
    .getByRole('button', { name: /^Compare editions / })
    .first()
    .click()
  await heading(page, /^Compare editions/).waitFor()
  await see('frameworks-compared')
  await page.keyboard.press('Control+Shift+F')
  const broken = path.join(data, 'broken.json')
  writeFileSync(broken, '{ "format": "psa-framework" }')
  await answerOpenDialog(electron, broken)
  await page.getByRole('button', { name: 'Import…' }).click()
  await heading(page, /^This file was not read/).waitFor()
  await see('framework-file-refused')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page
    .getByRole('button', { name: /^Make a copy to tailor / })
    .first()
    .click()
  await heading(page, /^Title and words/).waitFor()
  await see('draft-words')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  for (const [name, title] of [
    ['draft-scales', 'Scales'],
    ['draft-sources', 'Sources'],
    ['draft-front-sheet', 'About the organisation'],
  ] as const) {
    await outline.getByRole('button', { name: title }).click()
    await heading(page, new RegExp(`^${title}`)).waitFor()
    await see(name)
  }
  await outline.locator('summary').first().click()
  await outline.getByRole('button', { name: 'The standard itself' }).click()
  await heading(page, /^Standard/).waitFor()
  await see('draft-standard')
  await page.keyboard.press('Control+N')
  await heading(page, /without a title$/).waitFor()
  await page.getByRole('combobox', { name: 'Kind of question' }).selectOption({ label: 'Weighted criteria' })
  await page.getByRole('textbox', { name: 'Criterion 1', exact: true }).waitFor()
  await see('draft-question')
  await outline.getByRole('button', { name: /^Changes since the edition before/ }).click()
  await heading(page, /^Changes since the edition before/).waitFor()
  await page.locator('summary', { hasText: /^Say what it came from/ }).click()
  await page.getByText('No question of the edition before.').waitFor()
  await see('draft-changes')
  await outline.getByRole('button', { name: 'Preview' }).click()
  await heading(page, /^Preview/).waitFor()
  await see('draft-preview')
  await outline.getByRole('button', { name: /^Check and publish/ }).click()
  await heading(page, /^Check and publish/).waitFor()
  await page.getByText('have to be put right before', { exact: false }).waitFor()
  await see('draft-check')
  await page.getByRole('button', { name: 'Put this draft away' }).click()
  await heading(page, /^Frameworks/).waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
}

async function searchScreen({ page }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('searchbox').waitFor()
  await see('search')
  await page.getByRole('searchbox').fill('supervison')
  await page.getByRole('region', { name: 'Answers' }).waitFor()
  await see('search-results')
  await page.getByRole('combobox', { name: 'Kind of text' }).selectOption({ label: 'Help' })
  await page.getByText('Nothing matches “supervison” with these filters.').waitFor()
  await see('search-nothing')
}

async function heatTable({ page }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+4')
  await page.getByRole('grid', { name: 'Heat table' }).waitFor()
  await see('heat-table')
  await page.getByRole('gridcell').first().click()
  await page.getByRole('complementary').getByText('Open in return').first().waitFor()
  await see('heat-behind-a-cell')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Bars' }).check()
  await see('heat-bars')
  await page.getByRole('radio', { name: 'Words' }).check()
  await see('heat-words')
}

async function otherPlaces({ page }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+6')
  await page.getByText('You can export it as it is.', { exact: false }).waitFor()
  await see('reports')
  await page.getByRole('radio', { name: 'One agency’s return' }).check()
  await page.getByRole('combobox', { name: 'Agency' }).waitFor()
  await see('reports-agency')
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Back-up made and checked', { exact: false }).first().waitFor({ timeout: 90_000 })
  await page
    .getByRole('button', { name: /^Restore the back-up of/ })
    .first()
    .click()
  await page.getByText('It is whole.', { exact: false }).waitFor()
  await see('settings')
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'Help for this screen' }).waitFor()
  await see('help')
  await page.keyboard.press('Control+/')
  await page.getByRole('heading', { name: 'List of keys' }).waitFor()
  await see('keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^About and accessibility/ }).click()
  await heading(page, /^About and accessibility/).waitFor()
  await see('about')
}
