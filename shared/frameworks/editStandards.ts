import { changeStandard, withOptional } from './editFramework'
import type { Framework } from './framework'
import { movedBy } from './order'
import { removeQuestion } from './placeQuestions'
import type { Standard, StandardId } from './question'

// Edits of the list of standards.

/** A standard that has nothing yet. */
export const emptyStandard = (id: StandardId, number: string): Standard => ({
  id,
  number,
  title: '',
  plainWords: '',
  evidencePrompts: [],
  layQuestions: [],
  redFlags: [],
  references: [],
  questions: [],
})

/** Adds a standard at the end. */
export const addStandard = (framework: Framework, id: StandardId): Framework => ({
  ...framework,
  standards: [...framework.standards, emptyStandard(id, nextNumber(framework))],
})

const nextNumber = ({ standards }: Framework): string => {
  const last = standards.at(-1)?.number ?? '0'
  const digits = /^(\D*)(\d+)$/.exec(last)
  return digits ? `${digits[1]}${Number(digits[2]) + 1}` : String(standards.length + 1)
}

/** Takes a standard away with its questions; the last one stays, since a framework has at least one. */
export function removeStandard(framework: Framework, id: StandardId): Framework {
  const standard = framework.standards.find((each) => each.id === id)
  if (!standard || framework.standards.length < 2) return framework
  const emptied = standard.questions.reduce((next, question) => removeQuestion(next, question.id), framework)
  return { ...emptied, standards: emptied.standards.filter((each) => each.id !== id) }
}

/** Moves a standard one place up or down. */
export const moveStandard = (framework: Framework, id: StandardId, by: 1 | -1): Framework => ({
  ...framework,
  standards: movedBy(framework.standards, (each) => each.id === id, by),
})

/** Hides every question of a standard, or shows them again. */
export const hideStandard = (framework: Framework, id: StandardId, hidden: boolean): Framework =>
  changeStandard(framework, id, (standard) => ({
    ...standard,
    questions: standard.questions.map((question) => withOptional(question, 'hidden', hidden || undefined)),
  }))
