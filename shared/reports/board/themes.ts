import { sumOf, type Tally } from '../../findings/counting'
import type { Framework } from '../../frameworks/framework'
import type { Question } from '../../frameworks/question'
import type { BoardFacts } from './boardFacts'

/** Themes that a yearly report asks for, and the standards of the built-in questionnaires that they stand in. */
const themes = {
  voice: { 's11-core': ['S11-03'], 's175-kcsie': ['S175-12'] },
  information: { 's11-core': ['S11-05'], 's175-kcsie': ['S175-08'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export type Theme = keyof typeof themes

/** The standards of a theme, by the questionnaire's id. */
export const standardsOf = (theme: Theme): Readonly<Record<string, readonly string[]>> => themes[theme]

/** The questions of a framework that belong to a theme; none where it has no such standard. */
export const inTheme = (framework: Framework, theme: Theme): readonly Question[] =>
  framework.standards
    .filter(({ id }) => (standardsOf(theme)[framework.id] ?? []).includes(id))
    .flatMap(({ questions }) => questions)

/** The ratings of a theme, of the returns that are in. */
export function tallyOf({ framework, tallied }: Pick<BoardFacts, 'framework' | 'tallied'>, theme: Theme): Tally {
  const ids = new Set(inTheme(framework, theme).map(({ id }) => id))
  return sumOf(tallied.filter(({ question }) => ids.has(question.id)))
}
