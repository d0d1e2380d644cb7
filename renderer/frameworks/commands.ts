import { ok, type Result, refuse } from '../../shared/basics/result'
import {
  type Begun,
  copyForTailoring,
  emptyFramework,
  followingEdition,
  nextEdition,
} from '../../shared/frameworks/beginFramework'
import {
  type Draft,
  type DraftId,
  editDraft,
  joinTyping,
  publishDraft,
  redoEdit,
  undoEdit,
} from '../../shared/frameworks/draft'
import { editionWords } from '../../shared/frameworks/editionWords'
import { addStandard, moveStandard, removeStandard } from '../../shared/frameworks/editStandards'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { findQuestion } from '../../shared/frameworks/lookUp'
import { addQuestion, moveQuestion, removeQuestion } from '../../shared/frameworks/placeQuestions'
import type { EditorPage } from '../../shared/frameworks/problemWords'
import type { Question, QuestionId, Standard, StandardId } from '../../shared/frameworks/question'
import { withoutUsualWords } from '../../shared/frameworks/usualWords'
import { newId, today } from '../host/clock'
import { keepDraft, keepEdition, putDraftAway, takeDraftBack, updateDraft } from '../storage/drafts'
import { sendDrafts } from '../ui/useDraft'
import { explainProblem, type Problem } from '../view/explainProblem'
import { announce, go, tell } from '../view/viewState'

// Everything a person can do with frameworks.

const begun = (edition: string, owner: string): Begun => ({ id: newId(), edition, owner, on: today() })

/** The page of the editor as the route names it. */
export const atPage = (page: EditorPage): string => ('id' in page ? `${page.page} ${page.id}` : page.page)

/** Goes to a page of the editor. */
export const openPage = (draftId: DraftId, page: EditorPage) => go({ screen: 'draft', draftId, at: atPage(page) })

/** Makes a copy to tailor, and opens it. */
export async function makeCopy(framework: Framework, owner: string): Promise<void> {
  const id: DraftId = newId()
  const edition = followingEdition('', today(), [])
  await keepDraft('copyFramework', id, copyForTailoring(framework, begun(edition, owner)), frameworkKey(framework))
  go(
    { screen: 'draft', draftId: id, at: 'words' },
    {
      tone: 'done',
      words: `This is your copy of “${framework.title}”. Change what you like: nobody sees it until you publish it.`,
    },
  )
}

/** Begins the next edition of a framework of this partnership, and opens it. */
export async function makeNextEdition(framework: Framework, taken: readonly string[]): Promise<void> {
  const id: DraftId = newId()
  const edition = followingEdition(framework.edition, today(), taken)
  await keepDraft('nextEdition', id, nextEdition(framework, edition, today()), frameworkKey(framework))
  go(
    { screen: 'draft', draftId: id, at: 'words' },
    {
      tone: 'done',
      words: `This is edition ${edition} of “${framework.title}”. The edition before stays as it is.`,
    },
  )
}

/** Begins a framework with nothing in it, and opens it. */
export async function writeNew(owner: string): Promise<void> {
  const id: DraftId = newId()
  await keepDraft('writeFramework', id, emptyFramework(begun(followingEdition('', today(), []), owner), newId()), null)
  go({ screen: 'draft', draftId: id, at: 'words' })
}

/** Keeps what was read from a file as a draft, and opens the page that says what is left to put right. */
export async function keepRead(framework: Framework, whole: boolean): Promise<void> {
  const id: DraftId = newId()
  await keepDraft('importFramework', id, withoutUsualWords(framework), null)
  go({ screen: 'draft', draftId: id, at: whole ? 'words' : 'check' })
}

/** Changes a draft; `typed` joins what is typed in one box into one step. */
export const edit = (
  draftId: DraftId,
  does: string,
  change: (framework: Framework) => Framework,
  typed = false,
): Promise<Result<null, Problem>> =>
  updateDraft('editFramework', draftId, (draft, stamp) => {
    const next = editDraft(draft, does.slice(0, 200), change, stamp)
    return next.ok && typed ? ok(joinTyping(next.value)) : next
  })

/** Takes the last edit back. */
export const undoLast = (draftId: DraftId) => reverse(draftId, 'undo')

/** Makes the edit again that was taken back last. */
export const redoLast = (draftId: DraftId) => reverse(draftId, 'redo')

async function reverse(draftId: DraftId, how: 'undo' | 'redo') {
  await sendDrafts()
  let does = ''
  const result = await updateDraft<Problem>(`${how}Framework`, draftId, (draft: Draft, stamp) => {
    const last = draft[how].at(-1)
    if (!last) return refuse({ kind: 'nothingToReverse', how } as const)
    does = last.does
    return how === 'undo' ? undoEdit(draft, stamp) : redoEdit(draft, stamp)
  })
  const refusal = result.ok ? null : explainProblem(result.problem)
  if (refusal) tell({ tone: 'information', words: refusal })
  else announce(`${how === 'undo' ? 'Undone' : 'Done again'}: ${does}.`)
}

/** Why a draft cannot be published as it is kept; null when nothing stands in the way. */
export async function standsInTheWay(draftId: DraftId): Promise<Problem | null> {
  await sendDrafts()
  // Nothing is written: a draft that could be published is refused as one that stays the same.
  const result = await updateDraft<Problem>('checkFramework', draftId, (draft, stamp) => {
    const tried = publishDraft(draft, [], stamp)
    return tried.ok ? refuse({ kind: 'nothingChanged' }) : tried
  })
  return result.ok || result.problem.kind === 'nothingChanged' ? null : result.problem
}

