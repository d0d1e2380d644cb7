import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { aField, aFrameworkAsking, best, q11, q12, q21, some } from '../../builders/frameworks'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { ReportsScreen } = await import('../../../renderer/reports/ReportsScreen')
const { NoticeLine } = await import('../../../renderer/view/ScreenHeading')
const { useExporting } = await import('../../../renderer/reports/exporting')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { checkWord } = await import('../../../renderer/word/checkWord')
const { readPackage } = await import('../../../renderer/word/checks/readPackage')
const { textWithin } = await import('../../../renderer/word/checks/xmlTree')

beforeEach(() => {
  workers.slow = false
  workers.broken = false
  workers.gallery = false
  return startAfresh(shell)
})

const press = (name: string | RegExp) => screen.getByRole('button', { name })
const returned = aReturn({
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  answers: {
    [q11]: anAnswer({
      rating: best,
      narrative: 'Our lead sits on the board.',
      evidence: [anEvidence()],
      impact: 'Children are seen sooner.',
    }),
    [q12]: anAnswer({ rating: some, actions: [anAction()] }),
    [q21]: anAnswer({ rating: best, evidence: [anEvidence()], impact: 'They say so.' }),
  },
  frontSheet: { services: 'All' },
  signOff: { name: 'A Person', role: 'Chief', on: aCycle().opensOn },
})
const withReturned = () =>
  aWorkspace({
    cycles: [aCycle()],
    returns: [returned, ...aWorkspace().returns.filter(({ id }) => id === 'return-police-2026')],
  })

async function open(workspace = withReturned()) {
  const key = await openHere(shell, workspace)
  const shown = show(
    <>
      <NoticeLine onShow={() => undefined} onUndo={() => undefined} />
      <ReportsScreen />
    </>,
  )
  await screen.findByRole('region', { name: 'Documents' })
  return { key, ...shown }
}

const cycleIn = (key: string) => Object.values(shell.tables(key).cycles)[0]
const group = (name: string) => within(screen.getByRole('group', { name }))
const exported = async () => {
  await waitFor(() => expect(shell.saved).toHaveLength(1), { timeout: 50_000 })
  await waitFor(() => expect(useExporting.getState().now).toBeNull())
  const [file] = shell.saved
  if (!file) throw new Error('Nothing was saved')
  return file
}
const wordsOf = (bytes: Uint8Array) => {
  const document = readPackage(bytes)?.part('word/document.xml')
  return document ? textWithin(document) : ''
}

