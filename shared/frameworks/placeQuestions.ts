import { forgetQuestions } from './editChanges'
import { forgetFigures } from './editFigures'
import { changeQuestion, changeStandard, withOptional } from './editFramework'
import type { Framework } from './framework'
import { findQuestion } from './lookUp'
import { labelAfter } from './numbering'
import { inserted, sameItems } from './order'
import type { Question, QuestionId, StandardId } from './question'
import type { ScaleId } from './scale'

// Which questions there are, and where they stand.

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
    const question = emptyQuestion(id, labelAfter(framework, standard, before), scale)
    return { ...standard, questions: inserted(standard.questions, place, question) }
  })
}

/** A question that has no words yet; rated on this scale, or answered in words when there is none. */
const emptyQuestion = (id: QuestionId, label: string, scale: ScaleId | null): Question => ({
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
