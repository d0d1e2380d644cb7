import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { hasFocus, tabTo } from './support/keyboard'
import {
  chosenRating,
  heading,
  hospitals,
  narrative,
  openQuestion,
  openReturn,
  openSample,
  untilSaved,
} from './support/sample'

let data: string
let app: RunningApp

beforeEach(async () => {
  data = newFolder()
  app = await launch({ data })
})

afterEach(async () => {
  await app.kill()
  removeFolder(data)
})

describe('answering a return', () => {
  it('answers ten questions with the keyboard alone, is killed, and goes on where it stopped with every answer', async () => {
    await openReturnByKeyboard(app.page)
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByRole('radiogroup').waitFor()
    const given: Given[] = []
    for (let n = 1; n <= 10; n += 1) {
      given.push(await answerByKeyboard(app.page, n))
      await app.page.keyboard.press('Control+Enter')
      await expect.poll(() => titleOf(app.page)).not.toBe(given.at(-1)?.title)
    }
    expect(new Set(given.map(({ title }) => title)).size).toBe(10)
    const left = await titleOf(app.page)
    await placeIsKept(app.page)
    await app.kill()

    app = await launch({ data })
    await heading(app.page, /^\d+\.\d+ /).waitFor()
    expect(await titleOf(app.page)).toBe(left)
    for (const { title, rating, words } of given) {
      await openQuestion(app.page, title.split(' ')[0] ?? '')
      await expect.poll(() => narrative(app.page).inputValue()).toBe(words)
      expect(await ratingNumber(app.page)).toBe(rating)
    }
    await app.page.getByText('56 of 58 answered').waitFor()
  })

  it('undoes and redoes outside text boxes, step by step, and names the step in the menu', async () => {
    const { page } = app
    await openSample(page)
    await openReturn(page, hospitals)
    await openQuestion(page, '8.2')
    await page.getByRole('radiogroup').getByRole('radio').first().focus()
    await page.keyboard.press('3')
    await untilSaved(page)
    await narrative(page).fill('Seen by the board in October.')
    await narrative(page).blur()
    await untilSaved(page)
    await page.getByRole('radiogroup').getByRole('radio').nth(2).focus()
    await page.keyboard.press('1')
    await untilSaved(page)
    await expect.poll(() => undoLabel()).toMatch(/^Undo: .*8\.2/)

    await page.keyboard.press('Control+Z')
    await expect.poll(() => ratingNumber(page)).toBe(3)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => narrative(page).inputValue()).toBe('')
    await page.keyboard.press('Control+Z')
    await expect.poll(() => ratingNumber(page)).toBe(0)
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+Y')
    await expect.poll(() => ratingNumber(page)).toBe(1)
    expect(await narrative(page).inputValue()).toBe('Seen by the board in October.')

    await page.keyboard.press('Control+H')
    await page.getByRole('heading', { name: 'History of 8.2' }).waitFor()
    expect(await page.getByRole('complementary', { name: 'History of 8.2' }).getByRole('listitem').count()).toBe(9)
  })

  it('shows last year, copies its words and actions, and takes a return through check, sign-off, lock and reopening', async () => {
    const { page } = app
    await openSample(page)
    await openReturn(page, hospitals)
    await useLastYear(page)
    await claimNotApplicable(page)
    await checkAndSignOff(page)
    await expectLocked(page)
    await page.getByRole('button', { name: 'All standards' }).click()
    await page.getByRole('button', { name: 'Reopen this return' }).click()
    await page.getByRole('button', { name: /^Continue/ }).waitFor()
    await openQuestion(page, '8.4')
    await narrative(page).fill('Changed after reopening.')
    await untilSaved(page)
  })
})

type Given = { readonly title: string; readonly rating: number; readonly words: string }

/** The place is no answer: it is kept a moment after it changed, without a word. */
const placeIsKept = async (page: Page) => {
  const question = (await page.locator('[data-question]').getAttribute('data-question')) ?? ''
  await expect
    .poll(() => readFileSync(join(data, 'settings.json'), 'utf8'), { timeout: 10_000 })
    .toContain(`"${question}"`)
}

const titleOf = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

/** The number of the rating that is chosen; 0 when none is. */
const ratingNumber = (page: Page) =>
  page
    .getByRole('radiogroup')
    .evaluate((group) => [...group.querySelectorAll('input')].findIndex((input) => input.checked) + 1)

