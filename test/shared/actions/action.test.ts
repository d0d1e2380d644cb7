import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkOf,
  impactOf,
  type PartnershipAction,
  partnershipActionSchema,
  statusOf,
  termsOf,
} from '../../../shared/actions/action'
import {
  changeAction,
  checkAction,
  followAction,
  markDone,
  raiseAction,
  reopenAction,
  updateAction,
  withdrawAction,
} from '../../../shared/actions/changes'
import { readDue } from '../../../shared/actions/due'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import type { Result } from '../../../shared/basics/result'
import { aPartnershipAction, onDay, someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const by = onDay()
const proof = { what: 'Audit of March', where: 'Quality team', on: asDay('2027-03-20') }

describe('CF4: a due date is a date', () => {
  it.each([
    'ongoing',
    'On-going',
    'continuous',
    'Continuously',
    'asap',
    'A.S.A.P.',
    'TBC',
    'tbc.',
    'to be confirmed',
    'As soon as possible',
  ])('refuses "%s" as no end', (typed) => {
    expect(refusal(readDue(typed))).toEqual({ kind: 'dueHasNoEnd', typed })
  })

  it('refuses nothing at all and what is no day, and reads a day as people type it', () => {
    expect(refusal(readDue('  '))).toEqual({ kind: 'dueIsMissing' })
    expect(refusal(readDue('31 February 2027'))).toEqual({ kind: 'dueIsNoDay', typed: '31 February 2027' })
    expect(refusal(readDue('spring')).kind).toBe('dueIsNoDay')
    expect(must(readDue(' 31 March 2027 '))).toBe('2027-03-31')
  })
})

describe('an action', () => {
  it('is taken on with what is to be done, an owner and who took it on', () => {
    const asked = { cycleId: null, from: { kind: 'other', title: '' } as const, terms: termsOf(aPartnershipAction()) }
    const raise = (change: object, who = by) =>
      raiseAction(
        { ...asked, terms: { ...(asked.terms as NonNullable<typeof asked.terms>), ...change } },
        who,
        someIds(),
      )
    expect(refusal(raise({ what: ' ' }))).toEqual({ kind: 'actionIsIncomplete', missing: 'what' })
    expect(refusal(raise({ owner: '' }))).toEqual({ kind: 'actionIsIncomplete', missing: 'owner' })
    expect(refusal(raise({}, onDay('2026-11-22', ' ')))).toEqual({ kind: 'whoIsMissing' })
    expect(refusal(raise({ what: 'x'.repeat(2_001) }))).toMatchObject({ kind: 'textIsTooLong' })
    expect(must(raise({ what: ' Sample  wards ' })).agreed?.what).toBe('Sample wards')
  })

  it('is checked on evidence, or with a reason that stays beside it', () => {
    const action = aPartnershipAction()
    const check = (typed: object) =>
      checkAction(action, { proof: null, reason: '', impact: '', ...typed }, by, someIds())
    expect(refusal(check({}))).toEqual({ kind: 'reasonIsMissing' })
    expect(refusal(check({ proof: { ...proof, what: ' ' } }))).toEqual({ kind: 'reasonIsMissing' })
    const onEvidence = must(check({ proof, impact: 'Two wards changed.' }))
    expect([statusOf(onEvidence), checkOf(onEvidence)?.proof, impactOf(onEvidence)]).toEqual([
      'checked',
      proof,
      'Two wards changed.',
    ])
    const without = must(check({ reason: 'The ward has closed.' }))
    expect(checkOf(without)).toMatchObject({ proof: null, reason: 'The ward has closed.' })
  })

  it('keeps what was agreed first, and every later change with its reason', () => {
    const action = aPartnershipAction()
    const later = { due: asDay('2027-06-30') }
    expect(refusal(changeAction(action, later, ' ', by, someIds()))).toEqual({ kind: 'reasonIsMissing' })
    expect(refusal(changeAction(action, { owner: 'Named  nurse ' }, 'x', by, someIds()))).toEqual({
      kind: 'nothingChanged',
    })
    const changed = must(changeAction(action, later, 'Two wards were shut.', by, someIds()))
    expect([changed.agreed?.due, termsOf(changed)?.due]).toEqual(['2027-03-31', '2027-06-30'])
    expect(parse(partnershipActionSchema as never, JSON.parse(JSON.stringify(changed)))).toEqual({
      ok: true,
      value: changed,
    })
  })

  it('of an answer keeps its words in the answer', () => {
    const followed = followAction(asId('action-1'), { returnId: asId('r'), questionId: asId('q') }, null, by)
    expect(followed).toMatchObject({ id: 'action-1', agreed: null })
    expect(termsOf(followed)).toBeNull()
    expect(refusal(changeAction(followed, { owner: 'Me' }, 'x', by, someIds()))).toEqual({ kind: 'answerSaysIt' })
    const own = { ...followed, from: { kind: 'other', title: '' } }
    expect(parse(partnershipActionSchema as never, own).ok).toBe(false)
    expect(parse(partnershipActionSchema as never, followed).ok).toBe(true)
  })

  it('is withdrawn, and opened again, only with a reason', () => {
    const action = aPartnershipAction()
    expect(refusal(withdrawAction(action, '', by, someIds()))).toEqual({ kind: 'reasonIsMissing' })
    const gone = must(withdrawAction(action, 'Asked twice.', by, someIds()))
    expect(refusal(markDone(gone, '', by, someIds()))).toEqual({ kind: 'actionIsClosed', status: 'withdrawn' })
    expect(refusal(reopenAction(gone, '', by, someIds()))).toEqual({ kind: 'reasonIsMissing' })
    expect(refusal(reopenAction(action, 'x', by, someIds()))).toEqual({ kind: 'actionIsOpen' })
    expect(statusOf(must(reopenAction(gone, 'It was not.', by, someIds())))).toBe('open')
  })

  it('is never closed without evidence or a reason, nor loses anything said, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('update'), words: fc.string() }),
      fc.record({ do: fc.constant('change'), words: fc.string() }),
      fc.record({ do: fc.constant('done'), words: fc.string() }),
      fc.record({ do: fc.constant('check'), words: fc.string(), proof: fc.boolean() }),
      fc.record({ do: fc.constant('withdraw'), words: fc.string() }),
      fc.record({ do: fc.constant('reopen'), words: fc.string() }),
    )
    const run = (
      action: PartnershipAction,
      one: { do: string; words: string; proof?: boolean },
    ): Result<PartnershipAction, unknown> => {
      const ids = someIds(`e${action.events.length}`)
      if (one.do === 'update') return updateAction(action, { note: one.words, impact: '' }, by, ids)
      if (one.do === 'change') return changeAction(action, { owner: one.words }, one.words, by, ids)
      if (one.do === 'done') return markDone(action, one.words, by, ids)
      if (one.do === 'check')
        return checkAction(action, { proof: one.proof ? proof : null, reason: one.words, impact: '' }, by, ids)
      return one.do === 'withdraw'
        ? withdrawAction(action, one.words, by, ids)
        : reopenAction(action, one.words, by, ids)
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let action = aPartnershipAction()
        for (const one of steps) {
          const next = run(action, one)
          if (!next.ok) continue
          expect(next.value.events.slice(0, -1)).toEqual(action.events)
          action = next.value
        }
        expect(parse(partnershipActionSchema as never, action).ok).toBe(true)
        const status = statusOf(action)
        const last = action.events.filter(({ kind }) => kind === 'checked' || kind === 'withdrawn').at(-1)
        if (status === 'checked' && last?.kind === 'checked')
          expect(last.proof !== null || last.reason !== '').toBe(true)
        if (status === 'withdrawn') expect(last?.kind === 'withdrawn' && last.reason !== '').toBe(true)
        expect(action.agreed).toEqual(aPartnershipAction().agreed)
      }),
    )
  })
})
