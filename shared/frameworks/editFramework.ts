import type { Day } from '../basics/day'
import type { Framework, FrontSheetField } from './framework'
import { findQuestion } from './lookUp'
import type { Question, QuestionId, Standard, StandardId, VariantId } from './question'
import type { Reference } from './references'
import type { ScaleId } from './scale'

// Edits of a framework that is being written. Each takes a framework and answers the next; what did not change stays the same
// object, so that a screen draws only what did.

/** Changes words of the framework itself, its letterhead, its prompts and its dates. */
export const changeWords = (framework: Framework, words: Partial<Framework>): Framework => ({ ...framework, ...words })

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
  const { figures, changes } = framework
  return {
    ...framework,
    standards,
    ...(figures ? { figures: { ...figures, rows: figures.rows.filter((row) => row.question !== id) } } : {}),
    ...(changes
      ? { changes: { ...changes, questions: changes.questions.filter((change) => !change.is.includes(id)) } }
      : {}),
  }
}

/** Hides a question, or shows it again: it stays in the draft and is left out of the edition. */
export const hideQuestion = (framework: Framework, id: QuestionId, hidden: boolean): Framework =>
  changeQuestion(framework, id, (question) => withOptional(question, 'hidden', hidden || undefined))

/** Hides every question of a standard, or shows them again. */
export const hideStandard = (framework: Framework, id: StandardId, hidden: boolean): Framework =>
  changeStandard(framework, id, (standard) => ({
    ...standard,
    questions: standard.questions.map((question) => withOptional(question, 'hidden', hidden || undefined)),
  }))

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

// Sources, the page about the organisation, and sizes of the form.

/** Adds a source that nobody has checked yet. */
export const addReference = (framework: Framework, id: Reference['id'], on: Day): Framework => ({
  ...framework,
  references: [
    ...framework.references,
    { id, document: '', edition: null, part: null, heading: null, paragraph: null, verified: false, checkedOn: on },
  ],
})

/** Changes a source. */
export const changeReference = (framework: Framework, id: Reference['id'], change: Partial<Reference>): Framework => ({
  ...framework,
  references: framework.references.map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** Takes a source away, also from the standards and questions that name it. */
export const removeReference = (framework: Framework, id: Reference['id']): Framework => ({
  ...framework,
  references: framework.references.filter((each) => each.id !== id),
  standards: framework.standards.map((standard) => ({
    ...standard,
    references: standard.references.filter((each) => each !== id),
    questions: standard.questions.map((question) =>
      question.references?.includes(id)
        ? withOptional(
            question,
            'references',
            question.references.filter((each) => each !== id),
          )
        : question,
    ),
  })),
})

/** Adds a box to the page about the organisation. */
export const addFrontSheetField = (framework: Framework, id: string): Framework => ({
  ...framework,
  frontSheet: [...framework.frontSheet, { id, label: '', kind: 'text' }],
})

/** Changes a box of the page about the organisation. */
export const changeFrontSheetField = (
  framework: Framework,
  id: string,
  change: (field: FrontSheetField) => FrontSheetField,
): Framework => ({
  ...framework,
  frontSheet: framework.frontSheet.map((field) => (field.id === id ? change(field) : field)),
})

/** Takes a box of the page about the organisation away. */
export const removeFrontSheetField = (framework: Framework, id: string): Framework => ({
  ...framework,
  frontSheet: framework.frontSheet.filter((field) => field.id !== id),
})

/** Moves a box of the page about the organisation one place up or down. */
export const moveFrontSheetField = (framework: Framework, id: string, by: 1 | -1): Framework => ({
  ...framework,
  frontSheet: movedBy(framework.frontSheet, (field) => field.id === id, by),
})

/** A name for a new box that no box has. */
export function freeFieldId(framework: Framework): string {
  const taken = new Set(framework.frontSheet.map(({ id }) => id))
  let place = framework.frontSheet.length
  const name = () => `box${[...String(place)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
  while (taken.has(name())) place += 1
  return name()
}

/** Adds a size of the form. */
export const addVariant = (framework: Framework, id: VariantId): Framework => ({
  ...framework,
  variants: [...(framework.variants ?? []), { id, title: '', about: '' }],
})

/** Renames or describes a size of the form. */
export const changeVariant = (
  framework: Framework,
  id: VariantId,
  change: { readonly title?: string; readonly about?: string },
): Framework => ({
  ...framework,
  variants: (framework.variants ?? []).map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** Takes a size of the form away; a question asked in it alone is then asked in every size. */
export function removeVariant(framework: Framework, id: VariantId): Framework {
  const standards = framework.standards.map((standard) => ({
    ...standard,
    questions: standard.questions.map((question) =>
      question.variants?.includes(id)
        ? withOptional(
            question,
            'variants',
            question.variants.filter((each) => each !== id),
          )
        : question,
    ),
  }))
  const variants = (framework.variants ?? []).filter((each) => each.id !== id)
  return withOptional({ ...framework, standards }, 'variants', variants)
}

function inserted<T>(items: readonly T[], place: number, item: T): T[] {
  return [...items.slice(0, place), item, ...items.slice(place)]
}

/** A list with one item moved one place; the same order when it is at the end already. */
export function movedBy<T>(items: readonly T[], isIt: (item: T) => boolean, by: 1 | -1): T[] {
  const from = items.findIndex(isIt)
  const item = items[from]
  const to = from + by
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  return inserted(
    items.filter((_, place) => place !== from),
    to,
    item,
  )
}

const sameItems = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((item, place) => item === b[place])
