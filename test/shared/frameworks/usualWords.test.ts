import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { newDraft, publishDraft } from '../../../shared/frameworks/draft'
import { editionWords } from '../../../shared/frameworks/editionWords'
import { descriptorOf, purposeOf, questionsOf } from '../../../shared/frameworks/lookUp'
import { withoutUsualWords, withUsualWords } from '../../../shared/frameworks/usualWords'
import { ratingKey } from '../../../shared/reports/ratingKey'
import { aField, aFramework, aFrameworkAsking } from '../../builders/frameworks'
import { must } from '../../builders/must'

const stamp = { at: asMoment('2026-11-22T10:00:00.000Z'), by: 'Dee' }
const lone = { scale: undefined, fields: [aField('number', { label: 'Question 1.1' })] }

/** A framework whose words repeat others wherever they may. */
const repeating = aFrameworkAsking({ 'T-1.1': lone }, (file) => {
  file.about = file.title
  for (const standard of file.standards) standard.plainWords = standard.title
  for (const each of file.standards) each.descriptors = {}
  for (const level of file.scales[0]?.levels ?? []) level.descriptor = level.label
})

describe('words that others say', () => {
  it('are left out of a draft and stand again in its edition', () => {
    const bare = withoutUsualWords(repeating)
    expect(bare).toMatchObject({ about: '', editionLabel: '' })
    expect(bare.standards.map(({ plainWords }) => plainWords)).toEqual(['', ''])
    expect(bare.scales[0]?.levels.map(({ descriptor }) => descriptor)).toEqual(['', '', '', ''])
    expect(bare.standards[0]?.questions[0]?.fields?.[0]?.label).toBe('')
    expect(withUsualWords(bare)).toEqual(repeating)
    const { framework } = must(publishDraft(newDraft(asId('d'), bare, null, stamp), [], stamp))
    expect(framework).toEqual(repeating)
  })

  it('are the same framework where there is nothing to fill in', () => {
    const whole = aFramework()
    expect(withUsualWords(whole)).toBe(whole)
  })

  it('are asked for where a question has several answers, or a rating beside one', () => {
    const fields = [aField('number', { label: 'Question 1.1' }), aField('date')]
    const several = aFrameworkAsking({ 'T-1.1': { scale: undefined, fields }, 'T-1.2': { fields: fields.slice(0, 1) } })
    expect(withoutUsualWords(several).standards[0]?.questions).toEqual(several.standards[0]?.questions)
  })

  it('are not printed on the cards of a rating, in the key, or as what the framework is for', () => {
    const placed = questionsOf(repeating)[1]
    const [level] = repeating.scales[0]?.levels ?? []
    expect(placed && level && descriptorOf(level, placed)).toBe('')
    expect([purposeOf(repeating), purposeOf(aFramework())]).toEqual(['', 'What bodies owe children.'])
    expect(JSON.stringify(ratingKey(repeating))).toContain('"The duty is met, and strongly"')
    expect(JSON.stringify(ratingKey(aFramework()))).toContain('"It is best"')
  })
})

describe('an edition in a sentence', () => {
  it.each([
    ['2026.1', '2026.1', 'edition 2026.1'],
    ['2026.1', '', 'edition 2026.1'],
    ['2026.27', '2026/27', 'edition 2026/27'],
    ['2026.1', '2026 edition', '2026 edition'],
    ['2026.1', 'First Edition', 'First Edition'],
    ['2026.1', '2026.1 (later editions to be checked)', 'edition 2026.1 (later editions to be checked)'],
  ])('with the number %s and the name “%s”', (edition, editionLabel, words) => {
    expect(editionWords({ edition, editionLabel })).toBe(words)
  })
})
