import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { agreedOn, agreeTogether, showViews } from '../../../shared/cycles/meeting'
import {
  fewestForGroups,
  fewestOfGroup,
  type GroupViews,
  mostDisagreement,
  otherGroups,
  splitByGroup,
} from '../../../shared/findings/viewGroups'
import { movedOn, toDiscussFirst, viewsGate, viewsOf } from '../../../shared/findings/views'
import type { Scale } from '../../../shared/frameworks/scale'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { q11 } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { aReturn, noon } from '../../builders/returns'
import { aMember, memberGroups, ofFour, severalAnswer } from '../../builders/views'
import { aCycle } from '../../builders/workspaces'

const scale = ofFour
const { levels } = ofFour

const first = (returns: readonly AuditReturn[], suppressBelow = 0) => {
  const [views] = viewsOf(severalAnswer(suppressBelow), returns, {
    group: () => 'Police force',
    person: ({ organisationId }) => `Name of ${organisationId}`,
  })
  if (!views) throw new Error('There is no question')
  return views
}

describe('the worked checks of the sheet, 2.7', () => {
  it.each([
    ['3 3 2 4 cs 1', 5, '3', 'Split', false],
    ['3 3 2 2', 4, '2', 'Close', false],
    ['4 4 4', 3, '4', 'Same view', false],
    ['2 cs cs', 1, '2', 'Too few', true],
    ['4 2 3 3 cs cs cs', 4, '3', 'Mixed', true],
  ] as const)('%s', (ratings, rated, median, label, evidenceGap) => {
    const { spread } = first(ratings.split(' ').map((rating, i) => aMember(i, 'nhs', rating)))
    expect(spread).toMatchObject({ rated, label, evidenceGap })
    expect(spread.lowerMedian?.id).toBe(median)
  })
})

describe('views', () => {
  it('count neither drafts nor the business unit, and show the latter from three people on', () => {
    const drafts = { ...aMember(9, 'nhs', '1'), stage: 'draft', returnedAt: null } as const
    const unit = (many: number) => Array.from({ length: many }, (_, i) => aMember(20 + i, 'business-unit', '1'))
    const two = first([aMember(0, 'nhs', '3'), aMember(1, 'nhs', '3'), drafts, ...unit(2)])
    expect(two.spread).toMatchObject({ answered: 2, rated: 2 })
    expect(two.invited).toBe(3)
    expect([two.uncountedPeople, two.uncounted]).toEqual([2, null])
    expect(two.evidence).toBe(1)
    expect(first([aMember(0, 'nhs', '3'), ...unit(3)]).uncounted).toBe(null)
    const three = first([aMember(0, 'nhs', '3'), aMember(1, 'nhs', '3'), ...unit(3)])
    expect(three.uncounted?.counts.find(({ level }) => level.id === '1')?.count).toBe(3)
  })

  it('keep every comment, in the order of their words, and none where the ratings are withheld', () => {
    const members = ['Zebra crossing', '', 'A lone worry', 'Middling'].map((words, i) => aMember(i, 'nhs', '3', words))
    expect(first(members).comments).toEqual(
      ['A lone worry', 'Middling', 'Zebra crossing'].map((words) => ({ words, by: null })),
    )
    const few = first(members.slice(0, 3), 4)
    expect(few).toMatchObject({ isWithheld: true, comments: [], groups: [] })
    expect(few.spread).toMatchObject({ rated: 3, counts: [], lowerMedian: null, label: 'Too few' })
  })

  it('have a name only where that person allowed it', () => {
    const [one, two, three] = ['yes', 'no', undefined].map((use, i) => {
      const member = aMember(i, 'nhs', '3', `Comment ${i}`)
      return use ? { ...member, frontSheet: { ...member.frontSheet, useOfName: use } } : member
    }) as [AuditReturn, AuditReturn, AuditReturn]
    expect(first([one, two, three]).comments.map(({ by }) => by)).toEqual(['Name of organisation-0', null, null])
  })

  it('name the group that was chosen, and else what the caller says', () => {
    const members = [0, 1, 2].map((i) => aMember(i, 'nhs', '3'))
    const without = [3, 4, 5].map((i) => ({ ...aMember(i, 'nhs', '2'), frontSheet: {} }))
    expect(first([...members, ...without]).groups.map(({ group, people }) => [group, people])).toEqual([
      ['NHS', 3],
      ['Police force', 3],
    ])
  })

  it('put the split before the mixed, and leave out what is close', () => {
    const [question] = [first([1, 2, 3].map((i) => aMember(i, 'nhs', '3')))]
    const spreading = (label: 'Split' | 'Mixed' | 'Close', evidenceGap = false) => ({
      ...question,
      spread: { ...question.spread, label, evidenceGap },
    })
    const [close, gap, mixed, split] = [
      spreading('Close'),
      spreading('Close', true),
      spreading('Mixed'),
      spreading('Split'),
    ]
    expect(toDiscussFirst([close, gap, mixed, split])).toEqual([split, mixed, gap])
  })
})

