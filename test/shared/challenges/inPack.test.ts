import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type Challenge, challengeSchema } from '../../../shared/challenges/challenge'
import { challengesFor } from '../../../shared/challenges/inPack'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import { aChallenge, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { aCycle, anOrganisation, someOrganisations } from '../../builders/workspaces'

const recorded = (challenge: Challenge, ...entries: ChallengeEntry[]) =>
  entries.reduce(
    (each, entry) => must(recordOn(each, entry, recordedOn(), someIds(`e${each.events.length}`))),
    challenge,
  )
const [haven = anOrganisation()] = someOrganisations()
const sent = (challenges: readonly Challenge[], organisations = someOrganisations()) =>
  challengesFor(challenges, organisations, organisations.find(({ id }) => id === haven.id) ?? haven, aCycle())
const full = recorded(
  aChallenge({ from: { kind: 'flag', rule: 'outlier', why: 'Five others rate it lower.' }, sessionId: asId('s') }),
  { kind: 'answered', words: 'Two wards.', role: 'Nurse' },
  seenEvidence('notSeen'),
  { kind: 'viewed', satisfied: 'no', words: 'The panel doubts it.' },
  { kind: 'toClose', evidence: 'The audit', due: asDay('2027-03-31') },
)

describe('what goes out with a return', () => {
  it('is the open questions of that organisation, and nothing of others', () => {
    const closed = must(
      settleChallenge(
        aChallenge({}, { id: asId('closed') }),
        { outcome: 'notPursued', reason: 'x', closerFrom: null, replacedBy: null, rating: null },
        { challenges: [], organisations: [], owners: [] },
        recordedOn(),
        someIds('s'),
      ),
    )
    const police = aChallenge({ organisationId: asId('police') }, { id: asId('police-1') })
    const nobody = aChallenge({ organisationId: null, who: 'All' }, { id: asId('all') })
    expect(sent([full, closed, police, nobody]).map(({ id }) => id)).toEqual([full.id])
  })

  it('says what was asked, answered and would close it, and neither why nor what the panel thinks', () => {
    const [out = full] = sent([full])
    expect(out.raised).toMatchObject({ question: full.raised.question, on: '2026-03-10', from: { kind: 'own' } })
    expect(out.events.map(({ kind }) => kind)).toEqual(['answered', 'toClose'])
    expect(JSON.stringify(out)).not.toMatch(/doubts|Five others|"s"/)
    expect(stateOf(out)).toMatchObject({ isOpen: true, toClose: { due: '2027-03-31' } })
    expect(parse(challengeSchema as never, out).ok).toBe(true)
  })

  it('goes to the organisation that took over', () => {
    const joined = [
      ...someOrganisations().slice(0, 1),
      anOrganisation({ id: asId('police'), closedOn: asDay('2026-08-31'), continuedBy: haven.id }),
    ]
    const police = aChallenge({ organisationId: asId('police') }, { id: asId('police-1') })
    expect(sent([police], joined)[0]?.raised.organisationId).toBe(haven.id)
  })
})
