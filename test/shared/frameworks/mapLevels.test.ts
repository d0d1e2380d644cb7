import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { levelOutcomes, ratedIn, sumOf, tallyQuestions } from '../../../shared/findings/counting'
import { onlyPercentage, readLevel, readPercentage } from '../../../shared/frameworks/mapLevels'
import { type Reading, readingSchema } from '../../../shared/frameworks/mapping'
import { questionSchema } from '../../../shared/frameworks/question'
import type { Level, Meaning } from '../../../shared/frameworks/scale'
import { aField, aFramework, none, q11, q12, q21, some } from '../../builders/frameworks'
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

describe('readPercentage', () => {
  const banded: Reading = {
    ...reading,
    mapping: {
      ...reading.mapping,
      bands: [
        { from: 50, level: asId('short') },
        { from: 80, level: asId('enough') },
      ],
    },
  }

  it.each([
    [100, 'enough'],
    [80, 'enough'],
    [79.9, 'short'],
    [50, 'short'],
    [49, undefined],
  ])('reads %d as the highest band it reaches, in whatever order they stand', (percentage, id) => {
    expect(readPercentage(percentage, banded)?.id).toBe(id)
  })

  it('is none where the mapping has no bands', () => {
    expect(readPercentage(100, reading)).toBeNull()
  })

  it('is for a question of one percentage alone', () => {
    const percentage = aField('percentage')
    const asking = (parts: object) => must(parse(questionSchema, { ...plainQuestion, ...parts }))
    expect(onlyPercentage(asking({ fields: [percentage] }))).toEqual(percentage)
    expect(onlyPercentage(asking({ fields: [percentage], scale: 'four' }))).toBeNull()
    expect(onlyPercentage(asking({ fields: [percentage, aField('number')] }))).toBeNull()
    expect(onlyPercentage(asking({ fields: [aField('number')] }))).toBeNull()
    expect(onlyPercentage(asking({}))).toBeNull()
  })
})

const plainQuestion = {
  id: 'q',
  label: '1',
  shortTitle: 'Question',
  text: 'How many?',
  core: true,
  notApplicable: 'allowed',
}

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
