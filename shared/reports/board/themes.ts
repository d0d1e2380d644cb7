import { sumOf, type Tally } from '../../findings/counting'
import type { Question } from '../../frameworks/question'
import type { Theme } from '../../frameworks/reportParts'
import type { BoardFacts } from './boardFacts'

/** The questions of the reported questionnaire that belong to a theme; none where it has no such standard. */
export const inTheme = (
  { framework, parts }: Pick<BoardFacts, 'framework' | 'parts'>,
  theme: Theme,
): readonly Question[] =>
  framework.standards
    .filter(({ id }) => (parts.themes[theme][framework.id] ?? []).includes(id))
    .flatMap(({ questions }) => questions)

/** The ratings of a theme, of the returns that are in. */
export function tallyOf(facts: Pick<BoardFacts, 'framework' | 'parts' | 'tallied'>, theme: Theme): Tally {
  const ids = new Set(inTheme(facts, theme).map(({ id }) => id))
  return sumOf(facts.tallied.filter(({ question }) => ids.has(question.id)))
}
