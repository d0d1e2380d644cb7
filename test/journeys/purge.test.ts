import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removedMark } from '../../shared/exchange/removing/words'
import { removeFolder, root, withApp } from './support/app'
import { axeFindings } from './support/axe'
import { filesWith } from './support/filesWith'
import { tabTo } from './support/keyboard'
import { prepareFolder } from './support/prepared'
import { backUpNow, heading, narrative, untilSaved } from './support/sample'

const canary = 'Zephyrina Quillfeather'

let data = ''
beforeAll(async () => {
  data = await prepareFolder()
})
afterAll(() => removeFolder(data))

describe('words removed for good in the real program', () => {
  it('T-44 are on no disk after the next start: not in the record, its history, back-ups or the copy of the window', async () => {
    await withApp({ data }, async ({ page, close }) => {
      await narrative(page).waitFor()
      await narrative(page).fill(`A visit. We spoke with ${canary} about school. It went well.`)
      await untilSaved(page)
      await narrative(page).fill(`A visit. We spoke with a child about school. It went well.`)
      await untilSaved(page)
      await backUpNow(page)
      await close()
    })
    expect(filesWith(path.join(data, 'record'), canary).length).toBeGreaterThan(0)
    expect(filesWith(path.join(data, 'backups'), canary).length).toBeGreaterThan(0)
    expect(filesWith(path.join(data, 'browser'), canary).length).toBeGreaterThan(0)
    await withApp({ data }, async ({ page, close }) => {
      await heading(page, /./).waitFor()
      await page.keyboard.press('Control+,')
      await heading(page, /^Settings/).waitFor()
      await page.getByRole('button', { name: 'Remove words for good…' }).press('Enter')
      await page.keyboard.type(canary)
      await tabTo(page, page.getByRole('button', { name: 'See what goes' }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'What goes, and what stays' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(root, 'out', 'screens', 'purge-what-goes.png') })
      await tabTo(page, page.getByRole('button', { name: 'Remove for good' }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Words removed for good' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await close()
    })
    await withApp({ data }, async ({ page, close }) => {
      await heading(page, /./).waitFor()
      await page.waitForTimeout(3_000)
      await close()
    })
    expect(filesWith(path.join(data, 'record'), `We spoke with ${removedMark} about school.`)).not.toEqual([])
    expect(filesWith(path.join(data, 'browser'), 'We spoke with a child about school.')).not.toEqual([])
    expect(filesWith(data, canary)).toEqual([])
  })
})
