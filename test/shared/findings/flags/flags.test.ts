import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Flag, FlagSource } from '../../../../shared/findings/flags/flag'
import { flagRules, ruleOf } from '../../../../shared/findings/flags/flagRules'
import type { Framework } from '../../../../shared/frameworks/framework'
import type { OrganisationId } from '../../../../shared/partnership/organisation'
import type { AnswerContent } from '../../../../shared/returns/answer'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import { longestOfPanel } from '../../../../shared/returns/panel'
import { flagsOf } from '../../../builders/flags'
import {
  addLevel,
  aFramework,
  aFrameworkAsking,
  best,
  good,
  none,
  q11,
  q12,
  q21,
  some,
} from '../../../builders/frameworks'
import { aGroup, aSurvey } from '../../../builders/practitioners'
import { anAction, anAnswer, anEvidence, aReturn, today } from '../../../builders/returns'
import { aCycle, anOrganisation } from '../../../builders/workspaces'

type Content = Partial<AnswerContent>
type Given = { readonly [question: string]: Content }

const signOff = { name: 'A. Sample', role: 'Chief officer', on: asDay('2026-11-01') }

/** The return of the organisation `o0`, `o1`, …, back and signed off. */
const back = (at: number, answers: Given, change: Partial<AuditReturn> = {}): AuditReturn =>
  aReturn({
    id: asId(`r${at}`),
    organisationId: asId(`o${at}`),
    stage: 'returned',
    signOff,
    answers: Object.fromEntries(Object.entries(answers).map(([id, content]) => [id, anAnswer(content)])),
    ...change,
  })

function aSource(returns: readonly AuditReturn[], change: Partial<FlagSource> = {}): FlagSource {
  const organisations = returns.map(({ organisationId }, at) =>
    anOrganisation({ id: organisationId, name: `School ${at}`, type: 'academy' }),
  )
  return {
    cycle: aCycle(),
    framework: aFramework(),
    returns,
    organisations: new Map(organisations.map((each) => [each.id as OrganisationId, each])),
    before: null,
    asAt: today,
    ...change,
  }
}

/** What one rule says of the answers to `T-1.1`. */
const said = (rule: string, source: FlagSource): readonly string[] =>
  flagsOf(source)
    .filter((flag) => flag.rule === rule)
    .map(({ why }) => why)

const ofOne = (rule: string, content: Content, change: Partial<FlagSource> = {}) =>
  said(rule, aSource([back(0, { [q11]: content })], change))

const long = 'Our lead sits on the board and reads every audit of supervision before it is signed.'

describe('a rule', () => {
  it('has an id that a dismissed flag can hold, of its own, and says in words why and what it looks at', () => {
    expect(new Set(flagRules.map(({ id }) => id)).size).toBe(flagRules.length)
    for (const { id, title, reason, looksAt } of flagRules) {
      expect(id.length).toBeLessThanOrEqual(60)
      for (const words of [title, reason, looksAt]) expect(words.length).toBeGreaterThan(5)
      expect(reason).toMatch(/(Ask|Check|Find)/)
    }
    expect(longestOfPanel.words).toBeGreaterThan(60)
    expect(() => ruleOf({ rule: 'unheard of' })).toThrow()
  })
})

describe('a rating that practitioners do not share', () => {
  const asked = (said: Parameters<typeof aGroup>[1], rating = good, change = {}) =>
    ofOne('metAgainstSurvey', { rating }, { surveys: [aSurvey({ groups: [aGroup('o0', said)], ...change })] })

  it('is flagged where it means met and fewer than half say so, with what may be shown and when', () => {
    expect(asked({ yes: 9, no: 30, unsure: 3 })).toEqual([
      'Rated Good. Practitioners, “Do you know who to ask?”: 30 of 42 said no; other numbers not shown. Staff survey, 1 September 2026 to 30 September 2026.',
    ])
    expect(asked({ yes: 9, no: 30, unsure: 3 }, some)).toEqual([])
    expect(asked({ yes: 21, no: 21 })).toEqual([])
    expect(asked({ yes: 30, no: 9 })).toEqual([])
    expect(said('metAgainstSurvey', aSource([back(0, { [q11]: { rating: best } })]))).toEqual([])
  })

  it('is not flagged on few replies, nor told by a number that is kept back', () => {
    expect(asked({ no: 9 })).toEqual([])
    expect(asked({ yes: 0, no: 10 })).toHaveLength(1)
    // Nobody who sees the numbers can tell that only four said yes.
    expect(asked({ yes: 4, partly: 4, no: 4 })).toEqual([])
  })

  it('is told by the answer that is good news', () => {
    const [question] = aSurvey().questions
    const turned = { questions: [{ ...question, good: 'no' as const }] }
    expect(asked({ yes: 9, no: 30 }, good, turned)).toEqual([])
    expect(asked({ yes: 30, no: 9 }, good, turned)).toHaveLength(1)
  })
})

