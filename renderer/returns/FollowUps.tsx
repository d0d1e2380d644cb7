import { counted } from '../../shared/basics/text'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { questionName } from '../../shared/frameworks/lookUp'
import type { Question } from '../../shared/frameworks/question'
import { followUpsOf } from '../../shared/returns/followUps'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

/** What the answer as it stands asks besides, and what it no longer asks. Said aloud when it changes. */
export function FollowUps({ context, question }: { readonly context: ReturnInContext; readonly question: Question }) {
  const { auditReturn, framework } = context
  const { asked, setAside } = followUpsOf(framework, auditReturn, question.id)
  const open = ({ question: { id } }: PlacedQuestion) =>
    go({ screen: 'question', returnId: auditReturn.id, questionId: id })
  return (
    <div role="status" className="follow-ups stack-small">
      {asked.length > 0 ? (
        <>
          <p>Because of this answer, {counted(asked.length, 'more question is', 'more questions are')} asked:</p>
          <ul className="bulleted">
            {asked.map((each) => (
              <li key={each.question.id}>
                <Button look="link" onPress={() => open(each)}>
                  {questionName(each.question)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {setAside.length > 0 ? (
        <p>
          Not asked with this answer: {setAside.map(({ question }) => questionName(question)).join('; ')}. What was
          answered there is kept, and is asked again if this answer changes back.
        </p>
      ) : null}
    </div>
  )
}
