import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import {
  entriesOfFramework,
  entriesOfOrganisation,
  entriesOfReturns,
  entriesOfReview,
  isKeptApart,
} from '../../../../shared/findings/search/entriesOf'
import { noIdentifiers } from '../../../../shared/partnership/organisation'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import type { PanelReading } from '../../../../shared/reviews/panel'
import { aFramework, good, q11 } from '../../../builders/frameworks'
import { anAction, anAnswer, anEvidence, aReturn, noon } from '../../../builders/returns'
import { aPanelNote, aReview, aReviewItem, aSharing } from '../../../builders/reviews'
import { aMember, severalAnswer } from '../../../builders/views'
import { aCycle, anOrganisation } from '../../../builders/workspaces'

const framework = aFramework()
const cycle = aCycle()
const inReturn = (change: Partial<AuditReturn>) =>
  entriesOfReturns({ cycle, framework, returns: [aReturn(change)] }).flatMap(([, entries]) => entries)

describe('what is searched of a return', () => {
  it('is everything that was typed into an answer, by kind', () => {
    const entries = inReturn({
      answers: {
        [q11]: anAnswer({
          rating: good,
          narrative: 'Our narrative',
          impact: 'Our impact',
          notApplicable: null,
          fields: {
            words: { kind: 'text', text: 'Typed words' },
            lead: { kind: 'role', role: 'Lead role', name: 'Lead name' },
            count: { kind: 'number', number: 4 },
          },
          unread: ['Unread words'],
          evidence: [anEvidence({ what: 'A document', where: 'A shelf' })],
          actions: [anAction({ what: 'A deed', owner: 'An owner', update: 'An update' })],
        }),
      },
    })
    expect(entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['answer', 'Our narrative\nOur impact\nTyped words\nLead role\nLead name\nUnread words'],
      ['evidence', 'A document\nA shelf'],
      ['action', 'A deed\nAn owner\nAn update'],
    ])
    expect(entries[0]).toMatchObject({
      cycleId: cycle.id,
      organisationId: 'haven',
      standard: 'tiny@2026.1/T-1',
      outcome: 'met',
      at: noon,
      opens: { kind: 'return', questionId: q11 },
    })
  })

  it('is the reason why a question does not apply', () => {
    const [entry] = inReturn({ answers: { [q11]: anAnswer({ notApplicable: 'We have no building.' }) } })
    expect(entry).toMatchObject({ kind: 'answer', text: 'We have no building.', outcome: 'notApplicable' })
  })

  it('is what the panel noted and agreed, also where nothing is answered', () => {
    const evidence = { outcome: 'seen', note: 'Seen it', by: 'Panel', on: asDay('2026-11-20') } as const
    const agreed = { rating: good, reason: 'Agreed reason', feedback: 'Feedback', by: 'Chair', on: asDay('2026-11-21') }
    const entries = inReturn({
      panel: { [q11]: aPanelNote({ query: 'A query', reason: 'A proposal', evidence }) },
      agreed: { [q11]: agreed },
      sharing: { [q11]: aSharing({ note: 'Worth sharing' }) },
    })
    expect(entries.map(({ kind, text, outcome }) => [kind, text, outcome])).toEqual([
      ['comment', 'A query\nA proposal\nSeen it\nAgreed reason\nFeedback\nWorth sharing', 'notAnswered'],
    ])
  })

  it('is marked while the return is not back, but for notes of how it goes out and comes back', () => {
    const change: Partial<AuditReturn> = {
      answers: { [q11]: anAnswer({ narrative: 'Words', evidence: [anEvidence()], actions: [anAction()] }) },
      panel: { [q11]: aPanelNote({ query: 'A query' }) },
      gapsReason: 'We moved.',
      timeline: [{ id: asId('e1'), at: noon, by: 'Manager', kind: 'noted', note: 'They rang.' }],
    }
    expect(inReturn(change).map(({ isAwaited }) => isAwaited)).toEqual([true, true, true, true, true, false])
    const back = inReturn({ ...change, stage: 'returned', returnedAt: noon })
    expect(back.some(({ isAwaited }) => isAwaited)).toBe(false)
  })

  it('is what it says outside its answers, and the notes of its timeline that stand', () => {
    const note = (id: string, words: string) =>
      ({ id: asId<'event'>(id), at: noon, by: 'Manager', kind: 'noted', note: words }) as const
    const entries = inReturn({
      frontSheet: { services: 'Housing', strengths: ['First', 'Second'], staff: 12 },
      gapsReason: 'We moved.',
      unread: ['A margin note'],
      timeline: [note('e1', 'They rang.'), note('e2', ' '), { ...note('e3', 'Taken back'), undoes: [asId('e1')] }],
    })
    expect(entries.map(({ kind, text, opens }) => [kind, text, opens.kind])).toEqual([
      ['answer', 'Housing\nFirst\nSecond\nWe moved.\nA margin note', 'return'],
      ['comment', 'Taken back', 'wholeReturn'],
    ])
  })

  it('has a key for each text that no other has', () => {
    const entries = inReturn({
      answers: { [q11]: anAnswer({ narrative: 'A', evidence: [anEvidence()], actions: [anAction()] }) },
      panel: { [q11]: aPanelNote() },
      frontSheet: { services: 'B' },
    })
    expect(new Set(entries.map(({ key }) => key)).size).toBe(5)
  })
})

