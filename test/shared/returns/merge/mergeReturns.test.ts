import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { QuestionId } from '../../../../shared/frameworks/question'
import { type Answer, type AnswerChange, answerSchema } from '../../../../shared/returns/answer'
import { answerQuestion } from '../../../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import { decide, decideReturnPart } from '../../../../shared/returns/merge/decide'
import { mergeReturns, type ReturnVersion } from '../../../../shared/returns/merge/mergeReturns'
import type { Revision } from '../../../../shared/returns/revision'
import { reopenWithNote } from '../../../../shared/returns/timelineChanges'
import { undoChange } from '../../../../shared/returns/undo'
import { seeToUnread } from '../../../../shared/returns/unread'
import { best, good, q11, q12, some } from '../../../builders/frameworks'
import { must, refusal } from '../../../builders/must'
import { canonical, type Replica, receive, replicasOf, stampOf } from '../../../builders/replicas'
import { anAction, anAnswer, anEvidence, aReturn, withAnswered } from '../../../builders/returns'
import { aDismissed, aPanelNote, aSharing } from '../../../builders/reviews'

// The table of the reliability rules, section 3.6, row by row.

/** Two computers that both hold the answer, as the first of them wrote it. */
function pair(start: AnswerChange = {}): readonly [Replica, Replica] {
  const [a, b] = replicasOf(2) as [Replica, Replica]
  if (Object.keys(start).length === 0) return [a, b]
  const first = edited(a, start)
  return [first, { ...b, ...receive(b, first) }]
}

function edited(replica: Replica, change: AnswerChange, questionId: QuestionId = q11): Replica {
  const step = must(answerQuestion(replica.auditReturn, questionId, change, stampOf(replica)))
  return stepped(replica, step)
}

const stepped = (replica: Replica, step: Parameters<typeof withAnswered>[1]): Replica => ({
  ...replica,
  auditReturn: withAnswered(replica.auditReturn, step),
  revisions: [...replica.revisions, step.revision],
  made: [...replica.made, step.revision],
})

const answerOf = ({ auditReturn }: ReturnVersion, questionId: QuestionId = q11) => auditReturn.answers[questionId]
const openIn = (version: ReturnVersion) =>
  answerOf(version)?.undecided?.map(({ part, kind, versions }) => [part, kind, versions.map(({ value }) => value)])

