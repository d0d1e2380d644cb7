import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { answerQuestion } from '../../../../shared/returns/answerQuestion'
import { mergeReturns } from '../../../../shared/returns/merge/mergeReturns'
import { undoMerge } from '../../../../shared/returns/merge/undoMerge'
import { best, good, q11, q12 } from '../../../builders/frameworks'
import { must, refusal } from '../../../builders/must'
import { canonical, type Replica, replicasOf, stampOf } from '../../../builders/replicas'
import { aReturn, noon, withAnswered } from '../../../builders/returns'

const event = { id: asId<'event'>('event-9'), at: noon, by: '', kind: 'noted', note: 'Undone' } as const

function rated(replica: Replica, questionId: typeof q11, rating: typeof good): Replica {
  const step = must(answerQuestion(replica.auditReturn, questionId, { rating }, stampOf(replica)))
  return {
    ...replica,
    auditReturn: withAnswered(replica.auditReturn, step),
    revisions: [...replica.revisions, step.revision],
    made: [...replica.made, step.revision],
  }
}

describe('taking a merge back', () => {
  const [a, b] = replicasOf(2, aReturn({ frontSheet: { services: 'All' } })) as [Replica, Replica]
  const mine = rated(a, q11, good)
  const theirs = rated(rated(b, q11, best), q12, best)
  const arrived = {
    ...theirs,
    auditReturn: { ...theirs.auditReturn, frontSheet: { services: 'Some' } },
    sentFrontSheet: { services: 'Others' },
  }
  const merged = mergeReturns(mine, arrived)
  const after = merged.auditReturn
  const revisions = [...mine.revisions, ...merged.revisions]
  const step = { before: mine.auditReturn, after }

  it('leaves everything as it was, with a line in the timeline', () => {
    expect(after.undecided).toHaveLength(1)
    expect(must(undoMerge(after, step, event))).toEqual({ ...mine.auditReturn, timeline: [event] })
  })

  it('lets the same file be added again, and it does the same', () => {
    const back = must(undoMerge(after, step, event))
    const again = mergeReturns({ auditReturn: back, revisions }, arrived)
    expect(canonical({ ...again.auditReturn, timeline: [] })).toBe(canonical(after))
    expect(again.revisions).toEqual([])
  })

  it('keeps what was changed elsewhere since', () => {
    const agreed = { [q11]: { rating: best, reason: '', feedback: '', by: 'Panel', on: '2026-11-22' } } as never
    expect(must(undoMerge({ ...after, agreed }, step, event))).toMatchObject({
      agreed,
      answers: mine.auditReturn.answers,
    })
  })

  it('refuses where an answer or a field that came in has been changed since', () => {
    const changed = { ...theirs, auditReturn: after, revisions, made: [...theirs.made, ...mine.made] }
    const since = { kind: 'returnsChangedSince' }
    expect(refusal(undoMerge(rated(changed, q12, good).auditReturn, step, event))).toEqual(since)
    expect(refusal(undoMerge({ ...after, frontSheet: { services: 'New' } }, step, event))).toEqual(since)
  })
})
