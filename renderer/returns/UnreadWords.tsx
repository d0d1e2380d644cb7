import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { Button } from '../ui/Button'
import { announce } from '../view/viewState'
import { changeAnswer, seeToWords } from './commands'

type Props = {
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly words: readonly string[]
  /** True for a return of a closed cycle. Seeing to words leaves a sign-off as it is, so one that was sent back is not. */
  readonly closed: boolean
}

/** Words that came in and could not be read as an answer, until a person has seen to them. */
export const UnreadWords = ({ returnId, questionId, words, closed }: Props) => (
  <Notice
    words={words}
    about="They came in and could not be read as an answer, and are kept as they were. Put them where they belong."
    seen="I have seen to these words"
    onSeen={closed ? null : () => changeAnswer(returnId, questionId, { unread: [] })}
  />
)

/** The same for words of the front sheet and of the sign-off. */
export const UnreadOutside = ({
  auditReturn,
  closed,
}: {
  readonly auditReturn: AuditReturn
  readonly closed: boolean
}) => (
  <Notice
    words={auditReturn.unread ?? []}
    about="They came in with the front page or the sign-off and are kept as they were. Put them where they belong."
    seen="I have seen to these"
    onSeen={closed ? null : () => seeToWords(auditReturn.id)}
  />
)

type NoticeProps = {
  readonly words: readonly string[]
  readonly about: string
  readonly seen: string
  readonly onSeen: (() => Promise<unknown>) | null
}

function Notice({ words, about, seen, onSeen }: NoticeProps) {
  if (words.length === 0) return null
  const see = async () => {
    await onSeen?.()
    announce('Seen to.')
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <section className="notice" aria-label="Words that could not be read">
      <div className="stack-small">
        <p>
          <strong>Words that could not be read.</strong> {about}
        </p>
        <ul className="bulleted">
          {words.map((each) => (
            <li key={each} className="pre-line">
              {each}
            </li>
          ))}
        </ul>
        {onSeen ? <Button onPress={() => void see()}>{seen}</Button> : null}
      </div>
    </section>
  )
}
