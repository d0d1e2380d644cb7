import { withOptional } from './editFramework'
import type { Framework } from './framework'
import type { QuestionId } from './question'

// Edits of the dated figures of published sources.

export type Figure = NonNullable<Framework['figures']>['rows'][number]

/** Adds a figure beside a question, without words yet. */
export const addFigure = (framework: Framework, question: QuestionId): Framework => ({
  ...framework,
  figures: {
    note: framework.figures?.note ?? '',
    rows: [
      ...(framework.figures?.rows ?? []),
      { question, answer: '', wave: '', percent: null, words: null, source: '' },
    ],
  },
})

/** Changes the figure at a place. */
export const changeFigure = (framework: Framework, place: number, change: Partial<Figure>): Framework =>
  framework.figures
    ? {
        ...framework,
        figures: {
          ...framework.figures,
          rows: framework.figures.rows.map((row, i) => (i === place ? { ...row, ...change } : row)),
        },
      }
    : framework

/** Takes the figure at a place away; the note goes with the last one. */
export const removeFigure = (framework: Framework, place: number): Framework =>
  withRows(
    framework,
    (framework.figures?.rows ?? []).filter((_, i) => i !== place),
  )

/** Takes away the figures beside questions that are gone. */
export function forgetFigures(framework: Framework, isGone: (id: QuestionId) => boolean): Framework {
  const rows = framework.figures?.rows ?? []
  const left = rows.filter(({ question }) => !isGone(question))
  return left.length === rows.length ? framework : withRows(framework, left)
}

const withRows = (framework: Framework, rows: Figure[]): Framework =>
  withOptional(framework, 'figures', rows.length === 0 ? undefined : { note: framework.figures?.note ?? '', rows })

/** What to know about the figures. */
export const noteFigures = (framework: Framework, note: string): Framework =>
  framework.figures ? { ...framework, figures: { ...framework.figures, note } } : framework
