import { expect, it } from 'vitest'
import { agendaCandidates } from '../../../shared/sessions/agendaCandidates'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { someIds } from '../../builders/ledger'
import { sampleSource } from '../../builders/sampleSession'

it.each([45, 90, 180])(
  'an agenda of %i minutes suggested on the sample fills the time, and each item says why',
  (minutes) => {
    const source = { ...sampleSource(), minutes }
    const { agenda, left } = suggestAgenda(source, someIds())
    expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
    const asked = agenda.filter(({ kind }) => kind === 'topic' || kind === 'carried')
    expect(asked.length).toBeGreaterThan(2)
    for (const { why, organisationIds, challengeIds } of asked) {
      expect(why.length).toBeGreaterThan(0)
      // Only what the partnership itself was asked is an item of no organisation.
      expect(organisationIds.length + challengeIds.length).toBeGreaterThan(0)
    }
    expect(agenda[0]?.kind).toBe('opening')
    expect(agenda.at(-1)?.kind).toBe('closing')
    // What was carried stands before everything new, and all that could be asked is either on the agenda or beside it.
    expect(agenda[1]?.kind).toBe('carried')
    expect(asked.length + left.length).toBe(agendaCandidates(source).length)
  },
)
