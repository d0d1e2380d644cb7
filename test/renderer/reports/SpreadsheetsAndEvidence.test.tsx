import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { sha256Hex } from '../../../shared/basics/sha256'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { noPolicy } from '../../../shared/settings/policy'
import { best, q11 } from '../../builders/frameworks'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { SpreadsheetsAndEvidence } = await import('../../../renderer/reports/SpreadsheetsAndEvidence')
const { useView } = await import('../../../renderer/view/viewState')
const { useExporting } = await import('../../../renderer/reports/exporting')

beforeEach(() => {
  workers.slow = false
  useView.setState({ policy: noPolicy('') })
  return startAfresh(shell)
})

const bytes = utf8Bytes('The minutes')
const file = { name: 'Minutes.txt', size: bytes.length, sha256: sha256Hex(bytes) }
const workspace = () =>
  aWorkspace({
    cycles: [aCycle()],
    returns: [
      aReturn({
        stage: 'returned',
        returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
        answers: {
          [q11]: anAnswer({
            rating: best,
            narrative: '=1+1',
            evidence: [anEvidence({ file }), anEvidence({ id: 'evidence-2' as never, what: 'A plan', file: null })],
          }),
        },
      }),
    ],
  })

async function open() {
  const key = await openHere(shell, workspace())
  shell.attached(key).set(file.sha256, bytes)
  show(<SpreadsheetsAndEvidence cycle={aCycle()} />)
  await screen.findByRole('heading', { name: /^Evidence of/ })
}

async function saved(press: string) {
  await userEvent.click(screen.getByRole('button', { name: press }))
  await waitFor(() => expect(shell.saved).toHaveLength(1), { timeout: 15_000 })
  await waitFor(() => expect(useExporting.getState().now).toBeNull())
  const [made] = shell.saved
  if (!made) throw new Error('Nothing was saved')
  return made
}

describe('spreadsheets and evidence', () => {
  it('saves everything as a workbook', async () => {
    await open()
    const made = await saved('Save spreadsheets')
    expect(made.name).toMatch(/everything.*\.xlsx$/)
    const sheets = await readXlsxFile(Uint8Array.from(made.bytes).buffer)
    expect(sheets.map(({ sheet }) => sheet)).toContain('About the columns')
    expect(JSON.stringify(sheets.find(({ sheet }) => sheet === 'Answers')?.data)).toContain('"=1+1"')
  }, 60_000)

  it('saves everything as text files that no program takes for formulas', async () => {
    await open()
    await userEvent.click(screen.getByRole('radio', { name: /Text files/ }))
    const made = await saved('Save spreadsheets')
    const answers = unzipSync(made.bytes)['Answers.csv']
    expect(utf8Text(answers ?? new Uint8Array())).toContain(",'=1+1,")
  }, 60_000)

  it('makes no text files where the organisation has switched them off', async () => {
    await open()
    useView.setState({ policy: { ...noPolicy('policy.json'), state: 'set', mayMakeCsv: false } })
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull())
    expect(screen.getByText(/Your organisation has switched text files \(CSV\) off/)).toBeVisible()
    expect((await saved('Save spreadsheets')).name).toMatch(/\.xlsx$/)
    shell.saved.length = 0
    expect(Object.keys(unzipSync((await saved('Save evidence')).bytes))).not.toContain('Index.csv')
  }, 60_000)

  it('says how much evidence there is, and saves it with its index', async () => {
    await open()
    expect(screen.getByText('1 file, 1 KB; 1 piece of evidence is only named.')).toBeVisible()
    const made = await saved('Save evidence')
    const parts = unzipSync(made.bytes)
    const path = Object.keys(parts).find((each) => each.endsWith('Minutes.txt'))
    expect(parts[path ?? '']).toEqual(new Uint8Array(bytes))
    expect(utf8Text(parts['Index.csv'] ?? new Uint8Array())).toContain(file.sha256)
    expect(utf8Text(parts['Index.html'] ?? new Uint8Array())).toContain('Only named')
  }, 60_000)

  it('makes nothing when it is stopped', async () => {
    workers.slow = true
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Save spreadsheets' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }, { timeout: 5_000 }))
    await waitFor(() => expect(useExporting.getState().now).toBeNull())
    expect(shell.saved).toEqual([])
    expect(workers.stopped).toBeGreaterThan(0)
  }, 60_000)
})
