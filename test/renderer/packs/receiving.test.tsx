import { screen, waitFor, within } from '@testing-library/react'
import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { type AnswerChange, contentOf } from '../../../shared/returns/answer'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { best, good, q11, q12 } from '../../builders/frameworks'
import { installWorkers } from '../../builders/inlineWorker'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anEvidence, withAnswered } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
installWorkers()
const { ReceiveScreen } = await import('../../../renderer/packs/ReceiveScreen')
const { addFiles, takeIn } = await import('../../../renderer/packs/receiveCommands')
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { putArrivalsAway, useArrivals } = await import('../../../renderer/packs/arrivals')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { useView } = await import('../../../renderer/view/viewState')

const workspace = aWorkspace()
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const open = workspace.cycles.find(({ stage }) => stage === 'open')
const returns = workspace.returns.filter(({ cycleId }) => cycleId === open?.id)
const [first, second] = returns
if (!first || !second) throw new Error('The workspace has too few returns')

let counter = 0
/** The workspace after an organisation answered at its own computer. */
function answeredElsewhere(auditReturn: AuditReturn, change: AnswerChange, question = q11) {
  counter += 1
  const stamp = {
    id: asId<'revision'>(`away-${counter}`),
    author: 'Named nurse',
    device: 'away',
    counter,
    at: asMoment('2026-11-20T09:00:00.000Z'),
  }
  const answered = must(answerQuestion({ ...auditReturn, stage: 'draft' }, question, change, stamp))
  return {
    ...workspace,
    returns: workspace.returns.map((each) =>
      each.id === auditReturn.id ? withAnswered({ ...each, stage: 'draft' }, answered) : each,
    ),
    revisions: [...workspace.revisions, answered.revision],
  }
}

const packOf = async (content: typeof workspace, auditReturn: AuditReturn, name: string) => {
  const bytes = await writeReturnPack(content, auditReturn.id, making)
  return async () => ({ name, bytes })
}

const kept = async (id: AuditReturn['id']) => {
  const found = await openedWorkspace().copy.returns.get(id)
  if (!found) throw new Error('The return is gone')
  return found
}

beforeEach(async () => {
  await startAfresh(shell)
  putArrivalsAway()
})