describe('two versions of one answer', () => {
  it('that say the same: that, and nothing to decide', () => {
    const [a, b] = pair()
    const merged = receive(edited(a, { rating: good }), edited(b, { rating: good }))
    expect(answerOf(merged)).toMatchObject({ rating: good, heads: ['device-a-1', 'device-b-1'] })
    expect(openIn(merged)).toBeUndefined()
  })

  it('of which one follows the other: the newer one', () => {
    const [a, b] = pair({ rating: good })
    const newer = edited(b, { rating: best })
    expect(answerOf(receive(a, newer))).toEqual(answerOf(newer))
    expect(receive(newer, a)).toEqual({ auditReturn: newer.auditReturn, revisions: newer.revisions })
  })

  it('changed on one side only since then: the change, also where the other changed another question', () => {
    const [a, b] = pair({ rating: good })
    const merged = receive(edited(a, { rating: some }, q12), edited(b, { narrative: 'We do.' }))
    expect(answerOf(merged)).toMatchObject({ rating: good, narrative: 'We do.' })
    expect(answerOf(merged, q12)).toMatchObject({ rating: some })
  })

  it('changed on both sides in different parts: both changes', () => {
    const [a, b] = pair({ rating: good })
    const merged = receive(edited(a, { rating: best }), edited(b, { impact: 'Waits are shorter.' }))
    expect(answerOf(merged)).toMatchObject({ rating: best, impact: 'Waits are shorter.' })
    expect(openIn(merged)).toBeUndefined()
  })

  it('with the same part changed differently: both kept, with who and when, and neither chosen', () => {
    const [a, b] = pair({ rating: good, narrative: 'We do.' })
    const merged = receive(edited(a, { rating: best }), edited(b, { rating: some }))
    expect(answerOf(merged)?.undecided).toEqual([
      {
        part: 'rating',
        kind: 'differs',
        versions: [
          {
            value: { rating: 'best', notApplicable: null },
            by: 'Somebody at device-a',
            at: '2026-11-22T12:01:00.000Z',
          },
          {
            value: { rating: 'some', notApplicable: null },
            by: 'Somebody at device-b',
            at: '2026-11-22T12:00:00.000Z',
          },
        ],
      },
    ])
    expect(answerOf(merged)?.heads).toEqual(['device-a-2', 'device-b-1'])
  })

  it('a rating here and not applicable there exclude each other, so they are one part', () => {
    const [a, b] = pair()
    const merged = receive(edited(a, { rating: best }), edited(b, { notApplicable: 'No children here.' }))
    expect(openIn(merged)).toEqual([
      [
        'rating',
        'differs',
        [
          { rating: null, notApplicable: 'No children here.' },
          { rating: 'best', notApplicable: null },
        ],
      ],
    ])
    expect(answerOf(merged)).toMatchObject({ rating: null, notApplicable: 'No children here.' })
  })

  it.each<[string, AnswerChange, AnswerChange, string]>([
    [
      'a typed answer',
      { fields: { f1: { kind: 'number', number: 1 } } },
      { fields: { f1: { kind: 'number', number: 2 } } },
      'fields/f1',
    ],
    [
      'an owner',
      { actions: [anAction({ owner: 'A' })] },
      { actions: [anAction({ owner: 'B' })] },
      'actions/action-1/owner',
    ],
    [
      'a date',
      { actions: [anAction({ due: null })] },
      { actions: [anAction({ due: asDay('2027-01-01') })] },
      'actions/action-1/due',
    ],
    [
      'an update',
      { actions: [anAction({ update: 'A' })] },
      { actions: [anAction({ update: 'B' })] },
      'actions/action-1/update',
    ],
    [
      'evidence',
      { evidence: [anEvidence({ what: 'A' })] },
      { evidence: [anEvidence({ what: 'B' })] },
      'evidence/evidence-1/what',
    ],
    ['a text', { narrative: 'A' }, { narrative: 'B' }, 'narrative'],
    ['the difference made', { impact: 'A' }, { impact: 'B' }, 'impact'],
  ])('%s changed on both sides', (_what, here, there, part) => {
    const [a, b] = pair({ actions: [anAction()], evidence: [anEvidence()] })
    const merged = receive(edited(a, here), edited(b, there))
    expect(openIn(merged)?.map(([of, kind]) => [of, kind])).toEqual([[part, 'differs']])
  })

  it('a text changed in different paragraphs: joined, with both versions beside it', () => {
    const [a, b] = pair({ narrative: 'One\n\nTwo\n\nThree' })
    const merged = receive(
      edited(a, { narrative: 'One!\n\nTwo\n\nThree' }),
      edited(b, { narrative: 'One\n\nTwo\n\nThree\nFour' }),
    )
    expect(answerOf(merged)?.narrative).toBe('One!\n\nTwo\n\nThree\nFour')
    expect(openIn(merged)).toEqual([['narrative', 'joined', ['One!\n\nTwo\n\nThree', 'One\n\nTwo\n\nThree\nFour']]])
  })

  it('an item taken away here and changed there: it stays, and taking it away is offered', () => {
    const [a, b] = pair({ actions: [anAction(), anAction({ id: asId('action-2') })] })
    const merged = receive(
      edited(a, { actions: [anAction({ id: asId('action-2') })] }),
      edited(b, { actions: [anAction({ status: 'done' }), anAction({ id: asId('action-2') })] }),
    )
    expect(answerOf(merged)?.actions).toEqual([anAction({ status: 'done' }), anAction({ id: asId('action-2') })])
    expect(openIn(merged)).toEqual([['actions/action-1', 'differs', [anAction({ status: 'done' }), null]]])
  })

  it('an item taken away here and not changed there: it goes', () => {
    const [a, b] = pair({ evidence: [anEvidence()] })
    const merged = receive(edited(a, { evidence: [] }), edited(b, { rating: good }))
    expect(answerOf(merged)).toMatchObject({ evidence: [], rating: good })
    expect(openIn(merged)).toBeUndefined()
  })

  it('lists with items of both sides: all of them, by their place and then their id', () => {
    const items = (...ids: string[]) => ids.map((id) => anEvidence({ id: asId(id) }))
    const [a, b] = pair({ evidence: items('m') })
    const merged = receive(edited(a, { evidence: items('m', 'z') }), edited(b, { evidence: items('m', 'c', 'b') }))
    expect(answerOf(merged)?.evidence.map(({ id }) => id)).toEqual(['m', 'c', 'z', 'b'])
  })

  it('without anything in common: equal stays, different stands side by side, empty gives way', () => {
    const version = (answer: Answer | null): ReturnVersion => ({
      auditReturn: aReturn({ answers: answer ? { [q11]: answer } : {} }),
      revisions: [],
    })
    const [one, other] = [anAnswer({ narrative: 'A', impact: 'Same' }), anAnswer({ narrative: 'B', impact: 'Same' })]
    const merged = receive(version(one), version(other))
    expect(answerOf(merged)).toMatchObject({ narrative: 'A', impact: 'Same' })
    expect(openIn(merged)).toEqual([['narrative', 'differs', ['A', 'B']]])
    expect(merged.revisions.map(({ now }) => now)).toEqual([
      { narrative: 'A', impact: 'Same' },
      { narrative: 'B', impact: 'Same' },
    ])
    expect(receive(version(one), version(one))).toEqual(version(one))
    expect(receive(version(null), version(one))).toEqual(version(one))
    expect(receive(version(one), version(null))).toEqual(version(one))
  })

  it('marks that ask for a look stand where either side has them, and unread words are all kept', () => {
    const [a, b] = pair({ unread: ['row 7: maybe'], lookAgain: true })
    const merged = receive(
      edited(a, { unread: [], lookAgain: false }),
      edited(b, { unread: ['row 7: maybe', 'row 9: n/k'] }),
    )
    expect(answerOf(merged)).toMatchObject({ unread: ['row 9: n/k'], lookAgain: false })
    expect(openIn(merged)).toBeUndefined()
  })
})