describe('the board report', () => {
  it('names what is missing before it is made', async () => {
    await open()
    const missing = screen.getByRole('region', { name: 'Before you export' })
    expect(
      within(missing)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      '1 agency has not returned. The report names it and counts nothing of its draft.',
      'No decisions sought are written. Page one gives what the record says.',
      'No strengths are written. Page one gives what the record says.',
      'No concerns are written. Page one gives what the record says.',
      'No board meeting is set. Page one will say so.',
    ])
  })

  it('keeps the lines of page one and the day of the meeting on the cycle', async () => {
    const { user, key } = await open()
    await user.type(group('Decisions sought').getByRole('textbox', { name: 'Line 2' }), 'Agree a standard')
    await user.type(screen.getByRole('textbox', { name: 'Date of the board meeting' }), '14/1/2027')
    await user.tab()
    await waitFor(() =>
      expect(cycleIn(key)).toMatchObject({
        boardOn: '2027-01-14',
        summary: { decisions: ['', 'Agree a standard'], strengths: [], concerns: [] },
      }),
    )
    expect(screen.queryByText('No decisions sought are written. Page one gives what the record says.')).toBeNull()
  })

  it('says when the day of the meeting is no date, and keeps the record as it was', async () => {
    const { user, key } = await open()
    await user.type(screen.getByRole('textbox', { name: 'Date of the board meeting' }), 'soon')
    await user.tab()
    expect(screen.getByText('Write the date like 14 January 2027.')).toBeVisible()
    expect(cycleIn(key)).toMatchObject({ boardOn: null })
  })

  it('is made in a worker, checked, named and saved, with what was typed last and without empty lines', async () => {
    workers.gallery = true
    const { user } = await open()
    // The gallery has counted its pages in a worker of its own.
    await screen.findByText(/Page one of the board report.* Now \d+ page/, {}, { timeout: 30_000 })
    const before = workers.started
    await user.type(group('Decisions sought').getByRole('textbox', { name: 'Line 2' }), 'Agree a standard by audit')
    await user.click(screen.getByRole('radio', { name: 'Final' }))
    const date = screen.getByRole('textbox', { name: 'Date of the document' })
    await user.clear(date)
    await user.type(date, '30 November 2026')
    await user.click(press(/^Export to Word/))
    const { name, bytes } = await exported()
    expect(name).toBe('Eastmoor Safeguarding Children Partnership – Tiny board report – 30 November 2026 – final.docx')
    expect(workers.started).toBe(before + 1)
    expect(wordsOf(bytes)).toContain('Agree a standard by audit')
    expect(wordsOf(bytes)).toContain('Eastmoor Police')
    expect(checkWord(bytes, { ratingWords: ['Best', 'Good', 'Some', 'None'] })).toEqual([])
    expect(await screen.findByText(`Saved: ${name}. 30 of 30 accessibility checks passed.`)).toBeVisible()
    expect(press('Show in folder')).toBeVisible()
  })

  it('says so when the program cannot make it, and keeps nothing half done', async () => {
    const { user } = await open()
    workers.broken = true
    await user.click(press(/^Export to Word/))
    expect(await screen.findByText(/^The program could not make the document\. Nothing was saved/)).toBeVisible()
    expect(useExporting.getState().now).toBeNull()
    expect(shell.saved).toEqual([])
  })

  it('is not made for a day that is no date', async () => {
    const { user } = await open()
    const date = screen.getByRole('textbox', { name: 'Date of the document' })
    await user.clear(date)
    await user.type(date, 'today')
    await user.click(press(/^Export to Word/))
    expect(date).toHaveAccessibleDescription(/Write the date like 31 March 2027\. The document was not made\./)
    expect(shell.saved).toEqual([])
  })

  it('says that there is nothing to report while no return is in', async () => {
    await open(aWorkspace({ cycles: [aCycle()], returns: [aReturn()] }))
    expect(screen.getByText('Nothing to report yet. The first return that comes in will change that.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Export to Word/ })).toBeNull()
  })
})

describe('one agency’s return', () => {
  it('names what is missing, and is Draft until it is signed off', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'One agency’s return' }))
    expect(screen.getByText('The return is not signed off. Every page will say Draft.')).toBeVisible()
    expect(screen.getByText('3 questions have no rating. They will show as not answered.')).toBeVisible()
    await user.click(press(/^Export to Word/))
    expect((await exported()).name).toMatch(
      /^Eastmoor Safeguarding Children Partnership – Eastmoor Police return – .* – draft\.docx$/,
    )
  })

  it('is made of the agency that was chosen', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'One agency’s return' }))
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Agency' }),
      'Haven Young People – Returned 20 Nov 2026',
    )
    expect(screen.getByText('Nothing is missing from this document.')).toBeVisible()
    await user.click(press(/^Export to Word/))
    const { name, bytes } = await exported()
    expect(name).toMatch(/– Haven Young People return – .* – final\.docx$/)
    expect(wordsOf(bytes)).toContain('Our lead sits on the board.')
  })
})

describe('how an export goes', () => {
  it.each([
    [
      { kind: 'fileIsInUse', name: 'R.docx' },
      'That file is open in Word, so it was not replaced. Your work is safe. Close it and try again, or save with a new name.',
    ],
    [
      { kind: 'diskIsFull', name: 'R.docx' },
      'The disk is full, so R.docx was not saved. Your work is safe. Free some space or choose another disk, then try again.',
    ],
    [
      { kind: 'cannotWrite', name: 'R.docx' },
      'R.docx could not be written to that folder. Your work is safe. Try again and choose another place.',
    ],
  ] as const)('says %o in words', async (reply, words) => {
    const { user } = await open()
    shell.world.saving = reply
    await user.click(press(/^Export to Word/))
    expect(await screen.findByText(words, {}, { timeout: 15_000 })).toBeVisible()
  })

  it('says nothing when the person changed their mind about a place', async () => {
    const { user } = await open()
    shell.world.saving = { kind: 'cancelled' }
    await user.click(press(/^Export to Word/))
    await waitFor(() => expect(useExporting.getState().now).toBeNull(), { timeout: 15_000 })
    expect(document.querySelector('.notice')).toBeNull()
  })

  it('says what it is doing after a second, and can be stopped', async () => {
    const { user } = await open()
    const stopped: string[] = []
    act(() => useExporting.setState({ now: { words: 'Numbering the pages…', stop: () => stopped.push('stop') } }))
    expect(screen.queryByText('Numbering the pages…')).toBeNull()
    expect(await screen.findByText('Numbering the pages…', {}, { timeout: 3_000 })).toBeVisible()
    await user.click(press('Cancel'))
    expect(stopped).toEqual(['stop'])
    act(() => useExporting.setState({ now: null }))
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
  })

  it('makes nothing when it is stopped', async () => {
    const { user } = await open()
    const { started, stopped } = workers
    workers.slow = true
    await user.click(press(/^Export to Word/))
    await waitFor(() => expect(workers.started).toBe(started + 1))
    act(() => useExporting.getState().now?.stop())
    await waitFor(() => expect(useExporting.getState().now).toBeNull())
    expect(workers.stopped).toBe(stopped + 1)
    expect(shell.saved).toEqual([])
  })
})

