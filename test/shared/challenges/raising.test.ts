import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { challengeSchema } from '../../../shared/challenges/challenge'
import { ledgerRows, openFor } from '../../../shared/challenges/ledger'
import { type ChallengeAsked, raiseChallenges } from '../../../shared/challenges/raising'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import { stateOf } from '../../../shared/challenges/state'
import { aChallenge, onDay, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { today } from '../../builders/returns'
import { anOrganisation, someOrganisations } from '../../builders/workspaces'

const asked: ChallengeAsked = {
  cycleId: asId('cycle-2026'),
  sessionId: null,
  question: ' How do you know it happens at night? ',
  topic: 'Supervision',
  to: [asId('haven')],
  who: '',
  about: null,
  from: { kind: 'own' },
}
const raise = (change: Partial<ChallengeAsked> = {}, by = 'Chair') =>
  raiseChallenges({ ...asked, ...change }, onDay('2026-11-22', by), someIds())

describe('a question that is put', () => {
  it('becomes one challenge for each organisation, which answers for itself', () => {
    const [one, ...others] = must(raise())
    expect(others).toEqual([])
    expect(one).toMatchObject({
      raised: { question: 'How do you know it happens at night?', by: 'Chair', together: null },
    })
    expect(parse(challengeSchema as never, one).ok).toBe(true)
    const all = must(raise({ to: [asId('haven'), asId('police'), asId('haven')] }))
    expect(all.map(({ raised }) => raised.organisationId)).toEqual(['haven', 'police'])
    expect(new Set(all.map(({ raised }) => raised.together)).size).toBe(1)
    expect(new Set(all.map(({ id }) => id)).size).toBe(2)
  })

  it('needs words, a role that asks, and somebody who is asked', () => {
    expect(refusal(raise({ question: ' ' }))).toEqual({ kind: 'questionIsMissing' })
    expect(refusal(raise({}, ' '))).toEqual({ kind: 'whoIsMissing' })
    expect(refusal(raise({ to: [] }))).toEqual({ kind: 'nobodyIsAsked' })
    expect(refusal(raise({ topic: 'x'.repeat(2_001) }))).toMatchObject({ kind: 'textIsTooLong', limit: 2_000 })
    expect(must(raise({ to: [], who: 'The three partners' }))[0].raised).toMatchObject({ organisationId: null })
  })
})

describe('what is written down of a challenge', () => {
  const record = (entry: ChallengeEntry, challenge = aChallenge()) =>
    recordOn(challenge, entry, recordedOn(), someIds())

  it('has the words it needs, and a name under it', () => {
    const empty: ChallengeEntry[] = [
      { kind: 'answered', words: ' ', role: '' },
      { kind: 'returned', from: 'panel', why: '' },
      { kind: 'toClose', evidence: ' ', due: asDay('2027-01-01') },
      { kind: 'corrected', event: null, words: '', role: '' },
      { kind: 'readdressed', organisationId: null, who: 'Health', why: '' },
      { kind: 'evidence', item: { what: ' ', where: '', on: null }, found: 'asSaid', note: '' },
    ]
    for (const entry of empty) expect(refusal(record(entry))).toEqual({ kind: 'wordsAreMissing' })
    expect(refusal(record({ kind: 'readdressed', organisationId: null, who: ' ', why: 'x' }))).toEqual({
      kind: 'nobodyIsAsked',
    })
    expect(refusal(record({ kind: 'answered', words: 'x'.repeat(10_001), role: '' }))).toMatchObject({ limit: 10_000 })
    expect(refusal(record({ kind: 'answered', words: 'x', role: 'x'.repeat(2_001) }))).toMatchObject({ limit: 2_000 })
    expect(refusal(recordOn(aChallenge(), seenEvidence(), recordedOn('2026-11-22', ''), someIds()))).toEqual({
      kind: 'whoIsMissing',
    })
  })

  it('is kept tidy, by the schema, and an action once', () => {
    const one = must(record({ kind: 'answered', words: '  Two\r\nwards ', role: ' Named  nurse ' }))
    expect(one.events[0]).toMatchObject({ words: 'Two\nwards', role: 'Named nurse', by: 'Business manager' })
    expect(parse(challengeSchema as never, one).ok).toBe(true)
    const acted = must(record({ kind: 'action', actionId: asId('a') }))
    expect(refusal(record({ kind: 'action', actionId: asId('a') }, acted))).toEqual({ kind: 'actionIsThere' })
    expect(stateOf(acted).actions).toEqual(['a'])
  })
})

describe('a challenge put to an organisation that changes', () => {
  const closed = { closedOn: asDay('2026-06-30') }
  const haven = (change: object) => [anOrganisation(change), ...someOrganisations().slice(1)]
  const [row, ...rest] = [aChallenge()]
  const rowIn = (organisations: Parameters<typeof ledgerRows>[1]) =>
    ledgerRows([row ?? aChallenge(), ...rest], organisations, today)[0]

  it('goes on with it when it converted, to the one it became part of when it merged', () => {
    const converted = haven({ name: 'Haven Trust', earlier: [] })
    expect(rowIn(converted)).toMatchObject({ answering: { id: 'haven', name: 'Haven Trust' }, hasNobody: false })
    const merged = haven({ ...closed, continuedBy: asId('police') })
    expect(rowIn(merged)).toMatchObject({
      answering: { id: 'police' },
      hasNobody: false,
      state: { organisationId: 'haven' },
    })
    expect(openFor(ledgerRows([aChallenge()], merged, today), asId('police'))).toHaveLength(1)
  })

  it('stays in the ledger with nobody to answer when it closed, until it is put to another', () => {
    const gone = haven(closed)
    expect(rowIn(gone)).toMatchObject({ answering: null, hasNobody: true, state: { isOpen: true } })
    const round = [
      anOrganisation({ ...closed, continuedBy: asId('police') }),
      anOrganisation({ id: asId('police'), ...closed, continuedBy: asId('haven') }),
    ]
    expect(rowIn(round)?.hasNobody).toBe(true)
    const entry: ChallengeEntry = {
      kind: 'readdressed',
      organisationId: asId('police'),
      who: '',
      why: 'They run it now.',
    }
    const passedOn = must(recordOn(aChallenge(), entry, recordedOn(), someIds()))
    expect(ledgerRows([passedOn], gone, today)[0]).toMatchObject({ answering: { id: 'police' }, hasNobody: false })
    expect(passedOn.raised.organisationId).toBe('haven')
  })

  it('is nobody’s where its organisation’s adding was taken back', () => {
    expect(rowIn(haven({ withdrawn: true }))?.hasNobody).toBe(true)
  })
})
