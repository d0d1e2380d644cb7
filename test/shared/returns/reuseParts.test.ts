import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { planReuse, type ReuseSource } from '../../../shared/returns/reuse'
import { aField, aFramework, aFrameworkAsking, type FrameworkFile, good, q11 } from '../../builders/frameworks'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aSource, aWholeAnswer, countingIds } from '../../builders/reuse'

const plan = (source: ReuseSource, framework = aFramework()) =>
  planReuse({ framework, auditReturn: aReturn() }, source, [], countingIds())

const whyOf = ({ left }: ReturnType<typeof plan>, id: string) =>
  left.find(({ placed }) => placed.question.id === id)?.why ?? null

describe('a level on another scale', () => {
  const scaled = (change: (levels: FrameworkFile['scales'][number]['levels']) => void) =>
    aFramework((file) => {
      Object.assign(file, { edition: '2027.1' })
      for (const scale of file.scales) change(scale.levels)
      Object.assign(file.rules, { evidenceFor: [], impactFor: [], actionFor: [] })
      for (const standard of file.standards) standard.descriptors = {}
    })
  const ratingOn = (framework: ReturnType<typeof aFramework>) =>
    plan(aSource({ [q11]: aWholeAnswer() }), framework).taken[0]

  it('is the one with its meaning, where each meaning stands once on both scales', () => {
    const renamed = scaled((levels) => {
      for (const level of levels) level.id = `other-${level.id}`
    })
    expect(ratingOn(renamed)).toMatchObject({ change: { rating: 'other-good' }, ratingLeft: false })
  })

  it('stays empty where the scales are not level for level the same', () => {
    const shorter = scaled((levels) => {
      levels.pop()
    })
    const changed = scaled((levels) => {
      const level = levels[1]
      if (level) Object.assign(level, { meaning: 'met-with-actions' })
    })
    for (const framework of [shorter, changed]) {
      expect(ratingOn(framework)).toMatchObject({ ratingLeft: true })
      expect(ratingOn(framework)?.change.rating).toBeUndefined()
      expect(ratingOn(framework)?.change.copied).not.toContain('rating')
    }
  })

  it('leaves nothing to take where a rating was all there was', () => {
    const shorter = scaled((levels) => {
      levels.pop()
    })
    expect(whyOf(plan(aSource({ [q11]: anAnswer({ rating: good }) }), shorter), q11)).toBe('nothingFits')
  })
})

describe('typed answers and the parts of a question', () => {
  const asks = (fields: readonly object[], parts: object = {}) =>
    aFrameworkAsking({ 'T-1.1': { scale: undefined, fields, ...parts } })
  const answered = anAnswer({
    fields: {
      number: { kind: 'number', number: 0 },
      choice: { kind: 'choice', option: asId('yes') },
      level: { kind: 'level', level: good },
    },
  })
  const there = asks([aField('number'), aField('choice'), aField('level')])

  it('are taken field by field, where the field asks for the same', () => {
    const here = asks([
      aField('number', { hint: 'Count them.' }),
      aField('choice', {
        options: [
          { id: 'yes', label: 'Yes, always' },
          { id: 'no', label: 'No' },
        ],
      }),
      aField('level'),
      aField('percentage'),
    ])
    const made = plan(aSource({ [q11]: answered }, there), here)
    expect(made.taken[0]?.change).toMatchObject({
      fields: { number: { kind: 'number', number: 0 }, level: { kind: 'level', level: good } },
      copied: ['fields'],
    })
    expect(Object.keys(made.taken[0]?.change.fields ?? {})).toEqual(['number', 'level'])
  })

  it('leaves words that are not asked for here', () => {
    const here = aFrameworkAsking({ 'T-1.1': { parts: ['evidence'] } })
    const change = plan(aSource({ [q11]: aWholeAnswer() }), here).taken[0]?.change
    expect(change?.copied).toEqual(['rating', 'evidence'])
    expect(change).not.toHaveProperty('narrative')
  })

  it('keeps a type of evidence only where it is called the same', () => {
    const typed = (label: string) =>
      aFramework((file) => Object.assign(file, { evidenceTypes: [{ id: 'audit', label }] }))
    const evidence = [anEvidence({ type: asId('audit') })]
    const typeOn = (label: string) =>
      plan(aSource({ [q11]: aWholeAnswer({ evidence }) }, typed('Audit')), typed(label)).taken[0]?.change.evidence?.[0]
        ?.type
    expect(typeOn('Audit')).toBe('audit')
    expect(typeOn('Letter')).toBeUndefined()
  })
})