describe('what follows a merge', () => {
  const clash = () => {
    const [a, b] = pair({ narrative: 'We do.' })
    const [here, there] = [
      edited(a, { narrative: 'Here.', rating: good }),
      edited(b, { narrative: 'There.', rating: best }),
    ]
    return { here, there, merged: { ...here, ...receive(here, there) } }
  }

  it('a change of a part that is open decides on it, names every version, and leaves the other parts open', () => {
    const { here, there, merged } = clash()
    const settled = edited(merged, { narrative: 'Both.' })
    expect(openIn(settled)?.map(([part]) => part)).toEqual(['rating'])
    expect(settled.revisions.at(-1)).toMatchObject({
      parents: ['device-a-2', 'device-b-1'],
      decides: [{ part: 'narrative' }],
    })
    expect(answerOf(settled)?.heads).toBeUndefined()
    for (const each of [here, there]) expect(receive(settled, each).auditReturn).toEqual(settled.auditReturn)
  })

  it('a change of another part leaves it open', () => {
    const { there, merged } = clash()
    const changed = edited(merged, { impact: 'Waits are shorter.' })
    expect(openIn(changed)?.map(([part]) => part)).toEqual(['narrative', 'rating'])
    expect(receive(changed, there).auditReturn).toEqual(changed.auditReturn)
  })

  it('a change of what an item says decides that it stays', () => {
    const [a, b] = pair({ evidence: [anEvidence()] })
    const merged = receive(edited(a, { evidence: [] }), edited(b, { evidence: [anEvidence({ what: 'New' })] }))
    const settled = edited(
      { ...a, ...merged, made: [...a.made, ...a.made] },
      { evidence: [anEvidence({ what: 'Newer' })] },
    )
    expect(openIn(settled)).toBeUndefined()
    expect(receive(settled, merged).auditReturn).toEqual(settled.auditReturn)
  })

  it('undoing a decision opens it again, with both versions, here and wherever it arrives', () => {
    const { there, merged } = clash()
    const decided = stepped(merged, must(decide(merged.auditReturn, q11, 'rating', { version: 1 }, stampOf(merged))))
    const target = decided.made.at(-1)
    if (!target) throw new Error('Nothing was made')
    const undone = stepped(decided, must(undoChange(decided.auditReturn, target, stampOf(decided))))
    expect(openIn(undone)).toEqual(openIn(merged))
    const elsewhere = receive(there, undone)
    expect(canonical(elsewhere.auditReturn)).toBe(canonical(undone.auditReturn))
  })
})

