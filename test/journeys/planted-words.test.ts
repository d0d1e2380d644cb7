import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tablesOf, type Workspace } from '../../shared/exchange/checkTables'
import { noHead } from '../../shared/exchange/journal'
import { writePartnershipFile } from '../../shared/exchange/partnershipFile'
import { sha256Hex } from '../builders/memoryBridge'
import { reportWorkspace } from '../builders/reportWorkspace'
import { proving } from '../proof/proving'
import { launch, newFolder, removeFolder } from './support/app'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { breakDisk, mendDisk } from './support/faults'
import { filesWith } from './support/filesWith'
import { backUpNow, heading } from './support/sample'

/** The beginning of every planted word; what follows is its number. */
const mark = 'Zaffrequorum'

/** The sample with a planted word in the place of everything that somebody wrote. */
function withPlantedWords(workspace: Workspace): { readonly workspace: Workspace; readonly planted: number } {
  let planted = 0
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!/ /.test(value)) return value
      planted += 1
      return `${mark}${planted} is here`
    }
    if (Array.isArray(value)) return value.map(replaced)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]))
  }
  const { frameworks, ...words } = workspace
  return { workspace: { ...(replaced(words) as typeof words), frameworks }, planted }
}

/** Where the words belong: the record, its back-ups and the copy that the window reads. */
const isKept = (name: string) => /^(?:record|backups|browser[\\/]IndexedDB)[\\/]/.test(name)

let folder: string
let data: string
let temporary: string
const usual = process.env['TMPDIR']

beforeAll(() => {
  folder = newFolder()
  data = path.join(folder, 'data')
  temporary = path.join(folder, 'temporary')
  mkdirSync(temporary)
  process.env['TMPDIR'] = temporary
})

afterAll(() => {
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  removeFolder(folder)
})

it('planted words are in no log, no temporary file and no crash folder, whatever goes wrong', async () => {
  await proving(
    'F17',
    'planted words, and what was written besides the record',
    'every',
    async ({ tried, measured }) => {
      const { workspace, planted } = withPlantedWords(reportWorkspace())
      const file = path.join(folder, `${mark} of the partnership.psa`)
      const damaged = path.join(folder, `${mark} damaged.psapack`)
      const facts = {
        kind: 'backup',
        appVersion: '0.1.0',
        workspace: 'w1',
        title: `${mark} of the file`,
        sample: true,
      } as const
      const made = { ...facts, madeAt: '2026-11-23T10:00:00.000Z', head: noHead }
      writeFileSync(file, await writePartnershipFile(tablesOf(workspace), made, sha256Hex))
      writeFileSync(damaged, `${mark}: this is no pack`)
      const { page, electron, kill } = await launch({ data, words: [file] })
      await electron.evaluate(({ dialog }) => {
        dialog.showErrorBox = () => undefined
      })
      await page.getByRole('button', { name: 'Add it to this computer' }).click()
      await heading(page, new RegExp(mark)).waitFor()

      await backUpNow(page)

      // A report that cannot be written, a file that is none, and faults that carry words of people.
      await breakDisk(electron, ['writeBuffer', 'rename'], 'EIO', 'report')
      await answerSaveDialog(electron, path.join(folder, `${mark} report.docx`))
      await page.keyboard.press('Control+6')
      await page.getByRole('button', { name: /^Export to Word/ }).click()
      await page
        .getByText(/could not be written/)
        .first()
        .waitFor()
      await mendDisk(electron)
      await answerOpenDialog(electron, damaged)
      await page.keyboard.press('Control+O')
      await page
        .getByText(/damaged/)
        .first()
        .waitFor()
      await page.evaluate((words) => {
        console.error(words)
        setTimeout(() => {
          throw new Error(words)
        })
        void Promise.reject(new Error(words))
      }, `${mark} in the page`)
      await electron.evaluate((_electron, words) => {
        setTimeout(() => {
          throw new Error(words)
        })
        void Promise.reject(new Error(words))
      }, `${mark} in the program`)
      await electron.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
      })
      await new Promise((done) => setTimeout(done, 2_000))
      await kill()

      const found = filesWith(data, mark).map((file) => path.relative(data, file))
      expect(found.filter(isKept).length).toBeGreaterThan(0)
      expect(readFileSync(path.join(data, 'log', 'log-1.txt'), 'utf8')).toContain('uncaughtException')
      expect(found.filter((name) => !isKept(name))).toEqual([])
      expect(filesWith(temporary, mark)).toEqual([])
      expect(planted).toBeGreaterThan(60)
      tried(planted)
      measured('0 found in the log, temporary and crash folders')
    },
  )
})
