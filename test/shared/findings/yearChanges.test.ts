import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisAtFirst, comparedYears } from '../../../shared/findings/comparedYears'
import { movements, sumOfMovements } from '../../../shared/findings/comparing'
import { everyYear } from '../../../shared/findings/everyYear'
import { heatBasis } from '../../../shared/findings/heat/basis'
import { cellOf } from '../../../shared/findings/heat/cells'
import { heatReturn, type QuestionSaid } from '../../../shared/findings/heat/heatReturn'
import type { RatingBasis } from '../../../shared/findings/standingRating'
import { stepsBetween, stepsText } from '../../../shared/findings/standingRating'
import { yearKinds } from '../../../shared/findings/yearChange'
import { yearChanges } from '../../../shared/findings/yearChanges'
import {
  agreedText,
  changeText,
  lowerText,
  newText,
  restsOn,
  trueRating,
  unevenText,
  whoIsCompared,
  yearSentence,
} from '../../../shared/findings/yearWords'
import type { Framework } from '../../../shared/frameworks/framework'
import type { LevelId } from '../../../shared/frameworks/scale'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFramework, best, changeQuestion, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAnswer } from '../../builders/returns'
import { anAgreed, aRatedReturn, lastYear, type Ratings, thisYear, twoYears } from '../../builders/years'

const now = (organisation: string, ratings: Ratings, change: Partial<AuditReturn> = {}) =>
  aRatedReturn(thisYear, organisation, ratings, change)
const last = (organisation: string, ratings: Ratings, change: Partial<AuditReturn> = {}) =>
  aRatedReturn(lastYear, organisation, ratings, change)

const compare = (
  returns: readonly AuditReturn[],
  by: 'standard' | 'question' = 'question',
  basis: RatingBasis = 'agreed',
  edition?: Framework,
) => yearChanges(comparedYears(twoYears(returns, edition), thisYear, lastYear), by, basis)

/** Last year's edition: `T-1.1` had other words, `T-2.1` was not asked. */
const otherEdition = () =>
  aFramework((file) => {
    file.edition = '2025.1'
    changeQuestion(file, 'T-1.1', { text: 'Is anything in place?' })
    changeQuestion(file, 'T-2.1', { id: 'T-2.9' })
  })

const all = (rating: LevelId | null): Ratings => ({ [q11]: rating, [q12]: rating, [q21]: rating })

