import { type OwnWord, sayOfAction } from '../../shared/actions/inPack'
import type { Day } from '../../shared/basics/day'
import type { Framework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import {
  type ActionId,
  type AnswerChange,
  type AnswerContent,
  contentOf,
  type ReturnId,
} from '../../shared/returns/answer'
import { answerQuestion } from '../../shared/returns/answerQuestion'
import type { AuditReturn, FrontSheetValue } from '../../shared/returns/auditReturn'
import { bringActionForward, startFromLastYear } from '../../shared/returns/lastYear'
import { type Declaration, fillFrontSheet, submitReturn } from '../../shared/returns/submit'
import { reopenWithNote } from '../../shared/returns/timelineChanges'
import { redoChange, undoChange } from '../../shared/returns/undo'
import { seeToUnread } from '../../shared/returns/unread'
import { type Offer, takeOffer } from '../../shared/returns/useAgain'
import { newId, now } from '../host/clock'
import { updateAction } from '../storage/ledger'
import { reverseLast, updateAnswer, updateReturn } from '../storage/returns'
import { whoDoes } from '../storage/tracker'
import { explainProblem } from '../view/explainProblem'
import { announce, tell } from '../view/viewState'
import { stampNow } from '../view/whoWrites'

// Everything a person can do in a return.

/** Changes parts of an answer to what is given. */
export const changeAnswer = (returnId: ReturnId, questionId: QuestionId, change: AnswerChange) =>
  editAnswer(returnId, questionId, () => change)

/** Changes an answer by what it says now, such as adding one more piece of evidence. */
export const editAnswer = (
  returnId: ReturnId,
  questionId: QuestionId,
  edit: (present: AnswerContent) => AnswerChange,
) =>
  updateAnswer('answerQuestion', returnId, questionId, (auditReturn, stamp) =>
    answerQuestion(auditReturn, questionId, edit(contentOf(auditReturn.answers[questionId])), stamp),
  )

/** Fills empty parts with last year's words, marked as not checked yet. */
export const copyLastYear = (returnId: ReturnId, questionId: QuestionId, before: AuditReturn, asked: QuestionId) =>
  editAnswer(returnId, questionId, (present) => startFromLastYear(present, contentOf(before.answers[asked]), newId))

/** Brings an unfinished action of last year into this year's answer. */
export const carryAction = (
  returnId: ReturnId,
  questionId: QuestionId,
  before: AuditReturn,
  asked: QuestionId,
  action: ActionId,
) => editAnswer(returnId, questionId, (present) => bringActionForward(present, before, asked, action, newId()))

/** Uses the words of an answer in another questionnaire, marked as not checked yet. */
export const takeWords = (returnId: ReturnId, questionId: QuestionId, offer: Offer) =>
  editAnswer(returnId, questionId, (present) => takeOffer(present, offer, newId))

/** Says that words copied from last year are still true today. */
export const confirmCopied = (returnId: ReturnId, questionId: QuestionId) =>
  changeAnswer(returnId, questionId, { copied: [] })

/** Fills in a field of "About your organisation". */
export const changeFrontSheet = (returnId: ReturnId, field: string, value: FrontSheetValue) =>
  editFrontSheet(returnId, field, () => value)

/** Fills in a field by what it says now, such as one line of a list. */
export const editFrontSheet = (
  returnId: ReturnId,
  field: string,
  edit: (present: FrontSheetValue | undefined) => FrontSheetValue,
) =>
  updateReturn('fillFrontSheet', returnId, (auditReturn) =>
    fillFrontSheet(auditReturn, field, edit(auditReturn.frontSheet[field])),
  )

/** Says that a person has seen to the words of the front sheet and the sign-off that could not be read. */
export const seeToWords = (returnId: ReturnId) => updateReturn('seeToUnread', returnId, seeToUnread)

/** Signs the return off and sends it back. */
export const sendReturn = (returnId: ReturnId, framework: Framework, periodTo: Day, declaration: Declaration) =>
  updateReturn('submitReturn', returnId, (auditReturn) =>
    submitReturn(auditReturn, framework, periodTo, declaration, now()),
  )

/** Opens a sent return for changes; its timeline tells so. */
export const reopen = (returnId: ReturnId) =>
  updateReturn('reopenReturn', returnId, (auditReturn) =>
    reopenWithNote(auditReturn, { id: newId(), at: now(), by: whoDoes() }, ''),
  )

/** Undoes the newest change made on this computer, and says what it was. */
export const undo = () => reverse('undo')

/** Redoes the change undone last. */
export const redo = () => reverse('redo')

async function reverse(how: 'undo' | 'redo') {
  const result = await reverseLast(how, how === 'undo' ? undoChange : redoChange)
  const words = result.ok ? (how === 'undo' ? 'Undone.' : 'Done again.') : explainProblem(result.problem)
  if (!words) return
  if (result.ok) announce(words)
  else tell({ tone: 'information', words })
}

/** Writes down what this organisation says of an action of the partnership's that is its own. */
export async function sayOfOwnAction(id: ActionId, word: OwnWord) {
  const said = await updateAction('updateAction', id, (action) => sayOfAction(action, word, stampNow(), newId))
  if (said.ok) announce('Added. It goes back with your return.')
  return said
}
