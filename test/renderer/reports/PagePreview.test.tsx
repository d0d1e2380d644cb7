import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { utf8Text } from '../../../shared/basics/utf8'
import { best, q11 } from '../../builders/frameworks'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { PagePreview } = await import('../../../renderer/reports/PagePreview')

beforeEach(() => {
  workers.slow = false
  return startAfresh(shell)
})

const returned = aReturn({
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  answers: { [q11]: anAnswer({ rating: best, narrative: 'Our lead sits on the board.' }) },
})

describe('the pages of a document', () => {
  it('are shown, saved as PDF under a good name, and put away with the focus kept', async () => {
    await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: [returned] }))
    const on = asDay('2026-11-22')
    show(<PagePreview order={() => ({ kind: 'agencyReturn', returnId: returned.id, on })} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show the pages' }))
    const page = await screen.findByRole('article', undefined, { timeout: 20_000 })
    expect(page).toHaveTextContent('Our lead sits on the board.')
    const title = document.title
    await userEvent.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect(shell.saved).toHaveLength(1))
    expect(shell.saved[0]?.name).toMatch(
      /^Eastmoor Safeguarding Children Partnership – .* – 22 November 2026 – draft\.pdf$/,
    )
    expect(utf8Text(shell.saved[0]?.bytes ?? new Uint8Array())).toContain('22 November 2026')
    expect(document.title).toBe(title)
    await userEvent.click(screen.getByRole('button', { name: 'Put the pages away' }))
    expect(screen.queryByRole('article')).toBeNull()
    expect(screen.getByRole('button', { name: 'Show the pages' })).toHaveFocus()
  }, 60_000)

  it('are not drawn while the order is not whole', async () => {
    await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: [returned] }))
    const { started } = workers
    show(<PagePreview order={() => null} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show the pages' }))
    expect(workers.started).toBe(started)
    expect(screen.queryByRole('article')).toBeNull()
  })
})
