import { describe, expect, it } from 'vitest'
import { compareEditions } from '../../../shared/frameworks/editions'
import type { Framework } from '../../../shared/frameworks/framework'
import { linkEdition } from '../../../shared/frameworks/linkEdition'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import { aFramework, aFrameworkAsking } from '../../builders/frameworks'

const before = aFramework((file) => Object.assign(file, { edition: '2025.1' }))
const words = (label: string) => `What is in place for ${label}?`

/** A new edition of three questions with these words, whose ids were made from their numbers. */
const written = (texts: readonly [string, string, string], changes: readonly object[] = [], from = '2025.1') =>
  aFrameworkAsking(
    { 'T-1.1': { text: texts[0] }, 'T-1.2': { text: texts[1] }, 'T-2.1': { text: texts[2] } },
    (file) => void Object.assign(file, { changes: { from, questions: changes } }),
  )
const made = new Set(['T-1.1', 'T-1.2', 'T-2.1'])
const ids = (framework: Framework) => questionsOf(framework).map(({ question }) => question.id)
const kinds = (framework: Framework) =>
  compareEditions(framework, before).map(({ kind, was, is }) => [
    kind,
    was.map(({ question }) => question.label).join(),
    is.map(({ question }) => question.label).join(),
  ])

describe('linkEdition', () => {
  it('leaves an edition alone that follows none', () => {
    expect(linkEdition(before, made, [before])).toEqual({ framework: before, problems: [] })
  })

  it('takes the edition before by its number alone, and its questions by theirs', () => {
    const changes = [{ kind: 'split', was: ['1.1'], is: ['T-1.1', 'T-1.2'] }]
    const { framework, problems } = linkEdition(written(['A?', 'B?', words('2.1')], changes), made, [before])
    expect(problems).toEqual([])
    expect(framework.changes).toEqual({
      from: 'tiny@2025.1',
      questions: [{ kind: 'split', was: ['T-1.1'], is: ['T-1.1', 'T-1.2'] }],
    })
    expect(kinds(framework)).toEqual([
      ['split', '1.1', '1.1,1.2'],
      ['same', '2.1', '2.1'],
      ['removed', '1.2', ''],
    ])
  })

  it('never joins two questions by a made id when their words differ, and says so', () => {
    const { framework, problems } = linkEdition(written([words('1.1'), 'Another?', words('1.2')]), made, [before])
    expect(problems).toEqual([{ kind: 'takenAsNew', label: '1.2' }])
    expect(ids(framework)).toEqual(['T-1.1', 'T-1.2-2', 'T-1.2'])
    expect(kinds(framework)).toEqual([
      ['same', '1.1', '1.1'],
      ['new', '', '1.2'],
      ['moved', '1.2', '2.1'],
      ['removed', '2.1', ''],
    ])
  })

  it('takes an id that was written by hand as it is', () => {
    const { framework, problems } = linkEdition(written(['Reworded?', words('1.2'), words('2.1')]), new Set(), [before])
    expect(problems).toEqual([])
    expect(kinds(framework)[0]).toEqual(['reworded', '1.1', '1.1'])
  })

  it('names an edition that is not here, and a question that it never asked', () => {
    expect(linkEdition(written(['A?', 'B?', 'C?']), made, []).problems).toEqual([
      { kind: 'editionIsNotKnown', from: 'tiny@2025.1' },
    ])
    const changes = [{ kind: 'moved', was: ['9.9'], is: ['T-1.1'] }]
    expect(linkEdition(written([words('1.1'), words('1.2'), words('2.1')], changes), made, [before]).problems).toEqual([
      { kind: 'questionIsNotKnown', name: '9.9', from: 'tiny@2025.1' },
    ])
  })

  it('takes the new ids along to conditions, changes and figures', () => {
    const read = aFrameworkAsking(
      {
        'T-1.1': { text: 'Other?' },
        'T-1.2': { showWhen: { question: 'T-1.1', is: ['some'] } },
      },
      (file) =>
        void Object.assign(file, {
          changes: { from: '2025.1', questions: [] },
          figures: {
            note: 'Dated.',
            rows: [{ question: 'T-1.1', wave: '2018', answer: 'Yes', percent: 40, words: null, source: 'A source' }],
          },
        }),
    )
    const { framework } = linkEdition(read, made, [before])
    expect(ids(framework)[0]).toBe('T-1.1-2')
    expect(framework.standards[0]?.questions[1]?.showWhen?.question).toBe('T-1.1-2')
    expect(framework.figures?.rows[0]?.question).toBe('T-1.1-2')
  })
})
