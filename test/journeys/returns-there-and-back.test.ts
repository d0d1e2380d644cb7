import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { sha256Hex } from '../../shared/basics/sha256'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { Workspace } from '../../shared/exchange/checkTables'
import { readContainer, writeContainer } from '../../shared/exchange/container'
import { writeReturnPack } from '../../shared/exchange/pack/returnPack'
import { readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { answerQuestion } from '../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { must } from '../builders/must'
import { reportWorkspace, thisCycle } from '../builders/reportWorkspace'
import { launch, newFolder, type RunningApp, removeFolder } from './support/app'
import { copyOf, prepareFolder } from './support/prepared'

let folder: string
let data: string
let app: RunningApp
let page: Page

const sample = reportWorkspace()
const drafts = sample.returns.filter(({ cycleId, stage }) => cycleId === thisCycle && stage === 'draft')
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const question = asId<'question'>('S11-12.4')
const out = () => path.join(folder, 'out')
const nameOf = ({ organisationId }: AuditReturn) =>
  sample.organisations.find(({ id }) => id === organisationId)?.name ?? ''

beforeAll(async () => {
  folder = newFolder()
  mkdirSync(out())
  const prepared = await prepareFolder()
  data = copyOf(prepared)
  removeFolder(prepared)
  app = await launch({ data })
  page = app.page
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, out())
})

afterAll(async () => {
  await app.kill()
  removeFolder(folder)
  removeFolder(data)
})

/** The sample after an organisation answered one question at its own computer. */
function answeredAway(auditReturn: AuditReturn, narrative: string): Workspace {
  const stamp = {
    id: asId<'revision'>(`away-${auditReturn.id}`),
    author: 'Named nurse',
    device: 'away',
    counter: 1,
    at: making.madeAt,
  }
  const { answer, revision } = must(answerQuestion(auditReturn, question, { narrative }, stamp))
  const answered = { ...auditReturn, answers: { ...auditReturn.answers, [question]: answer } }
  return {
    ...sample,
    returns: sample.returns.map((each) => (each.id === auditReturn.id ? answered : each)),
    revisions: [...sample.revisions, revision],
  }
}

const put = (name: string, bytes: Uint8Array): string => {
  const at = path.join(folder, 'back', name)
  writeFileSync(at, bytes)
  return at
}

/** A pack with one of its parts changed, and the sums in it made to hold again. */
function edited(bytes: Uint8Array, entry: string, change: (text: string) => string): Uint8Array {
  const entries = must(readContainer(bytes))
  const text = (name: string) => new TextDecoder().decode(entries.find((each) => each.name === name)?.bytes)
  const changed = utf8Bytes(change(text(entry)))
  const manifest = JSON.parse(
    entry === 'manifest.json' ? new TextDecoder().decode(changed) : text('manifest.json'),
  ) as {
    entries: { name: string; length: number; sha256: string }[]
  }
  for (const listed of manifest.entries.filter(({ name }) => name === entry)) {
    listed.length = changed.length
    listed.sha256 = sha256Hex(changed)
  }
  return writeContainer(
    entries.map(({ name, bytes: own }) =>
      name === 'manifest.json'
        ? { name, bytes: utf8Bytes(JSON.stringify(manifest)) }
        : { name, bytes: name === entry ? changed : own },
    ),
  )
}