describe('questions of two cycles', () => {
  it('go down, up or stay, the biggest fall first and unchanged last', () => {
    const { changes, counts } = compare([
      now('a', { [q11]: some, [q12]: best, [q21]: good }),
      last('a', { [q11]: good, [q12]: some, [q21]: good }),
      now('b', all(none)),
      last('b', all(best)),
    ])
    expect(changes.map((each) => `${each.organisation} ${each.subject} ${changeText(each)}`)).toEqual([
      'b service 1.1 Question 1.1 down three',
      'b service 1.2 Question 1.2 down three',
      'b service 2.1 Question 2.1 down three',
      'a service 1.1 Question 1.1 down one',
      'a service 1.2 Question 1.2 up two',
      'a service 2.1 Question 2.1 no change',
    ])
    expect(counts).toEqual({ down: 4, up: 1, same: 1, notComparable: 0, notRated: 0, new: 0 })
  })

  it('are not rated both times where one side has no rating, and says which', () => {
    const { changes } = compare([
      now(
        'a',
        { [q11]: good },
        {
          answers: { [q11]: anAnswer({ rating: good }), [q12]: anAnswer({ notApplicable: 'We see no children.' }) },
        },
      ),
      last('a', { [q12]: good }),
    ])
    expect(changes.map(({ kind, was, is }) => [kind, was.missing, is.missing])).toEqual([
      ['notRated', 'notAnswered', null],
      ['notRated', null, 'notApplicable'],
      ['notRated', 'notAnswered', 'notAnswered'],
    ])
  })

  it('make no trend when they were reworded or are new, and keep both ratings', () => {
    const { changes, counts } = compare(
      [now('a', all(none)), last('a', all(best))],
      'question',
      'agreed',
      otherEdition(),
    )
    expect(counts).toEqual({ down: 1, up: 0, same: 0, notComparable: 1, notRated: 0, new: 1 })
    const reworded = changes.find(({ kind }) => kind === 'notComparable')
    expect(reworded?.was.level?.label).toBe('Best')
    expect(reworded?.is.level?.label).toBe('None')
    expect(reworded?.withCare[0]?.care).toBe('reworded')
    expect(reworded?.withCare[0]?.before?.question.text).toBe('Is anything in place?')
  })

  it('make no trend when two became one or one became two', () => {
    const edition = aFramework((file) => {
      file.edition = '2025.1'
    })
    const merged = aFramework((file) => {
      Object.assign(file, {
        changes: {
          from: 'tiny@2025.1',
          questions: [
            { kind: 'merged', was: ['T-1.1', 'T-1.2'], is: ['T-1.1'] },
            { kind: 'split', was: ['T-2.1'], is: ['T-1.2', 'T-2.1'] },
          ],
        },
      })
    })
    const workspace = twoYears([now('a', all(none)), last('a', all(best))], edition)
    const years = comparedYears({ ...workspace, frameworks: [merged, edition] }, thisYear, lastYear)
    const { changes, counts } = yearChanges(years, 'question', 'agreed')
    expect(counts.notComparable).toBe(3)
    expect(changes.map(({ withCare }) => withCare[0]?.care)).toEqual(['merged', 'split', 'split'])
    expect(changes.every(({ was }) => was.level === null)).toBe(true)
  })

  it('stand at what the panel agreed where it did, unless self-assessed ratings are asked for', () => {
    const returns = [
      now('a', { [q11]: good, [q12]: good }, { agreed: { [q11]: anAgreed(none), [q12]: anAgreed(null) } }),
      last('a', { [q11]: good, [q12]: good }),
    ]
    const agreed = compare(returns)
    expect(agreed.changes.slice(0, 2).map((each) => [changeText(each), each.reason])).toEqual([
      ['down two', 'The panel read the file.'],
      ['no change', ''],
    ])
    expect(agreedText(agreed)).toBe(
      'Of the 2 ratings compared, a panel agreed 1 this time and 0 last time. The others are self-assessed.',
    )
    expect(unevenText(agreed)).toContain('A panel agreed some of this time’s ratings and none of last time’s.')
    const own = compare(returns, 'question', 'selfAssessed')
    expect(own.counts).toMatchObject({ down: 0, same: 2 })
    expect(unevenText(own)).toBe('')
  })

  it('leave out drafts and organisations that returned once only, by name', () => {
    const years = compare([
      now('a', all(good)),
      last('a', all(good)),
      now('b', all(good)),
      last('c', all(good)),
      { ...now('d', all(best)), stage: 'draft' },
      last('d', all(none)),
    ])
    expect(years.counts.same).toBe(3)
    expect(whoIsCompared(years)).toBe(
      'Counted: 1 organisation that returned in both cycles. Left out: b service returned this time only and c service and d service returned last time only.',
    )
  })
})