describe('a split by group', () => {
  const rated = fc.array(
    fc.record({
      group: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      rating: fc.constantFrom(...levels.map(({ id }) => id)),
    }),
    { maxLength: 40 },
  )

  it('shows no group of fewer than three, loses nobody and lets no smaller rest be worked out', () => {
    fc.assert(
      fc.property(rated, (all) => {
        const split = splitByGroup(scale, all)
        for (const { people, counts } of split) {
          expect(people).toBeGreaterThanOrEqual(fewestOfGroup)
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(people)
        }
        if (split.length > 0) {
          expect(all.length).toBeGreaterThanOrEqual(fewestForGroups)
          expect(split.reduce((sum, { people }) => sum + people, 0)).toBe(all.length)
        }
      }),
    )
  })

  it('puts small groups together, and hides a group that would give the rest away', () => {
    const of = (...names: string[]) => names.map((group) => ({ group, rating: asId<'level'>('3') }))
    const named = (split: ReturnType<typeof splitByGroup>) => split.map(({ group, people }) => `${group} ${people}`)
    expect(named(splitByGroup(scale, of('a', 'a', 'a', 'b', 'b', 'c')))).toEqual(['a 3', `${otherGroups} 3`])
    expect(named(splitByGroup(scale, of('a', 'a', 'a', 'a', 'b', 'b', 'b', 'c')))).toEqual(['a 4', `${otherGroups} 4`])
    expect(splitByGroup(scale, of('a', 'a', 'a', 'b'))).toEqual([])
  })
})

describe('the two groups that lie furthest apart', () => {
  const groupOf = (group: string, ratings: string): GroupViews => ({
    group,
    people: ratings.length,
    counts: levels.map((level) => ({ level, count: [...ratings].filter((each) => each === level.id).length })),
  })
  const named = (...groups: GroupViews[]) => mostDisagreement(scale, groups)?.map(({ group }) => group) ?? null

  it('are named by their middle views, the better first', () => {
    expect(named(groupOf('a', '111'), groupOf('b', '344'), groupOf('c', '222'))).toEqual(['b', 'a'])
  })
  it('are nobody where no two differ, where pairs tie, and where a group is too small or a mixture', () => {
    expect(named(groupOf('a', '333'), groupOf('b', '234'))).toBe(null)
    expect(named(groupOf('a', '444'), groupOf('b', '111'), groupOf('c', '444'))).toBe(null)
    expect(named(groupOf('a', '444'), groupOf('b', '11'))).toBe(null)
    expect(named(groupOf('a', '444'), { ...groupOf('b', '11'), people: 3 })).toBe(null)
    expect(named(groupOf('a', '444'), groupOf(otherGroups, '111'))).toBe(null)
  })
  it('hold whatever the order of groups, and no other pair lies as far apart', () => {
    const some = fc.array(fc.array(fc.constantFrom('4', '3', '2', '1'), { maxLength: 6 }), { maxLength: 5 })
    fc.assert(
      fc.property(some, (all) => {
        const groups = all.map((ratings, i) => groupOf(`g${i}`, ratings.join('')))
        const found = mostDisagreement(scale, groups)
        expect(mostDisagreement(scale, [...groups].reverse())).toEqual(found)
        const middles = all
          .filter(({ length }) => length >= fewestOfGroup)
          .map((ratings) => Number([...ratings].sort()[Math.ceil(ratings.length / 2) - 1]))
        const distances = middles.flatMap((one, i) => middles.slice(i + 1).map((other) => Math.abs(one - other)))
        const furthest = Math.max(0, ...distances)
        const isAlone = furthest > 0 && distances.filter((each) => each === furthest).length === 1
        expect(found === null).toBe(!isAlone)
        if (found) expect(Number(found[0].middle.id) - Number(found[1].middle.id)).toBe(furthest)
      }),
    )
  })
})

