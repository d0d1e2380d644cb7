import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { ledgerRows } from '../../../shared/challenges/ledger'
import { stateOf } from '../../../shared/challenges/state'
import type { AgendaSource } from '../../../shared/sessions/agendaCandidates'
import { couldGoOn } from '../../../shared/sessions/candidates'
import { everybody } from '../../../shared/sessions/putToAll'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { aFramework } from '../../builders/frameworks'
import { aChallenge, onDay, someIds } from '../../builders/ledger'
import { today } from '../../builders/returns'
import { someOrganisations } from '../../builders/workspaces'

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const names = new Map([
  [haven, 'Haven'],
  [police, 'Police'],
])

const sourceOf = (ledger: readonly Challenge[], minutes: number): AgendaSource => ({
  minutes,
  framework: aFramework(),
  returns: [],
  before: null,
  flags: [],
  reviews: [],
  actions: [],
  prompts: [],
  sessions: [],
  names,
  ledger: ledgerRows(ledger, someOrganisations(), today),
})

const closed: Challenge['events'][number] = {
  id: asId('closed'),
  ...onDay(),
  sessionId: null,
  kind: 'settled',
  outcome: 'notPursued',
  reason: 'Asked elsewhere.',
  closerFrom: null,
  replacedBy: null,
  rating: null,
}

const asked = fc.record({ to: fc.constantFrom(haven, police, null), isClosed: fc.boolean() })
const ledgerOf = (all: readonly { readonly to: typeof haven | null; readonly isClosed: boolean }[], begin: string) =>
  all.map(({ to, isClosed }, place) =>
    aChallenge(
      { organisationId: to, who: to === null ? everybody : '' },
      { id: asId(`${begin}-${place}`), events: isClosed ? [closed] : [] },
    ),
  )
const openIds = (ledger: readonly Challenge[]) => ledger.filter((each) => stateOf(each).isOpen).map(({ id }) => id)

describe('a challenge that is open', () => {
  it('has an item where it is put to the partnership itself or to everybody, and that says whose it is', () => {
    const ledger = ledgerOf([{ to: null, isClosed: false }], 'all')
    const { agenda } = suggestAgenda(sourceOf(ledger, 90), someIds())
    expect(agenda.find(({ kind }) => kind === 'carried')).toMatchObject({
      title: 'The partnership itself – challenges not settled yet',
      organisationIds: [],
      challengeIds: ['all-0'],
      why: ['1 challenge not settled yet'],
    })
  })

  it('is offered again where it was asked since the item of its organisation was made', () => {
    const before = ledgerOf([{ to: haven, isClosed: false }], 'before')
    const { agenda } = suggestAgenda(sourceOf(before, 90), someIds())
    const now = [...before, ...ledgerOf([{ to: haven, isClosed: false }], 'since')]
    const offered = couldGoOn(agenda, sourceOf(now, 90))
    expect(offered.map(({ item: { title, challengeIds } }) => [title, challengeIds])).toEqual([
      ['Haven – challenges not settled yet', ['since-0']],
    ])
  })

  it('of those who come or of the partnership itself is on the agenda or could go on it, however short the time', () => {
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 12 }),
        fc.array(asked, { maxLength: 6 }),
        fc.integer({ min: 5, max: 90 }),
        fc.nat({ max: 5 }),
        (first, since, minutes, off) => {
          const before = ledgerOf(first, 'before')
          const suggested = suggestAgenda(sourceOf(before, minutes), someIds())
          const agenda = suggested.agenda.filter((_item, place) => place !== off)
          const ledger = [...before, ...ledgerOf(since, 'since')]
          const offered = couldGoOn(agenda, sourceOf(ledger, minutes)).map(({ item }) => item)
          const there = [...agenda, ...offered].flatMap(({ challengeIds }) => challengeIds)
          expect(there.filter((id) => openIds(ledger).includes(id)).sort()).toEqual(openIds(ledger).sort())
        },
      ),
    )
  })
})