describe('standards of two cycles', () => {
  it('stand at the lowest of the questions that can be compared, and say how many those are', () => {
    const { changes } = compare(
      [now('a', { [q11]: none, [q12]: good, [q21]: good }), last('a', { [q11]: best, [q12]: some, [q21]: good })],
      'standard',
      'agreed',
      otherEdition(),
    )
    const [leadership, listening] = changes
    expect(leadership).toMatchObject({ kind: 'up', subject: '1 Leadership', compared: 1, asked: 2, from: q12 })
    expect(leadership && restsOn(leadership)).toBe('Rests on 1 of 2 questions: 1 reworded or otherwise changed')
    expect(leadership?.withCare.map(({ care }) => care)).toEqual(['reworded'])
    expect(listening?.kind).toBe('new')
  })

  it('say what the rating is with a question that is not compared, where that is lower', () => {
    const changed = compare(
      [now('a', { [q11]: none, [q12]: good, [q21]: good }), last('a', { [q11]: best, [q12]: some, [q21]: good })],
      'standard',
      'selfAssessed',
      otherEdition(),
    )
    expect(changed.changes.map(trueRating)).toEqual([
      'Good on the one question compared; None with both asked this year.',
      '',
    ])
    expect(lowerText(changed)).toBe(
      'In 1 of 1 rating compared, the standard is rated lower this year with the questions that are not compared. Each row says so.',
    )
    const isNew = compare(
      [now('a', { [q11]: none, [q12]: good }), last('a', { [q12]: good })],
      'standard',
      'selfAssessed',
      aFramework((file) => {
        file.edition = '2025.1'
        changeQuestion(file, 'T-1.1', { id: 'T-1.9' })
      }),
    )
    expect(isNew.changes.map(trueRating)).toEqual(['Good on the one question compared; None with the new one.', ''])
    expect(isNew.changes[0] && restsOn(isNew.changes[0])).toBe('Rests on 1 of 2 questions: 1 new')
    expect(newText(isNew, 'standard')).toBe('1 question is new this time and left out of the comparison by standard.')
    const missing = compare([now('a', { [q11]: none, [q12]: good }), last('a', { [q12]: good })], 'standard')
    expect(missing.changes[0] && restsOn(missing.changes[0])).toBe('Rests on 1 of 2 questions: 1 not rated both times')
    expect(missing.changes[0] && trueRating(missing.changes[0])).toContain('None with both asked')
    expect([
      newText(missing, 'standard'),
      lowerText(compare([now('a', all(good)), last('a', all(good))], 'standard')),
    ]).toEqual(['', ''])
  })

  it('are compared by agreed ratings at first only where a panel agreed some both times', () => {
    const first = (...returns: AuditReturn[]) => basisAtFirst(comparedYears(twoYears(returns), thisYear, lastYear))
    const agreed = { agreed: { [q11]: anAgreed(good) } }
    expect(first(now('a', all(good)), last('a', all(good), agreed))).toBe('selfAssessed')
    expect(first(now('a', all(good), agreed), last('a', all(good)))).toBe('selfAssessed')
    expect(
      first(now('a', all(good)), last('a', all(good)), now('b', all(good), agreed), last('c', all(good), agreed)),
    ).toBe('selfAssessed')
    expect(first(now('a', all(good), agreed), last('a', all(good), { agreed: { [q12]: anAgreed(null) } }))).toBe(
      'selfAssessed',
    )
    expect(first(now('a', all(good), agreed), last('a', all(good), agreed))).toBe('agreed')
  })

  it('are never set higher by another question that is better', () => {
    const { changes } = compare(
      [now('a', { [q11]: best, [q12]: none }), last('a', { [q11]: some, [q12]: some })],
      'standard',
    )
    expect(changes[0]).toMatchObject({ kind: 'down', steps: -1, from: q12 })
  })
})

it('says it in a sentence, with what stands apart only where there is any', () => {
  const years = compare([now('a', all(none)), last('a', all(best))], 'question', 'agreed', otherEdition())
  expect(yearSentence(years, 'question', 'last year')).toBe(
    'Since last year: 0 questions up, 0 the same, 1 down, 1 not comparable, 1 new.',
  )
  const plain = compare([now('a', { [q11]: good, [q12]: best, [q21]: good }), last('a', all(good))])
  expect(yearSentence(plain, 'question', 'last year')).toBe('Since last year: 1 question up, 2 the same, 0 down.')
})

it('counts steps along the levels that the scale has', () => {
  expect(stepsText(stepsBetween(1, 3, [0, 1, 3, 4]))).toBe('down one')
  expect(stepsText(stepsBetween(4, 0, [0, 1, 3, 4]))).toBe('up three')
  expect(stepsBetween(2, 3, [0, 3])).toBe(-1)
})

/** What a question says where what a panel agreed takes the place of the own rating. */
const onBasis = (said: QuestionSaid, basis: RatingBasis): QuestionSaid =>
  basis === 'agreed' && typeof said.agreed === 'object' && said.agreed ? { ...said, own: said.agreed } : said