describe('what a piece of evidence need not say', () => {
  const named = { evidence: [anEvidence({ owner: 'Quality lead' })] }

  it('that was typed and undone is merged as not said, and holds nothing else of the answer back', () => {
    const [a, b] = pair({ evidence: [anEvidence()] })
    const typed = edited(a, named)
    const undone = stepped(typed, must(undoChange(typed.auditReturn, typed.made.at(-1) as Revision, stampOf(typed))))
    const merged = mergeReturns(edited(b, { narrative: 'We do.' }), { ...undone, sentFrontSheet: {} })
    expect(merged.unmerged).toEqual([])
    expect(answerOf(merged)).toMatchObject({ narrative: 'We do.', evidence: [anEvidence()] })
    expect(answerOf(merged)?.evidence[0]).not.toHaveProperty('owner')
  })

  it('and that one side took away is not said once that is decided', () => {
    const [a, b] = pair(named)
    const here = edited(a, { evidence: [anEvidence()] })
    const both = { ...here, ...receive(here, edited(b, { evidence: [anEvidence({ owner: 'Practice lead' })] })) }
    const part = 'evidence/evidence-1/owner'
    expect(openIn(both)).toEqual([[part, 'differs', ['Practice lead', null]]])
    const settled = stepped(both, must(decide(both.auditReturn, q11, part, { version: 1 }, stampOf(both))))
    expect(answerSchema.safeParse(answerOf(settled)).success).toBe(true)
    expect(answerOf(settled)?.evidence).toEqual([anEvidence()])
  })

  it('and a file that was taken away are not said either', () => {
    const [a] = pair({ evidence: [anEvidence({ file: { name: 'a.pdf', size: 1, sha256: '0'.repeat(64) } })] })
    expect(answerOf(edited(a, { evidence: [anEvidence({ file: null })] }))?.evidence).toEqual([anEvidence()])
  })
})

describe('what is not merged', () => {
  it('a history that follows itself: the answer stays as it was', () => {
    const [a, b] = pair({ rating: good })
    const forged = edited(edited(b, { rating: best }), { rating: some })
    const revisions = forged.revisions.map((each) =>
      each.id === 'device-b-1' ? { ...each, parents: [asId<'revision'>('device-b-2')] } : each,
    )
    const merged = mergeReturns(a, { ...forged, revisions, sentFrontSheet: {} })
    expect(merged).toMatchObject({ unmerged: [q11], changedQuestions: [], revisions: [] })
    expect(merged.auditReturn).toEqual(a.auditReturn)
  })

  it('two lists that are too long together: the answer stays as it was', () => {
    const many = (from: string) =>
      Array.from({ length: 150 }, (_, place) => anEvidence({ id: asId(`${from}-${place}`) }))
    const [a, b] = pair()
    const [here, there] = [edited(a, { evidence: many('a') }), edited(b, { evidence: many('b') })]
    const merged = mergeReturns(here, { ...there, sentFrontSheet: {} })
    expect(merged.unmerged).toEqual([q11])
    expect(merged.auditReturn).toEqual(here.auditReturn)
  })

  it('a revision that is here already: the one that is here stands', () => {
    const [a, b] = pair({ rating: good })
    const revisions = b.revisions.map((each) => ({ ...each, now: { rating: some } }))
    const newer = edited({ ...b, revisions }, { impact: 'Waits are shorter.' })
    const merged = receive(a, newer)
    expect(answerOf(merged)).toMatchObject({ rating: good, impact: 'Waits are shorter.' })
    expect(merged.revisions.map(({ id }) => id)).toEqual(['device-a-1', 'device-b-1'])
  })
})