const undoLabel = () =>
  app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label ?? '')

async function openReturnByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: /^Set up/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, /Section 11, 2026 to 2027/).waitFor()
  await tabTo(page, page.getByRole('button', { name: /^Carry on with Northmere Hospitals/ }))
  await page.keyboard.press('Enter')
  await heading(page, /return$/).waitFor()
}

async function answerByKeyboard(page: Page, n: number): Promise<Given> {
  const title = await titleOf(page)
  const rating = (n % 4) + 1
  const words = `Answer ${n}: two wards were sampled, and 3 of 40 records fell short.`
  await tabTo(page, page.getByRole('radiogroup').getByRole('radio').first())
  await page.keyboard.press(String(rating))
  await tabTo(page, narrative(page))
  await page.keyboard.type(words)
  await untilSaved(page)
  return { title, rating, words }
}

async function useLastYear(page: Page): Promise<void> {
  await openQuestion(page, '8.4')
  const lastYear = page.getByRole('complementary', { name: /^Last year/ })
  await lastYear.waitFor()
  await page.keyboard.press('Control+L')
  await lastYear.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+L')
  await lastYear.waitFor()
  await page.keyboard.press('Control+Shift+L')
  await page.getByText('Copied from last year – not checked yet', { exact: false }).waitFor()
  const copied = await narrative(page).inputValue()
  expect(copied).not.toBe('')
  expect(await lastYear.textContent()).toContain(copied)
  expect(await chosenRating(page).count(), 'a rating is never copied').toBe(0)
  await page.getByRole('button', { name: 'Still true today' }).click()
  await page.getByText('Copied from last year', { exact: false }).waitFor({ state: 'detached' })
  await lastYear.getByRole('button', { name: /^Update it/ }).click()
  await page.getByRole('group', { name: /^Action 1 – from last year/ }).waitFor()
  await lastYear.getByText('Brought into this year.').waitFor()
  await page.getByRole('checkbox', { name: 'Look at this again before I return it' }).check()
  await untilSaved(page)
}

async function claimNotApplicable(page: Page): Promise<void> {
  await openQuestion(page, '8.2')
  await page.getByRole('checkbox', { name: 'Not applicable to us' }).check()
  await page.getByRole('textbox', { name: 'Why it cannot apply' }).fill('The trust runs no such service.')
  await untilSaved(page)
  await page.getByText('47 of 58 answered').waitFor()
}

async function checkAndSignOff(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Enter')
  const summary = page.getByRole('region', { name: /things to look at$/ })
  await expect.poll(() => hasFocus(summary)).toBe(true)
  const gaps = await summary.getByRole('listitem').allTextContents()
  expect(gaps).toContain('8.4 is marked to look at again')
  expect(gaps).toContain('8.4 has no rating')
  expect(gaps.filter((gap) => gap.startsWith('8.2'))).toEqual([])
  await summary.getByRole('button', { name: '8.4 has no rating' }).click()
  await heading(page, /^8\.4 /).waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await heading(page, /^Check your return/).waitFor()
  await page.getByRole('button', { name: 'Sign off and return' }).click()
  await page.getByRole('alert').getByText('The sign-off is not complete', { exact: false }).waitFor()
  await page.getByRole('textbox', { name: /^Name of the person/ }).fill('Imelda Croxley-Byrne')
  await page.getByRole('textbox', { name: 'Job title' }).fill('Chief Nurse')
  await page.getByRole('checkbox', { name: /fair picture/ }).check()
  await page.getByRole('button', { name: 'Sign off and return' }).click()
  await page.getByRole('alert').getByText('Say why, so the partnership knows', { exact: false }).waitFor()
  await page.getByRole('textbox', { name: /^Return it with/ }).fill('Two services moved in September.')
  await page.getByRole('button', { name: 'Sign off and return' }).click()
  await heading(page, /^Your return is signed off/).waitFor()
}

async function expectLocked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the return' }).click()
  await page.getByText('Sent back and signed off by Imelda Croxley-Byrne, Chief Nurse', { exact: false }).waitFor()
  await page.getByRole('button', { name: /^8 / }).click()
  await page.getByText('This return has been sent back.', { exact: false }).waitFor()
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
  expect(await page.getByRole('main').getByRole('radio').count()).toBe(0)
}
