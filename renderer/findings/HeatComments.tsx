import type { QuestionId } from '../../shared/frameworks/question'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { viewWords } from '../../shared/reviews/readReview'
import { useReviewsOf } from '../storage/reviewed'

type Props = { readonly auditReturn: AuditReturn; readonly questionId: QuestionId }

const kinds = { lay: 'Lay review', professional: 'Professional review' } as const

/** What reviewers said of an answer, and what was answered and agreed. What a reviewer has not sent is the reviewer's own. */
export function HeatComments({ auditReturn, questionId }: Props) {
  const reviews = useReviewsOf(auditReturn.cycleId) ?? []
  const said = reviews.flatMap(({ sentAt, items, kind, reviewer }) =>
    sentAt === null
      ? []
      : items.flatMap(({ id, note, reply, ...of }) =>
          note && of.returnId === auditReturn.id && of.questionId === questionId
            ? [{ id, note, reply, kind, reviewer }]
            : [],
        ),
  )
  if (said.length === 0) return null
  return (
    <>
      <h4>Reviewers’ comments</h4>
      <ul className="bulleted">
        {said.map(({ id, note, reply, kind, reviewer }) => (
          <li key={id} className="pre-line">
            {kinds[kind]}, {reviewer.name || reviewer.role}: {viewWords[note.view]}
            {note.words ? `. ${note.words}` : ''}
            {reply?.answer ? `\nThey answered: ${reply.answer}` : ''}
            {reply?.agreed ? `\nAgreed: ${reply.agreed}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}
