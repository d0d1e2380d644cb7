import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { checkTables, tablesOf } from '../../../shared/exchange/checkTables'
import { sampleWorkspace } from '../../../shared/exchange/sample'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { findLevel, questionsOf, scaleOf } from '../../../shared/frameworks/lookUp'
import type { QuestionId } from '../../../shared/frameworks/question'
import { contentOf } from '../../../shared/returns/answer'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { dueOn } from '../../../shared/returns/auditReturn'
import { gapsIn } from '../../../shared/returns/gaps'
import { sameWords } from '../../../shared/returns/lastYear'
import { countUndecided } from '../../../shared/returns/merge/undecided'
import { progressOf } from '../../../shared/returns/progress'
import { namesGivenAway } from '../../../shared/returns/sharing'
import { reviewState } from '../../../shared/reviews/takeIn'
import { must, refusal } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { sampleContent } from '../../builders/sampleContent'

const frameworks = builtInFrameworks()
const sample = must(sampleWorkspace(sampleContent(), frameworks))
/** The returns of the agencies: those of the two Section 11 cycles. */
const ofAgencies = sample.returns.filter(({ id }) => /^sample-202/.test(id))
const agencies = sample.organisations.filter(({ id }) => ofAgencies.some(({ organisationId }) => organisationId === id))
const cycleOf = (auditReturn: AuditReturn) =>
  sample.cycles.find(({ id }) => id === auditReturn.cycleId) as (typeof sample.cycles)[number]
const frameworkOf = (auditReturn: AuditReturn) =>
  frameworks.find((each) => frameworkKey(each) === cycleOf(auditReturn).framework) as (typeof frameworks)[number]
const returnOf = (agency: string, cycle: '2025-26' | '2026-27') =>
  sample.returns.find(({ id }) => id === `sample-${cycle}-${agency}`) as AuditReturn
const question = (id: string) => asId<'question'>(id) satisfies QuestionId
const answerOf = (agency: string, cycle: '2025-26' | '2026-27', id: string) =>
  contentOf(returnOf(agency, cycle).answers[id])

describe('the sample as a workspace', () => {
  it('holds together as any file must', () => {
    expect(must(checkTables(tablesOf(sample))).partnership).toEqual(sample.partnership)
  })

  it('says that it is a sample, wherever it is read', () => {
    expect(sample.partnership.isSample).toBe(true)
    for (const id of [
      sample.partnership.id,
      ...[...sample.cycles, ...sample.returns, ...sample.organisations].map((each) => each.id),
    ])
      expect(id).toMatch(/^sample-/)
  })

  it('is the same each time it is made', () => {
    expect(sampleWorkspace(sampleContent(), frameworks)).toEqual({ ok: true, value: sample })
  })

  it('has 14 agencies, two cycles, and a return of each agency in both', () => {
    expect(agencies).toHaveLength(14)
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(14)
    expect(sample.cycles.slice(0, 2).map(({ framework, previous }) => [framework, previous])).toEqual([
      ['s11-core@2023.1', null],
      ['s11-core@2026.1', 'sample-2025-26'],
    ])
    for (const { id } of sample.cycles.slice(0, 2))
      expect(sample.returns.filter(({ cycleId }) => cycleId === id)).toHaveLength(14)
  })

  it('gives every piece of evidence and every action an id of its own', () => {
    const ids = sample.returns.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ evidence, actions }) => [...evidence, ...actions].map(({ id }) => id)),
    )
    expect(ids.length).toBeGreaterThan(1000)
    expect(new Set<string>(ids).size).toBe(ids.length)
  })
})

