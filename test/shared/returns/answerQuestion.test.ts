import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { longestLine, longestText } from '../../../shared/basics/text'
import type { AnswerChange } from '../../../shared/returns/answer'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { auditReturnSchema } from '../../../shared/returns/auditReturn'
import { revisionSchema } from '../../../shared/returns/revision'
import { undoChange } from '../../../shared/returns/undo'
import { aChange } from '../../builders/changes'
import { best, good, q11, q12 } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import {
  aContent,
  anAction,
  anAnswer,
  anEvidence,
  aReturn,
  aRevision,
  aStamp,
  noon,
  withAnswered,
} from '../../builders/returns'

const holding = (content: Parameters<typeof anAnswer>[0]) => aReturn({ answers: { [q11]: anAnswer(content) } })
const answerOf = (auditReturn: ReturnType<typeof aReturn>, change: AnswerChange) =>
  must(answerQuestion(auditReturn, q11, change, aStamp())).answer

describe('a first answer', () => {
  it('holds what was given, who gave it and when, and nothing else', () => {
    const { answer, revision } = must(answerQuestion(aReturn(), q11, { rating: good }, aStamp()))
    expect(answer).toEqual({
      ...aContent({ rating: good }),
      changedAt: noon,
      changedBy: 'Designated lead',
      revision: 'revision-1',
    })
    expect(revision).toEqual(aRevision({ was: { rating: null }, now: { rating: good }, parents: [] }))
  })

  it('leaves the return it was given as it was', () => {
    const before = aReturn()
    answerQuestion(before, q11, { rating: good }, aStamp())
    expect(before).toEqual(aReturn())
  })
})

describe('revisions', () => {
  it('follow one another, each with what changed and only that', () => {
    const first = must(answerQuestion(aReturn(), q11, { rating: good, narrative: 'We do.' }, aStamp(1)))
    const second = must(answerQuestion(withAnswered(aReturn(), first), q11, { narrative: 'We did.' }, aStamp(2)))
    expect(first.revision.parents).toEqual([])
    expect(second.revision).toMatchObject({
      parents: ['revision-1'],
      was: { narrative: 'We do.' },
      now: { narrative: 'We did.' },
      reverses: null,
    })
    expect(Object.keys(second.revision.now)).toEqual(['narrative'])
  })

  it('of another question have no part in it', () => {
    const first = must(answerQuestion(aReturn(), q11, { rating: good }, aStamp(1)))
    expect(
      must(answerQuestion(withAnswered(aReturn(), first), q12, { rating: good }, aStamp(2))).revision.parents,
    ).toEqual([])
  })

  it('start afresh after an answer that came without a history', () => {
    const { revision } = must(answerQuestion(holding({ rating: good }), q11, { rating: best }, aStamp()))
    expect(revision).toMatchObject({ parents: [], was: { rating: good }, now: { rating: best } })
  })
})

describe('rating and not applicable', () => {
  it('a rating withdraws the claim that a question does not apply', () => {
    const { answer, revision } = must(
      answerQuestion(holding({ notApplicable: 'We have no children here.' }), q11, { rating: good }, aStamp()),
    )
    expect(answer).toMatchObject({ rating: good, notApplicable: null })
    expect(revision.was).toEqual({ rating: null, notApplicable: 'We have no children here.' })
  })

  it.each(['', 'We have no children here.'])('the claim %j withdraws the rating', (notApplicable) => {
    expect(answerOf(holding({ rating: good }), { notApplicable })).toMatchObject({ rating: null, notApplicable })
  })

  it('clearing one leaves the other as it is', () => {
    expect(answerOf(holding({ notApplicable: 'Why' }), { notApplicable: null })).toMatchObject({
      rating: null,
      notApplicable: null,
    })
    expect(answerOf(holding({ rating: good }), { rating: null })).toMatchObject({ rating: null, notApplicable: null })
  })

  it('other parts touch neither', () => {
    expect(answerOf(holding({ notApplicable: 'Why' }), { narrative: 'x' }).notApplicable).toBe('Why')
    expect(answerOf(holding({ rating: good }), { lookAgain: true }).rating).toBe(good)
  })
})

describe('words copied from last year', () => {
  const copied = {
    narrative: 'Old words',
    impact: 'Old difference',
    evidence: [anEvidence()],
    copied: ['narrative', 'evidence', 'impact'] as const,
  }
  const held = () => holding({ ...copied, copied: [...copied.copied] })

  it.each<[AnswerChange, readonly string[]]>([
    [{ narrative: 'New words' }, ['evidence', 'impact']],
    [{ impact: '' }, ['narrative', 'evidence']],
    [{ evidence: [] }, ['narrative', 'impact']],
    [{ evidence: [anEvidence({ on: asDay('2026-10-01') })] }, ['narrative', 'impact']],
    [{ rating: good }, ['narrative', 'evidence', 'impact']],
    [{ copied: [] }, []],
  ])('after %j are still unchecked in %j', (change, left) => {
    expect(answerOf(held(), change).copied).toEqual(left)
  })

  it('stay unchecked when the same words are sent again', () => {
    expect(refusal(answerQuestion(held(), q11, { narrative: 'Old words' }, aStamp())).kind).toBe('nothingChanged')
    expect(answerOf(held(), { narrative: 'Old words', rating: good }).copied).toContain('narrative')
  })

  it('are marked when they arrive', () => {
    expect(answerOf(aReturn(), { narrative: 'Old words', copied: ['narrative'] }).copied).toEqual(['narrative'])
  })
})

