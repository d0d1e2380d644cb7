import { forgetQuestions } from './editChanges'
import { forgetFigures } from './editFigures'
import { changeQuestion, changeStandard, withOptional } from './editFramework'
import type { Framework } from './framework'
import { findQuestion } from './lookUp'
import { inserted, sameItems } from './order'
import type { Question, QuestionId, Standard, StandardId } from './question'
import type { ScaleId } from './scale'

// Which questions there are, where they stand, and how they are numbered.

/** Adds a question to a standard: after another one, or at its end. It is answered as the one before it is. */
export function addQuestion(
  framework: Framework,
  standardId: StandardId,
  id: QuestionId,
  after: QuestionId | null = null,
): Framework {
  return changeStandard(framework, standardId, (standard) => {
    const found = standard.questions.findIndex((question) => question.id === after)
    const place = found < 0 ? standard.questions.length : found + 1
    const before = standard.questions[place - 1]
    const scale = before ? (before.scale ?? null) : (framework.scales[0]?.id ?? null)
    const question = emptyQuestion(id, freeLabel(framework, standard), scale)
    return { ...standard, questions: inserted(standard.questions, place, question) }
  })
}

/** The next number of a standard that no question has: `3.5` after `3.4`. */
function freeLabel(framework: Framework, standard: Standard): string {
  const taken = new Set(framework.standards.flatMap(({ questions }) => questions.map(({ label }) => label)))
  let place = standard.questions.length + 1
  while (taken.has(`${standard.number}.${place}`)) place += 1
  return `${standard.number}.${place}`.slice(0, 12)
}

/** A question that has no words yet; rated on this scale, or answered in words when there is none. */
export const emptyQuestion = (id: QuestionId, label: string, scale: ScaleId | null): Question => ({
  id,
  label,
  shortTitle: '',
  text: '',
  ...(scale ? { scale } : {}),
  core: true,
  notApplicable: 'with-reason',
})

/** Takes a question away, with every condition and figure that names it. */
export function removeQuestion(framework: Framework, id: QuestionId): Framework {
  const standards = framework.standards.map((standard) => {
    const questions = standard.questions
      .filter((question) => question.id !== id)
      .map((question) =>
        question.showWhen?.question === id ? withOptional(question, 'showWhen', undefined) : question,
      )
    return sameItems(questions, standard.questions) ? standard : { ...standard, questions }
  })
  const isGone = (each: QuestionId) => each === id
  return { ...forgetFigures(forgetQuestions(framework, isGone), isGone), standards }
}

/** Hides a question, or shows it again: it stays in the draft and is left out of the edition. */
export const hideQuestion = (framework: Framework, id: QuestionId, hidden: boolean): Framework =>
  changeQuestion(framework, id, (question) => withOptional(question, 'hidden', hidden || undefined))

/** Moves a question one place up or down; past the end of its standard it goes into the next one. */
export function moveQuestion(framework: Framework, id: QuestionId, by: 1 | -1): Framework {
  const s = framework.standards.findIndex(({ questions }) => questions.some((question) => question.id === id))
  const standard = framework.standards[s]
  if (!standard) return framework
  const place = standard.questions.findIndex((question) => question.id === id) + by
  if (place >= 0 && place < standard.questions.length) return moveQuestionTo(framework, id, standard.id, place)
  const neighbour = framework.standards[s + by]
  if (!neighbour) return framework
  return moveQuestionTo(framework, id, neighbour.id, by === 1 ? 0 : neighbour.questions.length)
}

/** Moves a question to a place in a standard, counted without the question itself. A group of the old standard is left behind. */
export function moveQuestionTo(framework: Framework, id: QuestionId, to: StandardId, place: number): Framework {
  const found = findQuestion(framework, id)
  if (!found) return framework
  const stays = found.standard.id === to
  const question = stays ? found.question : withOptional(found.question, 'group', undefined)
  const standards = framework.standards.map((standard) => {
    if (standard.id !== to && standard !== found.standard) return standard
    const others = standard.questions.filter((each) => each.id !== id)
    return { ...standard, questions: standard.id === to ? inserted(others, place, question) : others }
  })
  return { ...framework, standards }
}

/** Numbers standards 1, 2, 3 and their questions 1.1, 1.2 in reading order. */
export const renumber = (framework: Framework): Framework => ({
  ...framework,
  standards: framework.standards.map((standard, s) => {
    const questions = standard.questions.map((question, q) => {
      const label = `${s + 1}.${q + 1}`
      return question.label === label ? question : { ...question, label }
    })
    const number = String(s + 1)
    const same = standard.number === number && sameItems(questions, standard.questions)
    return same ? standard : { ...standard, number, questions }
  }),
})

/** True when numbers stand in reading order already. */
export const isInOrder = (framework: Framework): boolean =>
  renumber(framework).standards.every((standard, s) => standard === framework.standards[s])
