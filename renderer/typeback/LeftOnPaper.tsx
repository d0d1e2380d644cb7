import { counted } from '../../shared/basics/text'
import type { LeftOnPaper as Left } from '../../shared/exchange/forms/paper/leftOnPaper'
import { Button } from '../ui/Button'
import { ErrorSummary } from '../ui/ErrorSummary'
import { goToFront, goToQuestion } from './moves'

type Props = {
  readonly left: Left
  readonly busy: boolean
  readonly onTake: () => void
  readonly onStop: () => void
}

/** What is not read and not answered, shown before the return is taken as sent back. */
export function LeftOnPaper({ left: { unread, unanswered }, busy, onTake, onStop }: Props) {
  const lines = unread.map(({ questionId, line }) => ({
    key: `${questionId ?? ''} ${line}`,
    words: `Not read: ${line}`,
    onPress: () => void (questionId === null ? goToFront() : goToQuestion(questionId)),
  }))
  const open =
    unanswered === 0 ? [] : [{ key: 'unanswered', words: `${counted(unanswered, 'question')} without an answer` }]
  return (
    <>
      <ErrorSummary heading="Not all of it is typed in" lines={[...lines, ...open]} />
      <p>You can take it as it is. Words that could not be read are kept, and can be seen to later.</p>
      <div className="row">
        <Button look="primary" busy={busy} onPress={onTake}>
          Take as returned all the same
        </Button>
        <Button onPress={onStop}>Go on typing</Button>
      </div>
    </>
  )
}
