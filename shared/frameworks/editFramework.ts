import type { Framework } from './framework'
import { findQuestion } from './lookUp'
import type { Part, Question, QuestionId, Standard, StandardId } from './question'

// Edits of a framework that is being written. Each takes a framework and answers the next; what did not change stays the same
// object, so that a screen draws only what did.

/** Changes words of the framework itself, its letterhead, its prompts and its dates. */
export const changeWords = (framework: Framework, words: Partial<Framework>): Framework => ({ ...framework, ...words })

/** Changes the number of the edition; a name that only said the number says the new one. */
export const changeEdition = (framework: Framework, edition: string): Framework => ({
  ...framework,
  edition,
  editionLabel: framework.editionLabel === framework.edition ? edition : framework.editionLabel,
})

/** Changes the words over one of the boxes that stand beside every question. */
export const changePrompt = (
  framework: Framework,
  part: Part,
  words: Partial<Framework['prompts'][Part]>,
): Framework => ({
  ...framework,
  prompts: { ...framework.prompts, [part]: { ...framework.prompts[part], ...words } },
})

/** Changes what those who answer are called. */
export const changeRespondent = (framework: Framework, words: Partial<Framework['respondent']>): Framework => ({
  ...framework,
  respondent: { ...framework.respondent, ...words },
})

/** Changes how recent evidence has to be, or how few answers may be printed. */
export const changeLimits = (
  framework: Framework,
  limits: Partial<Pick<Framework['rules'], 'evidenceWithinMonths' | 'suppressBelow'>>,
): Framework => ({ ...framework, rules: { ...framework.rules, ...limits } })

/** Sets a value that may be absent: an empty text or list takes it away. */
export function withOptional<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (!isEmpty) return { ...whole, [key]: value }
  const { [key]: _gone, ...rest } = whole
  return rest as T
}

/** Lines of a text box as a list: empty lines are no items. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Changes one standard. */
export const changeStandard = (
  framework: Framework,
  id: StandardId,
  change: (standard: Standard) => Standard,
): Framework => ({
  ...framework,
  standards: framework.standards.map((standard) => (standard.id === id ? change(standard) : standard)),
})

/** Changes one question. */
export function changeQuestion(
  framework: Framework,
  id: QuestionId,
  change: (question: Question) => Question,
): Framework {
  const found = findQuestion(framework, id)
  if (!found) return framework
  return changeStandard(framework, found.standard.id, (standard) => ({
    ...standard,
    questions: standard.questions.map((question) => (question.id === id ? change(question) : question)),
  }))
}
