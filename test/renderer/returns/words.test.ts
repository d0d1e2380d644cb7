import { describe, expect, it } from 'vitest'
import { referenceWords } from '../../../renderer/view/referenceWords'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import type { GapKind } from '../../../shared/returns/gaps'
import { gapWords } from '../../../shared/returns/gapWords'
import { aFramework, best, q11 } from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const framework = aFramework()
const [first] = questionsOf(framework)
const rated = aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })

describe('a gap in words', () => {
  it.each<[GapKind, string]>([
    ['noRating', '1.1 has no rating'],
    ['noReason', '1.1 is marked not applicable and has no reason'],
    ['noEvidence', '1.1 is Best and has no evidence'],
    ['evidenceIsOld', '1.1 is Best and has no evidence dated in the last 24 months of the period'],
    ['noImpact', '1.1 is Best and does not say what difference it made'],
    ['noAction', '1.1 is Best and has no action'],
    ['copiedNotChecked', '1.1 uses last year’s words and has not been checked'],
    ['lookAgain', '1.1 is marked to look at again'],
  ])('of kind %s', (kind, words) => {
    if (!first) throw new Error('The framework asks nothing')
    expect(gapWords({ kind, ...first }, rated, framework)).toBe(words)
  })
})

describe('a source in words', () => {
  const [checked, unchecked] = framework.references

  it('says when it was checked', () => {
    expect(checked && referenceWords(checked)).toBe('The Act, 2004, section 1 (checked 22 November 2026).')
  })

  it('says that it is to be checked where nobody has', () => {
    expect(unchecked && referenceWords({ ...unchecked, note: 'Not read.' })).toBe(
      'The Guide, paragraph 12 (to be checked). Not read.',
    )
  })
})