describe('returns in the real window', () => {
  it('go out as one file for each organisation, whole, in a new folder', async () => {
    await page.keyboard.press('Control+Shift+M')
    await page.getByRole('button', { name: `Make ${drafts.length} files` }).click()
    await page
      .getByText(/files are in the new folder/)
      .first()
      .waitFor()
    const [made] = readdirSync(out())
    const files = readdirSync(path.join(out(), made ?? ''))
    expect(files.sort()).toEqual(drafts.map((each) => `${nameOf(each)} – Section 11, 2026 to 2027.psapack`).sort())
    for (const file of files) {
      const read = await readPartnershipFile(readFileSync(path.join(out(), made ?? '', file)), sha256Hex)
      expect(must(read).manifest).toMatchObject({ kind: 'return', sample: true, counts: { organisations: 1 } })
    }
  })

  it('come back mixed with all sorts of files: each is named for what is in it, and the rest go on', async () => {
    mkdirSync(path.join(folder, 'back'))
    const [first, second] = drafts
    if (!first || !second) throw new Error('The sample has too few drafts')
    const good = await writeReturnPack(answeredAway(first, 'We meet each month.'), first.id, making)
    const other = await writeReturnPack(answeredAway(second, 'We meet each week.'), second.id, making)
    const facts = (change: (manifest: string) => string) => edited(other, 'manifest.json', change)
    const stranger = edited(
      facts((text) => text.replace(/"partnership":\{"id":"[^"]+"/, '"partnership":{"id":"elsewhere"')),
      'partnerships/0001.json',
      (text) => text.replace(/"id":"[^"]+"/, '"id":"elsewhere"'),
    )
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) })
    const expected: readonly (readonly [name: string, bytes: Uint8Array, words: string])[] = [
      ['good.psapack', good, `${nameOf(first)} – return pack`],
      ['under another name.doc', other, `${nameOf(second)} – return pack`],
      ['good again.psapack', good, 'everything in this file is here already'],
      ['cut short.psapack', good.slice(0, good.length / 2), 'damaged or changed'],
      [
        'changed.psapack',
        good.map((byte, at) => (at === Math.floor(good.length / 2) ? byte ^ 1 : byte)),
        'damaged or changed',
      ],
      [
        'facts changed.psapack',
        facts((text) =>
          text.replace(/"cycle":\{"closesOn":"[^"]+","id":"[^"]+"/, '"cycle":{"closesOn":"2026-12-18","id":"other"'),
        ),
        'not what it holds',
      ],
      ['newer.psapack', facts((text) => text.replace(/"minReader":\d+/, '"minReader":99')), 'made by a newer version'],
      ['other partnership.psapack', stranger, 'for another partnership'],
      ['way out.psapack', withName(good, 'cycles/0001.json', '../cycles/001.js'), 'damaged or changed'],
      ['bomb.xlsx', bomb, 'larger than 60 MB'],
      [
        'macro.xlsm',
        zipSync({ 'xl/workbook.xml': new Uint8Array(9), 'xl/vbaProject.bin': new Uint8Array(9) }),
        'holds a program (macros)',
      ],
      ['locked.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'has a password'],
      ['empty.psapack', new Uint8Array(), '0 bytes'],
      ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'This is a picture.'],
      ['scan.pdf', utf8Bytes('%PDF-1.7 scan'), 'This is a PDF.'],
      ['notes.txt', utf8Bytes('=HYPERLINK("http://example.org")'), 'holds no return'],
      ['page.html', utf8Bytes('<!doctype html><script>alert(1)</script>'), 'not a return form that this app made'],
    ]
    await page.keyboard.press('Control+Shift+R')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(expected.map(([name, bytes]) => put(name, bytes)))
    await page.getByText('2 received, 1 here already, 14 cannot be added').waitFor()
    for (const [name, , words] of expected) {
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      expect(`${name}: ${await row.innerText()}`).toContain(words)
    }
  })

  it('are added when asked, and are there after the program was killed', async () => {
    await page.getByRole('button', { name: 'Add 2 returns now' }).click()
    await page.getByRole('button', { name: /^Undo adding 2 returns/ }).waitFor()
    await app.kill()
    app = await launch({ data })
    page = app.page
    await page.keyboard.press('Control+1')
    for (const [place, words] of ['We meet each month.', 'We meet each week.'].entries()) {
      const auditReturn = drafts[place]
      if (!auditReturn) throw new Error('The sample has too few drafts')
      const found = await page.evaluate(
        async ({ id, key }) => {
          const listed = await indexedDB.databases()
          for (const { name } of listed) {
            const opened = await new Promise<IDBDatabase>((done, failed) => {
              const asked = indexedDB.open(name ?? '')
              asked.onsuccess = () => done(asked.result)
              asked.onerror = () => failed(asked.error)
            })
            if (!opened.objectStoreNames.contains('returns')) continue
            const record = await new Promise<{ answers: Record<string, { narrative: string }> } | undefined>((done) => {
              const asked = opened.transaction('returns').objectStore('returns').get(id)
              asked.onsuccess = () => done(asked.result)
            })
            opened.close()
            if (record) return record.answers[key]?.narrative
          }
          return null
        },
        { id: auditReturn.id, key: question },
      )
      expect(found).toBe(words)
    }
    expect(existsSync(path.join(data, 'record'))).toBe(true)
  })
})

/** A container whose entry has another name of the same length in both of its directories. */
function withName(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const changed = bytes.slice()
  const [was, is] = [utf8Bytes(from), utf8Bytes(to)]
  for (let at = 0; at + was.length <= changed.length; at += 1) {
    if (was.every((byte, i) => changed[at + i] === byte)) changed.set(is, at)
  }
  return changed
}
