import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { auditReturnSchema } from '../../../shared/returns/auditReturn'
import { dismissalOf, dismissFlag, takeUpFlag } from '../../../shared/returns/dismissing'
import { type Decision, decisionOn, recordDecision } from '../../../shared/returns/moderation'
import { panelOutcomes } from '../../../shared/returns/panel'
import { aFramework, best, good, none, q11, q12, some } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'
import { anAnswer, aReturn, noon, today } from '../../builders/returns'

const framework = aFramework()
const panel = { id: asId<'event'>('event-1'), by: 'Challenge panel', at: noon, on: today }
const back = aReturn({ stage: 'returned', answers: { [q11]: anAnswer({ rating: good, narrative: 'We meet.' }) } })

const nothing = decisionOn(back, q11)
const decide = (change: Partial<Decision>, auditReturn = back, by = panel) =>
  recordDecision(auditReturn, framework, q11, { ...nothing, ...change }, by)

describe('a decision', () => {
  it('stands beside the answer, with who and when, and is read back as it was filled in', () => {
    const decision: Decision = {
      query: 'How do you know?',
      proposed: some,
      proposedReason: 'No proof was shown.',
      evidence: { outcome: 'notSeen', note: 'The folder was empty.', on: asDay('2026-11-20') },
      outcome: 'toSession',
      agreed: good,
      agreedReason: '',
      feedback: 'Show us next time.',
    }
    const changed = { ...back, ...must(decide(decision)) }
    expect(decisionOn(changed, q11)).toEqual(decision)
    expect(changed.answers).toBe(back.answers)
    expect(changed.panel?.[q11]).toMatchObject({ by: 'Challenge panel', at: noon, evidence: { by: 'Challenge panel' } })
    expect(changed.agreed[q11]).toMatchObject({ rating: good, by: 'Challenge panel', on: today })
    expect(auditReturnSchema.safeParse(changed).success).toBe(true)
  })

  it('needs a reason for any rating but the organisation’s own, and for "not agreed"', () => {
    expect(refusal(decide({ agreed: best, agreedReason: '  ' }))).toEqual({ kind: 'ratingNeedsAReason', of: 'agreed' })
    expect(refusal(decide({ agreed: 'notAgreed' }))).toEqual({ kind: 'ratingNeedsAReason', of: 'notAgreed' })
    expect(refusal(decide({ proposed: none }))).toEqual({ kind: 'ratingNeedsAReason', of: 'proposed' })
    expect(must(decide({ agreed: good })).agreed?.[q11]?.rating).toBe(good)
    expect(must(decide({ agreed: 'notAgreed', agreedReason: 'The chair decides.' })).agreed?.[q11]?.rating).toBeNull()
    const claimed = aReturn({ stage: 'returned', answers: { [q11]: anAnswer({ notApplicable: 'None here.' }) } })
    expect(refusal(decide({ agreed: good }, claimed)).kind).toBe('ratingNeedsAReason')
  })

  it('is refused for a level of another scale, a question that is not asked, a return that is out, nobody, and no change', () => {
    expect(refusal(decide({ agreed: asId('unheard'), agreedReason: 'Why' })).kind).toBe('levelIsNotOnScale')
    expect(refusal(decide({ proposed: asId('unheard'), proposedReason: 'Why' })).kind).toBe('levelIsNotOnScale')
    expect(refusal(recordDecision(back, framework, asId('T-9'), nothing, panel)).kind).toBe('questionIsNotAsked')
    expect(refusal(decide({ agreed: good }, { ...back, stage: 'draft' })).kind).toBe('isNotReturned')
    expect(refusal(decide({ agreed: good }, back, { ...panel, by: ' ' })).kind).toBe('whoIsMissing')
    expect(refusal(decide({}, back)).kind).toBe('nothingChanged')
    const agreed = { ...back, ...must(decide({ agreed: good })) }
    expect(refusal(decide({ agreed: good }, agreed, { ...panel, by: 'Somebody else' })).kind).toBe('nothingChanged')
    expect(refusal(decide({ query: 'x'.repeat(4_001) })).kind).toBe('textIsTooLong')
  })

  it('that suggests a rating names another, and one that sends back has its question, told on the timeline once', () => {
    expect(refusal(decide({ outcome: 'suggest' })).kind).toBe('suggestionIsMissing')
    expect(refusal(decide({ outcome: 'suggest', proposed: good })).kind).toBe('suggestionIsMissing')
    expect(refusal(decide({ outcome: 'sentBack', query: ' ' })).kind).toBe('questionIsMissing')
    expect(must(decide({ outcome: 'suggest', proposed: some, proposedReason: 'Thin.' })).timeline).toBeUndefined()
    const asked = { ...back, ...must(decide({ outcome: 'sentBack', query: 'How do you know?' })) }
    const told = {
      id: 'event-1',
      kind: 'read',
      result: 'queried',
      note: '1.1: How do you know?',
      by: 'Challenge panel',
    }
    expect(asked.timeline).toMatchObject([told])
    const again = must(decide({ outcome: 'sentBack', query: 'How do you know?', agreed: good }, asked))
    expect(again.timeline).toBeUndefined()
    expect(must(decide({ outcome: 'sentBack', query: 'Who knows?' }, asked)).timeline).toHaveLength(2)
  })

  it('may say that the evidence was checked today or earlier, never later, and keeps who checked it', () => {
    const checked = (on: string) => ({ outcome: 'seen' as const, note: '', on: asDay(on) })
    expect(refusal(decide({ evidence: checked('2999-01-01') })).kind).toBe('checkedInFuture')
    const seen = { ...back, ...must(decide({ evidence: checked(today) })) }
    const other = { ...panel, by: 'Chair' }
    const later = must(decide({ evidence: checked(today), query: 'Where is it kept?' }, seen, other))
    expect(later.panel?.[q11]).toMatchObject({ by: 'Chair', evidence: { by: 'Challenge panel' } })
    const anew = must(decide({ evidence: checked('2020-01-01') }, seen, other))
    expect(anew.panel?.[q11]?.evidence).toMatchObject({ by: 'Chair', on: '2020-01-01' })
  })

  it('keeps what another person noted beside it, whoever records and in whatever order', () => {
    const who = fc.constantFrom('Dee', 'Tom', 'Alan')
    const query = fc.constantFrom('', 'Who checks?', 'How often?', 'Since when?')
    fc.assert(
      fc.property(fc.array(fc.tuple(who, query), { maxLength: 12 }), (steps) => {
        let auditReturn = back
        const said = new Map<string, string>()
        for (const [by, asked] of steps) {
          const done = decide({ query: asked }, auditReturn, { ...panel, by })
          if (!done.ok) continue
          auditReturn = { ...auditReturn, ...done.value }
          if (asked === '') said.delete(by)
          else said.set(by, asked)
        }
        const note = auditReturn.panel?.[q11]
        const views = note ? [note, ...(note.others ?? [])] : []
        expect(new Map(views.map((view) => [view.by, view.query]))).toEqual(said)
        expect(views).toHaveLength(said.size)
        expect(auditReturnSchema.safeParse(auditReturn).success).toBe(true)
      }),
    )
  })

  it('can be taken away again, and leaves those on other questions', () => {
    const agreed = { ...back, ...must(decide({ agreed: good, query: 'Why?' })) }
    const other = must(recordDecision(agreed, framework, q12, { ...nothing, query: 'And here?' }, panel))
    const both = { ...agreed, ...other }
    const undone = { ...both, ...must(decide({}, both)) }
    expect(undone.agreed).toEqual({})
    expect(Object.keys(undone.panel ?? {})).toEqual([q12])
  })

  it('never changes what the organisation said, whatever is decided', () => {
    const level = fc.constantFrom(best, good, some, none)
    const any = fc.record({
      query: fc.string(),
      proposed: fc.option(level),
      proposedReason: fc.string(),
      outcome: fc.constantFrom(null, ...panelOutcomes),
      agreed: fc.oneof(level, fc.constant('notAgreed' as const), fc.constant(null)),
      agreedReason: fc.string(),
    })
    fc.assert(
      fc.property(any, (change) => {
        const said = JSON.stringify(back.answers)
        const done = decide(change)
        if (done.ok) {
          expect(Object.keys(done.value).every((part) => ['panel', 'agreed', 'timeline'].includes(part))).toBe(true)
          const { agreed } = done.value
          const entry = agreed?.[q11]
          if (entry && entry.rating !== good) expect(entry.reason).not.toBe('')
        }
        expect(JSON.stringify(back.answers)).toBe(said)
      }),
    )
  })
})