describe('a top rating', () => {
  it('is flagged without evidence that says what it is', () => {
    const why = ['Rated Best, and no evidence is named.']
    expect(ofOne('topWithoutEvidence', { rating: best })).toEqual(why)
    expect(ofOne('topWithoutEvidence', { rating: best, evidence: [anEvidence({ what: ' ' })] })).toEqual(why)
    expect(ofOne('topWithoutEvidence', { rating: best, evidence: [anEvidence()] })).toEqual([])
    expect(ofOne('topWithoutEvidence', { rating: good })).toEqual([])
    const framework = aFrameworkAsking({ [q11]: { parts: ['narrative'] } })
    expect(ofOne('topWithoutEvidence', { rating: best }, { framework })).toEqual([])
  })

  it('is one by its meaning, whatever its place, word or colour', () => {
    const framework = aFramework((file) => {
      addLevel(file, 'unsure', 'no-rating')
      file.scales[0]?.levels.reverse()
      Object.assign(file.scales[0] ?? {}, { order: 'worst-first' })
    })
    expect(ofOne('topWithoutEvidence', { rating: best }, { framework })).toHaveLength(1)
    expect(ofOne('topWithoutEvidence', { rating: asId('unsure') }, { framework })).toEqual([])
    const unordered = aFramework((file) => Object.assign(file.scales[0] ?? {}, { order: 'none' }))
    expect(ofOne('topWithoutEvidence', { rating: best }, { framework: unordered })).toEqual([])
  })

  it('is flagged without a change for children', () => {
    const found = (content: Content) => ofOne('topWithoutImpact', { rating: best, ...content })
    expect(found({})).toEqual(['Rated Best, and no difference is told of.'])
    expect(found({ impact: 'Training was held.', impactKind: 'activity' })).toEqual([
      'Rated Best, and the difference told of is an activity: something was done, such as training that was held.',
    ])
    expect(found({ impact: 'Sixty were trained.', impactKind: 'output' })).toHaveLength(1)
    expect(found({ impact: 'Waits are shorter.', impactKind: 'impact' })).toEqual([])
    expect(found({ impact: 'Waits are shorter.' })).toEqual([])
  })

  it('is flagged where all its evidence is from before the period, or has no date', () => {
    const found = (...on: (string | null)[]) =>
      ofOne('topOnOldEvidence', {
        rating: best,
        evidence: on.map((day) => anEvidence({ on: day === null ? null : asDay(day) })),
      })
    expect(found('2025-09-30', '2024-01-01')).toEqual([
      'Rated Best, and its newest evidence is of 30 Sept 2025. The period began on 1 Oct 2025.'.replace('Sept', 'Sep'),
    ])
    expect(found('2025-10-01', '2024-01-01')).toEqual([])
    expect(found(null, null)).toEqual(['Rated Best, and none of the 2 named as evidence has a date.'])
    expect(found()).toEqual([])
  })

  it('everywhere is flagged on the return, from five ratings on', () => {
    const questions = ['T-1.3', 'T-1.4', 'T-1.5']
    const framework = aFramework((file) => {
      const [first] = file.standards[0]?.questions ?? []
      for (const id of questions) file.standards[0]?.questions.push({ ...first, id, label: id } as never)
    })
    const all = [q11, q12, ...questions]
    const rated = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { rating: best }]))
    const found = (answers: Given) => said('allTop', aSource([back(0, answers)], { framework }))
    expect(found(rated(all))).toEqual(['All 5 ratings are the best of their scale, of 6 that were asked for.'])
    expect(found(rated(all.slice(1)))).toEqual([])
    expect(found({ ...rated(all), [q21]: { rating: good } })).toEqual([])
    expect(found({ ...rated(all), [q21]: { notApplicable: 'No children.' } })).toHaveLength(1)
  })
})

