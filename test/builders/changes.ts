import fc from 'fast-check'
import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { LevelId } from '../../shared/frameworks/scale'
import type { AnswerChange } from '../../shared/returns/answer'

// Arbitrary changes of an answer, for tests of what holds whatever people do. Few values, so that the same ones meet again.

const words = fc.oneof(
  fc.constantFrom('', 'We do.', 'We do not.', 'Déjà vu – 😀'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constant('x'.repeat(2_001)),
)
const day = fc.option(fc.constantFrom(asDay('2024-09-30'), asDay('2026-09-18')))

const evidence = fc.array(
  fc.record({
    id: fc.constantFrom(asId<'evidence'>('e1'), asId<'evidence'>('e2')),
    what: words,
    where: words,
    on: day,
  }),
  { maxLength: 3 },
)

const actions = fc.array(
  fc.record({
    id: fc.constantFrom(asId<'action'>('a1'), asId<'action'>('a2')),
    what: words,
    owner: words,
    due: day,
    status: fc.constantFrom('open' as const, 'done' as const),
    update: words,
    carriedFrom: fc.option(fc.constant(asId<'return'>('return-last'))),
  }),
  { maxLength: 3 },
)

/** Any change a screen could ask for: of one part, or of several at once. */
export const aChange = (): fc.Arbitrary<AnswerChange> =>
  fc.record(
    {
      rating: fc.option(fc.constantFrom<LevelId>(asId('best'), asId('good'), asId('none'))),
      notApplicable: fc.option(words),
      narrative: words,
      evidence,
      impact: words,
      actions,
      lookAgain: fc.boolean(),
      copied: fc.subarray(['narrative' as const, 'evidence' as const, 'impact' as const]),
    },
    { requiredKeys: [] },
  )