describe('its answers', () => {
  it('are to questions of the edition that the cycle is pinned to', () => {
    for (const auditReturn of sample.returns) {
      const asked = new Set<string>(questionsOf(frameworkOf(auditReturn)).map((each) => each.question.id))
      const strange = [...Object.keys(auditReturn.answers), ...Object.keys(auditReturn.agreed)].filter(
        (id) => !asked.has(id),
      )
      expect([auditReturn.id, strange]).toEqual([auditReturn.id, []])
    }
  })

  it('rate on the question’s own scale, and agree on it', () => {
    for (const auditReturn of sample.returns) {
      const framework = frameworkOf(auditReturn)
      for (const { question: asked } of questionsOf(framework)) {
        const known = new Set<string | null>([null, ...(scaleOf(framework, asked)?.levels ?? []).map(({ id }) => id)])
        expect(known).toContain(auditReturn.answers[asked.id]?.rating ?? null)
        expect(known).toContain(auditReturn.agreed[asked.id]?.rating ?? null)
      }
    }
  })

  it('either rate or say why the question does not apply', () => {
    for (const { id, answers } of ofAgencies) {
      const both = Object.entries(answers).filter(
        ([, { rating, notApplicable }]) =>
          (rating === null) === (notApplicable === null || notApplicable.trim() === ''),
      )
      expect([id, both.map(([asked]) => asked)]).toEqual([id, []])
    }
  })

  it('fill only fields that the front sheet has, with its own choices', () => {
    for (const auditReturn of sample.returns) {
      const fields = new Map(frameworkOf(auditReturn).frontSheet.map((field) => [field.id, field]))
      for (const [id, value] of Object.entries(auditReturn.frontSheet)) {
        const field = fields.get(id)
        expect(field).toBeDefined()
        if (field?.kind === 'choice') expect(field.choices?.map((choice) => choice.id)).toContain(value)
        if (field?.kind === 'number') expect(value).toBeTypeOf('number')
        if (field?.kind === 'list') expect((value as readonly string[]).length).toBeLessThanOrEqual(field.max ?? 3)
      }
    }
  })

  it('are signed off when they are sent back, and only then', () => {
    for (const { stage, signOff, returnedAt } of sample.returns)
      expect([signOff !== null, returnedAt !== null]).toEqual(stage === 'returned' ? [true, true] : [false, false])
  })

  it('say why when they are sent with gaps in what was asked', () => {
    for (const auditReturn of sample.returns.filter(({ stage }) => stage === 'returned')) {
      const { left } = progressOf(auditReturn, frameworkOf(auditReturn))
      expect([auditReturn.id, left === 0 || auditReturn.gapsReason !== '']).toEqual([auditReturn.id, true])
    }
    expect(ofAgencies.filter(({ gapsReason }) => gapsReason !== '')).toEqual([])
  })
})

describe('its teaching cases', () => {
  it('a top rating with no evidence: police, recognising abuse', () => {
    const police = returnOf('northmere-police', '2026-27')
    expect(findLevel(frameworkOf(police), answerOf('northmere-police', '2026-27', 'S11-09.1').rating)?.meaning).toBe(
      'met-strong',
    )
    expect(answerOf('northmere-police', '2026-27', 'S11-09.1').evidence).toEqual([])
    const gaps = gapsIn(police, frameworkOf(police), cycleOf(police).periodTo)
    expect(gaps.filter((gap) => gap.question.id === question('S11-09.1')).map(({ kind }) => kind)).toContain(
      'noEvidence',
    )
  })

  it('the same words two years running: education, recruitment', () => {
    expect(
      sameWords(
        answerOf('northmere-education-early-years', '2026-27', 'S11-06.1'),
        answerOf('northmere-education-early-years', '2025-26', 'S11-06.1'),
      ),
    ).toBe(true)
  })

  it('a return half done, with more time agreed: hospitals', () => {
    const hospitals = returnOf('northmere-hospitals', '2026-27')
    expect(hospitals.stage).toBe('draft')
    expect(progressOf(hospitals, frameworkOf(hospitals))).toEqual({ answered: 46, total: 58, left: 12 })
    expect(dueOn(hospitals, cycleOf(hospitals)) > cycleOf(hospitals).closesOn).toBe(true)
  })

  it('a late return: housing', () => {
    const housing = returnOf('northmere-housing', '2026-27')
    expect((housing.returnedAt ?? '').slice(0, 10) > dueOn(housing, cycleOf(housing))).toBe(true)
  })

  it('a return that has not come: Calder Ness', () => {
    const calderNess = returnOf('calder-ness-district-council', '2026-27')
    expect(calderNess).toMatchObject({ stage: 'draft', extension: null, returnedAt: null })
    expect(sample.cycles[1]?.summary.concerns.join(' ')).toContain('Calder Ness')
  })

  it('a rating that dropped, ratings the panel changed, and claims of not applicable it did not accept', () => {
    const place = (auditReturn: AuditReturn, rating: string | null) =>
      frameworkOf(auditReturn).scales[0]?.levels.findIndex(({ id }) => id === rating) ?? -1
    const dropped = agencies.flatMap(({ id }) => {
      const agency = id.replace('sample-', '')
      const [before, after] = [returnOf(agency, '2025-26'), returnOf(agency, '2026-27')]
      return Object.keys(after.answers).filter((asked) => {
        const [was, is] = [
          place(before, before.answers[asked]?.rating ?? null),
          place(after, after.answers[asked]?.rating ?? null),
        ]
        return was >= 0 && is > was
      })
    })
    expect(dropped.length).toBeGreaterThan(0)
    const agreed = sample.returns.flatMap((each) =>
      Object.entries(each.agreed).map(([asked, { rating }]) => [each.answers[asked], rating] as const),
    )
    expect(agreed.filter(([answer, rating]) => answer?.rating && rating !== answer.rating).length).toBeGreaterThan(0)
    expect(agreed.filter(([answer, rating]) => answer?.notApplicable && rating !== null).length).toBeGreaterThan(0)
    expect(agreed.filter(([answer, rating]) => answer?.rating && rating === null)).toHaveLength(1)
  })
})