/** Makes an edition of a draft and goes to the list of frameworks. */
export async function publish(draftId: DraftId, framework: Framework): Promise<Result<null, Problem>> {
  await sendDrafts()
  const result = await keepEdition(draftId)
  if (!result.ok) return result
  go(
    { screen: 'frameworks' },
    {
      tone: 'done',
      words: `“${framework.title}”, ${editionWords(framework)}, is published. You can start a cycle with it.`,
    },
  )
  return result
}

/** Puts a draft away. */
export async function withdraw(draftId: DraftId, title: string): Promise<void> {
  await sendDrafts()
  await putDraftAway(draftId)
  const name = title === '' ? 'The framework without a title' : `“${title}”`
  go(
    { screen: 'frameworks' },
    { tone: 'done', words: `${name} is put away. You can take it out again under “Put away” at the end of this page.` },
  )
}

/** Takes a draft out again that was put away. */
export async function takeBack(draftId: DraftId): Promise<void> {
  await takeDraftBack(draftId)
  announce('The framework is among those you are writing again.')
}

/** Adds a question where somebody is: after the question that is shown, or at the end of the standard. */
export async function addQuestionHere(draftId: DraftId, framework: Framework, page: EditorPage): Promise<void> {
  const standard = standardOf(framework, page)
  if (!standard) return
  const id: QuestionId = newId()
  const after = page.page === 'question' ? page.id : null
  await edit(draftId, `add a question to ${nameOf(standard)}`, (present) =>
    addQuestion(present, standard.id, id, after),
  )
  openPage(draftId, { page: 'question', id })
}

/** Adds a standard at the end and opens it. */
export async function addStandardHere(draftId: DraftId): Promise<void> {
  const id: StandardId = newId()
  await edit(draftId, 'add a standard', (framework) => addStandard(framework, id))
  openPage(draftId, { page: 'standard', id })
}

/** Moves the question or standard that is shown one place up or down. */
export async function moveHere(draftId: DraftId, page: EditorPage, by: 1 | -1, name: string): Promise<void> {
  await sendDrafts()
  let said = ''
  const to = by === 1 ? 'down' : 'up'
  if (page.page === 'standard')
    await edit(draftId, `move ${name} ${to}`, (present) => {
      const moved = moveStandard(present, page.id, by)
      said = `Standard ${moved.standards.findIndex(({ id }) => id === page.id) + 1} of ${moved.standards.length}.`
      return moved
    })
  if (page.page === 'question')
    await edit(draftId, `move ${name} ${to}`, (present) => {
      const moved = moveQuestion(present, page.id, by)
      const standard = findQuestion(moved, page.id)?.standard
      const place = (standard?.questions.findIndex(({ id }) => id === page.id) ?? 0) + 1
      if (standard) said = `Question ${place} of ${standard.questions.length} in ${nameOf(standard)}.`
      return moved
    })
  if (said !== '') announce(said)
}

/** Takes a question away and opens the one after it, else the one before, else its standard. */
export async function removeQuestionHere(draftId: DraftId, { id, label }: Question): Promise<void> {
  let next: EditorPage = { page: 'check' }
  await edit(draftId, `remove ${label}`, (present) => {
    const standard = findQuestion(present, id)?.standard
    if (!standard) return present
    const place = standard.questions.findIndex((question) => question.id === id)
    const neighbour = standard.questions[place + 1] ?? standard.questions[place - 1]
    next = neighbour ? { page: 'question', id: neighbour.id } : { page: 'standard', id: standard.id }
    return removeQuestion(present, id)
  })
  openPage(draftId, next)
  announce(`${label} is removed. Ctrl+Z brings it back.`)
}

/** Takes a standard away with its questions and opens the one after it, else the one before. */
export async function removeStandardHere(draftId: DraftId, standard: Standard): Promise<void> {
  let next: EditorPage = { page: 'check' }
  await edit(draftId, `remove ${nameOf(standard)}`, (present) => {
    const place = present.standards.findIndex(({ id }) => id === standard.id)
    const neighbour = present.standards[place + 1] ?? present.standards[place - 1]
    if (neighbour) next = { page: 'standard', id: neighbour.id }
    return removeStandard(present, standard.id)
  })
  openPage(draftId, next)
  announce(`The standard is removed. Ctrl+Z brings it back.`)
}

/** A standard in a sentence: `standard 3`. */
export const nameOf = ({ number, title }: Standard) => `standard ${number || title}`

/** The question or standard of a page, as edits are named: `1.3`, `standard 3`. */
export function pageName(framework: Framework, page: EditorPage): string {
  if (page.page === 'question') return findQuestion(framework, page.id)?.question.label || 'a question'
  const standard = standardOf(framework, page)
  return standard ? nameOf(standard) : ''
}

const standardOf = ({ standards }: Framework, page: EditorPage): Standard | undefined =>
  page.page === 'standard'
    ? standards.find(({ id }) => id === page.id)
    : page.page === 'question'
      ? standards.find(({ questions }) => questions.some(({ id }) => id === page.id))
      : undefined