describe('receiving returns', () => {
  it('shows what could tell which child is meant in what arrived, and leads there; the answer is added as it came', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ReceiveScreen />)
    const words = 'We learned that Zainab, aged 9, waited.'
    await takeIn([
      await packOf(answeredElsewhere(first, { narrative: words }), first, 'one.psapack'),
      await packOf(answeredElsewhere(second, { narrative: 'We meet each month.' }), second, 'two.psapack'),
    ])
    expect(screen.queryByText(/Look at this in what arrived/)).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Add 2 returns now' }))
    const found = within(await screen.findByRole('region', { name: 'Look at this in what arrived' }))
    expect(found.getAllByRole('row')).toHaveLength(2)
    expect(found.getByText(/Ask the sender to take such details out and to send the return again/)).toBeVisible()
    expect(found.getByText('Zainab, aged 9')).toBeVisible()
    expect((await kept(first.id)).answers[q11]?.narrative).toBe(words)
    await user.click(found.getByRole('button'))
    expect(useView.getState().route).toMatchObject({ screen: 'question', returnId: first.id, questionId: q11 })
  })

  it('names each file by what is in it, adds what is ready, and keeps it', async () => {
    const key = await openHere(shell, workspace)
    const { user } = show(<ReceiveScreen />)
    expect(await screen.findByText(/Drop files or a folder anywhere/)).toBeVisible()
    await takeIn([
      await packOf(answeredElsewhere(first, { narrative: 'We meet each month.' }), first, 'one.psapack'),
      await packOf(answeredElsewhere(second, { rating: best }), second, 'renamed.txt'),
      async () => ({ name: 'photo.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }),
      async () => ({ name: 'empty.psapack', bytes: new Uint8Array() }),
      async () => ({ name: 'page.html', bytes: utf8Bytes('<!doctype html><title>News</title>') }),
    ])
    expect(useView.getState().route).toEqual({ screen: 'receive' })
    expect(await screen.findByText('2 received, 3 cannot be added')).toBeVisible()
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }))
    expect(row('photo.jpg').getByText('This is a picture.')).toBeVisible()
    expect(row('empty.psapack').getByText('The file is empty: 0 bytes.')).toBeVisible()
    expect(row('page.html').getByText(/not a return form that this app made/)).toBeVisible()
    expect((await kept(first.id)).answers[q11]?.narrative).not.toBe('We meet each month.')
    await user.click(screen.getByRole('button', { name: 'Add 2 returns now' }))
    await waitFor(() => expect(row('one.psapack').getByText('Added')).toBeVisible())
    expect((await kept(first.id)).answers[q11]?.narrative).toBe('We meet each month.')
    expect((await kept(second.id)).answers[q11]?.rating).toBe(best)
    expect((await kept(first.id)).timeline).toMatchObject([{ kind: 'received', form: 'pack', file: 'one.psapack' }])
    await user.click(screen.getByRole('button', { name: /^Undo adding 2 returns/ }))
    await screen.findByText('Ready to add', { selector: 'tr:first-child td' })
    expect((await kept(first.id)).answers[q11]?.narrative).not.toBe('We meet each month.')
    expect((await kept(second.id)).answers[q11]?.rating ?? null).toBe(second.answers[q11]?.rating ?? null)
    await user.click(screen.getByRole('button', { name: 'Add 2 returns now' }))
    await screen.findByText('Added', { selector: 'tr:first-child td' })
    expect((await kept(first.id)).answers[q11]?.narrative).toBe('We meet each month.')
    expect(shell.tables(key).returns[first.id]).toEqual(JSON.parse(JSON.stringify(await kept(first.id))))
    expect(Object.keys(shell.tables(key).revisions).length).toBeGreaterThan(tablesOf(workspace).revisions ? 1 : 0)
  })

  it('keeps the attached files that come along before the answers that name them, and says so when the disk is full', async () => {
    const key = await openHere(shell, workspace)
    show(<ReceiveScreen />)
    const bytes = utf8Bytes('made-up minutes')
    const sha256 = await sha256Hex(bytes)
    const file = { name: 'minutes.pdf', size: bytes.length, sha256 }
    const content = answeredElsewhere(first, { evidence: [anEvidence({ file })] })
    const pack = await writeReturnPack(content, first.id, making, [{ sha256, bytes }])
    await takeIn([async () => ({ name: 'one.psapack', bytes: pack })])
    expect(shell.attached(key).size).toBe(0)
    shell.world.diskIsFull = true
    expect(await addFiles([0])).toBe(0)
    expect(useView.getState().notice?.words).toMatch(/This computer is full, so nothing was added/)
    expect((await kept(first.id)).answers[q11]?.evidence ?? []).not.toMatchObject([{ file }])
    shell.world.diskIsFull = false
    expect(await addFiles([0])).toBe(1)
    expect(shell.attached(key).get(sha256)).toEqual(bytes)
    expect((await kept(first.id)).answers[q11]?.evidence).toMatchObject([{ file }])
    expect(useArrivals.getState().files[0]).not.toHaveProperty('attachments')
  })

  it('brings attached files that did not come along at first with the same pack again', async () => {
    const key = await openHere(shell, workspace)
    show(<ReceiveScreen />)
    const bytes = utf8Bytes('made-up minutes')
    const sha256 = await sha256Hex(bytes)
    const content = answeredElsewhere(first, {
      evidence: [anEvidence({ file: { name: 'minutes.pdf', size: bytes.length, sha256 } })],
    })
    await takeIn([await packOf(content, first, 'without.psapack')])
    await addFiles([0])
    expect(shell.attached(key).size).toBe(0)
    const pack = await writeReturnPack(content, first.id, making, [{ sha256, bytes }])
    await takeIn([async () => ({ name: 'with.psapack', bytes: pack })])
    expect(shell.attached(key).get(sha256)).toEqual(bytes)
  })

  it('refuses a pack with answers to questions that the same edition does not have here', async () => {
    await openHere(shell, workspace)
    show(<ReceiveScreen />)
    const [framework] = workspace.frameworks
    if (!framework) throw new Error('The workspace has no framework')
    const standards = framework.standards.map(({ questions, ...standard }) => ({
      ...standard,
      questions: questions.map((question) =>
        question.id === q12 ? { ...question, id: asId<'question'>('T-9.9') } : question,
      ),
    }))
    const changed = { ...workspace, frameworks: [{ ...framework, standards }] }
    const forged = must(
      answerQuestion(
        { ...first, stage: 'draft', answers: {} },
        asId('T-9.9'),
        { narrative: 'Nobody asked.' },
        { id: asId('forged'), author: 'Nobody', device: 'away', counter: 1, at: making.madeAt },
      ),
    )
    const returns = changed.returns.map((each) =>
      each.id === first.id ? withAnswered({ ...each, stage: 'draft', answers: {} }, forged) : each,
    )
    await takeIn([await packOf({ ...changed, returns }, first, 'forged.psapack')])
    expect(
      await screen.findByText(/answers questions that this edition of the questionnaire does not have/),
    ).toBeVisible()
    expect(await kept(first.id)).toEqual(first)
  })

  it('knows a Word document that may be a form, and leads to where its answers are brought in', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ReceiveScreen />)
    const bytes = zipSync({ 'word/document.xml': utf8Bytes('<w:document/>') })
    await takeIn([async () => ({ name: 'form.docx', bytes })])
    expect(await screen.findByText('This is a Word document that may be a filled-in form.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Bring in answers from a survey or another area’s form' }))
    expect(useView.getState().route).toEqual({ screen: 'importAnswers' })
  })

  it('keeps both versions of what was changed here and there, and leads to deciding', async () => {
    await openHere(shell, answeredElsewhere(first, { rating: good }))
    const { user } = show(<ReceiveScreen />)
    await takeIn([await packOf(answeredElsewhere(first, { rating: best }), first, 'one.psapack')])
    expect(await screen.findByText('0 received, 1 needs you')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Add and decide: one.psapack' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'decide', returnId: first.id }))
    const { undecided } = (await kept(first.id)).answers[q11] ?? {}
    expect(undecided?.map(({ part, versions }) => [part, versions.length])).toEqual([['rating', 2]])
  })

  it('takes one of two files that say the same, counts what is added, and undoes what can be', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ReceiveScreen />)
    const one = await packOf(answeredElsewhere(first, { rating: best }), first, 'one.psapack')
    const copyOfOne = async () => ({ ...(await one()), name: 'copy of one.psapack' })
    const two = await packOf(answeredElsewhere(second, { rating: best }), second, 'two.psapack')
    await takeIn([one, copyOfOne, two])
    expect(await screen.findByText('2 received, 1 here already')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add 2 returns now' }))
    expect(await screen.findByText('2 received, 2 added, 1 here already')).toBeVisible()
    await takeIn([async () => ({ name: 'photo.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) })])
    expect(await screen.findByText('2 received, 2 added, 1 here already, 1 cannot be added')).toBeVisible()
    expect(screen.getAllByText('Added')).toHaveLength(2)
    await changeAnswer(first.id, q11, { rating: good })
    await user.click(screen.getByRole('button', { name: /^Undo adding 2 returns/ }))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toMatch(
        /^1 return again as before\..*Changed since and left as it is: /,
      ),
    )
    expect((await kept(second.id)).answers[q11]?.rating ?? null).toBe(second.answers[q11]?.rating ?? null)
    expect((await kept(first.id)).answers[q11]?.rating).toBe(good)
  })

  it('says that it has a file already', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ReceiveScreen />)
    const file = await packOf(answeredElsewhere(second, { rating: best }, q12), second, 'two.psapack')
    await takeIn([file])
    await user.click(await screen.findByRole('button', { name: 'Add 1 return now' }))
    await screen.findByText('Added')
    putArrivalsAway()
    await takeIn([file])
    expect(await screen.findByText('0 received, 1 here already')).toBeVisible()
    expect(contentOf((await kept(second.id)).answers[q12]).rating).toBe(best)
  })
})
