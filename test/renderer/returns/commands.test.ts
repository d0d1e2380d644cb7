import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type AuditReturn, auditReturnSchema } from '../../../shared/returns/auditReturn'
import type { Revision } from '../../../shared/returns/revision'
import { best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { anAction, today } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const commands = await import('../../../renderer/returns/commands')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { changeSettings } = await import('../../../renderer/storage/settings')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'return'>('return-haven-2026')
const police = asId<'return'>('return-police-2026')
const [framework] = aWorkspace().frameworks
const before = aWorkspace().returns[1]
if (!framework || !before) throw new Error('The workspace is empty')

let key = ''
const returnOf = (id = haven) => shell.tables(key).returns[id] as unknown as AuditReturn
const answerOf = (question: string, id = haven) => returnOf(id).answers[question]
const revisions = () =>
  (Object.values(shell.tables(key).revisions) as unknown as Revision[]).sort((a, b) => a.counter - b.counter)

beforeEach(async () => {
  await startAfresh(shell)
  key = await openHere(shell, aWorkspace())
})

describe('answering', () => {
  it('keeps the answer and its step together, in the record and in the copy', async () => {
    await changeSettings({ person: { name: 'Priya Nair', role: 'Named nurse' } })
    await commands.changeAnswer(haven, q11, { rating: good })
    expect(answerOf(q11)).toMatchObject({ rating: good, changedBy: 'Priya Nair' })
    expect(revisions()).toMatchObject([
      {
        returnId: haven,
        questionId: q11,
        author: 'Priya Nair',
        device: 'test-device',
        counter: 1,
        parents: [],
        now: { rating: good },
      },
    ])
    expect(await openedWorkspace().copy.returns.get(haven)).toEqual(returnOf())
    expect(await openedWorkspace().copy.revisions.toArray()).toEqual(revisions())
  })

  it('signs with the role where no name is given', async () => {
    await changeSettings({ person: { name: '', role: 'Named nurse' } })
    await commands.changeAnswer(haven, q11, { rating: good })
    expect(answerOf(q11)?.changedBy).toBe('Named nurse')
  })

  it('counts this computer’s steps upwards over all returns', async () => {
    await commands.changeAnswer(haven, q11, { rating: good })
    await commands.changeAnswer(police, q11, { rating: best })
    await Promise.all([
      commands.changeAnswer(haven, q12, { rating: some }),
      commands.changeAnswer(haven, q11, { narrative: 'We do.' }),
    ])
    expect(revisions().map(({ counter, returnId, questionId }) => [counter, returnId, questionId])).toEqual([
      [1, haven, q11],
      [2, police, q11],
      [3, haven, q12],
      [4, haven, q11],
    ])
    expect(new Set(revisions().map(({ id }) => id)).size).toBe(4)
  })

  it('changes by what is there when its turn comes, so that two changes at once both stand', async () => {
    await Promise.all(
      ['One', 'Two'].map((what, place) =>
        commands.editAnswer(haven, q11, ({ actions }) => ({
          actions: [...actions, anAction({ id: asId(`a${place}`), what })],
        })),
      ),
    )
    expect(answerOf(q11)?.actions.map(({ what }) => what)).toEqual(['One', 'Two'])
  })

  it('refuses a return that is not there, and one of a closed cycle, and changes nothing', async () => {
    expect(await commands.changeAnswer(asId('return-lost'), q11, { rating: good })).toMatchObject({
      problem: { kind: 'recordIsMissing' },
    })
    expect(await commands.changeAnswer(before.id, q11, { rating: good })).toMatchObject({
      problem: { kind: 'cycleIsClosed' },
    })
    expect(revisions()).toEqual([])
  })

  it('leaves a record that can be read again', async () => {
    await commands.changeAnswer(haven, q11, { rating: good, narrative: 'We\u0000 do.' })
    await commands.changeFrontSheet(haven, 'services', 'All')
    expect(parse(auditReturnSchema, returnOf())).toEqual({ ok: true, value: returnOf() })
  })
})

describe('last year', () => {
  it('its words are copied, marked, and confirmed', async () => {
    await commands.copyLastYear(haven, q11, before, q11)
    expect(answerOf(q11)).toMatchObject({
      rating: null,
      narrative: 'Our lead sits on the board.',
      impact: 'Children are seen sooner.',
      copied: ['narrative', 'evidence', 'impact'],
    })
    expect(answerOf(q11)?.evidence[0]?.id).not.toBe(before.answers[q11]?.evidence[0]?.id)
    await commands.confirmCopied(haven, q11)
    expect(answerOf(q11)?.copied).toEqual([])
  })

  it('its open action is brought forward once', async () => {
    const bring = () => commands.carryAction(haven, q12, before, q12, anAction().id)
    await bring()
    expect(await bring()).toMatchObject({ problem: { kind: 'nothingChanged' } })
    expect(answerOf(q12)?.actions).toMatchObject([{ what: anAction().what, carriedFrom: before.id }])
  })
})

describe('undo and redo', () => {
  const notice = () => useView.getState().notice?.words
  const said = () => useView.getState().announcement

  it('go over changes in the order they were made, and say so', async () => {
    await commands.changeAnswer(haven, q11, { rating: good })
    await commands.changeAnswer(police, q21, { narrative: 'We do.' })
    await commands.undo()
    expect(answerOf(q21, police)?.narrative).toBe('')
    expect(said()).toBe('Undone.')
    await commands.undo()
    expect(answerOf(q11)?.rating).toBeNull()
    await commands.redo()
    expect(answerOf(q11)?.rating).toBe(good)
    expect(said()).toBe('Done again.')
    await commands.redo()
    expect(answerOf(q21, police)?.narrative).toBe('We do.')
  })

  it('say when there is nothing to go back to or forward to', async () => {
    await commands.undo()
    expect(notice()).toBe('There is nothing to undo.')
    await commands.redo()
    expect(notice()).toBe('There is nothing to redo.')
  })

  it('bring a removed piece of evidence back', async () => {
    await commands.copyLastYear(haven, q11, before, q11)
    const [item] = answerOf(q11)?.evidence ?? []
    await commands.editAnswer(haven, q11, () => ({ evidence: [] }))
    await commands.undo()
    expect(answerOf(q11)?.evidence).toEqual([item])
  })

  it('touch only what was done on this computer', async () => {
    await commands.changeAnswer(haven, q11, { rating: good })
    const [mine] = revisions()
    await shell.bridge.append({
      key,
      change: {
        does: 'elsewhere',
        at: '',
        ops: [
          {
            op: 'put',
            table: 'revisions',
            id: 'r-other',
            value: { ...mine, id: 'r-other', device: 'zz-other', counter: 9 } as never,
          },
        ],
      },
    })
    await openedWorkspace().copy.revisions.put({
      ...(mine as Revision),
      id: asId('r-other'),
      device: 'zz-other',
      counter: 9,
    })
    await commands.undo()
    expect(answerOf(q11)?.rating).toBeNull()
    expect(revisions().filter(({ reverses }) => reverses)).toMatchObject([
      { reverses: { revision: mine?.id, how: 'undo' } },
    ])
  })

  it('still know the steps after the program was started again', async () => {
    await commands.changeAnswer(haven, q11, { rating: good })
    const { closeWorkspace, openWorkspace } = await import('../../../renderer/storage/workspace')
    closeWorkspace()
    await openWorkspace(key)
    await commands.undo()
    expect(answerOf(q11)?.rating).toBeNull()
  })
})

describe('sending and reopening', () => {
  const declaration = {
    name: 'Ada Lorne',
    role: 'Chief officer',
    on: today,
    fairPicture: true,
    gapsReason: 'The lead left.',
  }
  const send = () => commands.sendReturn(haven, framework, aWorkspace().cycles[0]?.periodTo ?? today, declaration)

  it('locks the return until it is opened again', async () => {
    await commands.changeAnswer(haven, q11, { rating: good })
    expect((await send()).ok).toBe(true)
    expect(returnOf()).toMatchObject({
      stage: 'returned',
      signOff: { name: 'Ada Lorne' },
      gapsReason: 'The lead left.',
    })
    expect((await commands.changeAnswer(haven, q11, { rating: best })).ok).toBe(false)
    await commands.undo()
    expect(useView.getState().notice?.words).toMatch(/has been sent back, so it was not changed/)
    expect((await commands.reopen(haven)).ok).toBe(true)
    expect(returnOf()).toMatchObject({ stage: 'draft', signOff: null, returnedAt: null })
    expect((await commands.changeAnswer(haven, q11, { rating: best })).ok).toBe(true)
  })

  it('refuses an empty return', async () => {
    expect(await send()).toMatchObject({ problem: { kind: 'nothingAnswered' } })
    expect(returnOf().stage).toBe('draft')
  })
})
