import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { compareLevels, type HeatLevel, heatBasis } from '../../../../shared/findings/heat/basis'
import { cellOf, cellsOf, isConcern } from '../../../../shared/findings/heat/cells'
import { cellCode, cellWords, countsWords, partWords } from '../../../../shared/findings/heat/cellWords'
import { heatReturn, type QuestionSaid } from '../../../../shared/findings/heat/heatReturn'
import type { Reading } from '../../../../shared/frameworks/mapping'
import { aFramework, aFrameworkAsking, q11, q12, q21 } from '../../../builders/frameworks'
import { heatAudit, heatFramework } from '../../../builders/heat'

const framework = heatFramework()
const basis = heatBasis(framework, null)
const level = (id: string): HeatLevel => basis.levelOf.get(id) as HeatLevel
const own = (...given: readonly QuestionSaid['own'][]): readonly QuestionSaid[] =>
  given.map((each, place) => ({ question: asId(`T-${place}`), own: each, agreed: null }))
const cells = (answers: { readonly [id: string]: string }, agreed: { readonly [id: string]: string | null } = {}) =>
  heatReturn(basis, heatAudit('a', answers, agreed))

describe('the basis of a heat table', () => {
  it('has a column for each standard that is rated in an order, and the levels best first', () => {
    expect(basis.columns.map(({ standard }) => standard.title)).toEqual(['Leadership', 'Listening'])
    expect(basis.levels.map(({ level: { id } }) => id)).toEqual(['best', 'good', 'some', 'none', 'unsure'])
    expect(basis.bar).toBe('“good”'.replace('g', 'G'))
    expect(basis.without).toEqual([])
  })

  it('says which standards have no ratings, or none that can be compared', () => {
    const words = aFrameworkAsking({ 'T-2.1': { scale: undefined } })
    expect(heatBasis(words, null).without).toMatchObject([{ standard: { id: 'T-2' }, why: 'noRatings' }])
    const unordered = aFramework((file) => {
      for (const scale of file.scales) scale.order = 'none'
    })
    const none = heatBasis(unordered, null)
    expect(none.columns).toEqual([])
    expect(none.without.map(({ why }) => why)).toEqual(['noOrder', 'noOrder'])
    expect(none.leftOut).toBe(3)
  })

  it('takes levels as the mapping reads them, and one without a counterpart for no rating', () => {
    const [scale] = framework.scales
    if (!scale) throw new Error('There is no scale')
    const to = {
      ...scale,
      id: asId<'scale'>('two'),
      levels: [{ ...level('good').level, id: asId<'level'>('two-met'), label: 'Met' }],
    }
    const reading: Reading = {
      mapping: {
        id: asId('m'),
        title: 'M',
        from: scale.id,
        to: to.id,
        levels: Object.fromEntries(
          scale.levels.map(({ id }) => [id, id === 'best' || id === 'none' ? (to.levels[0]?.id ?? null) : null]),
        ),
        caution: 'c',
      },
      to,
    }
    const read = heatBasis(framework, reading)
    expect(read.levels.map((each) => each.level.label)).toEqual(['Met'])
    const [first] = cellsOf(heatReturn(read, heatAudit('a', { [q11]: 'none', [q12]: 'good' })), 'own', 'lowest')
    expect(first).toMatchObject({
      kind: 'rated',
      level: { level: { label: 'Met' } },
      counts: { rated: 1, noRating: 1 },
    })
  })

  it('goes by meaning, not by the order in which a scale is printed', () => {
    const turned = aFramework((file) => {
      for (const scale of file.scales) {
        scale.levels.reverse()
        scale.order = 'worst-first'
      }
    })
    expect(heatBasis(turned, null).levels.map(({ level: { id } }) => id)).toEqual(['best', 'good', 'some', 'none'])
  })
})

