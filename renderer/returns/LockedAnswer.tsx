import { longDay } from '../../shared/basics/day'
import type { Framework, Question } from '../../shared/frameworks/framework'
import { findLevel } from '../../shared/frameworks/lookUp'
import type { AnswerContent } from '../../shared/returns/answer'
import { Chip } from '../ui/Chip'

type Props = { readonly framework: Framework; readonly question: Question; readonly content: AnswerContent }

/** An answer of a return that has been sent back: text to read, not boxes that do nothing. */
export function LockedAnswer({ framework, question, content }: Props) {
  return (
    <div className="stack">
      <p className="question-text">{question.text}</p>
      <p className="notice">This return has been sent back. Reopen it on its first page to change an answer.</p>
      <p>
        <Chip level={findLevel(framework, content.rating)} notApplicable={content.notApplicable !== null} />
      </p>
      {content.notApplicable ? <p>{content.notApplicable}</p> : null}
      <Part heading={framework.prompts.narrative.label} words={content.narrative} none="No answer in words." />
      <h2>{framework.prompts.evidence.label}</h2>
      {content.evidence.length === 0 ? <p>No evidence given.</p> : null}
      <ul className="bulleted">
        {content.evidence.map((item) => (
          <li key={item.id}>{[item.what, item.where, item.on && longDay(item.on)].filter(Boolean).join(' – ')}</li>
        ))}
      </ul>
      <Part heading={framework.prompts.impact.label} words={content.impact} none="No difference given." />
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