describe('the same words', () => {
  const before = (narrative: string, framework: Framework = aFramework()) => ({
    framework,
    returns: [back(0, { [q11]: { rating: good, narrative } })],
  })
  const found = (narrative: string, earlier: string) =>
    ofOne('sameAsBefore', { rating: good, narrative }, { before: before(earlier) })

  it('as last time are flagged whatever their capitals, punctuation and spaces', () => {
    const count = long.split(' ').length
    expect(found(long, `  ${long.toUpperCase().replace('.', '!')} `)).toEqual([
      `All ${count} words are those of last time.`,
    ])
    expect(found(`${long} Now.`, long)).toEqual([`${count} of ${count + 1} words are those of last time.`])
  })

  it('are not flagged where they are few, or more than one in ten is another', () => {
    expect(found('Our lead sits on the board.', 'Our lead sits on the board.')).toEqual([])
    expect(found(`${long} We asked forty children what they think.`, long)).toEqual([])
    expect(found(long, '')).toEqual([])
  })

  it('as another organisation are flagged, with its name, and how many others there are', () => {
    const source = aSource([
      back(0, { [q11]: { narrative: long }, [q12]: { narrative: long } }),
      back(1, { [q11]: { narrative: long.toLowerCase() } }),
      back(2, { [q21]: { narrative: long } }),
      back(3, { [q11]: { narrative: `${long} Truly.` } }),
    ])
    const [first, second, third, ...more] = said('sameAsOther', source)
    expect(first).toBe(`All 16 words are also those of School 1 and School 2 (in 2.1).`)
    expect(second).toBe('All 16 words are also those of School 1 (in 1.1) and School 2 (in 2.1).')
    expect(third).toBe('All 16 words are also those of School 0 and School 2 (in 2.1).')
    expect(more).toHaveLength(1)
    const many = Array.from({ length: 8 }, (_, at) => back(at, { [q11]: { narrative: long } }))
    expect(said('sameAsOther', aSource(many)).at(-1)).toBe(
      'All 16 words are also those of School 0, School 1, School 2 and 4 others.',
    )
  })

  it('of one organisation in two of its own answers are no flag', () => {
    const source = aSource([back(0, { [q11]: { narrative: long }, [q12]: { narrative: long } })])
    expect(said('sameAsOther', source)).toEqual([])
  })
})

describe('a large move', () => {
  const found = (now: typeof best, was: typeof best, framework = aFramework()) =>
    ofOne('largeMove', { rating: now }, { before: { framework, returns: [back(0, { [q11]: { rating: was } })] } })

  it('is two steps or more on the scale, up or down', () => {
    expect(found(best, some)).toEqual(['Up 2 steps since last time, to Best. The question is the same.'])
    expect(found(none, best)).toEqual(['Down 3 steps since last time, to None. The question is the same.'])
    expect(found(best, good)).toEqual([])
    expect(found(some, good)).toEqual([])
  })

  it('is none where the question was worded differently', () => {
    expect(found(best, none, aFrameworkAsking({ [q11]: { text: 'What was asked before?' } }))).toEqual([])
  })
})

describe('an outlier', () => {
  const found = (own: typeof best, others: readonly (typeof best)[]) =>
    said(
      'outlier',
      aSource([
        back(0, { [q11]: { rating: own } }),
        ...others.map((rating, at) => back(at + 1, { [q11]: { rating } })),
      ]),
    )

  it('is two steps above three in four of at least five others of its type', () => {
    expect(found(best, [some, some, some, none, good])).toEqual([
      'Rated Best. 4 of 5 others of its type are 2 steps or more lower.',
    ])
    expect(found(best, [some, some, some, none])).toEqual([])
    expect(found(best, [some, some, some, good, good])).toEqual([])
    expect(found(good, [some, some, some, some, some])).toEqual([])
  })

  it('is compared with its own type alone, and not at all where its type is not known', () => {
    const returns = [best, some, some, some, some, some].map((rating, at) => back(at, { [q11]: { rating } }))
    const source = aSource(returns)
    const typed = (type: (at: number) => string) =>
      new Map(
        [...source.organisations.values()].map((each, at) => [each.id as OrganisationId, { ...each, type: type(at) }]),
      )
    expect(said('outlier', source)).toHaveLength(1)
    expect(said('outlier', { ...source, organisations: typed((at) => (at === 5 ? 'police' : 'academy')) })).toEqual([])
    expect(said('outlier', { ...source, organisations: typed(() => '') })).toEqual([])
  })
})

