import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { heading, hospitals, narrative, openQuestion, openReturn, openSample, untilSaved } from './support/sample'

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

describe('a detail that could tell which child is meant', () => {
  it('is marked under the answer, which is saved all the same, and can be given another name', async () => {
    const { page } = app
    await openSample(page)
    await openReturn(page, hospitals)
    await openQuestion(page, '8.2')
    await narrative(page).fill('We learned that Zainab, aged 9, waited. Her NHS no is 999 012 3454.')
    const marked = page.getByRole('list', { name: /could tell which child is meant/ })
    await marked.waitFor()
    await untilSaved(page)
    await expect.poll(() => marked.getByRole('group').count()).toBe(2)
    await marked.getByText('Possible name with an age').click()
    if (process.env['PSA_PICTURES']) await page.screenshot({ path: `${process.env['PSA_PICTURES']}/beside.png` })
    await page.getByRole('button', { name: 'Use a pseudonym (Child A)' }).click()
    await marked.getByText('Possible NHS number').click()
    await page.getByRole('button', { name: 'Replace with “[removed]”' }).click()
    await expect
      .poll(() => narrative(page).inputValue())
      .toBe('We learned that Child A, aged 9, waited. Her NHS no is [removed].')
    await expect.poll(() => marked.count()).toBe(0)
    await untilSaved(page)
  })

  it('is shown on one page before a document is made, and leads to the answer', async () => {
    const { page } = app
    await openSample(page)
    await openReturn(page, hospitals)
    await openQuestion(page, '8.2')
    await narrative(page).fill('We learned that Zainab, aged 9, waited.')
    await untilSaved(page)
    await page.keyboard.press('Control+6')
    await heading(page, /^Reports$/).waitFor()
    await page.getByRole('button', { name: /^Export to Word/ }).waitFor()
    await page.keyboard.press('Control+E')
    await heading(page, /before it leaves your computer/).waitFor()
    const row = page.getByRole('row', { name: /Northmere Hospitals.*8\.2.*Possible name with an age: Zainab, aged 9/ })
    await row.waitFor()
    if (process.env['PSA_PICTURES']) await page.screenshot({ path: `${process.env['PSA_PICTURES']}/found.png` })
    await page.getByRole('button', { name: 'Review', exact: true }).click()
    await heading(page, /^8\.2 /).waitFor()
    expect(await narrative(page).inputValue()).toBe('We learned that Zainab, aged 9, waited.')
  })
})