describe('everything in one file', () => {
  it('is saved under a name that says whose and when, and reads whole', async () => {
    const { user, key } = await open()
    await user.click(press(/^Save a partnership file/))
    await waitFor(() => expect(shell.saved).toHaveLength(1))
    const [file] = shell.saved
    expect(file?.name).toMatch(/^Eastmoor Safeguarding Children Partnership – partnership file – \d+ \w+ \d{4}\.psa$/)
    const read = await openPartnershipFile(file?.bytes ?? new Uint8Array())
    expect(read.ok && read.value.manifest.workspace).toBe(key)
    expect(await screen.findByText(/^Saved: /)).toBeVisible()
  })

  it('is offered where there is no cycle to report on', async () => {
    await openHere(shell, aWorkspace({ cycles: [], returns: [] }))
    show(<ReportsScreen />)
    expect(await screen.findByText(/^Nothing to report yet\./)).toBeVisible()
    expect(press(/^Save a partnership file/)).toBeVisible()
  })
})

describe('a questionnaire that asks for percentages', () => {
  it('can have them counted by a mapping, with its caution', async () => {
    const asking = { scale: undefined, fields: [aField('percentage')] }
    const framework = aFrameworkAsking({ [q11]: asking })
    const key = await openHere(shell, { ...withReturned(), frameworks: [framework] })
    show(<ReportsScreen />)
    const choice = await screen.findByLabelText<HTMLSelectElement>('Count the ratings')
    expect([...choice.options].map(({ text }) => text)).toEqual([
      'As this questionnaire means them',
      'Percentage in four bands',
    ])
    await userEvent.selectOptions(choice, 'Percentage in four bands')
    await screen.findByText(/The thresholds are our suggestion/)
    await waitFor(() =>
      expect(shell.tables(key).cycles[aCycle().id]).toMatchObject({
        reading: { mapping: { id: 'percentage-suggested' } },
      }),
    )
  })

  it('is not offered one where it asks for none', async () => {
    await open()
    expect(screen.queryByLabelText('Count the ratings')).toBeNull()
  })
})

describe('the documents about a whole cycle', () => {
  it('are made with the choices of the screen', { timeout: 60_000 }, async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: /^Action plan tracker/ }))
    const since = screen.getByRole('textbox', { name: 'First day of the period' })
    await user.clear(since)
    await user.type(since, '1 October 2026')
    await user.click(screen.getByRole('radio', { name: 'Final' }))
    await user.click(press(/^Export to Word/))
    const file = await exported()
    expect(file.name).toMatch(/action plan tracker – .* – final\.docx$/)
    expect(wordsOf(file.bytes)).toContain('1 October 2026 to')
  })
})

describe('the evidence for a yearly report', () => {
  it('shows what the record holds on each item of the chosen list, and is made under its headings', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: /^Yearly report evidence/ }))
    expect(
      await screen.findByText(/^Serious incidents \(Should; check against the guidance\): missing\./),
    ).toBeVisible()
    const list = screen.getByRole('combobox', { name: 'Under the headings of' })
    await user.selectOptions(list, 'Yearly report, Working Together 2026')
    expect(screen.getByText(/^There is nothing to set beside this list/)).toBeVisible()
    await user.selectOptions(list, 'Yearly report, Working Together 2018')
    expect(screen.getByText(/^Copies \(Should; check against the guidance\): missing\./)).toBeVisible()
    await user.click(press(/^Export to Word/))
    const file = await exported()
    expect(file.name).toMatch(/yearly report evidence, 2018/)
    expect(wordsOf(file.bytes)).toContain('where each figure comes from')
  })
})
