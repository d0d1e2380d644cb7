import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seal } from '../../electron/seal/seal'
import { makeRecoveryPage } from '../../renderer/storage/recoveryPage'
import { sha256Hex } from '../../shared/basics/sha256'
import { tablesOf } from '../../shared/exchange/checkTables'
import { noHead } from '../../shared/exchange/journal'
import { writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { sampleWorkspace } from '../../shared/exchange/sample'
import { must } from '../builders/must'
import { builtInFrameworks } from '../builders/reportWorkspace'
import { sampleContent } from '../builders/sampleContent'
import { newFolder, removeFolder, root } from './support/app'
import { axeFindings } from './support/axe'
import { hasFocus, tabTo } from './support/keyboard'
import { withPlainBrowser } from './support/plainBrowser'

/** Words that would run or reach out, did anything take them for more than words. */
const hostile = '</script><img src="http://canary.example/a.png" onerror="window.ran=true">\u202Eевил\u202C'
const passphrase = 'copper lantern otter meadow quill'

let folder = ''
const at = (name: string) => path.join(folder, name)
const pictures = path.join(root, 'out', 'screens')

beforeAll(async () => {
  folder = newFolder()
  mkdirSync(pictures, { recursive: true })
  const sample = must(sampleWorkspace(sampleContent(), builtInFrameworks()))
  const [first, ...others] = sample.organisations
  if (!first) throw new Error('The sample has no organisation')
  const workspace = { ...sample, organisations: [{ ...first, name: hostile }, ...others] }
  const facts = { kind: 'backup', appVersion: '0.1.0', workspace: 'w1', title: 'Northmere', sample: true } as const
  const plain = await writePartnershipFile(
    tablesOf(workspace),
    { ...facts, madeAt: '2026-11-22T09:00:00.000Z', head: noHead },
    sha256Hex,
  )
  const sealed = await seal(plain, [passphrase, 'the organisation’s own words'], '0.1.0')
  writeFileSync(at('plain.psa'), plain)
  writeFileSync(at('locked.psa'), sealed)
  writeFileSync(
    at('broken.psa'),
    plain.map((byte, place) => (place === 5_000 ? byte ^ 1 : byte)),
  )
  writeFileSync(at('cut.psa'), sealed.subarray(0, sealed.length - 100))
  writeFileSync(at('page.html'), await makeRecoveryPage())
})
afterAll(() => removeFolder(folder))

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const choose = (page: Page, name: string) => page.getByLabel('The file to open').setInputFiles(at(name))
const isOpen = (page: Page) => heading(page, /^Northmere Safeguarding/).waitFor()

/** Runs work on the page in a plain browser, which may ask for nothing and complain of nothing. */
async function onPage(work: (page: Page, saving: (work: () => Promise<void>) => Promise<string>) => Promise<void>) {
  const data = newFolder()
  try {
    await withPlainBrowser(data, async ({ page, open, saving, asked, complaints }) => {
      await open(at('page.html'))
      await work(page, saving)
      expect(asked).toEqual([])
      expect(complaints).toEqual([])
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    })
  } finally {
    removeFolder(data)
  }
}

describe('the recovery page in a browser', () => {
  it('opens a plain file, lists, searches and saves it, by keyboard alone', async () => {
    await onPage(async (page, saving) => {
      expect(await axeFindings(page)).toEqual([])
      await tabTo(page, page.getByLabel('The file to open'))
      await page.screenshot({ path: path.join(pictures, 'recovery-page-choose.png') })
      await choose(page, 'plain.psa')
      await isOpen(page)
      expect(await hasFocus(heading(page, /^Northmere/))).toBe(true)
      expect(await page.getByText('all of it was found whole').isVisible()).toBe(true)
      expect(await page.getByText(hostile).first().isVisible()).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(pictures, 'recovery-page-file.png') })
      await tabTo(page, page.getByLabel('Search the file'))
      await page.keyboard.type('supervision AUDIT')
      await page.keyboard.press('Enter')
      await page.getByText(/places? (was|were) found/).waitFor()
      const find = page.getByRole('search').getByRole('link').first()
      const question = (await find.textContent()) ?? ''
      await tabTo(page, find)
      await page.keyboard.press('Enter')
      const found = page.getByRole('heading', { level: 3, name: question, exact: true }).first()
      await found.waitFor()
      expect(await hasFocus(found)).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(pictures, 'recovery-page-return.png') })
      await page.goBack()
      await isOpen(page)
      expect(await page.getByLabel('Search the file').inputValue()).toBe('supervision AUDIT')
      const text = await saving(() => page.getByRole('button', { name: 'Save everything as text' }).press('Enter'))
      expect(path.basename(text)).toBe('plain.txt')
      expect(readFileSync(text, 'utf8')).toContain(question)
    })
  })

  it('opens an encrypted file with either passphrase, and says of a wrong one that it is wrong', async () => {
    await onPage(async (page) => {
      await choose(page, 'locked.psa')
      const box = page.getByLabel('Its passphrase')
      await box.waitFor()
      expect(await hasFocus(box)).toBe(true)
      await page.keyboard.type('not these words at all')
      await page.keyboard.press('Enter')
      await page.getByText('That passphrase does not open this file.').waitFor()
      expect(await box.getAttribute('aria-invalid')).toBe('true')
      expect(await hasFocus(box)).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: path.join(pictures, 'recovery-page-wrong.png') })
      await page.keyboard.type('the organisation’s own words')
      await page.keyboard.press('Enter')
      await isOpen(page)
      await page.getByRole('link', { name: 'Open another file' }).press('Enter')
      await choose(page, 'locked.psa')
      await box.fill(passphrase)
      await page.keyboard.press('Enter')
      await isOpen(page)
    })
  })

  it('says of a broken file that it is broken, before and behind a passphrase', async () => {
    await onPage(async (page) => {
      await choose(page, 'broken.psa')
      await page.getByText('Part of this file was damaged or changed after it was made.').waitFor()
      expect(await hasFocus(page.getByRole('heading', { name: 'The file was not opened' }))).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      await choose(page, 'cut.psa')
      await page.getByLabel('Its passphrase').fill(passphrase)
      await page.keyboard.press('Enter')
      await page.getByText('This encrypted file is damaged').waitFor()
      await choose(page, 'page.html')
      await page.getByText('This is not a partnership file.').waitFor()
    })
  })
})
