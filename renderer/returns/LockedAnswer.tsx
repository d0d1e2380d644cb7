import { longDay } from '../../shared/basics/day'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { partsOf } from '../../shared/frameworks/question'
import { type Answer, contentOf } from '../../shared/returns/answer'
import { AnswerInShort } from './AnswerInShort'

type Props = {
  readonly framework: Framework
  readonly question: Question
  readonly answer: Answer | undefined
  readonly closed: boolean
}

/** An answer of a return that has been sent back, or whose cycle is closed: text to read, not boxes that do nothing. */
export function LockedAnswer({ framework, question, answer, closed }: Props) {
  const content = contentOf(answer)
  const asked = partsOf(question)
  return (
    <div className="stack">
      <p className="question-text">{question.text}</p>
      <p className="notice">
        {closed
          ? 'This cycle is closed, so its answers stay as they are.'
          : 'This return has been sent back. Reopen it on its first page to change an answer.'}
      </p>
      <div>
        <AnswerInShort framework={framework} question={question} answer={answer} />
      </div>
      {content.notApplicable ? <p>{content.notApplicable}</p> : null}
      {asked.includes('narrative') ? (
        <Part
          heading={question.narrativeLabel ?? framework.prompts.narrative.label}
          words={content.narrative}
          none="No answer in words."
        />
      ) : null}
      {asked.includes('evidence') ? (
        <>
          <h2>{framework.prompts.evidence.label}</h2>
          {content.evidence.length === 0 ? <p>No evidence given.</p> : null}
          <ul className="bulleted">
            {content.evidence.map((item) => (
              <li key={item.id}>{[item.what, item.where, item.on && longDay(item.on)].filter(Boolean).join(' – ')}</li>
            ))}
          </ul>
        </>
      ) : null}
      {asked.includes('impact') ? (
        <Part heading={framework.prompts.impact.label} words={content.impact} none="No difference given." />
      ) : null}
      {asked.includes('actions') ? (
        <>
          <h2>{framework.prompts.actions.label}</h2>
          {content.actions.length === 0 ? <p>No actions.</p> : null}
          <ul className="bulleted">
            {content.actions.map((action) => (
              <li key={action.id}>
                {[
                  action.what,
                  action.owner,
                  action.due && `due ${longDay(action.due)}`,
                  action.status === 'done' ? 'done' : 'open',
                ]
                  .filter(Boolean)
                  .join(' – ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

const Part = ({
  heading,
  words,
  none,
}: {
  readonly heading: string
  readonly words: string
  readonly none: string
}) => (
  <>
    <h2>{heading}</h2>
    <p className="pre-line">{words || none}</p>
  </>
)
