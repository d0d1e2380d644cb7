import { kindOf, type QuestionKind } from '../../shared/frameworks/editQuestion'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'

const short: Readonly<Record<QuestionKind, string>> = {
  rating: 'rated',
  words: 'in words',
  choice: 'one choice',
  choices: 'several choices',
  level: 'a level',
  number: 'a number',
  share: 'a number out of another',
  percentage: 'a percentage',
  criteria: 'criteria with points',
  date: 'a date',
  role: 'a job title',
  text: 'a short text',
}

/** How the questions of a framework are answered: `28 rated, 4 in words`. */
export function kindsText(framework: Framework): string {
  const counts = new Map<QuestionKind, number>()
  for (const { question } of questionsOf(framework)) {
    const kind = kindOf(question)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${count} ${short[kind]}`)
    .join(', ')
}
