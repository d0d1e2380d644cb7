import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { returnedIn } from '../../../shared/findings/comparedYears'
import { levelOutcomes } from '../../../shared/findings/counting'
import { heatBasis } from '../../../shared/findings/heat/basis'
import { heatReturn } from '../../../shared/findings/heat/heatReturn'
import {
  metIn,
  metWithImpact,
  metWithImpactText,
  othersText,
  sumTold,
  type Told,
  toldIn,
  toldKinds,
} from '../../../shared/findings/impact'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { boardReport } from '../../../shared/reports/boardReport'
import { type Answer, impactKinds } from '../../../shared/returns/answer'
import { aFramework, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { glossary, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'

/** The sample with every kind of impact said, in turn. */
function withKinds(workspace: Workspace): Workspace {
  const kinds = [...impactKinds, null]
  return {
    ...workspace,
    returns: workspace.returns.map((auditReturn) => ({
      ...auditReturn,
      answers: Object.fromEntries(
        Object.entries(auditReturn.answers).map(([id, answer], place) => [
          id,
          { ...answer, impactKind: kinds[place % kinds.length] ?? null },
        ]),
      ),
    })),
  }
}

const framework = aFramework()

const someAnswer = fc.record({
  rating: fc.constantFrom(best, good, some, none, null),
  impact: fc.constantFrom('', ' ', 'Fewer wait.'),
  impactKind: fc.constantFrom(...impactKinds, null),
})
const someReturns = fc.array(
  fc.record({ [q11]: someAnswer, [q12]: someAnswer, [q21]: someAnswer }, { requiredKeys: [] }),
  { maxLength: 12 },
)

describe('met with impact', () => {
  it('counts what answers that are met tell, as counting one by one does', () => {
    fc.assert(
      fc.property(someReturns, (all) => {
        const returns = all.map((answers) =>
          aReturn({
            answers: Object.fromEntries(Object.entries(answers).map(([id, each]) => [id, anAnswer(each)])),
          }),
        )
        const plain = returns
          .flatMap(({ answers }) => Object.values(answers))
          .filter(({ rating }) => rating === best || rating === good)
        const has = ({ impact }: Answer) => impact.trim() !== ''
        const { counts, byStandard, answers } = metWithImpact(framework, returns)
        expect(metIn(counts)).toBe(plain.length)
        expect(answers).toHaveLength(plain.length)
        expect(counts.impact).toBe(plain.filter((each) => has(each) && each.impactKind === 'impact').length)
        expect(counts.output).toBe(plain.filter((each) => has(each) && each.impactKind === 'output').length)
        expect(counts.noWords).toBe(plain.filter((each) => !has(each)).length)
        for (const told of toldKinds) {
          expect(byStandard.reduce((sum, each) => sum + each.counts[told], 0)).toBe(counts[told])
          expect(answers.filter((each) => each.told === told)).toHaveLength(counts[told])
        }
        const levels = levelOutcomes(framework, null)
        expect(sumTold(returns.map((each) => toldIn(framework, levels, each)))).toEqual(counts)
      }),
    )
  })

  it('is one number in the view, in the board report and over the heat table', () => {
    const workspace = withKinds(reportWorkspace())
    const { framework: read, returns, cycle } = returnedIn(workspace, thisCycle)
    const words = metWithImpactText(metWithImpact(read, returns, cycle.reading ?? null).counts)
    expect(words).toMatch(/^Met with impact: [1-9]/)
    const basis = heatBasis(
      workspace.frameworks.find((each) => frameworkKey(each) === cycle.framework) as Workspace['frameworks'][number],
      null,
    )
    const rows = workspace.returns.filter(({ cycleId }) => cycleId === thisCycle).map((each) => heatReturn(basis, each))
    expect(
      metWithImpactText(sumTold(rows.filter(({ came }) => came.stage === 'returned').map(({ told }) => told))),
    ).toBe(words)
    const report = boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Final' })
    expect(JSON.stringify(report)).toContain(words)
  })

  it('takes no answer as telling of impact that does not say so', () => {
    const answers = { [q11]: anAnswer({ rating: best, impact: 'Fewer wait.' }), [q12]: anAnswer({ rating: good }) }
    const { counts } = metWithImpact(framework, [aReturn({ answers })])
    expect(counts).toEqual({ impact: 0, output: 0, activity: 0, notSaid: 1, noWords: 1 })
  })

  it('leaves out questions that do not ask for the difference', () => {
    const standards = framework.standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map((question) => ({
        ...question,
        parts: standard.number === '2' ? (['narrative'] as const) : (['narrative', 'impact'] as const),
      })),
    }))
    const answer = anAnswer({ rating: best, impact: 'Fewer wait.', impactKind: 'impact' })
    const found = metWithImpact({ ...framework, standards } as unknown as typeof framework, [
      aReturn({ answers: { [q11]: answer, [q21]: answer } }),
    ])
    expect(found.byStandard.map(({ standard }) => standard.number)).toEqual(['1'])
    expect(found.counts.impact).toBe(1)
  })

  it('is said with what it is a share of, and what the others tell', () => {
    const counts = { impact: 3, output: 2, activity: 1, notSaid: 1, noWords: 3 }
    expect(metWithImpactText(counts)).toBe('Met with impact: 3 of 10 answers that are met (30%).')
    expect(othersText(counts)).toBe(
      'Of the others, 2 tell of output and 1 of activity; 1 does not say what the words tell of, and 3 have no words on the difference.',
    )
    expect(othersText({ ...counts, output: 0, activity: 0, notSaid: 0, noWords: 0 })).toBe('')
  })

  it('is not yet known, and no nought, while nobody says what kind of difference the words tell of', () => {
    const counts = { impact: 0, output: 0, activity: 0, notSaid: 131, noWords: 334 }
    expect(metWithImpactText(counts)).toBe(
      'Met with impact: not yet known. 131 of 465 answers that are met (28%) have words on the difference whose kind is not said.',
    )
    expect(othersText(counts)).toBe(
      'Of the others, 0 tell of output and 0 of activity, and 334 have no words on the difference.',
    )
    expect(othersText({ ...counts, noWords: 0 })).toBe('')
    expect(metWithImpactText({ ...counts, notSaid: 1, noWords: 2 })).toBe(
      'Met with impact: not yet known. 1 of 3 answers that are met has words on the difference whose kind is not said.',
    )
  })

  it('is nought only where every word on the difference says what it tells of', () => {
    const some = fc.record(
      Object.fromEntries(toldKinds.map((told) => [told, fc.nat(200)])) as Record<Told, fc.Arbitrary<number>>,
    )
    fc.assert(
      fc.property(some, (counts) => {
        const isNought = metWithImpactText(counts).startsWith('Met with impact: 0 of ')
        expect(isNought).toBe(counts.impact === 0 && counts.notSaid === 0)
        const both = `${metWithImpactText(counts)} ${othersText(counts)}`
        if (metIn(counts) > counts.impact)
          for (const told of toldKinds)
            expect(both).toMatch(
              told === 'impact' && counts.impact === 0 ? /^Met with impact/ : new RegExp(`\\b${counts[told]}\\b`),
            )
      }),
      { examples: [[{ impact: 0, output: 3, activity: 0, notSaid: 4, noWords: 0 }]] },
    )
  })
})
