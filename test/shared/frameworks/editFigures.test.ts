import { describe, expect, it } from 'vitest'
import { withoutHidden } from '../../../shared/frameworks/draft'
import { addFigure, changeFigure, noteFigures, removeFigure } from '../../../shared/frameworks/editFigures'
import { hideQuestion, removeQuestion } from '../../../shared/frameworks/placeQuestions'
import { problemsIn } from '../../../shared/frameworks/problems'
import { explainMisfit } from '../../../shared/frameworks/problemWords'
import { aFramework, q11, q12 } from '../../builders/frameworks'

const framework = aFramework()
const said = { answer: 'We are ready', wave: 'June 2018', percent: 41, source: 'A survey' }
const two = noteFigures(
  changeFigure(changeFigure(addFigure(addFigure(framework, q11), q12), 0, said), 1, said),
  'Compare with care.',
)
const of = (whole: typeof framework) => whole.figures?.rows.map(({ question }) => question)

describe('figures of published sources', () => {
  it('are added, filled in and removed; the note goes with the last', () => {
    expect(two.figures).toMatchObject({
      note: 'Compare with care.',
      rows: [{ question: q11, ...said }, { words: null }],
    })
    expect(problemsIn(two)).toEqual([])
    expect(of(removeFigure(two, 0))).toEqual([q12])
    expect(removeFigure(removeFigure(two, 0), 0)).toEqual(framework)
  })

  it('are put right on the page of sources while words are missing', () => {
    const empty = addFigure(framework, q11)
    expect(problemsIn(empty).map((misfit) => explainMisfit(empty, misfit))).toMatchObject(
      [
        'The note on the figures has no words.',
        'Figure 1 has no words for its answer.',
        'Figure 1 has no date.',
        'Figure 1 has no words for where it is published.',
      ].map((words) => ({ words, place: { page: 'sources' } })),
    )
  })

  it('go with their question, and are left out while it is hidden', () => {
    expect(of(removeQuestion(two, q11))).toEqual([q12])
    expect(removeQuestion(removeQuestion(two, q11), q12).figures).toBeUndefined()
    const hidden = hideQuestion(two, q12, true)
    expect(of(withoutHidden(hidden))).toEqual([q11])
    expect(of(hidden)).toEqual([q11, q12])
  })
})