describe('what members of a group answer alone', () => {
  const several = { ...framework, respondents: 'several' } as const
  const [draft, returned] = [aReturn(), aReturn({ stage: 'returned' })]

  it('is kept apart until all are in', () => {
    expect(isKeptApart({ cycle, framework: several }, [returned, draft])).toBe(true)
    expect(isKeptApart({ cycle, framework: several }, [returned, returned])).toBe(false)
  })

  it('is searched without a name, a rating or what else would tell of somebody who did not allow it', () => {
    const members = [aMember(0, 'nhs', '4', 'Nobody asks.'), aMember(1, 'nhs', '3'), aMember(2, 'police', '3')]
    const entries = (suppressBelow: number, change: Partial<AuditReturn> = {}) => {
      const returns = members.map((each, i) => (i === 0 ? { ...each, ...change } : each))
      const reported = { cycle, framework: severalAnswer(suppressBelow), returns }
      return entriesOfReturns(reported, returns).flatMap(([, found]) => found)
    }
    expect(entries(0)).toMatchObject([
      { kind: 'answer', text: 'Nobody asks.', organisationId: null, outcome: null, at: '', opens: { kind: 'views' } },
    ])
    expect(entries(4)).toEqual([])
    expect(entries(0, { stage: 'draft' })).toEqual([])
    const allowed = entries(0, { frontSheet: { group: 'nhs', useOfName: 'yes' } })
    expect(allowed.map(({ organisationId }) => organisationId)).toContain(members[0]?.organisationId)
  })

  it('is kept apart nowhere else, and not once the cycle is closed', () => {
    expect(isKeptApart({ cycle, framework }, [draft])).toBe(false)
    expect(isKeptApart({ cycle: { ...cycle, stage: 'closed' }, framework: several }, [draft])).toBe(false)
  })
})

describe('what is searched of a review', () => {
  const haven = asId<'organisation'>('haven')
  const note = { view: 'question', words: 'Who was asked?', raise: false, at: noon } as const
  const reply = {
    answer: 'All leads.',
    answeredBy: 'Lead',
    answeredOn: null,
    agreed: 'To be written down.',
    agreedOn: null,
  }
  const review = aReview({ items: [aReviewItem({ note, reply })], sentAt: noon })
  const reported = { cycle, framework, returns: [aReturn()] }

  it('is what was asked, answered and agreed', () => {
    expect(entriesOfReview(review, reported)).toMatchObject([
      { kind: 'comment', text: 'Who was asked?\nAll leads.\nTo be written down.', opens: { questionId: q11 } },
    ])
  })

  it('is also what a member of a panel asked on their own, once it was sent', () => {
    const asks = [{ id: asId<'panel ask'>('ask-1'), organisationId: haven, words: 'Who checks at night?', at: noon }]
    const panel: PanelReading = {
      sessionId: asId('session-1'),
      personId: asId('lay'),
      title: 'January panel',
      on: asDay('2027-01-14'),
      to: [{ id: haven, name: 'Haven' }],
      papers: null,
      asks,
    }
    expect(entriesOfReview({ ...review, items: [], panel }, reported)).toMatchObject([
      {
        kind: 'comment',
        title: 'Asked by Lay member before January panel',
        text: 'Who checks at night?',
        opens: { kind: 'review', reviewId: review.id },
        organisationId: haven,
      },
    ])
    expect(entriesOfReview({ ...review, items: [], panel, sentAt: null }, reported)).toEqual([])
  })

  it('is nothing until the reader has sent it', () => {
    expect(entriesOfReview({ ...review, sentAt: null }, reported)).toEqual([])
  })

  it('is nothing where the return has gone', () => {
    expect(entriesOfReview(review, { ...reported, returns: [] })).toEqual([])
  })
})

it('an organisation is searched by its names, numbers, trust and area, and one that was withdrawn not at all', () => {
  const organisation = anOrganisation({
    identifiers: { ...noIdentifiers, urn: '123456' },
    trust: 'Hill Trust',
    area: 'North',
    earlier: [
      {
        name: 'Old Name',
        type: 'vcse',
        identifiers: { ...noIdentifiers, urn: '654321' },
        until: asDay('2025-01-01'),
        why: 'renamed',
      },
    ],
  })
  expect(entriesOfOrganisation(organisation)).toMatchObject([
    { title: 'Haven Young People', text: 'Old Name\n123456\n654321\nHill Trust\nNorth' },
  ])
  expect(entriesOfOrganisation({ ...organisation, withdrawn: true })).toEqual([])
})

it('a questionnaire is searched by every question, with its number', () => {
  const entries = entriesOfFramework(framework)
  expect(entries.map(({ title }) => title)).toHaveLength(3)
  expect(entries[0]?.title).toMatch(/^1\.1 /)
  expect(new Set(entries.map(({ key }) => key)).size).toBe(3)
})