describe('whatever is rated', () => {
  const rating = fc.constantFrom(best, good, some, none, null)
  const ratings = fc.record({ [q11]: rating, [q12]: rating, [q21]: rating })
  const organisations = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  const cycle = (of: typeof now) =>
    organisations.chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .tuple(ratings, rating)
            .map(([each, agreed]) => of(id, each, agreed ? { agreed: { [q11]: anAgreed(agreed) } } : {})),
        ),
      ),
    ) as fc.Arbitrary<AuditReturn[]>
  const both = fc.tuple(cycle(now), cycle(last))
  const by = fc.constantFrom('standard' as const, 'question' as const)
  const basis = fc.constantFrom('agreed' as const, 'selfAssessed' as const)
  const edition = fc.constantFrom(aFramework(), otherEdition())

  it('every pair of a returning organisation and what it is asked is counted once', () => {
    fc.assert(
      fc.property(both, by, basis, edition, ([present, earlier], unit, rated, framework) => {
        const { counts, organisations: pairs, changes } = compare([...present, ...earlier], unit, rated, framework)
        const sum = yearKinds.reduce((total, kind) => total + counts[kind], 0)
        expect(sum).toBe(pairs * (unit === 'question' ? 3 : 2))
        expect(changes).toHaveLength(sum)
      }),
      { numRuns: 60 },
    )
  })

  it('the order of the returns changes nothing', () => {
    fc.assert(
      fc.property(both, by, basis, edition, ([present, earlier], unit, rated, framework) => {
        const returns = [...present, ...earlier]
        const [one, other] = [
          compare(returns, unit, rated, framework),
          compare([...returns].reverse(), unit, rated, framework),
        ]
        expect(other.changes.map((each) => [each.returnId, each.subjectId, each.steps])).toEqual(
          one.changes.map((each) => [each.returnId, each.subjectId, each.steps]),
        )
        expect(other.counts).toEqual(one.counts)
        expect(other.onlyNow).toEqual(one.onlyNow)
      }),
      { numRuns: 60 },
    )
  })

  it('what a standard is rated this year, said beside the change, is what the heat table shows', () => {
    fc.assert(
      fc.property(both, basis, edition, ([present, earlier], rated, framework) => {
        const returns = [...present, ...earlier]
        const years = comparedYears(twoYears(returns, framework), thisYear, lastYear)
        const heat = heatBasis(years.now.framework, years.now.cycle.reading ?? null)
        for (const change of yearChanges(years, 'standard', rated).changes) {
          const said = heatReturn(heat, returns.find(({ id }) => id === change.returnId) as AuditReturn).said
          const column = heat.columns.findIndex(({ standard }) => standard.id === change.subjectId)
          const cell = cellOf(
            (said[column] ?? []).map((each) => onBasis(each, rated)),
            'own',
            'lowest',
          )
          expect(change.stands?.level?.id ?? null).toBe(cell.kind === 'rated' ? cell.level?.level.id : null)
          const shown = trueRating(change)
          if (shown !== '') expect(shown).toContain(`; ${cell.level?.level.label} with `)
          else if (change.compared > 0) expect(change.is.level?.id).toBe(cell.level?.level.id)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('a year beside itself has not changed', () => {
    fc.assert(
      fc.property(cycle(now), by, basis, (returns, unit, rated) => {
        const { counts } = yearChanges(comparedYears(twoYears(returns), thisYear, thisYear), unit, rated)
        expect([counts.up, counts.down, counts.notComparable, counts.new]).toEqual([0, 0, 0, 0])
      }),
      { numRuns: 60 },
    )
  })

  it('self-assessed questions move as the board report counts them', () => {
    fc.assert(
      fc.property(both, edition, ([present, earlier], framework) => {
        const { counts } = compare([...present, ...earlier], 'question', 'selfAssessed', framework)
        const moved = sumOfMovements([
          ...movements({ framework: aFramework(), returns: present }, { framework, returns: earlier }).values(),
        ])
        expect([counts.up, counts.down, counts.same]).toEqual([moved.up, moved.down, moved.same])
      }),
      { numRuns: 60 },
    )
  })
})

describe('every year', () => {
  const names = (auditReturn: AuditReturn) => `${auditReturn.organisationId} service`

  it('shows the lowest rating of the questions that every cycle asked alike', () => {
    const workspace = twoYears(
      [now('b', all(good)), now('a', { [q11]: none, [q12]: some }), last('a', { [q11]: none, [q12]: best })],
      otherEdition(),
    )
    const years = comparedYears(workspace, thisYear, lastYear)
    const shown = everyYear([years.before, years.now], 'T-1', 'agreed', names)
    expect([shown.alike, shown.of]).toEqual([1, 2])
    expect(
      shown.rows.map(({ organisation, ratings }) => [
        organisation,
        ...ratings.map((each) => each.level?.label ?? each.missing),
      ]),
    ).toEqual([
      ['a service', 'Best', 'Some'],
      ['b service', 'notAsked', 'Good'],
    ])
  })
})
