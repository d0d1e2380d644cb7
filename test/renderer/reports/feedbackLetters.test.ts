import { beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'

installWorkers()
const shell = installShell()
const { exportFeedbackLetters } = await import('../../../renderer/reports/feedbackLetters')
const { useExporting } = await import('../../../renderer/reports/exporting')

beforeEach(async () => {
  await startAfresh(shell)
  shell.world.outFolder = 'Out'
})

const workspace = withEndedSession()
const alike = workspace.organisations.map((each) => ({ ...each, name: 'Northmere Trust' }))
const both = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const on = asDay('2027-01-15')

async function make(organisations = workspace.organisations) {
  await openHere(shell, workspace)
  const [session] = workspace.sessions as readonly [Session]
  return exportFeedbackLetters(sessionMaterial({ ...workspace, organisations }, session), both, on)
}

describe('letters in bulk', () => {
  it('are a file each in a new folder, with names of their own where organisations are called alike', async () => {
    const before = workers.started
    const made = await make(alike)
    expect(workers.started - before).toBe(1)
    expect(made).toEqual({ folder: 'Feedback letters 2027-01-15', written: both, problem: null })
    const names = shell.saved.map(({ name }) => name)
    expect(names).toHaveLength(2)
    expect(names[0]).toContain('Feedback letter, Northmere Trust')
    expect(names[1]).toMatch(/ \(2\)\.docx$/)
    expect(useExporting.getState().now).toBeNull()
  })

  it('are not made where nobody chooses a folder', async () => {
    shell.world.outFolder = null
    expect(await make()).toBeNull()
    expect(shell.saved).toEqual([])
  })

  it('stop where somebody stops them, and say how many are left', async () => {
    const forget = useExporting.subscribe(({ now }) => {
      if (now?.words.startsWith('Writing letter 2')) now.stop()
    })
    const made = await make()
    forget()
    expect(made?.written).toEqual(['haven'])
    expect(made?.problem).toBe('Stopped: 1 letter was not made.')
  })

  it('say what went wrong where a file cannot be written, and which were', async () => {
    shell.world.diskIsFull = true
    const made = await make()
    expect(made?.written).toEqual([])
    expect(made?.problem).not.toBeNull()
  })
})
