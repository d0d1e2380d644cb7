import './returns.css'
import { changedQuestions } from '../../shared/frameworks/lookUp'
import type { ReturnId } from '../../shared/returns/answer'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { WithReturn } from './WithReturn'

/** Which questions are new, worded differently or gone since last year. */
export const ChangesScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>
    {({ framework, before, organisation }) => {
      const changes = before ? changedQuestions(framework, before.framework) : { added: [], reworded: [], removed: [] }
      return (
        <div className="stack measure">
          <ScreenHeading title="What has changed since last year" partnership={organisation.name} />
          <p>
            This year uses edition {framework.editionLabel}.
            {before ? ` Last year used ${before.framework.editionLabel}.` : ''}
          </p>
          {changes.added.length > 0 ? <h2>New questions</h2> : null}
          <ul className="bulleted stack-small">
            {changes.added.map(({ question }) => (
              <li key={question.id}>
                <Button look="link" onPress={() => go({ screen: 'question', returnId, questionId: question.id })}>
                  {question.label} {question.shortTitle}
                </Button>
                <p>{question.text}</p>
                {question.prompted ? <p className="hint">Prompted by: {question.prompted}</p> : null}
              </li>
            ))}
          </ul>
          {changes.reworded.length > 0 ? <h2>Questions in new words</h2> : null}
          <ul className="bulleted stack-small">
            {changes.reworded.map(({ question, was }) => (
              <li key={question.id}>
                <p>
                  {question.label} now: {question.text}
                </p>
                <p className="hint">Before: {was.text}</p>
              </li>
            ))}
          </ul>
          {changes.removed.length > 0 ? <h2>Questions no longer asked</h2> : null}
          <ul className="bulleted">
            {changes.removed.map(({ question }) => (
              <li key={question.id}>
                {question.label} {question.text}
              </li>
            ))}
          </ul>
          <Button look="primary" onPress={() => go({ screen: 'return', returnId })}>
            Back to the return
          </Button>
        </div>
      )
    }}
  </WithReturn>
)