describe('other flags', () => {
  it('stand on each claim that a question does not apply, with how many say so', () => {
    const source = aSource([
      back(0, { [q11]: { notApplicable: 'We employ nobody.' } }),
      back(1, { [q11]: { notApplicable: ' ' } }),
      back(2, { [q11]: { rating: good } }),
    ])
    expect(said('notApplicable', source)).toEqual([
      '2 of 3 say so. Its reason: “We employ nobody.”',
      '2 of 3 say so. No reason is given.',
    ])
  })

  it('stand on open actions whose day has passed', () => {
    const due = (day: string | null, change = {}) => anAction({ due: day === null ? null : asDay(day), ...change })
    expect(
      ofOne('overdueActions', {
        actions: [due('2026-11-21'), due('2026-03-31', { what: 'Train all staff' }), due('2026-11-22'), due(null)],
      }),
    ).toEqual(['2 of 4 open actions overdue on 22 Nov 2026: “Train all staff”, due 31 Mar 2026, and others.'])
    expect(ofOne('overdueActions', { actions: [due('2026-01-01', { status: 'done' })] })).toEqual([])
  })

  it('stand on a return that nobody signed off', () => {
    expect(said('signOffMissing', aSource([back(0, {}), back(1, {}, { signOff: null })]))).toEqual([
      'It is back, and nobody signed it off.',
    ])
  })

  it('stand on a question that most leave open, and on no return', () => {
    const silent = (answered: number, all: number) =>
      flagsOf(
        aSource(
          Array.from({ length: all }, (_, at) =>
            back(
              at,
              at < answered
                ? { [q11]: { notApplicable: 'None.' }, [q12]: { rating: good }, [q21]: { rating: good } }
                : {},
            ),
          ),
        ),
      ).filter((flag) => flag.rule === 'silentQuestion' && flag.questionId === q11)
    expect(silent(0, 3)[0]).toMatchObject({ why: 'None of 3 answered it.', returnId: null, organisationId: null })
    expect(silent(1, 3)[0]?.why).toBe('2 of 3 did not answer it.')
    expect(silent(2, 4)).toEqual([])
    expect(silent(0, 2)).toEqual([])
  })
})

describe('flags of any cycle', () => {
  const texts = [long, `${long} So it is.`, long.toUpperCase(), 'Short.', '']
  const anyContent: fc.Arbitrary<Content> = fc.record({
    rating: fc.constantFrom(best, good, some, none, null),
    narrative: fc.constantFrom(...texts),
    evidence: fc.constantFrom([], [anEvidence()], [anEvidence({ on: asDay('2020-01-01') })]),
    impact: fc.constantFrom('', 'Waits are shorter.'),
    impactKind: fc.constantFrom(null, 'activity', 'impact'),
  })
  const anyReturns = fc
    .array(fc.dictionary(fc.constantFrom(q11, q12, q21), anyContent, { maxKeys: 3 }), { maxLength: 9 })
    .map((all) => all.map((answers, at) => back(at, answers)))
  const keyOf = ({ rule, returnId, questionId, why }: Flag) => [rule, returnId, questionId, why].join('|')

  it('each stand once, on a return that is there, with words', () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const flags = flagsOf(aSource(returns))
        expect(new Set(flags.map((flag) => `${flag.rule} ${flag.returnId} ${flag.questionId}`)).size).toBe(flags.length)
        for (const flag of flags) {
          expect(flag.why).not.toBe('')
          expect(ruleOf(flag).on === 'question').toBe(flag.returnId === null)
          if (flag.returnId !== null) expect(returns.some(({ id }) => id === flag.returnId)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of the returns, but for whose name is said first', () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const source = aSource(returns)
        const plain = (of: FlagSource) =>
          flagsOf(of)
            .map((flag) => keyOf(flag.rule === 'sameAsOther' ? { ...flag, why: '' } : flag))
            .sort()
        expect(plain({ ...source, returns: [...returns].reverse() })).toEqual(plain(source))
      }),
      { numRuns: 60 },
    )
  })

  it('say that two organisations have the same words exactly where they have, and both or neither are told', () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? []
        const told = new Set(
          flagsOf(aSource(returns))
            .filter(({ rule }) => rule === 'sameAsOther')
            .map(({ returnId, questionId }) => `${returnId} ${questionId}`),
        )
        for (const auditReturn of returns)
          for (const [id, { narrative }] of Object.entries(auditReturn.answers)) {
            const own = words(narrative)
            const isShared = returns.some(
              (other) =>
                other !== auditReturn &&
                Object.values(other.answers).some((each) => words(each.narrative).join(' ') === own.join(' ')),
            )
            expect(told.has(`${auditReturn.id} ${id}`)).toBe(isShared && own.length >= 12)
          }
      }),
      { numRuns: 60 },
    )
  })
})