describe('what its agencies tell of the difference made', () => {
  it('is most often an impact, sometimes an output or an activity, and now and then nobody said', () => {
    const told = sample.returns
      .filter(({ cycleId }) => cycleId === 'sample-2026-27')
      .flatMap(({ answers }) => Object.values(answers).filter(({ impact }) => impact.trim() !== ''))
    const count = (kind: string | null) => told.filter(({ impactKind }) => impactKind === kind).length
    expect([count('impact'), count('output'), count('activity'), count(null)]).toEqual([112, 28, 7, 8])
  })

  it('is worth sharing in a few answers, in notes that give no name away', () => {
    const shared = sample.returns.filter(({ sharing }) => sharing !== undefined)
    expect(shared.map(({ organisationId }) => organisationId)).toHaveLength(4)
    for (const each of shared) {
      const organisation = sample.organisations.find(({ id }) => id === each.organisationId)
      for (const { note } of Object.values(each.sharing ?? {}))
        expect(organisation && namesGivenAway(note, organisation, each)).toEqual([])
    }
  })
})

describe('content that does not fit', () => {
  type Content = {
    partnership: { organisations: string[]; cycles: object[] }
    organisations: { key: string; cycles: Record<string, { answers: Record<string, object> }> }[]
    rows: unknown[]
    challenge: { challenges: { key: string; events: { kind: string }[] }[] }
  }
  const changed = (change: (content: Content) => void) => {
    const content = sampleContent() as unknown as Content
    change(content)
    return sampleWorkspace(content, frameworks)
  }

  it.each<[string, (content: Content) => void, string]>([
    ['an agency without its file', (content) => void content.organisations.splice(0, 1), 'organisations[4]'],
    [
      'an answer with a field it does not know',
      (content) => Object.assign(content.organisations[0]?.cycles['2026-27']?.answers['S11-01.1'] ?? {}, { score: 3 }),
      '[0].cycles.2026-27.answers.S11-01.1',
    ],
    [
      'a step that the rules of the ledger refuse',
      (content) => {
        for (const each of content.challenge.challenges)
          if (each.key === 'police-silence') each.events = each.events.filter(({ kind }) => kind !== 'evidence')
      },
      'police-silence: evidenceIsMissing',
    ],
    ['a partnership without cycles', (content) => Object.assign(content.partnership, { cycles: 3 }), 'cycles'],
  ])('refuses %s and names the place', (_what, change, path) => {
    expect(refusal(changed(change)).map((misfit) => misfit.path)).toEqual([path])
  })
})

describe('its lay review', () => {
  const [review] = sample.reviews

  it('is finished: sent, and every note that wants an answer has one', () => {
    expect(sample.reviews.map(reviewState)).toEqual(['answered'])
  })

  it('has a worry that was raised, answered and agreed on', () => {
    const [worry] = review?.items.filter(({ note }) => note?.view === 'concerned') ?? []
    expect([worry?.note?.raise, worry?.reply?.answer !== '', worry?.reply?.agreed !== '']).toEqual([true, true, true])
  })

  it('reads answers that are back', () => {
    for (const { returnId, questionId } of review?.items ?? []) {
      const found = sample.returns.find(({ id }) => id === returnId)
      expect(found?.stage).toBe('returned')
      expect(found?.answers[questionId]?.narrative).not.toBe('')
    }
  })
})

describe('the return of which two versions disagree', () => {
  const waiting = sample.returns.filter((each) => countUndecided(each) > 0)

  it('is one, in three parts', () => {
    expect(waiting.map(({ id }) => id)).toEqual(['sample-2026-27-northmere-education-early-years'])
    expect(waiting.map(countUndecided)).toEqual([3])
  })

  it('shows what came first until a person decides', () => {
    const { rating, undecided } = returnOf('northmere-education-early-years', '2026-27').answers['S11-12.2'] ?? {}
    expect(rating).toBe('in-place')
    expect(undecided?.[0]).toMatchObject({
      part: 'rating',
      versions: [
        { value: { rating: 'in-place', notApplicable: null } },
        { value: { rating: 'partly', notApplicable: null } },
      ],
    })
  })
})
