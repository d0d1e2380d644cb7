import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repliesShown, shownGroups, shownTotal } from '../../../shared/practitioners/published'
import { saidWords, totalWords } from '../../../shared/practitioners/saidWords'
import { boundsOf, type Shown, shownOf } from '../../../shared/practitioners/suppress'
import { type Said, type SaidCounts, saidKinds } from '../../../shared/practitioners/survey'
import { aGroup, aSurvey, saying } from '../../builders/practitioners'

const counts = fc.record({
  yes: fc.nat(40),
  partly: fc.nat(9),
  no: fc.nat(40),
  unsure: fc.nat(9),
  none: fc.nat(9),
}) satisfies fc.Arbitrary<SaidCounts>

/** Every way in which up to so many people can answer. */
function* everyWay(most: number): Generator<SaidCounts> {
  for (let yes = 0; yes <= most; yes += 1)
    for (let partly = 0; yes + partly <= most; partly += 1)
      for (let no = 0; yes + partly + no <= most; no += 1)
        for (let unsure = 0; yes + partly + no + unsure <= most; unsure += 1)
          for (let none = 0; yes + partly + no + unsure + none <= most; none += 1)
            yield { yes, partly, no, unsure, none }
}

describe('what is shown of counts', () => {
  it.each([
    [{ yes: 31, partly: 2, no: 6, unsure: 3 }, '31 of 42 said yes; other numbers not shown'],
    [
      { yes: 20, partly: 8, no: 7, unsure: 6, none: 5 },
      '20 of 46 said yes, 8 said partly, 7 said no, 6 were unsure and 5 gave no answer',
    ],
    [{ yes: 40, no: 2 }, 'At least 38 of 42 said yes'],
    [{ yes: 42 }, 'At least 38 of 42 said yes'],
    [{ yes: 4, no: 34, partly: 4 }, '42 replies: numbers too small to be shown'],
    [{ yes: 6, no: 30, partly: 3 }, '30 of 39 said no; other numbers not shown'],
    [{ yes: 3, no: 3 }, '6 replies: numbers too small to be shown'],
    [{ yes: 4 }, 'Fewer than 5 replies'],
    [{}, 'Fewer than 5 replies'],
  ])('%j', (said, words) => {
    expect(saidWords(shownOf(saying(said), 5), 'yes', 5)).toBe(words)
  })

  it('says the good news first where a no is good news', () => {
    expect(saidWords(shownOf(saying({ yes: 9, no: 31, partly: 6 }), 5), 'no', 5)).toMatch(
      /^31 of 46 said no, 9 said yes/,
    )
  })

  it('never holds a number below the fewest, nor a rest of fewer than that', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 12 }), (given, fewest) => {
        const shown = shownOf(given, fewest)
        if (shown.kind === 'tooFew') return
        const seen = Object.values(shown.counts)
        expect(seen.every((count) => count >= fewest)).toBe(true)
        const rest = shown.of - seen.reduce((sum, count) => sum + count, 0)
        expect(rest === 0 || rest >= fewest).toBe(true)
        for (const said of saidKinds) {
          const { low, high } = boundsOf(shown, said) ?? { low: 1, high: 0 }
          expect(low <= given[said] && given[said] <= high).toBe(true)
        }
      }),
    )
  })

  /** Answers that a survey may not offer: everybody knows that nobody gave them. */
  const notOffered = [[], ['partly'], ['none'], ['partly', 'unsure'], ['partly', 'unsure', 'none']] as const

  it.each([
    ...notOffered.map((known) => [3, 15, known] as const),
    ...notOffered.map((known) => [5, 21, known] as const),
  ])(
    'lets nobody who knows the rule work a number out that is kept back, nor the sum of some: fewest %i, up to %i people, nobody can say %j',
    (fewest, most, known) => {
      for (const { shown, ways } of looksOf(fewest, most, known)) {
        if (shown.kind === 'tooFew') {
          expect(ways.length).toBeGreaterThan(1)
          continue
        }
        const hidden = saidKinds.filter(
          (said) => shown.counts[said] === undefined && !known.some((each) => each === said),
        )
        for (let some = 1; some < 2 ** hidden.length; some += 1) {
          const chosen = hidden.filter((_said, place) => some & (2 ** place))
          const sums = new Set(ways.map((way) => chosen.reduce((sum, said) => sum + way[said], 0)))
          const [only = 0] = sums
          if (sums.size < 2 && only < fewest)
            throw new Error(`${chosen} of ${JSON.stringify(shown)} can be worked out: ${only}`)
        }
      }
    },
  )
})

