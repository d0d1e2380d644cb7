import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import { escalateChallenge, leaveClosed, reopenChallenge, settleChallenge } from '../../../shared/challenges/settling'
import { storyOf } from '../../../shared/challenges/story'
import { aChallenge, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'

const names = {
  organisation: (id: string) => (id === 'haven' ? 'Haven' : 'Eastmoor Police'),
  cycle: () => 'Section 11, 2026',
  question: () => 'And by day?',
  action: () => 'Sample all wards',
}
const recorded = (...entries: ChallengeEntry[]) =>
  entries.reduce(
    (each, entry) => must(recordOn(each, entry, recordedOn('2026-05-03'), someIds(`e${each.events.length}`))),
    aChallenge(),
  )
const told = (challenge = aChallenge()) => storyOf(challenge, names).map(({ title, words }) => [title, ...words])

describe('the story of a challenge', () => {
  it('begins with the question, and tells each thing in plain words', () => {
    const challenge = recorded(
      { kind: 'answered', words: 'Two wards.', role: 'Named nurse' },
      seenEvidence('notAsSaid'),
      { kind: 'viewed', satisfied: 'partly', words: 'Nights are missing.' },
      { kind: 'toClose', evidence: 'The audit of March', due: asDay('2027-03-31') },
      { kind: 'action', actionId: asId('a') },
      { kind: 'returned', from: 'panel', why: 'It does not say how.' },
      { kind: 'readdressed', organisationId: asId('police'), who: '', why: 'They took over.' },
      { kind: 'notAnswered', why: 'absent', note: '' },
    )
    expect(told(challenge)).toEqual([
      ['Asked of Haven', 'How do you know it happens at night?'],
      ['Answered by Named nurse', 'Two wards.'],
      ['Evidence. Seen, and not as it says', 'Night audit, Quality team, 1 October 2026'],
      ['The panel’s view: partly satisfied', 'Nights are missing.'],
      ['What would close it, by 31 March 2027', 'The audit of March'],
      ['An action was agreed', 'Sample all wards'],
      ['Returned by the panel', 'It does not say how.'],
      ['Put to Eastmoor Police', 'They took over.'],
      ['The organisation was not there'],
    ])
    expect(storyOf(challenge, names)[1]).toMatchObject({ on: '2026-05-03', by: 'Business manager' })
  })

  it('has what was put right beside what was written', () => {
    const answered = recorded({ kind: 'answered', words: 'Two wards.', role: '' })
    const event = answered.events[0]?.id ?? null
    const corrected = [event, null].reduce(
      (each, of) =>
        must(
          recordOn(
            each,
            { kind: 'corrected', event: of, words: `It was three${of ? '' : ' in all'}.`, role: 'Haven' },
            recordedOn('2026-05-04'),
            someIds(`c${each.events.length}`),
          ),
        ),
      answered,
    )
    const story = storyOf(corrected, names)
    expect(story).toHaveLength(2)
    expect(story[1]?.words).toEqual(['Two wards.'])
    expect(story[1]?.corrections).toEqual([
      { on: '2026-05-04', by: 'Business manager, for Haven', words: 'It was three.' },
    ])
    expect(story[0]?.corrections).toMatchObject([{ words: 'It was three in all.' }])
  })

  it('tells of escalation, closing, leaving closed and opening again', () => {
    const up = must(escalateChallenge(aChallenge(), 'delegated', 'Three years.', recordedOn(), someIds('u')))
    const settling = { outcome: 'superseded', reason: 'Asked better.', closerFrom: null, rating: null } as const
    const settled = must(
      settleChallenge(
        up,
        { ...settling, replacedBy: asId('other') },
        { challenges: [aChallenge({}, { id: asId('other') })], organisations: [], owners: [] },
        recordedOn(),
        someIds('s'),
      ),
    )
    const seen = { returnId: asId<'return'>('r'), questionId: asId<'question'>('q'), level: asId<'level'>('l') }
    const left = must(leaveClosed(settled, seen, 'Stricter.', recordedOn(), someIds('l')))
    const open = must(reopenChallenge(left, 'After all.', recordedOn(), someIds('r')))
    expect(told(open).slice(1)).toEqual([
      ['Escalated to the delegated safeguarding partners', 'Three years.'],
      ['Closed, superseded', 'Asked better.', 'In its place: “And by day?”'],
      ['Left closed, although it is rated lower now', 'Stricter.'],
      ['Opened again', 'After all.'],
    ])
  })
})

it('says that no answer was given only where a person wrote that down, and not where a session ended without one', () => {
  const end = {
    by: 'Chair',
    on: asDay('2027-01-14'),
    at: asMoment('2027-01-14T11:00:00.000Z'),
    sessionId: asId<'session'>('s'),
  }
  const silent = {
    ...end,
    id: asId<'challenge event'>('silent'),
    kind: 'notAnswered',
    why: 'noAnswer',
    note: '',
  } as const
  const held = { ...end, id: asId<'challenge event'>('held'), kind: 'heldOver', why: 'notSettled', note: '' } as const
  const titles = (...events: Challenge['events']) => told(aChallenge({}, { events })).map(([title]) => title)
  expect(titles(silent, held)).toContain('No answer was written down')
  expect(titles(silent)).toContain('No answer was given')
  expect(titles({ ...silent, note: 'They shrugged.' }, held)).toContain('No answer was given')
})
