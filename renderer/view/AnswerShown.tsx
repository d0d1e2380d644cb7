import { longDay } from '../../shared/basics/day'
import type { Framework } from '../../shared/frameworks/framework'
import { partsOf, type Question } from '../../shared/frameworks/question'
import { type Answer, contentOf } from '../../shared/returns/answer'
import { AnswerInShort } from './AnswerInShort'
import { AttachedFileLine } from './AttachedFileLine'

type Props = {
  readonly framework: Framework
  readonly question: Question
  readonly answer: Answer | undefined
  /** What the headings of its parts are: the next below the heading that it stands under. */
  readonly headings?: 'h2' | 'h4'
}

/** A whole answer to read: its rating, its words, its evidence, the difference made and its actions. */
export function AnswerShown({ framework, question, answer, headings: Heading = 'h2' }: Props) {
  const content = contentOf(answer)
  const asked = partsOf(question)
  return (
    <>
      <div>
        <AnswerInShort framework={framework} question={question} answer={answer} />
      </div>
      {content.notApplicable ? <p>{content.notApplicable}</p> : null}
      {asked.includes('narrative') ? (
        <>
          <Heading>{question.narrativeLabel ?? framework.prompts.narrative.label}</Heading>
          <p className="pre-line">{content.narrative || 'No answer in words.'}</p>
        </>
      ) : null}
      {asked.includes('evidence') ? (
        <>
          <Heading>{framework.prompts.evidence.label}</Heading>
          {content.evidence.length === 0 ? <p>No evidence given.</p> : null}
          <ul className="bulleted">
            {content.evidence.map((item) => (
              <li key={item.id}>
                {[item.what, item.where, item.on && longDay(item.on), item.owner].filter(Boolean).join(' – ')}
                {item.file ? (
                  <>
                    <br />
                    <AttachedFileLine file={item.file} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {asked.includes('impact') ? (
        <>
          <Heading>{framework.prompts.impact.label}</Heading>
          <p className="pre-line">{content.impact || 'No difference given.'}</p>
        </>
      ) : null}
      {asked.includes('actions') ? (
        <>
          <Heading>{framework.prompts.actions.label}</Heading>
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
    </>
  )
}