describe('a flag that is put aside', () => {
  const flag = { rule: 'topWithoutEvidence', questionId: q11 }
  const by = { at: noon, by: 'Business manager' }
  const aside = { ...back, ...must(dismissFlag(back, flag, ' Seen in June. ', by)) }

  it('needs a reason, is aside once, and can be taken up again', () => {
    expect(refusal(dismissFlag(back, flag, ' ', by)).kind).toBe('noteIsMissing')
    expect(dismissalOf(aside, flag)).toMatchObject({ reason: 'Seen in June.', by: 'Business manager', at: noon })
    expect(dismissalOf(aside, { ...flag, questionId: q12 })).toBeNull()
    expect(dismissalOf(aside, { ...flag, rule: 'outlier' })).toBeNull()
    expect(refusal(dismissFlag(aside, flag, 'Again', by)).kind).toBe('nothingChanged')
    expect(must(takeUpFlag(aside, flag))).toEqual({ dismissed: [] })
    expect(refusal(takeUpFlag(back, flag)).kind).toBe('nothingChanged')
    expect(auditReturnSchema.safeParse(aside).success).toBe(true)
  })

  it('comes back once its answer is changed, and can then be put aside anew', () => {
    const changed = { ...aside, answers: { [q11]: { ...anAnswer({ rating: best }), changedAt: today as never } } }
    expect(dismissalOf(changed, flag)).toBeNull()
    expect(must(dismissFlag(changed, flag, 'Seen again.', by)).dismissed).toHaveLength(1)
  })

  it('stays aside on a whole return, whatever is answered', () => {
    const whole = { rule: 'allTop', questionId: null }
    const done = { ...back, ...must(dismissFlag(back, whole, 'They are good.', by)) }
    expect(dismissalOf({ ...done, answers: {} }, whole)).not.toBeNull()
  })
})
