import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { hospitals, narrative, openQuestion, openReturn, openSample, untilSaved } from './support/sample'

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
})
