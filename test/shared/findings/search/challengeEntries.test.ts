import { describe, expect, it } from 'vitest'
import { recordOn } from '../../../../shared/challenges/recording'
import { entriesOfChallenge } from '../../../../shared/findings/search/challengeEntries'
import { newSearchIndex, noFilters } from '../../../../shared/findings/search/searchIndex'
import { aChallenge, recordedOn, someIds } from '../../../builders/ledger'
import { must } from '../../../builders/must'

const answered = must(
  recordOn(
    aChallenge(),
    { kind: 'answered', words: 'Two wards were sampled.', role: 'Named nurse' },
    recordedOn(),
    someIds(),
  ),
)

describe('a question of the ledger', () => {
  it('says where it leads, whose it is and how it stands', () => {
    expect(entriesOfChallenge(answered)).toMatchObject([
      {
        kind: 'challenge',
        title: 'How do you know it happens at night?',
        partOf: 'Answered, evidence awaited',
        opens: { kind: 'challenge', challengeId: 'challenge-1' },
        organisationId: 'haven',
        standard: 'tiny@2026.1/T-1',
      },
    ])
  })

  it.each(['happens at night', 'wards sampled', 'supervision'])('is found by “%s”', (words) => {
    const index = newSearchIndex()
    index.put('challenges/1', entriesOfChallenge(answered))
    const found = index.find(words, noFilters, 5, { typeOf: () => '', opensOn: () => '' })
    expect(found.groups.map(({ kind, count }) => [kind, count])).toEqual([['challenge', 1]])
  })
})
