import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { readLevel } from '../../../shared/frameworks/mapLevels'
import { type Reading, readingSchema } from '../../../shared/frameworks/mapping'
import type { Level, Meaning } from '../../../shared/frameworks/scale'
import { levelOutcomes, ratedIn, sumOf, tallyQuestions } from '../../../shared/reports/counting'
import { aFramework, none, q11, q12, q21, some } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'

const aLevel = (id: string, meaning: Meaning) => ({
  id,
  label: id,
  code: id.slice(0, 2).toUpperCase(),
  meaning,
  step: 'a',
  shape: 'disc',
  descriptor: id,
})

/** "Some" is read as met, "none" as nothing at all; the other levels are not spoken of. */
const reading: Reading = must(
  parse(readingSchema, {
    mapping: {
      id: 'minimum',
      title: 'Some meets the minimum',
      from: 'four',
      to: 'two',
      levels: { some: 'enough', none: null },
      caution: 'Some means the minimum is met here.',
    },
    to: { id: 'two', title: 'Two', order: 'best-first', levels: [aLevel('enough', 'met'), aLevel('short', 'not-met')] },
  }),
)

const level = (id: string) => ({ ...aLevel(id, 'partly'), id: asId<'level'>(id) }) as Level

describe('readLevel', () => {
  it('is the level itself while no mapping is chosen, and where the mapping says nothing of it', () => {
    expect(readLevel(level('some'), null)).toMatchObject({ id: 'some' })
    expect(readLevel(level('good'), reading)).toMatchObject({ id: 'good' })
  })

  it('is the level the mapping names, or none', () => {
    expect(readLevel(level('some'), reading)).toMatchObject({ id: 'enough', meaning: 'met' })
    expect(readLevel(level('none'), reading)).toBeNull()
  })
})

describe('counting by a mapping', () => {
  const framework = aFramework()
  const answers = {
    [q11]: anAnswer({ rating: some }),
    [q12]: anAnswer({ rating: none }),
    [q21]: anAnswer({ rating: some }),
  }
  const auditReturn = aReturn({ answers })

  it('counts what the mapping reads, and leaves what it gives no counterpart outside the count', () => {
    const tally = sumOf(tallyQuestions(framework, [auditReturn], reading))
    expect(tally).toMatchObject({ met: 2, partly: 0, notMet: 0, noRating: 1 })
    expect(ratedIn(tally)).toBe(2)
  })

  it('is taken back by taking the mapping away', () => {
    expect(sumOf(tallyQuestions(framework, [auditReturn]))).toMatchObject({ met: 0, partly: 2, notMet: 1 })
    expect(levelOutcomes(framework).get('some')).toBe('partly')
  })
})
