import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { likelyNext } from '../../../shared/sessions/likelyNext'
import { aChallenge, anAgendaItem, aSession, withLog } from '../../builders/ledger'

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const challenge = (id: string, organisationId = haven, together: string | null = null) =>
  aChallenge({ organisationId, together: together === null ? null : asId(together) }, { id: asId(id) })
const item = anAgendaItem({ organisationIds: [police], challengeIds: [asId('first'), asId('second')] })
const [first, second] = [challenge('first'), challenge('second')]
const begun = withLog(aSession({ agenda: [item, anAgendaItem({ id: asId('other') })] }), { kind: 'started' })
const written = (challengeId: string, eventId: string | null, itemId = item.id) =>
  ({
    kind: 'challenge',
    itemId,
    challengeId: asId<'challenge'>(challengeId),
    eventId: eventId === null ? null : asId<'challenge event'>(eventId),
  }) as const

it('is the first question of an item on which nothing was written, and then the one that was written on last', () => {
  expect(likelyNext(begun, item, [first, second])).toBe(first)
  expect(likelyNext(begun, item, [])).toBeUndefined()
  const log = withLog(begun, written('second', 'event-1'), written('first', 'event-2', asId('other')))
  expect(likelyNext(log, item, [first, second])).toBe(second)
  expect(likelyNext(log, item, [first])).toBe(first)
})

it('is the one of the item’s own organisation where a question was just put to several, whoever was named last', () => {
  const asked = [challenge('to-police', police, 'both'), challenge('to-haven', haven, 'both')]
  const log = withLog(begun, written('to-police', null), written('to-haven', null))
  expect(likelyNext(log, item, [first, ...asked])?.id).toBe('to-police')
  const elsewhere = { ...item, organisationIds: [] }
  expect(likelyNext(log, elsewhere, [first, ...asked])?.id).toBe('to-police')
  const answered = withLog(log, written('to-haven', 'event-1'))
  expect(likelyNext(answered, item, [first, ...asked])?.id).toBe('to-haven')
})