describe('outside the answers', () => {
  const version = (change: Partial<AuditReturn>): ReturnVersion => ({ auditReturn: aReturn(change), revisions: [] })
  const merge = (
    mine: Partial<AuditReturn>,
    theirs: Partial<AuditReturn>,
    sentFrontSheet: AuditReturn['frontSheet'] = {},
  ) => mergeReturns(version(mine), { ...version(theirs), sentFrontSheet })
  const sheet = (services: string) => ({ frontSheet: { services } })

  it.each([
    ['the same on both sides', 'A', 'A', 'sent', 'A'],
    ['changed by them only', 'sent', 'B', 'sent', 'B'],
    ['emptied by them', 'sent', '', 'sent', ''],
    ['changed here only', 'A', 'sent', 'sent', 'A'],
    ['empty there', 'A', '', 'sent', 'A'],
    ['empty here', '', 'B', 'sent', 'B'],
  ])('a front sheet: %s', (_what, mine, theirs, sent, says) => {
    const { auditReturn } = merge(sheet(mine), sheet(theirs), { services: sent })
    expect(auditReturn).toEqual(aReturn(sheet(says)))
  })

  it('a front sheet that both changed differently: both stand, whoever arrives first', () => {
    const { auditReturn, undecided } = merge(sheet('B'), sheet('A'), { services: 'sent' })
    expect(auditReturn.frontSheet).toEqual({ services: 'A' })
    expect(auditReturn.undecided).toMatchObject([
      { part: 'frontSheet/services', kind: 'differs', versions: [{ value: 'A' }, { value: 'B' }] },
    ])
    expect(undecided).toBe(1)
    expect(merge(sheet('A'), sheet('B'), { services: 'sent' }).auditReturn).toEqual(auditReturn)
    expect(
      mergeReturns({ auditReturn, revisions: [] }, { ...version(sheet('A')), sentFrontSheet: {} }).auditReturn,
    ).toEqual(auditReturn)
  })

  const signedOn = (on: string, name = 'Ada Sample'): Partial<AuditReturn> => ({
    stage: 'returned',
    signOff: { name, role: 'Head', on: asDay(on) },
    returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  })

  it('a return that either side signed is signed', () => {
    expect(merge({}, signedOn('2026-11-20')).auditReturn).toEqual(aReturn(signedOn('2026-11-20')))
    expect(merge(signedOn('2026-11-20'), {}).auditReturn).toEqual(aReturn(signedOn('2026-11-20')))
  })

  it('of two sign-offs the one of the later stated day stands, of one day always the same', () => {
    const [early, late] = [
      { ...signedOn('2026-11-19'), returnedAt: asMoment('2026-11-21T10:00:00.000Z') },
      signedOn('2026-11-20'),
    ]
    for (const [mine, theirs] of [
      [early, late],
      [late, early],
    ] as const)
      expect(merge(mine, theirs).auditReturn).toEqual(aReturn(late))
    const [one, other] = [signedOn('2026-11-20', 'Ada'), signedOn('2026-11-20', 'Zoe')]
    expect(merge(one, other).auditReturn).toEqual(merge(other, one).auditReturn)
  })

  describe('a return that was opened again', () => {
    const mark = { id: asId<'event'>('event-1'), at: asMoment('2026-11-21T09:00:00.000Z'), by: 'Lead' }
    const reopened = (signed: Partial<AuditReturn>) =>
      aReturn({ ...signed, ...must(reopenWithNote(aReturn(signed), mark, 'One answer is missing.')) })
    const again = { ...signedOn('2026-11-20'), returnedAt: asMoment('2026-11-20T15:00:00.000Z') }

    it.each([
      ['the file that was signed', signedOn('2026-11-20')],
      ['an older file that is signed too', signedOn('2026-11-18', 'Zoe Sample')],
    ])('stays open when %s comes once more, whoever merges', (_what, theirs) => {
      const mine = reopened(signedOn('2026-11-20'))
      expect(merge(mine, theirs).auditReturn).toMatchObject({ stage: 'draft', signOff: null, returnedAt: null })
      expect(merge(theirs, mine).auditReturn).toMatchObject({ stage: 'draft', signOff: null, returnedAt: null })
    })

    it.each([
      ['on a later day', signedOn('2026-11-22')],
      ['later on the same day', again],
      ['on the same day by another', signedOn('2026-11-20', 'Zoe Sample')],
    ])('is back when it is signed anew %s', (_what, theirs) => {
      expect(merge(reopened(signedOn('2026-11-20')), theirs).auditReturn).toMatchObject({ ...theirs })
    })

    it('keeps its new sign-off when a file with the withdrawn one comes', () => {
      const { timeline } = reopened(signedOn('2026-11-20'))
      expect(merge({ ...again, timeline }, signedOn('2026-11-20')).auditReturn).toMatchObject(again)
    })
  })

  it('words outside the answers that were seen to do not come up with another file, and new ones do', () => {
    const seen = aReturn({ unread: ['Staff: many – no number'] })
    const mine = { ...seen, ...must(seeToUnread(seen)) }
    const theirs = { unread: ['Staff: many – no number', 'Sign-off: A – not whole'] }
    expect(merge(mine, theirs).auditReturn.unread).toEqual(['Sign-off: A – not whole'])
    expect(merge(theirs, mine).auditReturn.unread).toEqual(['Sign-off: A – not whole'])
  })

  it('a sign-off and a front sheet come in, however many words outside the answers could not be read', () => {
    const lines = (from: string) => Array.from({ length: 150 }, (_, place) => `${from} ${place}`)
    const theirs = { ...signedOn('2026-11-20'), ...sheet('Clubs'), unread: lines('there') }
    const { auditReturn } = merge({ unread: lines('here') }, theirs)
    expect(auditReturn).toMatchObject({ ...signedOn('2026-11-20'), ...sheet('Clubs') })
    expect(auditReturn.unread).toHaveLength(200)
  })

  it('nothing of what the panel agreed, of an extension or of what is asked comes from a file', () => {
    const theirs = aReturn({
      agreed: { [q11]: { rating: best, reason: '', feedback: '', by: 'Nobody', on: asDay('2026-11-20') } },
      panel: { [q11]: aPanelNote() },
      dismissed: [aDismissed()],
      sharing: { [q11]: aSharing() },
      extension: { dueOn: asDay('2027-11-20'), reason: 'Forged' },
      asked: { variant: null, coreOnly: true, organisationType: null },
      organisationId: asId('another'),
      cycleId: asId('another'),
    })
    expect(merge({}, theirs).auditReturn).toEqual(aReturn())
  })

  it('a timeline holds what happened on both sides, once each, in order', () => {
    const event = (id: string, at: string) =>
      ({ id: asId<'event'>(id), at: asMoment(at), by: '', kind: 'noted', note: id }) as const
    const [one, two, three] = [
      event('b', '2026-11-01T10:00:00.000Z'),
      event('a', '2026-11-02T10:00:00.000Z'),
      event('c', '2026-11-03T10:00:00.000Z'),
    ]
    expect(merge({ timeline: [one, three] }, { timeline: [two, one] }).auditReturn.timeline).toEqual([one, two, three])
  })

  it('what would be more than a return can hold stays as it was', () => {
    const many = (from: string) =>
      Array.from({ length: 3_000 }, (_, place) => ({
        id: asId<'event'>(`${from}-${place}`),
        at: asMoment('2026-11-01T10:00:00.000Z'),
        by: '',
        kind: 'noted' as const,
        note: '',
      }))
    expect(merge({ timeline: many('a') }, { timeline: many('b') }).auditReturn).toEqual(
      aReturn({ timeline: many('a') }),
    )
  })
})

