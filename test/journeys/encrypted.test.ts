import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { independentlyOpened } from '../electron/seal/independent'
import { launch, newFolder, type RunningApp, removeFolder, root } from './support/app'
import { axeFindings } from './support/axe'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { copyOf, prepareFolder } from './support/prepared'
import { heading } from './support/sample'

let folder: string
let data: string
let app: RunningApp

const at = (...parts: readonly string[]) => path.join(folder, ...parts)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

beforeAll(async () => {
  folder = newFolder()
  const prepared = await prepareFolder()
  data = copyOf(prepared)
  removeFolder(prepared)
  app = await launch({ data })
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
  removeFolder(data)
})

describe('an encrypted partnership file in the real program', () => {
  const file = () => at('locked.psa')
  let passphrase = ''

  it('is saved with five words, which a sheet shows', async () => {
    const { page, electron } = app
    await answerSaveDialog(electron, file())
    await page.keyboard.press('Control+,')
    await heading(page, /^Settings/).waitFor()
    await page.getByRole('checkbox', { name: 'Encrypt the file with a passphrase' }).check()
    await page.keyboard.press('Control+Shift+S')
    await heading(page, /^A passphrase for this file/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    passphrase = (await page.locator('.passphrase').textContent()) ?? ''
    expect(passphrase.split(' ')).toHaveLength(5)
    await page.keyboard.press('Tab')
    await press(page, 'Save the file, encrypted')
    await heading(page, /^Recovery sheet/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await page.getByRole('row', { name: /locked\.psa/ }).textContent()).toContain(passphrase)
    await press(page, 'I have it. Go on')
    await heading(page, /^Settings/).waitFor()
  })

  it('is opened by a reader that shares no code with the program, and holds no words in the open', async () => {
    const bytes = new Uint8Array(readFileSync(file()))
    expect(isSealed(bytes)).toBe(true)
    expect(Buffer.from(bytes).includes('Northmere')).toBe(false)
    const opened = Buffer.from(await independentlyOpened(bytes, passphrase))
    expect(opened.subarray(0, 2).toString()).toBe('PK')
    expect(opened.includes('Northmere')).toBe(true)
  })

  it('is opened with its passphrase, by the keyboard alone; a wrong one is said to be one', async () => {
    const { page, electron } = app
    await answerOpenDialog(electron, file())
    await page.keyboard.press('Control+O')
    await heading(page, /^This file needs its passphrase/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.type('no such words at all')
    await page.keyboard.press('Enter')
    await page.getByText('That passphrase does not open this file.').first().waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Open it beside what you have' }).waitFor()
    await press(page, 'Leave it')
  })

  it('is opened when the program is started with it', async () => {
    const own = newFolder()
    const other = await launch({ data: own, words: [file()] })
    try {
      await heading(other.page, /^This file needs its passphrase/).waitFor()
      await other.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await other.page.keyboard.press('Enter')
      await press(other.page, 'Add it to this computer')
      await heading(other.page, /Section 11, 2026 to 2027/).waitFor()
    } finally {
      await other.kill()
      removeFolder(own)
    }
  })

  it('is read on the command line with a passphrase file, and else refused by its reason', async () => {
    writeFileSync(at('words.txt'), `not this one\n${passphrase}\n`)
    writeFileSync(at('wrong.txt'), 'not this one\n')
    expect(await start('check', 'locked.psa')).toMatchObject({
      code: 1,
      said: expect.stringContaining('the file is encrypted. Name a file that holds its passphrase'),
    })
    expect(await start('check', 'locked.psa', '--passphrase-file', 'wrong.txt')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no passphrase in the passphrase file opens it'),
    })
    expect(await start('check', 'locked.psa', '--passphrase-file', 'words.txt')).toMatchObject({ code: 0 })
    mkdirSync(at('out'))
    const report = ['report', 'locked.psa', '--document', 'one-page', '--out', 'out', '--passphrase-file', 'words.txt']
    expect(await start(...report)).toMatchObject({ code: 0 })
    expect(readdirSync(at('out'))).toHaveLength(1)
  })
})

type Ended = { readonly code: number; readonly said: string }

async function start(...words: readonly string[]): Promise<Ended> {
  const program = [path.join(root, 'scripts', 'start.mjs'), ...words]
  const env = { ...process.env, INIT_CWD: folder }
  try {
    const { stderr } = await promisify(execFile)(process.execPath, program, { cwd: folder, env })
    return { code: 0, said: stderr }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, said: stderr }
  }
}
