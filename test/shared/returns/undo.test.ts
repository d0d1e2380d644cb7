import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionId } from '../../../shared/frameworks/question'
import { contentOf } from '../../../shared/returns/answer'
import { type Answered, answerQuestion } from '../../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import type { Revision } from '../../../shared/returns/revision'
import { redoChange, undoChange, undoReach, undoStacks } from '../../../shared/returns/undo'
import { aChange } from '../../builders/changes'
import { best, good, q11, q12, q21 } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import { anAnswer, aReturn, aRevision, aStamp, noon, withAnswered } from '../../builders/returns'

/** A return with the steps made on this computer, as the window keeps them. */
type Desk = { readonly auditReturn: AuditReturn; readonly revisions: readonly Revision[] }

const start = (): Desk => ({
  auditReturn: aReturn({ answers: { [q21]: anAnswer({ rating: good, narrative: 'From before.' }) } }),
  revisions: [],
})
const stampOf = (desk: Desk) => aStamp(desk.revisions.length + 1)
const kept = (desk: Desk, step: Answered): Desk => ({
  auditReturn: withAnswered(desk.auditReturn, step),
  revisions: [...desk.revisions, step.revision],
})

function change(desk: Desk, questionId: QuestionId, asked: Parameters<typeof answerQuestion>[2]): Desk {
  const step = answerQuestion(desk.auditReturn, questionId, asked, stampOf(desk))
  return step.ok ? kept(desk, step.value) : desk
}

const canUndo = (desk: Desk) => undoStacks(desk.revisions).undo.length > 0
const canRedo = (desk: Desk) => undoStacks(desk.revisions).redo.length > 0
const undo = (desk: Desk) =>
  kept(desk, must(undoChange(desk.auditReturn, undoStacks(desk.revisions).undo.at(-1) as Revision, stampOf(desk))))
const redo = (desk: Desk) =>
  kept(desk, must(redoChange(desk.auditReturn, undoStacks(desk.revisions).redo.at(-1) as Revision, stampOf(desk))))

/** What the whole return says, without who and when. */
const says = ({ auditReturn }: Desk) => [q11, q12, q21].map((id) => contentOf(auditReturn.answers[id]))

describe('undo and redo', () => {
  it('go back and forth over changes of several questions', () => {
    const rated = change(start(), q11, { rating: good })
    const worded = change(rated, q12, { narrative: 'We do.' })
    expect(says(undo(worded))).toEqual(says(rated))
    expect(says(undo(undo(worded)))).toEqual(says(start()))
    expect(says(redo(redo(undo(undo(worded)))))).toEqual(says(worded))
  })

  it('bring back the reason that a rating withdrew', () => {
    const excluded = change(start(), q11, { notApplicable: 'No children here.' })
    const back = undo(change(excluded, q11, { rating: good }))
    expect(back.auditReturn.answers[q11]).toMatchObject({ rating: null, notApplicable: 'No children here.' })
  })

  it('are steps of their own: nothing is taken out of the history', () => {
    const back = undo(change(start(), q11, { rating: good }))
    expect(back.revisions).toHaveLength(2)
    expect(back.revisions[1]).toMatchObject({
      parents: ['revision-1'],
      was: { rating: good },
      now: { rating: null },
      reverses: { revision: 'revision-1', how: 'undo' },
    })
    expect(redo(back).revisions[2]).toMatchObject({
      parents: ['revision-2'],
      reverses: { revision: 'revision-1', how: 'redo' },
    })
  })

  it('a new change leaves nothing to redo', () => {
    const back = undo(change(start(), q11, { rating: good }))
    expect(canRedo(back)).toBe(true)
    expect(canRedo(change(back, q12, { rating: best }))).toBe(false)
  })
})

describe('refusals', () => {
  const rated = change(start(), q11, { rating: good })
  const target = rated.revisions[0] as Revision

  it('where the answer says something else by now', () => {
    const since = withAnswered(
      rated.auditReturn,
      must(answerQuestion(rated.auditReturn, q11, { rating: best }, aStamp(9))),
    )
    expect(refusal(undoChange(since, target, aStamp(10)))).toEqual({ kind: 'changedSince' })
    expect(refusal(redoChange(since, target, aStamp(10)))).toEqual({ kind: 'changedSince' })
  })

  it('not where another part has changed', () => {
    const since = withAnswered(
      rated.auditReturn,
      must(answerQuestion(rated.auditReturn, q11, { narrative: 'More.' }, aStamp(9))),
    )
    expect(must(undoChange(since, target, aStamp(10))).answer).toMatchObject({ rating: null, narrative: 'More.' })
  })

  it('in a return that has been sent back', () => {
    const sent = { ...rated.auditReturn, stage: 'returned' as const }
    expect(refusal(undoChange(sent, target, aStamp(10)))).toEqual({ kind: 'returnIsLocked' })
    expect(refusal(redoChange(sent, target, aStamp(10)))).toEqual({ kind: 'returnIsLocked' })
  })
})