it('words of an answer that were seen to do not come up with another file, and new ones do', () => {
  const [a, b] = pair()
  const first = edited(a, { unread: ['row 7: maybe'] })
  const seen = edited(first, { unread: [] })
  const later = edited(b, { unread: ['row 7: maybe', 'row 9: n/k'] })
  expect(answerOf(receive(seen, later))?.unread).toEqual(['row 9: n/k'])
  expect(answerOf(receive(later, seen))?.unread).toEqual(['row 9: n/k'])
  expect(answerOf(receive(first, later))?.unread).toEqual(['row 7: maybe', 'row 9: n/k'])
})

describe('deciding on the front sheet', () => {
  const version = (services: string, change: Partial<AuditReturn> = {}): ReturnVersion => ({
    auditReturn: aReturn({ frontSheet: { services }, ...change }),
    revisions: [],
  })

  it('takes one version, and neither comes up again', () => {
    const merged = receive(version('B'), version('A'))
    const settled = version('', must(decideReturnPart(merged.auditReturn, 'services', 1)))
    expect(settled.auditReturn).toMatchObject({ frontSheet: { services: 'B' }, undecided: [] })
    for (const value of ['A', 'B']) {
      expect(receive(settled, version(value)).auditReturn).toMatchObject({ frontSheet: { services: 'B' } })
      expect(receive(version(value), settled).auditReturn).toMatchObject({ frontSheet: { services: 'B' } })
      expect(receive(settled, version(value)).auditReturn.undecided).toBeUndefined()
    }
    expect(receive(settled, merged).auditReturn).toEqual(receive(merged, settled).auditReturn)
    expect(receive(settled, version('C')).auditReturn.undecided).toHaveLength(1)
  })

  it('asks once more where two people decided differently, and what is then decided stays', () => {
    const merged = receive(version('B'), version('A'))
    const takes = (of: ReturnVersion, value: string) => {
      const open = of.auditReturn.undecided?.[0]?.versions ?? []
      const place = open.findIndex((each) => each.value === value)
      return version('', { ...of.auditReturn, ...must(decideReturnPart(of.auditReturn, 'services', place)) })
    }
    const [here, there] = [takes(merged, 'A'), takes(merged, 'B')]
    const both = receive(here, there)
    expect(both.auditReturn.undecided).toHaveLength(1)
    expect(receive(there, here).auditReturn).toEqual(both.auditReturn)
    const settled = takes(both, 'A')
    for (const old of [here, there, both, merged, version('A'), version('B')])
      for (const result of [receive(settled, old), receive(old, settled)]) {
        expect(result.auditReturn.frontSheet).toEqual({ services: 'A' })
        expect(result.auditReturn.undecided ?? []).toEqual([])
      }
  })

  it('refuses a field that is not open, and a version that is not there', () => {
    const { auditReturn } = receive(version('B'), version('A'))
    expect(refusal(decideReturnPart(auditReturn, 'author', 0))).toEqual({ kind: 'nothingToDecide' })
    expect(refusal(decideReturnPart(auditReturn, 'services', 2))).toEqual({ kind: 'nothingToDecide' })
  })
})

