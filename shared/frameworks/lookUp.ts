import type { Framework, Level, LevelId, Question, QuestionId, Reference, Scale, Standard } from './framework'

/** Every question in reading order, with its standard. */
export const questionsOf = (
  framework: Framework,
): readonly { readonly standard: Standard; readonly question: Question }[] =>
  framework.standards.flatMap((standard) => standard.questions.map((question) => ({ standard, question })))

/** A question with its standard; null when this edition does not ask it. */
export const findQuestion = (framework: Framework, id: QuestionId) =>
  questionsOf(framework).find(({ question }) => question.id === id) ?? null

/** The scale a question is rated on. A parsed framework always has it. */
export function scaleOf(framework: Framework, question: Question): Scale {
  const scale = framework.scales.find((each) => each.id === question.scale)
  if (!scale) throw new Error(`Framework ${framework.id} has no scale ${question.scale}`)
  return scale
}

/** The level with this id on any scale of the framework; null for a level it does not know. */
export const findLevel = (framework: Framework, id: LevelId | null): Level | null =>
  framework.scales.flatMap((scale) => scale.levels).find((level) => level.id === id) ?? null

/** The next level up on the question's scale; null at the top, or when levels have no order. */
export function levelAbove(framework: Framework, question: Question, id: LevelId): Level | null {
  const scale = scaleOf(framework, question)
  const place = scale.levels.findIndex((level) => level.id === id)
  return scale.ordered && place > 0 ? (scale.levels[place - 1] ?? null) : null
}

/** The references behind a question: its standard's and its own. */
export function referencesOf(framework: Framework, standard: Standard, question: Question): readonly Reference[] {
  const ids = new Set<string>([...standard.references, ...(question.references ?? [])])
  return framework.references.filter((reference) => ids.has(reference.id))
}

/** Questions that one edition asks and an earlier one did not, and those asked in other words. */
export function changedQuestions(now: Framework, before: Framework) {
  const earlier = new Map(questionsOf(before).map(({ question }) => [question.id, question]))
  const present = new Set(questionsOf(now).map(({ question }) => question.id))
  const all = questionsOf(now)
  return {
    added: all.filter(({ question }) => !earlier.has(question.id)),
    reworded: all.flatMap((entry) => {
      const was = earlier.get(entry.question.id)
      return was && was.text !== entry.question.text ? [{ ...entry, was }] : []
    }),
    removed: questionsOf(before).filter(({ question }) => !present.has(question.id)),
  }
}
