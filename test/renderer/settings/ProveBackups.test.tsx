import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seal } from '../../../electron/seal/seal'
import { asMoment } from '../../../shared/basics/day'
import type { BackupListed } from '../../../shared/bridge'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { countsOf } from '../../../shared/exchange/tables'
import { schemaVersion } from '../../../shared/exchange/versions'
import { type BackupProof, isProofDue, isProofSaid } from '../../../shared/settings/backupProof'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ProveBackups } = await import('../../../renderer/settings/ProveBackups')
const { holdsWhatItShould, proveDue } = await import('../../../renderer/settings/proveBackups')
const { changeSettings } = await import('../../../renderer/storage/settings')
const { useMonthlyProof } = await import('../../../renderer/settings/useMonthlyProof')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))
afterEach(() => vi.useRealTimers())

const madeAt = '2026-11-20T09:00:00.000Z'
const aProof = {
  workspace: 'key',
  place: 'computer',
  folder: null,
  outcome: 'whole',
  file: null,
  lastWhole: null,
  saidAt: null,
} as const
const notice = () => useView.getState().notice
const proved = () => shell.settings().backupsProved

/** A partnership with a back-up, which is changed before it is proved by the keyboard. */
async function prove(change: (key: string) => void | Promise<void> = () => undefined) {
  const key = await openHere(shell, aWorkspace())
  await shell.addBackup(key, 'asked', madeAt)
  await change(key)
  const { user } = show(<ProveBackups />)
  screen.getByRole('button', { name: 'Prove the back-ups now' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(notice()).not.toBeNull())
  return key
}

/** Puts a back-up of another version in the place of the newest. */
const ofVersion = (version: number, readableFrom?: number) => async (key: string) => {
  const tables = tablesOf(aWorkspace())
  const facts = { kind: 'backup', appVersion: '9.0.0', workspace: key, title: 'A', sample: false, madeAt } as const
  const head = { seq: 1, link: '0'.repeat(64) }
  const versions = { schemaVersion: version, ...(readableFrom === undefined ? {} : { minReader: readableFrom }) }
  const content = await writePartnershipFile(tables, { ...facts, head, ...versions }, sha256Hex)
  Object.assign(shell.backups(key)[0] ?? {}, { content })
}

describe('proving the back-ups', () => {
  it('opens the newest in full, and says when and which file', async () => {
    const key = await prove()
    expect(notice()).toMatchObject({ tone: 'done' })
    expect(proved()).toMatchObject([
      { workspace: key, place: 'computer', outcome: 'whole', file: { name: `${key}-1.psa`, madeAt } },
    ])
    expect(
      await screen.findByText(
        /^The newest back-up on this computer was proved today .* holds 2 answers\. Made 20 November 2026, \d\d:00\. File: .*-1\.psa\.$/,
      ),
    ).toBeVisible()
  })

  it('opens one that an older version made', async () => {
    await prove(ofVersion(schemaVersion - 1))
    expect(proved()).toMatchObject([{ outcome: 'whole' }])
  })

  it('says aloud that one is broken, and keeps what was proved before', async () => {
    await prove((key) => shell.damageBackup(key, 0))
    expect(notice()).toMatchObject({ tone: 'problem', words: expect.stringMatching(/did not open in full/) })
    expect(proved()).toMatchObject([{ outcome: 'broken', lastWhole: null }])
  })

  it('says aloud that a newer version made it, and that this app cannot open it', async () => {
    await prove(ofVersion(schemaVersion + 1, schemaVersion + 1))
    expect(notice()).toMatchObject({
      tone: 'problem',
      words: expect.stringMatching(/made by a newer version of this app/),
    })
    expect(proved()).toMatchObject([{ outcome: 'newerVersion', lastWhole: null }])
  })

  it('says aloud that one is encrypted with an earlier passphrase, and asks for none', async () => {
    await prove(async (key) => {
      const [backup] = shell.backups(key) as (BackupListed & { content: Uint8Array })[]
      if (backup) backup.content = await seal(backup.content, ['copper lantern otter meadow'], '0.1.0')
    })
    expect(notice()).toMatchObject({
      tone: 'problem',
      words: expect.stringMatching(/encrypted with an earlier passphrase/),
    })
    expect(proved()).toMatchObject([{ outcome: 'sealed' }])
    expect(screen.queryByLabelText(/passphrase/i)).toBeNull()
  })

  it('says aloud that a second folder that is away was not proved, beside one that was', async () => {
    await prove(() => useView.setState({ secondFolder: 'E:\\Back-ups' }))
    expect(notice()).toMatchObject({
      tone: 'problem',
      words: expect.stringMatching(/No back-up was found in the second folder/),
    })
    expect(notice()?.words).toMatch(/Connect the second folder, then press Back up now/)
    expect(proved().map(({ place, outcome }) => [place, outcome])).toEqual([
      ['secondFolder', 'notThere'],
      ['computer', 'whole'],
    ])
  })

  it('knows nothing of another second folder that was chosen since', async () => {
    await prove(() => useView.setState({ secondFolder: 'E:\\Back-ups' }))
    expect(screen.getByText(/^No back-up was found in the second folder/)).toBeVisible()
    act(() => useView.setState({ secondFolder: 'F:\\Other' }))
    expect(screen.getByText('The newest back-up in the second folder was not proved yet.')).toBeVisible()
  })

  it('says aloud that a back-up is missing', async () => {
    await prove((key) => void (shell.backups(key) as BackupListed[]).splice(0))
    expect(notice()).toMatchObject({ tone: 'problem' })
    expect(proved()).toMatchObject([{ outcome: 'notThere', file: null }])
  })

  it('finds one that holds less than was counted, or is not as far on as its name says', () => {
    const counts = countsOf(tablesOf(aWorkspace()))
    const manifest = { kind: 'backup', counts, head: { seq: 4, link: '' } } as never
    const name = (seq: number) => `key-20261120-090000-asked-${seq}.psa`
    expect(holdsWhatItShould({ name: name(4), counts }, 'key', { manifest })).toBe(true)
    expect(holdsWhatItShould({ name: name(5), counts }, 'key', { manifest })).toBe(false)
    const more = { ...counts, answers: counts.answers + 1 }
    expect(holdsWhatItShould({ name: name(4), counts: more }, 'key', { manifest })).toBe(false)
  })

  it('changes nothing that is remembered when it is cancelled', async () => {
    const key = await openHere(shell, aWorkspace())
    await shell.addBackup(key, 'asked', madeAt)
    const read = shell.bridge.readBackup
    let go: () => void = () => undefined
    vi.spyOn(shell.bridge, 'readBackup').mockImplementationOnce(async (request) => {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      return read(request)
    })
    const { user } = show(<ProveBackups />)
    await user.click(screen.getByRole('button', { name: 'Prove the back-ups now' }))
    expect(await screen.findByText('Opening 1 of 1: the one on this computer…')).toBeVisible()
    screen.getByRole('button', { name: 'Cancel' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(notice()?.words).toBe('Cancelled. No back-up was proved, and none was changed.'))
    expect(screen.getByRole('button', { name: 'Prove the back-ups now' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
    await act(async () => go())
    expect(proved()).toEqual([])
  })

  it('is due after 30 days, and a day after it failed', () => {
    const at = asMoment('2026-11-01T09:00:00.000Z')
    const proof = { ...aProof, at }
    const daysOn = (days: number) => Date.parse(at) + days * 86_400_000
    expect(isProofDue(undefined, daysOn(0))).toBe(true)
    expect([isProofDue(proof, daysOn(29)), isProofDue(proof, daysOn(30))]).toEqual([false, true])
    expect(isProofDue({ ...proof, outcome: 'broken' }, daysOn(1))).toBe(true)
  })

  it('is said once a month of a second folder that is away, and at every try of anything else', () => {
    const at = asMoment('2026-11-01T09:00:00.000Z')
    const isSaid = (place: BackupProof['place'], outcome: BackupProof['outcome'], days: number | null) =>
      isProofSaid({ place, outcome }, days === null ? null : at, Date.parse(at) + (days ?? 0) * 86_400_000)
    expect([null, 1, 29, 30].map((days) => isSaid('secondFolder', 'notThere', days))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect([null, 1].map((days) => isSaid('secondFolder', 'broken', days))).toEqual([true, true])
    expect([null, 1].map((days) => isSaid('computer', 'notThere', days))).toEqual([true, true])
    expect(isSaid('computer', 'whole', null)).toBe(false)
  })

  it('is not said again the next day of a second folder that is still away, and is tried all the same', async () => {
    await prove(() => useView.setState({ secondFolder: 'E:\\Back-ups' }))
    const [away] = proved()
    const soon = asMoment(new Date(Date.now() - 25 * 3_600_000).toISOString())
    await changeSettings({
      backupsProved: proved().map((each) => ({ ...each, at: soon, saidAt: each.saidAt && soon })),
    })
    expect(away?.saidAt).toBe(away?.at)
    expect(await proveDue(new AbortController().signal)).toEqual([])
    expect(proved()[0]).toMatchObject({ place: 'secondFolder', outcome: 'notThere', saidAt: soon })
    expect(proved()[0]?.at).not.toBe(soon)
  })

  it('leaves a partnership that has no back-up yet', async () => {
    await openHere(shell, aWorkspace())
    expect(await proveDue(new AbortController().signal)).toEqual([])
    expect(proved()).toEqual([])
  })

  it('is done by itself in idle time, not at the start', async () => {
    const key = await openHere(shell, aWorkspace())
    await shell.addBackup(key, 'asked', madeAt)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.parse('2026-11-23T09:00:00.000Z') })
    const Watch = () => {
      useMonthlyProof(key)
      return null
    }
    show(<Watch />)
    vi.advanceTimersByTime(4 * 60_000)
    window.dispatchEvent(new KeyboardEvent('keydown'))
    vi.advanceTimersByTime(60_000)
    await Promise.resolve()
    expect(proved()).toEqual([])
    vi.advanceTimersByTime(5 * 60_000)
    vi.useRealTimers()
    await waitFor(() => expect(proved()).toMatchObject([{ outcome: 'whole' }]))
  })
})