describe('deciding', () => {
  const open = () => {
    const [a, b] = pair({ narrative: 'We do.', evidence: [anEvidence()] })
    const here = edited(a, { narrative: 'Here.', evidence: [] })
    return { ...here, ...receive(here, edited(b, { narrative: 'There.', evidence: [anEvidence({ what: 'New' })] })) }
  }
  const decided = (part: string, choice: Parameters<typeof decide>[3], replica = open()) =>
    stepped(replica, must(decide(replica.auditReturn, q11, part, choice, stampOf(replica))))

  it('takes one of the versions, also of a return that has been sent back', () => {
    const replica = open()
    const sent = { ...replica, auditReturn: { ...replica.auditReturn, stage: 'returned' as const } }
    expect(answerOf(decided('narrative', { version: 1 }, sent))?.narrative).toBe('There.')
    expect(openIn(decided('narrative', { version: 1 }))?.map(([part]) => part)).toEqual(['evidence/evidence-1'])
  })

  it('keeps both texts, one after the other', () => {
    expect(answerOf(decided('narrative', 'both'))?.narrative).toBe('Here.\n\nThere.')
  })

  it('keeps an item or takes it away; neither comes up again', () => {
    const replica = open()
    for (const [version, left] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const settled = decided('evidence/evidence-1', { version }, replica)
      expect(answerOf(settled)?.evidence).toHaveLength(left)
      expect(receive(settled, replica).auditReturn).toEqual(settled.auditReturn)
    }
  })

  it('takes a joined text as it is read', () => {
    const [a, b] = pair({ narrative: 'One\nTwo\nThree' })
    const merged = {
      ...a,
      ...receive(edited(a, { narrative: '1\nTwo\nThree' }), edited(b, { narrative: 'One\nTwo\n3' })),
    }
    const read = decided('narrative', 'asShown', { ...merged, made: [...merged.made, ...merged.made] })
    expect(answerOf(read)).toMatchObject({ narrative: '1\nTwo\n3' })
    expect(openIn(read)).toBeUndefined()
  })

  it('refuses what is not open, a version that is not there, and both of what is no text', () => {
    const { auditReturn, ...replica } = open()
    const stamp = stampOf({ auditReturn, ...replica })
    const none = { kind: 'nothingToDecide' }
    expect(refusal(decide(auditReturn, q11, 'rating', { version: 0 }, stamp))).toEqual(none)
    expect(refusal(decide(auditReturn, q12, 'rating', { version: 0 }, stamp))).toEqual(none)
    expect(refusal(decide(auditReturn, q11, 'narrative', { version: 2 }, stamp))).toEqual(none)
    expect(refusal(decide(auditReturn, q11, 'evidence/evidence-1', 'both', stamp))).toEqual(none)
  })

  it('refuses both texts where they are too long together', () => {
    const [a, b] = pair()
    const here = edited(a, { narrative: 'x'.repeat(30_000) })
    const merged = { ...here, ...receive(here, edited(b, { narrative: 'y'.repeat(30_000) })) }
    expect(refusal(decide(merged.auditReturn, q11, 'narrative', 'both', stampOf(merged)))).toEqual({
      kind: 'textIsTooLong',
      count: 60_002,
      limit: 50_000,
    })
  })
})
