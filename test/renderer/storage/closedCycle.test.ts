import { beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { ok } from '../../../shared/basics/result'
import { closeCycle, reopenCycle } from '../../../shared/cycles/changes'
import { setBoardDay } from '../../../shared/cycles/summary'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { addNote, type CannotMark, extendDueDay } from '../../../shared/returns/timelineChanges'
import { undoChange } from '../../../shared/returns/undo'
import { best, good, q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { must, refusal } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { noon } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { inviteToCycle, updateCycle } = await import('../../../renderer/storage/cycles')
const { reverseLast, updateAnswer, updateReturn } = await import('../../../renderer/storage/returns')
const { putReturnsBack, updateReturns } = await import('../../../renderer/storage/tracker')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

const cycleId = asId<'cycle'>('cycle-2026')
const haven = asId<'return'>('return-haven-2026')
const police = asId<'return'>('return-police-2026')
const turn = { at: noon, by: 'Business manager' }
let minted = 0
function newId<Noun extends string>() {
  minted += 1
  return asId<Noun>(`new-${minted}`)
}

beforeEach(async () => {
  await startAfresh(shell)
  await openHere(shell, aWorkspace())
})

const rate = (level: typeof best) =>
  updateAnswer('answerQuestion', haven, q11, (auditReturn, stamp) =>
    answerQuestion(auditReturn, q11, { rating: level }, stamp),
  )
const extend = () =>
  updateReturns<CannotMark>('dueReturns', [haven, police], (auditReturn, cycle, mark) =>
    extendDueDay(auditReturn, cycle, mark, asDay('2026-12-18'), ''),
  )
const close = () => updateCycle('closeCycle', cycleId, (cycle) => closeCycle(cycle, turn))

describe('a closed cycle', () => {
  it('refuses every change of its returns, their answers and its dates, and takes them again once it is reopened', async () => {
    must(await rate(best))
    const { steps } = must(await extend())
    must(await close())
    const before = await readWorkspace()
    const refused = [
      await rate(good),
      await updateReturn<never>('reopenReturn', haven, () => ok({ gapsReason: 'Changed' })),
      await updateReturn<never>('agree', haven, () => ok({ stage: 'returned' as const })),
      await reverseLast('undo', undoChange),
      await extend(),
      await putReturnsBack(steps),
      await inviteToCycle(cycleId, { invited: [asId('haven')], size: { variant: null, coreOnly: false } }, newId),
      await updateCycle<never>('changeCycle', cycleId, (cycle) => ok({ ...cycle, closesOn: asDay('2027-01-31') })),
    ]
    expect(refused.map((each) => (each.ok ? 'done' : each.problem.kind))).toEqual(
      Array(refused.length).fill('cycleIsClosed'),
    )
    expect(await readWorkspace()).toEqual(before)
    must(await updateCycle('reopenCycle', cycleId, (cycle) => reopenCycle(cycle, turn, 'One came in late')))
    must(await rate(good))
    expect((await readWorkspace()).returns.find(({ id }) => id === haven)?.answers[q11]?.rating).toBe(good)
  })

  it('still takes what its report says', async () => {
    must(await close())
    must(await updateCycle('setBoardDay', cycleId, (cycle) => setBoardDay(cycle, asDay('2027-01-14'))))
  })
})

describe('a change of several returns', () => {
  it('is taken back as one, and not where one has changed since', async () => {
    const first = must(await extend())
    must(await putReturnsBack(first.steps))
    const plain = await readWorkspace()
    expect(plain.returns.every(({ timeline, extension }) => timeline.length === 0 && extension === null)).toBe(true)
    const second = must(await extend())
    must(
      await updateReturns<CannotMark>('noteReturns', [police], (auditReturn, _cycle, mark) =>
        addNote(auditReturn, mark, 'Rang them'),
      ),
    )
    expect(refusal(await putReturnsBack(second.steps)).kind).toBe('returnsChangedSince')
    expect((await readWorkspace()).returns.find(({ id }) => id === haven)?.extension).not.toBeNull()
  })

  it('says why where it fits none of them', async () => {
    must(await extend())
    expect(refusal(await extend()).kind).toBe('nothingChanged')
  })
})