describe('where two sides say different things', () => {
  const versions = [good, best].map((rating) => ({ value: { rating, notApplicable: null }, by: 'Ada', at: noon }))
  const open = { part: 'rating', kind: 'differs' as const, versions }
  const withOpen = (desk: Desk, undecided = [open]): AuditReturn => {
    const answer = desk.auditReturn.answers[q11]
    return {
      ...desk.auditReturn,
      answers: { ...desk.auditReturn.answers, ...(answer ? { [q11]: { ...answer, undecided } } : {}) },
    }
  }
  const rated = change(start(), q11, { rating: good })
  const decided = change({ ...rated, auditReturn: withOpen(rated) }, q11, { rating: best })
  const target = decided.revisions.at(-1) as Revision

  it('undoing a decision opens it again, also in a return that has been sent back, and redoing it decides', () => {
    expect(decided.auditReturn.answers[q11]?.undecided).toBeUndefined()
    const sent = { ...decided.auditReturn, stage: 'returned' as const }
    expect(must(undoChange(sent, target, aStamp(8))).answer).toMatchObject({ rating: good, undecided: [open] })
    const again = redo(undo(decided))
    expect(again.auditReturn.answers[q11]).toMatchObject({ rating: best })
    expect(again.auditReturn.answers[q11]?.undecided).toBeUndefined()
    expect(again.revisions.at(-1)).toMatchObject({ decides: [open] })
  })

  it('what has been opened since is not undone over, nor is a decision redone that is no longer open', () => {
    expect(refusal(undoChange(withOpen(rated), rated.revisions[0] as Revision, aStamp(8)))).toEqual({
      kind: 'changedSince',
    })
    expect(refusal(undoChange(withOpen(decided), target, aStamp(8)))).toEqual({ kind: 'changedSince' })
    const undone = undo(decided)
    const settled = { ...undone, auditReturn: withOpen(undone, [{ ...open, versions: versions.slice().reverse() }]) }
    expect(refusal(redoChange(settled.auditReturn, target, aStamp(8)))).toEqual({ kind: 'changedSince' })
  })

  it('no undo leaves a rating beside a claim that the question does not apply', () => {
    const step = aRevision({ was: { notApplicable: 'No children here.' }, now: { notApplicable: null } })
    expect(refusal(undoChange(rated.auditReturn, step, aStamp(8)))).toEqual({ kind: 'changedSince' })
  })
})

describe('undoStacks', () => {
  const step = (counter: number, reverses: Revision['reverses'] = null) => aRevision({ ...aStamp(counter), reverses })
  const undone = (counter: number, target: number) => step(counter, { revision: aStamp(target).id, how: 'undo' })
  const redone = (counter: number, target: number) => step(counter, { revision: aStamp(target).id, how: 'redo' })
  const ids = (revisions: readonly Revision[]) => revisions.map(({ counter }) => counter)

  it.each<[string, Revision[], number[], number[]]>([
    ['nothing', [], [], []],
    ['changes', [step(1), step(2)], [1, 2], []],
    ['an undo', [step(1), step(2), undone(3, 2)], [1], [2]],
    ['two undos', [step(1), step(2), undone(3, 2), undone(4, 1)], [], [2, 1]],
    ['an undo and a redo', [step(1), step(2), undone(3, 2), redone(4, 2)], [1, 2], []],
    ['a change after an undo', [step(1), undone(2, 1), step(3)], [3], []],
    ['an undo whose change is out of reach', [undone(2, 1), step(3)], [3], []],
  ])('after %s', (_what, revisions, toUndo, toRedo) => {
    const { undo: undoable, redo: redoable } = undoStacks(revisions)
    expect(ids(undoable)).toEqual(toUndo)
    expect(ids(redoable)).toEqual(toRedo)
  })

  it(`reaches back ${undoReach} changes`, () => {
    const many = Array.from({ length: undoReach + 5 }, (_, place) => step(place + 1))
    expect(ids(undoStacks(many).undo)).toEqual(Array.from({ length: undoReach }, (_, place) => place + 6))
  })
})

describe('whatever people do', () => {
  const move = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(q11, q12, q21), aChange()) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
  )
  const made = (moves: readonly (readonly [QuestionId, Parameters<typeof answerQuestion>[2]] | 'undo' | 'redo')[]) =>
    moves.reduce<Desk>((desk, each) => {
      if (each === 'undo') return canUndo(desk) ? undo(desk) : desk
      if (each === 'redo') return canRedo(desk) ? redo(desk) : desk
      return change(desk, each[0], each[1])
    }, start())
  const all = (desk: Desk, can: (desk: Desk) => boolean, go: (desk: Desk) => Desk): Desk =>
    can(desk) ? all(go(desk), can, go) : desk

  it('undoing everything restores the start, and redoing everything the end', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const newest = all(made(moves), canRedo, redo)
        const back = all(newest, canUndo, undo)
        expect(says(back)).toEqual(says(start()))
        expect(says(all(back, canRedo, redo))).toEqual(says(newest))
      }),
      { numRuns: 200 },
    )
  })

  it('each step follows the one before it on the same answer', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const { revisions, auditReturn } = made(moves)
        const newest = new Map<string, string>()
        for (const { id, questionId, parents } of revisions) {
          expect(parents).toEqual(newest.has(questionId) ? [newest.get(questionId)] : [])
          newest.set(questionId, id)
        }
        for (const [questionId, id] of newest) expect(auditReturn.answers[questionId]?.revision).toBe(id)
      }),
    )
  })
})
