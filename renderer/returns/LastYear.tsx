import { longDay } from '../../shared/basics/day'
import type { Framework, Question } from '../../shared/frameworks/framework'
import { findLevel, findQuestion } from '../../shared/frameworks/lookUp'
import { type AnswerContent, contentOf } from '../../shared/returns/answer'
import { isBroughtForward, sameWords } from '../../shared/returns/lastYear'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { carryAction, copyLastYear } from './commands'

type Props = {
  readonly context: ReturnInContext
  readonly question: Question
  readonly present: AnswerContent
  readonly locked: boolean
}

/** Last year beside this year: the answer, what the panel agreed, the chair's feedback and unfinished actions. */
export function LastYear({ context, question, present, locked }: Props) {
  const { before, auditReturn } = context
  const asked = before && findQuestion(before.framework, question.id)
  return (
    <aside className="last-year stack" aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">Last year{before ? ` (${before.cycle.title})` : ''}</h2>
      {!before || !asked ? (
        <p>This is your first year answering this question.</p>
      ) : (
        <>
          {asked.question.text === question.text ? null : (
            <p className="notice">The question was worded differently: “{asked.question.text}” Compare with care.</p>
          )}
          <LastAnswer framework={before.framework} content={contentOf(before.auditReturn.answers[question.id])} />
          <Agreed context={context} question={question} />
          {locked ? null : (
            <Button
              keys="Ctrl+Shift+L"
              onPress={() => void copyLastYear(auditReturn.id, question.id, before.auditReturn)}
            >
              Start from last year’s words
            </Button>
          )}
          {sameWords(present, contentOf(before.auditReturn.answers[question.id])) ? (
            <p className="hint">This year’s answer has the same words as last year’s.</p>
          ) : null}
          <OpenActions context={context} question={question} present={present} locked={locked} />
        </>
      )}
    </aside>
  )
}

function LastAnswer({ framework, content }: { readonly framework: Framework; readonly content: AnswerContent }) {
  return (
    <div className="stack-small">
      <p>
        Your rating <Chip level={findLevel(framework, content.rating)} notApplicable={content.notApplicable !== null} />
      </p>
      {content.notApplicable ? <p>{content.notApplicable}</p> : null}
      {content.narrative ? <p className="pre-line">{content.narrative}</p> : null}
      {content.evidence.length > 0 ? (
        <>
          <h3>Evidence</h3>
          <ul className="bulleted">
            {content.evidence.map((item) => (
              <li key={item.id}>
                {item.what}
                {item.on ? `, ${longDay(item.on)}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {content.impact ? (
        <>
          <h3>Difference made</h3>
          <p className="pre-line">{content.impact}</p>
        </>
      ) : null}
    </div>
  )
}

function Agreed({ context: { before }, question }: Pick<Props, 'context' | 'question'>) {
  const agreed = before?.auditReturn.agreed[question.id]
  if (!before || !agreed) return null
  return (
    <div className="stack-small agreed">
      <p>
        Agreed at challenge{' '}
        {agreed.rating === null ? (
          <strong>Not agreed</strong>
        ) : (
          <Chip level={findLevel(before.framework, agreed.rating)} />
        )}
      </p>
      <p>
        <span className="hint">Why: </span>
        {agreed.reason}
      </p>
      {agreed.feedback ? (
        <p>
          <span className="hint">Feedback from challenge: </span>“{agreed.feedback}”
        </p>
      ) : null}
    </div>
  )
}

function OpenActions({ context: { before, auditReturn }, question, present, locked }: Props) {
  if (!before) return null
  const open = contentOf(before.auditReturn.answers[question.id]).actions.filter((action) => action.status === 'open')
  if (open.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Actions still open</h3>
      <ul className="bulleted stack-small">
        {open.map((action) => (
          <li key={action.id}>
            {action.what}
            {action.due ? ` – due ${longDay(action.due)}` : ''}{' '}
            {isBroughtForward(present, before.auditReturn, action.what) ? (
              <span className="hint">Brought into this year.</span>
            ) : locked ? null : (
              <Button
                look="link"
                name={`Update it: ${action.what}`}
                onPress={() => void carryAction(auditReturn.id, question.id, before.auditReturn, action.id)}
              >
                Update it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
