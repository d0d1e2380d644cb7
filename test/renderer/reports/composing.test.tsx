import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { plainLook } from '../../../shared/partnership/look/look'
import type { Partnership } from '../../../shared/partnership/partnership'
import type { Report } from '../../../shared/reports/composing/report'
import { best, q11, q12, q21, some } from '../../builders/frameworks'
import { installWorkers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { ReportsScreen } = await import('../../../renderer/reports/ReportsScreen')
const { readPackage } = await import('../../../renderer/word/checks/readPackage')
const { textWithin } = await import('../../../renderer/word/checks/xmlTree')

beforeEach(() => startAfresh(shell))

const returned = aReturn({
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  answers: {
    [q11]: anAnswer({ rating: best, narrative: 'Our lead sits on the board.' }),
    [q12]: anAnswer({ rating: some }),
    [q21]: anAnswer({ rating: best }),
  },
  signOff: { name: 'A Person', role: 'Chief', on: aCycle().opensOn },
})

async function open(look?: Partnership['look']) {
  const others = aWorkspace().returns.filter(({ id }) => id === 'return-police-2026')
  const { partnership } = aWorkspace()
  const own = { partnership: look ? { ...partnership, look } : partnership }
  const key = await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: [returned, ...others], ...own }))
  const user = userEvent.setup()
  show(<ReportsScreen />)
  await user.click(await screen.findByText('Parts, your own words, and what was published'))
  await user.click(await screen.findByRole('button', { name: 'Show the parts' }))
  const parts = await screen.findByRole('list', { name: 'Parts of the document' }, { timeout: 60_000 })
  return { key, user, parts: within(parts) }
}

const kept = (key: string) => Object.values(shell.tables(key).reports)[0] as unknown as Report | undefined
const wordsOf = (bytes: Uint8Array) => {
  const document = readPackage(bytes)?.part('word/document.xml')
  return document ? textWithin(document) : ''
}

describe('composing a board report', () => {
  it('leaves a part out, opens another with a person’s words, and the Word file follows', {
    timeout: 150_000,
  }, async () => {
    const { key, user, parts } = await open()
    const [first, last] = [parts.getAllByRole('checkbox')[0], parts.getAllByRole('checkbox').at(-1)]
    if (!first || !last) throw new Error('There are no parts')
    const gone = last.closest('label')?.textContent ?? ''
    await user.click(last)
    await waitFor(() => expect(kept(key)?.choices.leftOut).toHaveLength(1))
    const box = parts.getAllByRole('textbox')[0]
    if (!box) throw new Error('There is no box for words')
    await user.type(box, 'We met every agency.')
    await user.tab()
    await waitFor(() => expect(Object.values(kept(key)?.narrative ?? {})).toEqual(['We met every agency.']))
    await user.click(screen.getByRole('button', { name: /^Export to Word/ }))
    await waitFor(() => expect(shell.saved).toHaveLength(1), { timeout: 50_000 })
    const words = wordsOf(shell.saved[0]?.bytes ?? new Uint8Array())
    expect(words).toContain('We met every agency.')
    expect(words).not.toContain(gone)
  })

  it('puts a standard paragraph below what somebody typed', { timeout: 150_000 }, async () => {
    const complain = { id: 'p1', title: 'How to complain', words: 'Write to the business manager.' }
    const { key, user, parts } = await open({ ...plainLook, logo: null, letterhead: [], paragraphs: [complain] })
    const box = parts.getAllByRole('textbox')[0]
    if (!box) throw new Error('There is no box for words')
    await user.type(box, 'We met.')
    await user.click(parts.getAllByRole('button', { name: /^Put in a standard paragraph/ })[0] as HTMLElement)
    await user.click(await screen.findByRole('menuitem', { name: 'How to complain' }))
    await waitFor(() =>
      expect(Object.values(kept(key)?.narrative ?? {})).toEqual(['We met.\n\nWrite to the business manager.']),
    )
  })

  it('has remarks on a draft as Word comments, and says at its end how many checks it passed; a final one has no remark', async () => {
    const { key, user, parts } = await open()
    await user.click(parts.getAllByText(/^Remarks on/)[0] as HTMLElement)
    await user.click(parts.getAllByRole('button', { name: 'Add the remark' })[0] as HTMLElement)
    expect(await screen.findByText('Write what you remark first. Nothing was kept.')).toBeVisible()
    await user.type(parts.getAllByRole('textbox', { name: 'Your remark' })[0] as HTMLElement, 'Is this still so?')
    const whose = parts.getAllByRole('textbox', { name: /^Whose remark/ })[0] as HTMLElement
    await user.clear(whose)
    await user.type(whose, 'Alan Marsh')
    await user.click(parts.getAllByRole('button', { name: 'Add the remark' })[0] as HTMLElement)
    await waitFor(() => expect(kept(key)?.remarks).toMatchObject([{ by: 'Alan Marsh', words: 'Is this still so?' }]))
    await user.click(screen.getByRole('checkbox', { name: /^Say at the end how many/ }))
    const comments = (at: number) => {
      const part = readPackage(shell.saved[at]?.bytes ?? new Uint8Array())?.part('word/comments.xml')
      return part ? textWithin(part) : ''
    }
    await user.click(screen.getByRole('button', { name: /^Export to Word/ }))
    await waitFor(() => expect(shell.saved).toHaveLength(1), { timeout: 50_000 })
    expect(comments(0)).toContain('Is this still so?')
    expect(wordsOf(shell.saved[0]?.bytes ?? new Uint8Array())).toContain('passed 30 of 30 accessibility checks')
    await user.click(screen.getByRole('radio', { name: 'Final' }))
    await user.click(screen.getByRole('button', { name: /^Export to Word/ }))
    await waitFor(() => expect(shell.saved).toHaveLength(2), { timeout: 50_000 })
    expect(comments(1)).not.toContain('Is this still so?')
    await user.click(parts.getByRole('button', { name: 'Remove the remark “Is this still so?”' }))
    await waitFor(() => expect(kept(key)?.remarks).toEqual([]))
  }, 150_000)

  it('refuses to record a draft as published; keeps a final one, and says what has changed since', {
    timeout: 150_000,
  }, async () => {
    const { key, user } = await open()
    await user.click(screen.getByRole('button', { name: 'Record that it was published' }))
    expect(await screen.findByText(/^A draft is not published\./, {}, { timeout: 50_000 })).toBeVisible()
    expect(kept(key)).toBeUndefined()
    await user.click(screen.getByRole('radio', { name: 'Final' }))
    const by = screen.getByRole('textbox', { name: /^Published by/ })
    await user.clear(by)
    await user.type(by, 'Business manager')
    await user.click(screen.getByRole('button', { name: 'Record that it was published' }))
    const compare = await screen.findByRole('button', { name: /^Say what has changed since/ }, { timeout: 50_000 })
    expect(kept(key)?.published).toMatchObject([{ by: 'Business manager' }])
    await user.click(compare)
    expect(await screen.findByText(/^Nothing has changed:/, {}, { timeout: 20_000 })).toBeVisible()
    await user.type(screen.getAllByRole('textbox', { name: 'Line 1' })[0] as HTMLElement, 'Leads are in place')
    await user.tab()
    await user.click(compare)
    expect(await screen.findByText(/now says “.*Leads are in place/, {}, { timeout: 20_000 })).toBeVisible()
  })
})
