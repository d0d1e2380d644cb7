import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { contentOf, emptyContent } from '../../../shared/returns/answer'
import { auditReturnSchema, dueOn, newReturn } from '../../../shared/returns/auditReturn'
import { revisionSchema } from '../../../shared/returns/revision'
import { good, q11 } from '../../builders/frameworks'
import { refusal } from '../../builders/must'
import { aContent, anAnswer, anEvidence, aReturn, aRevision } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

describe('a new return', () => {
  const made = newReturn({ id: asId('return-1'), cycleId: asId('cycle-1'), organisationId: asId('haven') })

  it('has nothing answered and nothing signed, and its schema reads it', () => {
    expect(made).toMatchObject({
      stage: 'draft',
      answers: {},
      agreed: {},
      frontSheet: {},
      signOff: null,
      gapsReason: '',
      returnedAt: null,
      extension: null,
    })
    expect(parse(auditReturnSchema, made)).toEqual({ ok: true, value: made })
  })
})

describe('the schema', () => {
  it('reads every return that the tests build', () => {
    for (const each of aWorkspace().returns) expect(parse(auditReturnSchema, each)).toEqual({ ok: true, value: each })
  })

  it.each<[string, object, string]>([
    ['an unknown stage', { stage: 'lost' }, 'stage'],
    ['a rating that is no id', { answers: { [q11]: { ...anAnswer(), rating: 'a b' } } }, 'answers.T-1.1.rating'],
    [
      'evidence dated on no day',
      { answers: { [q11]: anAnswer({ evidence: [anEvidence({ on: asDay('2026-02-31') })] }) } },
      'answers.T-1.1.evidence[0].on',
    ],
    ['an answer with a field it does not know', { answers: { [q11]: { ...anAnswer(), score: 3 } } }, 'answers.T-1.1'],
    ['a missing part', { answers: { [q11]: { ...anAnswer(), impact: undefined } } }, 'answers.T-1.1.impact'],
    ['a front sheet with yes or no', { frontSheet: { services: true } }, 'frontSheet.services'],
    ['a staff count below nought', { frontSheet: { staffCount: -1 } }, 'frontSheet.staffCount'],
    ['a sign-off without a name', { signOff: { name: '', role: 'Chief officer', on: '2026-11-22' } }, 'signOff.name'],
  ])('refuses %s and names the place', (_what, change, path) => {
    expect(refusal(parse(auditReturnSchema, { ...aReturn(), ...change })).map((misfit) => misfit.path)).toEqual([path])
  })

  it.each<[string, object]>([
    ['51 parents', { parents: Array.from({ length: 51 }, (_, i) => `revision-${i}`) }],
    ['counter nought', { counter: 0 }],
    ['a step that is neither undo nor redo', { reverses: { revision: 'a', how: 'again' } }],
    ['a part no answer has', { now: { score: 3 } }],
  ])('of a revision refuses %s', (_what, change) => {
    expect(parse(revisionSchema, aRevision()).ok).toBe(true)
    expect(parse(revisionSchema, { ...aRevision(), ...change }).ok).toBe(false)
  })
})

it('is due on the cycle’s day, or on the day of its extension', () => {
  const cycle = aCycle({ closesOn: asDay('2026-11-30') })
  expect(dueOn(aReturn(), cycle)).toBe('2026-11-30')
  expect(dueOn(aReturn({ extension: { dueOn: asDay('2026-12-18'), reason: 'Inspection' } }), cycle)).toBe('2026-12-18')
})

it('takes what an answer says from who said it when', () => {
  expect(contentOf(anAnswer({ rating: good }))).toEqual(aContent({ rating: good }))
  expect(contentOf(undefined)).toEqual(emptyContent)
})
