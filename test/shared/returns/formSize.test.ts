import { describe, expect, it } from 'vitest'
import { sizesOf } from '../../../shared/returns/formSize'
import { type aFramework, aFrameworkAsking } from '../../builders/frameworks'

const sizes = (framework: ReturnType<typeof aFramework>) =>
  sizesOf(framework).map(({ key, title, about, questions }) => [key, title, about, questions])

describe('the sizes of a questionnaire', () => {
  it('are one when every question is core and it has no sizes of its own', () => {
    const all = { core: true }
    expect(sizes(aFrameworkAsking({ 'T-1.1': all, 'T-1.2': all, 'T-2.1': all }))).toEqual([
      ['whole', 'All questions', '', 3],
    ])
  })

  it('are one when no question is core', () => {
    const none = { core: false }
    expect(sizes(aFrameworkAsking({ 'T-1.1': none, 'T-1.2': none, 'T-2.1': none }))).toHaveLength(1)
  })

  it('count the questions of each, its own sizes before the core questions', () => {
    const framework = aFrameworkAsking(
      {
        'T-1.1': { core: true, variants: ['small', 'full'] },
        'T-1.2': { core: false, variants: ['full'] },
        'T-2.1': { core: false },
      },
      (file) =>
        Object.assign(file, {
          coreNote: 'For small bodies.',
          variants: ['small', 'full'].map((id) => ({ id, title: `The ${id} form`, about: `About ${id}` })),
        }),
    )
    expect(sizes(framework)).toEqual([
      ['whole', 'All questions', '', 3],
      ['size small', 'The small form', 'About small', 2],
      ['size full', 'The full form', 'About full', 3],
      ['core', 'Core questions only', 'For small bodies.', 1],
    ])
  })
})