describe('counts', () => {
  it('hold whatever the order in which people answered, and never change a return', () => {
    const people = fc.array(fc.tuple(fc.constantFrom(...memberGroups), fc.constantFrom('4', '3', '2', '1', 'cs')), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(people, (all) => {
        const members = all.map(([group, rating], i) => aMember(i, group, rating))
        const before = JSON.stringify(members)
        const views = first(members)
        expect(JSON.stringify(members)).toBe(before)
        expect({ ...first([...members].reverse()), groups: [] }).toEqual({ ...views, groups: [] })
        const counted = all.filter(([group]) => group !== 'business-unit')
        expect(views.spread.answered).toBe(counted.length)
        expect(views.spread.counts.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length)
        const middle = counted
          .map(([, rating]) => rating)
          .filter((rating) => rating !== 'cs')
          .sort()
        expect(views.spread.lowerMedian?.id ?? undefined).toBe(middle[Math.ceil(middle.length / 2) - 1])
      }),
    )
  })
})

describe('the gate', () => {
  const draft = aReturn({ id: asId('draft') })
  const isIn = aMember(0, 'nhs', '3')
  it('opens when all are in, or the cycle is closed, and never for nobody', () => {
    expect(viewsGate(aCycle(), [isIn, draft])).toEqual({ isOpen: false, waitingFor: [draft] })
    expect(viewsGate(aCycle(), [isIn]).isOpen).toBe(true)
    expect(viewsGate(aCycle({ stage: 'closed' }), [isIn, draft]).isOpen).toBe(true)
    expect(viewsGate(aCycle({ stage: 'closed' }), [draft]).isOpen).toBe(false)
  })
  it('opens early once somebody decides it, and the first decision stands', () => {
    const decided = showViews(aCycle(), ' The chair ', asDay('2026-11-20'))
    expect(decided.viewsShown).toEqual({ by: 'The chair', on: '2026-11-20' })
    expect(showViews(decided, 'Another', asDay('2026-11-21'))).toEqual(decided)
    expect(viewsGate(decided, [isIn, draft])).toEqual({ isOpen: true, waitingFor: [draft] })
    expect(viewsGate(decided, [draft]).isOpen).toBe(false)
  })
  it('waits for nobody who is not expected', () => {
    const common = { id: asId<'event'>('e'), at: noon, by: 'Manager', note: '' }
    const excused = { ...draft, timeline: [{ ...common, kind: 'excused' as const, why: 'exempt' as const }] }
    expect(viewsGate(aCycle(), [isIn, excused]).isOpen).toBe(true)
  })
})

describe('what the meeting agrees', () => {
  const on = asDay('2026-11-22')
  const chosen = (rating: string | null, reason = '') => ({
    rating: rating === null ? null : asId<'level'>(rating),
    reason,
    by: 'Note-taker',
    on,
  })
  const middle = asId<'level'>('3')
  it('needs a reason where it is not the middle view', () => {
    expect(agreeTogether(aCycle(), q11, chosen('2'), middle)).toMatchObject({
      problem: { kind: 'differenceNeedsAReason' },
    })
    expect(agreeTogether(aCycle(), q11, chosen(null), middle).ok).toBe(false)
    const agreed = must(agreeTogether(aCycle(), q11, chosen('2', 'The audit showed less.'), middle))
    expect(agreedOn(agreed, q11)).toEqual(chosen('2', 'The audit showed less.'))
    expect(agreeTogether(agreed, q11, chosen('2', 'The audit showed less.'), middle).ok).toBe(false)
  })
  it('needs none for the middle view, or where there is none', () => {
    expect(agreeTogether(aCycle(), q11, chosen('3'), middle).ok).toBe(true)
    expect(agreeTogether(aCycle(), q11, chosen('2'), null).ok).toBe(true)
  })
})

it('tells how far a rating moved, whichever way the scale is printed', () => {
  const level = (id: string) => levels.find((each) => each.id === id) ?? null
  const judged = levels.slice(0, 4)
  const worstFirst: Scale = { ...scale, order: 'worst-first', levels: [...judged].reverse() }
  for (const each of [scale, worstFirst]) {
    expect(movedOn(each, level('2'), level('4'))).toBe(2)
    expect(movedOn(each, level('3'), level('2'))).toBe(-1)
    expect(movedOn(each, level('cs'), level('2'))).toBe(null)
  }
})
