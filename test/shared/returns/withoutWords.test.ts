import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { basisAtFirst, comparedYears } from '../../../shared/findings/comparedYears'
import { everyYear } from '../../../shared/findings/everyYear'
import { groupBasis, groupReturn } from '../../../shared/findings/groups/groupReturn'
import { yearChanges } from '../../../shared/findings/yearChanges'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { withoutWords } from '../../../shared/returns/withoutWords'
import { aFrameworkAsking, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAction, anAnswer, anEvidence } from '../../builders/returns'
import { anAgreed, aRatedReturn, lastYear, thisYear, twoYears } from '../../builders/years'

const words = fc.constantFrom('', ' ', 'We do.', 'We do, and we asked the children what they think of it.')
const field = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({ kind: fc.constant('role' as const), role: words, name: words }),
    fc.record({ kind: fc.constant('percentage' as const), percentage: fc.constantFrom(0, 50, 100) }),
    fc.constant({ kind: 'notKnown' as const }),
  ),
  { nil: undefined },
)

const answer = fc
  .record({
    rating: fc.constantFrom(best, good, some, none, null),
    notApplicable: fc.option(words),
    field,
    narrative: words,
    impact: words,
    impactKind: fc.constantFrom('activity' as const, 'impact' as const, null),
  })
  .map(({ field: value, ...said }) =>
    anAnswer({ ...said, fields: value ? { facts: value } : {}, evidence: [anEvidence()], actions: [anAction()] }),
  )

const questions = [q11, q12, q21]
const ofOne = fc.record({
  answers: fc.array(answer, { minLength: 3, maxLength: 3 }),
  agreed: fc.array(fc.constantFrom(best, some, null, undefined), { minLength: 3, maxLength: 3 }),
})

const returnsOf = (cycle: typeof thisYear) =>
  fc.array(ofOne, { maxLength: 4 }).map((all) =>
    all.map(({ answers, agreed }, place) =>
      aRatedReturn(
        cycle,
        `organisation-${place}`,
        {},
        {
          answers: Object.fromEntries(questions.flatMap((id, at) => (answers[at] ? [[id, answers[at]]] : []))),
          agreed: Object.fromEntries(
            questions.flatMap((id, at) => (agreed[at] === undefined ? [] : [[id, anAgreed(agreed[at])]])),
          ),
        },
      ),
    ),
  )

/** One question that needs words beside its rating, one in words alone, and one that is asked by what the first says. */
const framework = aFrameworkAsking(
  {
    'T-1.1': {
      notApplicable: 'allowed',
      fields: [{ id: 'facts', label: 'Who leads', kind: 'text', long: false }],
    },
    'T-2.1': { showWhen: { question: 'T-1.1', is: ['best', 'good'] } },
  },
  (file) => {
    const like = file.standards[1]?.questions[0]
    if (like) file.standards[1]?.questions.push({ ...like, id: 'T-2.2', label: '2.2', scale: undefined } as never)
  },
)

describe('returns without their words', () => {
  it('come to the same comparison of years as the whole ones', () => {
    const basis = fc.constantFrom('agreed' as const, 'selfAssessed' as const)
    const by = fc.constantFrom('standard' as const, 'question' as const)
    fc.assert(
      fc.property(returnsOf(thisYear), returnsOf(lastYear), basis, by, (now, last, rated, unit) => {
        const compared = (returns: readonly AuditReturn[]) => {
          const whole = twoYears(returns)
          const workspace = { ...whole, frameworks: [framework], cycles: whole.cycles }
          const years = comparedYears(workspace, thisYear, lastYear)
          const all = [years.before, years.now]
          return {
            first: basisAtFirst(years),
            changes: yearChanges(years, unit, rated),
            every: everyYear(all, framework.standards[0]?.id ?? '', rated, years.nameOf),
          }
        }
        const returns = [...now, ...last]
        expect(compared(returns.map(withoutWords))).toEqual(compared(returns))
      }),
    )
  })

  it('are counted in groups as the whole ones', () => {
    const basis = groupBasis(framework, null)
    fc.assert(
      fc.property(returnsOf(thisYear), (returns) => {
        expect(returns.map((each) => groupReturn(basis, withoutWords(each)))).toEqual(
          returns.map((each) => groupReturn(basis, each)),
        )
      }),
    )
  })

  it('hold none of the words of an answer', () => {
    const said = aRatedReturn(
      thisYear,
      'haven',
      {},
      {
        answers: {
          [q11]: anAnswer({
            narrative: 'Secret',
            impact: 'Secret',
            notApplicable: 'Secret',
            unread: ['Secret'],
            evidence: [anEvidence({ what: 'Secret' })],
            actions: [anAction({ what: 'Secret' })],
            fields: { facts: { kind: 'text', text: 'Secret' }, lead: { kind: 'role', role: 'Secret', name: 'Secret' } },
          }),
        },
        frontSheet: { [asId('about')]: 'Secret' },
        gapsReason: 'Secret',
      },
    )
    expect(JSON.stringify(withoutWords(said))).not.toContain('Secret')
  })
})
