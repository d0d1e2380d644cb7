import type { Framework } from '../frameworks/framework'
import { findQuestion } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import type { AuditReturn } from '../returns/auditReturn'
import type { ChosenAnswer } from '../reviews/makeReview'
import { readableAnswers } from '../reviews/suggest'
import type { AgendaItem, OpenSession, Session } from './session'

/**
 * The answers that an agenda is about, in its order, each once: those to the questions of an item, or to its whole standard where it
 * names none. Only returns that are in have any.
 */
export function answersOnAgenda(
  { agenda }: Pick<OpenSession | Session, 'agenda'>,
  framework: Framework,
  returns: readonly AuditReturn[],
): readonly ChosenAnswer[] {
  const chosen = agenda.flatMap((item) =>
    returns
      .filter(({ organisationId, stage }) => stage === 'returned' && item.organisationIds.includes(organisationId))
      .flatMap((auditReturn) =>
        readableAnswers(framework, auditReturn)
          .filter(({ questionId }) => isAbout(item, framework, questionId))
          .map(({ questionId }) => ({ returnId: auditReturn.id, questionId })),
      ),
  )
  const once = new Map(chosen.map((each) => [`${each.returnId} ${each.questionId}`, each]))
  return [...once.values()]
}

const isAbout = ({ questionIds, standardId }: AgendaItem, framework: Framework, id: QuestionId) =>
  questionIds.length > 0 ? questionIds.includes(id) : findQuestion(framework, id)?.standard.id === standardId