describe('words', () => {
  it.each<[AnswerChange, AnswerChange]>([
    [{ narrative: 'a\u0000b\r\nc' }, { narrative: 'ab\nc' }],
    [{ impact: 'a\uD83D' }, { impact: 'a' }],
    [{ notApplicable: 'no\u0007ne' }, { notApplicable: 'none' }],
    [
      { evidence: [anEvidence({ what: 'Au\u0001dit', where: 'Te\u0002am' })] },
      { evidence: [anEvidence({ what: 'Audit', where: 'Team' })] },
    ],
    [
      { actions: [anAction({ what: 'T\u0003est', owner: 'H\u0004ead', update: 'D\u0005one' })] },
      { actions: [anAction({ what: 'Test', owner: 'Head', update: 'Done' })] },
    ],
  ])('%j are kept as %j', (typed, kept) => {
    expect(answerOf(aReturn(), typed)).toMatchObject(kept)
  })

  it('that differ only in what cannot be printed change nothing', () => {
    expect(
      refusal(answerQuestion(holding({ narrative: 'a\nb' }), q11, { narrative: 'a\r\nb\u0000' }, aStamp())).kind,
    ).toBe('nothingChanged')
  })
})

describe('refusals', () => {
  it('a return that has been sent back', () => {
    expect(refusal(answerQuestion(aReturn({ stage: 'returned' }), q11, { rating: good }, aStamp()))).toEqual({
      kind: 'returnIsLocked',
    })
  })

  it('lets unread words be seen to in a return that has been sent back, and nothing else', () => {
    const sent = { ...holding({ rating: good, unread: ['row 7: maybe', 'row 8'] }), stage: 'returned' as const }
    const step = must(answerQuestion(sent, q11, { unread: ['row 8'] }, aStamp()))
    expect(step.answer).toMatchObject({ rating: good, unread: ['row 8'] })
    const undone = must(undoChange(withAnswered(sent, step), step.revision, aStamp(2)))
    expect(undone.answer.unread).toEqual(['row 7: maybe', 'row 8'])
    const changes: AnswerChange[] = [{ unread: ['new words'] }, { unread: [], rating: best }, { rating: best }, {}]
    for (const change of changes)
      expect(refusal(answerQuestion(sent, q11, change, aStamp()))).toEqual({ kind: 'returnIsLocked' })
  })

  it.each<[string, AnswerChange, number]>([
    ['narrative', { narrative: 'x'.repeat(longestText + 1) }, longestText],
    ['impact', { impact: 'x'.repeat(longestText + 1) }, longestText],
    ['reason', { notApplicable: 'x'.repeat(longestLine + 1) }, longestLine],
    [
      'evidence',
      { evidence: [anEvidence(), anEvidence({ id: asId('e2'), what: 'x'.repeat(longestLine + 1) })] },
      longestLine,
    ],
    ['place of evidence', { evidence: [anEvidence({ where: 'x'.repeat(longestLine + 1) })] }, longestLine],
    ['action', { actions: [anAction({ what: 'x'.repeat(longestLine + 1) })] }, longestLine],
    ['owner', { actions: [anAction({ owner: 'x'.repeat(longestLine + 1) })] }, longestLine],
    ['progress', { actions: [anAction({ update: 'x'.repeat(longestLine + 1) })] }, longestLine],
  ])('one character too many in the %s', (_part, change, limit) => {
    expect(refusal(answerQuestion(aReturn(), q11, change, aStamp()))).toEqual({
      kind: 'textIsTooLong',
      count: limit + 1,
      limit,
    })
  })

  it('takes a text right up to its limit', () => {
    expect(answerOf(aReturn(), { narrative: 'x'.repeat(longestText) }).narrative).toHaveLength(longestText)
    expect(answerOf(aReturn(), { evidence: [anEvidence({ what: 'x'.repeat(longestLine) })] }).evidence).toHaveLength(1)
  })

  it.each<AnswerChange>([
    {},
    { rating: null },
    { narrative: '' },
    { evidence: [] },
    { lookAgain: false },
    { notApplicable: null, impact: '' },
  ])('a change that changes nothing: %j', (change) => {
    expect(refusal(answerQuestion(aReturn(), q11, change, aStamp()))).toEqual({ kind: 'nothingChanged' })
  })
})

it('whatever is accepted can be read again: the answer by the return’s schema, the step by the revision’s', () => {
  fc.assert(
    fc.property(aChange(), aChange(), (one, two) => {
      let auditReturn = aReturn()
      for (const [place, change] of [one, two].entries()) {
        const result = answerQuestion(auditReturn, q11, change, aStamp(place + 1))
        if (!result.ok) continue
        auditReturn = withAnswered(auditReturn, result.value)
        expect(parse(revisionSchema, result.value.revision)).toEqual({ ok: true, value: result.value.revision })
        expect(parse(auditReturnSchema, auditReturn)).toEqual({ ok: true, value: auditReturn })
        expect(auditReturn.answers[q11]?.rating === null || auditReturn.answers[q11]?.notApplicable === null).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
