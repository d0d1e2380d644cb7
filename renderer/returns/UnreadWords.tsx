import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { Button } from '../ui/Button'
import { changeAnswer } from './commands'

type Props = {
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly words: readonly string[]
  readonly locked: boolean
}

/** Words that came in with a file and could not be read as an answer, until a person has seen to them. */
export function UnreadWords({ returnId, questionId, words, locked }: Props) {
  if (words.length === 0) return null
  return (
    <section className="notice" aria-label="Words that could not be read">
      <div className="stack-small">
        <p>
          <strong>Words that could not be read.</strong> They came in with a file and are kept as they were. Put them
          where they belong.
        </p>
        <ul className="bulleted">
          {words.map((each) => (
            <li key={each} className="pre-line">
              {each}
            </li>
          ))}
        </ul>
        {locked ? null : (
          <Button onPress={() => void changeAnswer(returnId, questionId, { unread: [] })}>
            I have seen to these words
          </Button>
        )}
      </div>
    </section>
  )
}
