import type { Framework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import { type AnswerChange, type AnswerContent, contentOf } from '../../shared/returns/answer'
import { answerQuestion } from '../../shared/returns/answerQuestion'
import { fillFrontSheet, submitReturn } from '../../shared/returns/submit'
import { now, today } from '../host/clock'
import { type ReturnInContext, updateAnswerOf, updateReturn } from '../storage/returns'

/** Keeps one answer of the person who has the laptop: it is theirs, and nobody else at this computer can undo it. */
export const keepAnswer = (
  { auditReturn, organisation }: ReturnInContext,
  questionId: QuestionId,
  edit: (present: AnswerContent) => AnswerChange,
) =>
  updateAnswerOf(organisation.name, 'answerQuestion', auditReturn.id, questionId, (present, stamp) =>
    answerQuestion(present, questionId, edit(contentOf(present.answers[questionId])), stamp),
  )

/** Keeps which group the person is of. */
export const keepGroup = ({ auditReturn }: ReturnInContext, field: string, group: string) =>
  updateReturn('fillFrontSheet', auditReturn.id, (present) => fillFrontSheet(present, field, group))

const howGiven = 'Given on a laptop that was passed round.'

/** What the person gave becomes a return that is in. Refuses while nothing is answered. */
export const giveViews = ({ auditReturn, organisation, cycle }: ReturnInContext, framework: Framework) =>
  updateReturn('submitReturn', auditReturn.id, (present) =>
    submitReturn(
      present,
      framework,
      cycle.periodTo,
      {
        name: organisation.name,
        role: framework.respondent.one,
        on: today(),
        fairPicture: true,
        gapsReason: howGiven,
      },
      now(),
    ),
  )