describe('a cell', () => {
  it('shows the lowest rating among its questions', () => {
    const cell = cellOf(own(level('best'), level('some'), level('good')), 'own', 'lowest')
    expect(cell).toMatchObject({ kind: 'rated', level: level('some'), counts: { asked: 3, rated: 3, below: 1 } })
    expect(isConcern(cell)).toBe(true)
  })

  it('shows the most common one where that is wanted, and the lower of two that are', () => {
    const most = (...given: readonly HeatLevel[]) => cellOf(own(...given), 'own', 'mostCommon').level
    expect(most(level('best'), level('best'), level('none'))).toBe(level('best'))
    expect(most(level('best'), level('none'))).toBe(level('none'))
  })

  it.each([
    ['noAnswer', ['notAnswered', 'notApplicable']],
    ['notApplicable', ['notApplicable', 'notApplicable']],
    ['noRating', [level('unsure'), 'notAnswered']],
    ['notAsked', []],
  ] as const)('without a rating is %s', (kind, given) => {
    expect(cellOf(own(...given), 'own', 'lowest').kind).toBe(kind)
  })

  it('shows what the panel agreed, and that it could not agree', () => {
    const [first, second] = cellsOf(
      cells({ [q11]: 'best', [q12]: 'best', [q21]: 'good' }, { [q11]: 'some', [q21]: null }),
      'agreed',
      'lowest',
    )
    expect(first).toMatchObject({ kind: 'rated', level: level('some'), counts: { rated: 1, notLookedAt: 1 } })
    expect(second).toMatchObject({ kind: 'notAgreed', level: null })
    expect(isConcern(second as never)).toBe(false)
  })

  it('shows a change from the same questions alone, and counts which way', () => {
    const of = cells({ [q11]: 'best', [q12]: 'none', [q21]: 'some' }, { [q11]: 'good', [q21]: 'some' })
    const [first, second] = cellsOf(of, 'change', 'lowest')
    expect(first).toMatchObject({
      was: level('best'),
      level: level('good'),
      counts: { up: 0, down: 1, notLookedAt: 1 },
    })
    expect(isConcern(first as never)).toBe(true)
    expect(second).toMatchObject({ was: level('some'), level: level('some'), counts: { up: 0, down: 0 } })
    expect(isConcern(second as never)).toBe(false)
  })

  it('has no change where nothing was rated before', () => {
    const [first] = cellsOf(cells({ [q11]: 'unsure' }, { [q11]: 'good' }), 'change', 'lowest')
    expect(first).toMatchObject({ kind: 'noRating', level: null, was: null })
  })

  it('is worked out once for a return', () => {
    const of = cells({ [q11]: 'good' })
    expect(cellsOf(of, 'own', 'lowest')).toBe(cellsOf(of, 'own', 'lowest'))
    expect(cellsOf(of, 'own', 'lowest')).not.toBe(cellsOf(of, 'own', 'mostCommon'))
  })

  it('is said in words, with what is behind it', () => {
    const [first, second] = cellsOf(cells({ [q11]: 'some', [q21]: 'n/a' }), 'own', 'lowest')
    expect([first, second].map((cell) => cell && [cellCode(cell), cellWords(cell), partWords(cell)])).toEqual([
      ['SO', 'Some', '1/2'],
      ['n/a', 'Not applicable', ''],
    ])
    expect(countsWords(first as never, 'lowest')).toBe('lowest of 1 of 2 questions; 1 not answered')
    expect(countsWords(second as never, 'lowest')).toBe('1 question')
    const [changed] = cellsOf(cells({ [q11]: 'best' }, { [q11]: 'some' }), 'change', 'lowest')
    expect([cellCode(changed as never), cellWords(changed as never)]).toEqual(['BE → SO', 'Some, was Best'])
  })
})

describe('the lowest rating', () => {
  const anySaid = fc.array(
    fc.constantFrom<QuestionSaid['own']>(
      ...['best', 'good', 'some', 'none', 'unsure'].map(level),
      'notAnswered',
      'notApplicable',
    ),
    { maxLength: 8 },
  )

  it('is one of the answers, and never better than any', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const cell = cellOf(own(...said), 'own', 'lowest')
        const rated = said.filter((each): each is HeatLevel => typeof each === 'object' && each.rank !== null)
        expect(cell.kind === 'rated').toBe(rated.length > 0)
        if (rated.length > 0) expect(rated).toContain(cell.level)
        for (const each of rated) expect(compareLevels(cell.level as HeatLevel, each)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('stands beside counts that add up to what was asked, whatever the order', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom('lowest' as const, 'mostCommon' as const), (said, rule) => {
        const cell = cellOf(own(...said), 'own', rule)
        const { asked, rated, notAgreed, noRating, notAnswered, notLookedAt, notApplicable } = cell.counts
        expect(rated + notAgreed + noRating + notAnswered + notLookedAt + notApplicable).toBe(asked)
        expect(cellOf(own(...[...said].reverse()), 'own', rule)).toEqual(cell)
      }),
    )
  })
})
