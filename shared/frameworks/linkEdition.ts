import { fingerprintOf } from './editions'
import type { Framework } from './framework'
import { findQuestion, type PlacedQuestion, questionsOf } from './lookUp'
import type { Question, QuestionId } from './question'
import { freeId } from './workbook/ids'

// A new edition that was written by hand names the edition before and its questions as people call them. Answers of last
// year stand beside this year's by id, so an id that was only made up while reading must never join two questions that
// have nothing to do with each other.

/** What stands in the way of telling what became of a question of the edition before. */
export type LinkProblem =
  /** The edition that it says it follows is not known here. */
  | { readonly kind: 'editionIsNotKnown'; readonly from: string }
  /** The list of changes names a question that the edition before does not have. */
  | { readonly kind: 'questionIsNotKnown'; readonly name: string; readonly from: string }
  /** A question has the number of an earlier one and other words, and nothing says whether it is the same. */
  | { readonly kind: 'takenAsNew'; readonly label: string }

/** An edition tied to the one before it, as far as that could be done. */
export type Linked = { readonly framework: Framework; readonly problems: readonly LinkProblem[] }

/**
 * Ties an edition that was read to the one before it. The edition before may be named by its number alone, and its questions
 * by their numbers. A question whose id was made while reading takes the id of the earlier question with the same words;
 * where an earlier question with other words has that id, it gets another. What is stated is left as it is.
 */
export function linkEdition(read: Framework, madeIds: ReadonlySet<string>, known: readonly Framework[]): Linked {
  if (!read.changes) return { framework: read, problems: [] }
  const from = read.changes.from.includes('@') ? read.changes.from : `${read.id}@${read.changes.from}`
  const before = known.find(({ id, edition }) => `${id}@${edition}` === from)
  const named = { ...read, changes: { ...read.changes, from: from as typeof read.changes.from } }
  if (!before) return { framework: named, problems: [{ kind: 'editionIsNotKnown', from }] }
  const stated = withOldIds(named, before)
  const renamed = withSafeIds(stated.framework, before, madeIds)
  return { framework: renamed.framework, problems: [...stated.problems, ...renamed.problems] }
}

/** The list of changes with ids in place of the numbers of earlier questions. */
function withOldIds(framework: Framework, before: Framework): Linked {
  const { changes } = framework
  if (!changes) return { framework, problems: [] }
  const problems: LinkProblem[] = []
  const labels = new Map(questionsOf(before).map(({ question: { label, id } }) => [label, id]))
  const find = (name: QuestionId): QuestionId => {
    if (findQuestion(before, name)) return name
    const id = labels.get(name)
    if (id === undefined) problems.push({ kind: 'questionIsNotKnown', name, from: changes.from })
    return id ?? name
  }
  const questions = changes.questions.map((change) => ({ ...change, was: change.was.map(find) }))
  return { framework: { ...framework, changes: { ...changes, questions } }, problems }
}

/** The framework with made ids that join only questions with the same words. */
function withSafeIds(framework: Framework, before: Framework, madeIds: ReadonlySet<string>): Linked {
  const stated = new Set((framework.changes?.questions ?? []).flatMap(({ is }) => is as readonly string[]))
  const taken = new Set<string>([...questionsOf(before), ...questionsOf(framework)].map(({ question }) => question.id))
  const used = new Set<string>()
  const ids = new Map<string, QuestionId>()
  const problems: LinkProblem[] = []
  for (const placed of questionsOf(framework)) {
    const { id, label } = placed.question
    if (!madeIds.has(id) || stated.has(id)) continue
    const same = sameWords(framework, placed, before, used)
    if (same) {
      used.add(same)
      if (same !== id) ids.set(id, same)
    } else if (findQuestion(before, id)) {
      const free = freeId(id, taken) as QuestionId
      taken.add(free)
      ids.set(id, free)
      problems.push({ kind: 'takenAsNew', label })
    }
  }
  return { framework: ids.size === 0 ? framework : renamed(framework, ids), problems }
}

/** The earlier question that asks the same and is not taken yet: the one with the same number first. */
function sameWords(now: Framework, placed: PlacedQuestion, before: Framework, used: ReadonlySet<string>) {
  const wanted = fingerprintOf(now, placed)
  const like = questionsOf(before).filter(
    (each) => !used.has(each.question.id) && fingerprintOf(before, each) === wanted,
  )
  return (like.find(({ question }) => question.label === placed.question.label) ?? like[0])?.question.id ?? null
}

/** The framework with other ids for some of its questions, wherever they are named. */
function renamed(framework: Framework, ids: ReadonlyMap<string, QuestionId>): Framework {
  const named = (id: QuestionId): QuestionId => ids.get(id) ?? id
  const renamedQuestion = (question: Question): Question => ({
    ...question,
    id: named(question.id),
    ...(question.showWhen ? { showWhen: { ...question.showWhen, question: named(question.showWhen.question) } } : {}),
  })
  return {
    ...framework,
    standards: framework.standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map(renamedQuestion),
    })),
    ...(framework.changes
      ? {
          changes: {
            ...framework.changes,
            questions: framework.changes.questions.map((change) => ({ ...change, is: change.is.map(named) })),
          },
        }
      : {}),
    ...(framework.figures
      ? {
          figures: {
            ...framework.figures,
            rows: framework.figures.rows.map((row) => ({ ...row, question: named(row.question) })),
          },
        }
      : {}),
  }
}
