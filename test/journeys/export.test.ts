import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { answerSaveDialog } from './support/dialogs'
import { breakDisk, mendDisk } from './support/faults'
import { pagesInLibreOffice } from './support/readers'
import { heading, openSample } from './support/sample'

const old = 'The report that was here before.'

let folder: string
let app: RunningApp
let target: string

beforeAll(async () => {
  folder = newFolder()
  app = await launch({ data: path.join(folder, 'data') })
  await openSample(app.page)
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
})

beforeEach(async () => {
  target = path.join(newFolderIn(folder), 'Report.docx')
  await answerSaveDialog(app.electron, target)
  await app.page.keyboard.press('Control+6')
  await heading(app.page, /^Reports/).waitFor()
})

describe('exporting to Word', () => {
  it('makes a board report and an agency’s return that pass every check and open elsewhere, with SAMPLE on each page', async () => {
    const { page, electron } = app
    await page.getByText('You can export it as it is.', { exact: false }).waitFor()
    const board = await exported(page, target)
    const agency = path.join(path.dirname(target), 'Return.docx')
    await answerSaveDialog(electron, agency)
    await page.getByRole('radio', { name: 'One agency’s return' }).check()
    await page
      .getByRole('combobox', { name: 'Agency' })
      .selectOption({ label: 'Haven Young People – Returned 1 Nov 2026' })
    const handed = await exported(page, agency)
    const [boardPages = [], agencyPages = []] = await pagesInLibreOffice([board, handed])
    expect(boardPages.length).toBeGreaterThan(2)
    expect(agencyPages.length).toBeGreaterThan(2)
    for (const each of [...boardPages, ...agencyPages]) expect(each).toContain('SAMPLE')
    expect(boardPages.join(' ')).toContain('Northmere Safeguarding Children Partnership')
    expect(agencyPages.join(' ')).toContain('Haven Young People')
  })

  it('leaves the old file as it was, says why, and can be done again: file held open, disk full, folder in the way', async () => {
    const { page, electron } = app
    await page.getByRole('radio', { name: 'One agency’s return' }).check()
    writeFileSync(target, old)
    await breakDisk(electron, ['rename'], 'EBUSY', 'Report.docx')
    await refusedWith(
      page,
      'That file is open in Word, so it was not replaced. Your work is safe. Close it and try again, or save with a new name.',
    )
    await mendDisk(electron)
    await breakDisk(electron, ['writeBuffer'], 'ENOSPC')
    await refusedWith(page, 'The disk is full, so Report.docx was not saved. Your work is safe.')
    await mendDisk(electron)
    await exported(page, target)
    expect(readFileSync(target, 'latin1')).not.toBe(old)
    expect(readdirSync(path.dirname(target))).toEqual(['Report.docx'])

    const inTheWay = path.join(path.dirname(target), 'Folder.docx')
    mkdirSync(inTheWay)
    await answerSaveDialog(electron, inTheWay)
    await page.keyboard.press('Control+E')
    await told(page, 'Folder.docx could not be written to that folder. Your work is safe.')
    expect(readdirSync(path.dirname(target)).sort()).toEqual(['Folder.docx', 'Report.docx'])
  })

  it('writes nothing and says nothing when the person changes their mind, and refuses a date that is none', async () => {
    const { page, electron } = app
    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    })
    await page.getByRole('button', { name: 'Export to Word' }).click()
    await page.getByRole('textbox', { name: 'Date of the document' }).fill('some day')
    await page.getByRole('button', { name: 'Export to Word' }).click()
    await page.getByText('Write the date like 31 March 2027. The document was not made.').waitFor()
    expect(await page.locator('.notice.problem').count()).toBe(0)
    expect(readdirSync(path.dirname(target))).toEqual([])
  })
})

let folders = 0

function newFolderIn(parent: string): string {
  folders += 1
  const made = path.join(parent, `target-${folders}`)
  mkdirSync(made)
  return made
}

/** Exports what is chosen, waits until it is saved with all its checks passed, and gives its path. */
async function exported(page: Page, file: string): Promise<string> {
  await page.keyboard.press('Control+E')
  await told(page, `Saved: ${path.basename(file)}. 30 of 30 accessibility checks passed`)
  return file
}

async function refusedWith(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+E')
  await told(page, words)
  expect(readFileSync(target, 'latin1')).toBe(old)
  expect(readdirSync(path.dirname(target)), 'nothing half-written is left').toEqual(['Report.docx'])
  await page.getByRole('button', { name: 'Dismiss' }).click()
}

/** Waits for words that the screen itself shows, beside what screen readers are told. */
const told = (page: Page, words: string) =>
  page.getByRole('main').getByText(words, { exact: false }).waitFor({ timeout: 60_000 })
