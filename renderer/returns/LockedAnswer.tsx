import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import type { Answer } from '../../shared/returns/answer'
import { AnswerShown } from '../view/AnswerShown'

type Props = {
  readonly framework: Framework
  readonly question: Question
  readonly answer: Answer | undefined
  readonly closed: boolean
}

/** An answer of a return that has been sent back, or whose cycle is closed: text to read, not boxes that do nothing. */
export const LockedAnswer = ({ framework, question, answer, closed }: Props) => (
  <div className="stack">
    <p className="question-text">{question.text}</p>
    <p className="notice">
      {closed
        ? 'This cycle is closed, so its answers stay as they are.'
        : 'This return has been sent back. Reopen it on its first page to change an answer.'}
    </p>
    <AnswerShown framework={framework} question={question} answer={answer} />
  </div>
)
