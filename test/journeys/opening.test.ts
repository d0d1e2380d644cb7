import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContainer, writeContainer } from '../../shared/exchange/container'
import { must } from '../builders/must'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { copyOf, prepareFolder } from './support/prepared'
import { hashOf } from './support/record'
import { heading } from './support/sample'

let folder: string
let data: string
let app: RunningApp
let good: Uint8Array

beforeAll(async () => {
  folder = newFolder()
  const prepared = await prepareFolder()
  data = copyOf(prepared)
  removeFolder(prepared)
  app = await launch({ data })
  const file = path.join(folder, 'good.psa')
  await answerSaveDialog(app.electron, file)
  await app.page.keyboard.press('Control+Shift+S')
  await app.page.getByText('Saved: good.psa', { exact: false }).waitFor()
  good = readFileSync(file)
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
  removeFolder(data)
})

const refused: readonly (readonly [what: string, bytes: () => Uint8Array, words: readonly string[]])[] = [
  [
    'cut short',
    () => good.slice(0, Math.floor(good.length * 0.6)),
    ['This file is damaged or unfinished.', 'send it another way'],
  ],
  [
    'changed by one byte',
    () => flipped(good),
    ['Part of this file was damaged or changed after it was made.', 'returns/0001.json'],
  ],
  [
    'edited with a sum that holds',
    () => edited('returns', (text) => text.replace('"rating":"strong"', '"rating":7')),
    ['1 thing in this file is not what it should be.', 'rating: expected'],
  ],
  [
    'with counts that do not hold',
    () => edited('manifest', (text) => text.replace(/"answers":\d+/, '"answers":3')),
    ['manifest.json at counts.answers'],
  ],
  [
    'of a newer version',
    () =>
      edited('manifest', (text) =>
        text.replace(/"minReader":\d+/, '"minReader":99').replace(/"appVersion":"[^"]*"/, '"appVersion":"9.4.0"'),
      ),
    ['made by a newer version of this app: 9.4.0', 'Update this app'],
  ],
  ['that is no partnership file', () => Buffer.from('%PDF-1.7 a letter'), ['This is not a partnership file.', '.psa']],
  [
    'that is an archive of something else',
    () => writeContainer([{ name: 'letter.txt', bytes: Buffer.from('Dear all') }]),
    ['This is not a partnership file.'],
  ],
  ['that is empty', () => new Uint8Array(), ['This is not a partnership file.']],
]

describe('a file that cannot be opened', () => {
  it.each(refused)(
    '%s is refused in plain words that name the place, and nothing is changed',
    async (what, bytes, words) => {
      const { page } = app
      const before = hashOf(path.join(data, 'record'), path.join(data, 'backups'))
      await offer(page, `${what.replaceAll(' ', '-')}.psa`, bytes())
      await heading(page, /^This file was not opened/).waitFor()
      const said = (await page.getByRole('main').textContent()) ?? ''
      for (const each of [...words, 'Nothing was opened, and the work you already have is safe.'])
        expect(said).toContain(each)
      expect(await page.title()).toMatch(/^Problem: /)
      await page.getByRole('button', { name: 'Go back' }).click()
      await heading(page, /^8\.2 /).waitFor()
      expect(hashOf(path.join(data, 'record'), path.join(data, 'backups'))).toBe(before)
    },
  )

  it('over 256 MB is refused before it is read', async () => {
    const { page } = app
    await offer(page, 'large.psa', Buffer.alloc(256 * 1024 * 1024 + 1))
    await page
      .getByText('large.psa is too large for a partnership file, so it was not opened.', { exact: false })
      .waitFor()
    await heading(page, /^8\.2 /).waitFor()
  })

  it('and is whole is shown before anything is done, and can be left alone', async () => {
    const { page } = app
    const before = hashOf(path.join(data, 'record'))
    await offer(page, 'whole.psa', good)
    await heading(page, /^Open this file\?/).waitFor()
    await page.getByText('You have this partnership here already', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Leave it' }).click()
    await heading(page, /^8\.2 /).waitFor()
    expect(hashOf(path.join(data, 'record'))).toBe(before)
  })
})

async function offer(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  await answerOpenDialog(app.electron, file)
  await page.keyboard.press('Control+O')
}

/** The file with one bit of the returns turned over. */
function flipped(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file)
  const at = bytes.indexOf('"narrative"', bytes.indexOf('returns/0001.json[')) + 20
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

/** The file with the first entry of a name changed, and every sum put right: as somebody would write it on purpose. */
function edited(start: string, change: (text: string) => string): Uint8Array {
  const entries = must(readContainer(good)).map(({ name, bytes }) => ({
    name,
    text: Buffer.from(bytes).toString('utf8'),
  }))
  const target = entries.find(({ name }) => name.startsWith(start))
  if (!target) throw new Error(`There is no entry ${start}`)
  const changed = change(target.text)
  expect(changed, 'the edit finds its place').not.toBe(target.text)
  target.text = changed
  const [manifest, ...others] = entries
  const told = JSON.parse(manifest?.text ?? '') as { entries: unknown }
  told.entries = others.map(({ name, text }) => ({
    name,
    length: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }))
  const rewritten = [{ name: 'manifest.json', text: JSON.stringify(told) }, ...others]
  return writeContainer(rewritten.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })))
}
