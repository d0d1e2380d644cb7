import { kindOf, type QuestionKind } from '../../shared/frameworks/editQuestion'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'

const short: Readonly<Record<QuestionKind, string>> = {
  rating: 'rated',
  words: 'in words',
  yesNo: 'yes or no',
  choice: 'a choice',
  choices: 'several choices',
  level: 'a level of a scale',
  number: 'a number',
  share: 'a number out of another',
  percentage: 'a percentage',
  criteria: 'weighted criteria',
  date: 'a date',
  role: 'a role',
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