/** What can be seen, each with every way in which people can have answered that looks like it. */
function looksOf(fewest: number, most: number, known: readonly Said[]) {
  const looks = new Map<string, { readonly shown: Shown; readonly ways: SaidCounts[] }>()
  for (const way of everyWay(most)) {
    if (known.some((said) => way[said] > 0)) continue
    const shown = shownOf(way, fewest)
    const look = JSON.stringify(shown)
    const there = looks.get(look)
    if (there) there.ways.push(way)
    else looks.set(look, { shown, ways: [way] })
  }
  return looks.values()
}

/** A survey of several organisations, and people whose organisation is not given. */
const surveys = fc
  .tuple(
    fc.array(counts, { maxLength: 6 }),
    fc.array(fc.record({ yes: fc.nat(2), no: fc.nat(2) }), { maxLength: 6 }),
    counts,
  )
  .map(([large, small, notGiven]) =>
    aSurvey({
      groups: [
        ...large.map((each, place) => aGroup(`large-${place}`, each)),
        ...small.map((each, place) => aGroup(`small-${place}`, { ...each, none: each.yes + each.no === 0 ? 1 : 0 })),
        aGroup(null, notGiven),
      ],
    }),
  )

describe('what is shown of a survey', () => {
  it('is the same when people of a group had said each other’s hidden answers: no total tells of them', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (survey, at) => {
        const groups = shownGroups(survey)
        const place = at % survey.groups.length
        const shown = [...(groups[place]?.said.values() ?? [])][0]
        if (shown?.kind !== 'shown') return
        const group = survey.groups[place]
        const given = group?.counts['sq-1'] ?? []
        const hidden = [0, 1, 2, 3].filter((kind) => shown.counts[saidKinds[kind] ?? 'none'] === undefined)
        if (hidden.length < 2 || shown.atLeast || !group) return
        const turned = [...given]
        for (const [i, kind] of hidden.entries()) turned[kind] = given[hidden[(i + 1) % hidden.length] ?? kind] ?? 0
        const other = {
          ...survey,
          groups: survey.groups.map((each, i) => (i === place ? { ...group, counts: { 'sq-1': turned } } : each)),
        }
        const told = (of: typeof survey) => {
          const shownOnes = shownGroups(of)
          const [question] = of.questions
          return JSON.stringify([
            shownOnes.map(({ who, replies, said }) => [who, replies, [...said]]),
            question && shownTotal(shownOnes, question),
            repliesShown(shownOnes),
          ])
        }
        expect(told(other)).toBe(told(survey))
      }),
      { numRuns: 400 },
    )
  })

  it('tells of small organisations together only where the sum leaves open how many each has', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const small = survey.groups.filter(({ organisationId, replies }) => organisationId !== null && replies < 5)
        const together = shownGroups(survey).find(({ who }) => 'together' in who)
        for (const [place, { who, replies }] of shownGroups(survey).entries())
          if ('organisationId' in who)
            expect(replies).toBe((survey.groups[place]?.replies ?? 0) < 5 ? null : survey.groups[place]?.replies)
        if (!together) return
        expect(together.replies).toBe(small.reduce((sum, each) => sum + each.replies, 0))
        expect(together.replies).toBeGreaterThanOrEqual(5)
        expect(together.replies).toBeGreaterThan(small.length)
        expect(together.replies).toBeLessThan(small.length * 4)
      }),
    )
  })

  it('sums what is shown, and says between which numbers the rest lies', () => {
    const groups = shownGroups(
      aSurvey({
        groups: [
          aGroup('a', { yes: 31, partly: 2, no: 6, unsure: 3 }),
          aGroup('b', { yes: 40, no: 2 }),
          aGroup('c', { yes: 2 }),
        ],
      }),
    )
    const [question] = aSurvey().questions
    if (!question) throw new Error('It asks nothing')
    const total = shownTotal(groups, question)
    expect(totalWords(total, 'yes')).toBe('between 69 and 73 of 84 said yes')
    expect(repliesShown(groups)).toBe(84)
  })
})
