import './review.css'
import { nextToRead, reviewProgress, viewWords } from '../../shared/reviews/readReview'
import type { Review, ReviewNote } from '../../shared/reviews/review'
import { type AnswerToRead, useReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { RefusalWords } from '../ui/RefusalWords'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { sendMyReview } from './commands'
import { SavedInFile } from './SavedInFile'

/** Every answer of the review with what was said of it, and the way to send it. */
export function MyReviewScreen() {
  const context = useReview(null)
  if (!context) return null
  const { review, answers } = context
  const { read, total, left } = reviewProgress(review)
  const isSent = review.sentAt !== null
  return (
    <div className="stack review">
      <ScreenHeading title="My review" />
      <p>
        <strong>
          {read} of {total} read.
        </strong>{' '}
        {isSent ? null : 'Nobody can see any of it before you send it.'}
      </p>
      <SavedInFile review={review} />
      {isSent || left === 0 || read === 0 ? (
        <Lines answers={answers} isSent={isSent} />
      ) : (
        <>
          <h2>Still to read: {left}</h2>
          <Lines answers={answers.filter(({ item }) => item.note === null)} isSent={isSent} />
          <Details summary={`Read: ${read} of ${total}`}>
            <Lines answers={answers.filter(({ item }) => item.note !== null)} isSent={isSent} />
          </Details>
        </>
      )}
      <Send review={review} />
    </div>
  )
}

const Lines = ({ answers, isSent }: { readonly answers: readonly AnswerToRead[]; readonly isSent: boolean }) => (
  <ul className="review-list">
    {answers.map((answer) => (
      <Line key={answer.item.id} answer={answer} isSent={isSent} />
    ))}
  </ul>
)

function Line({ answer, isSent }: { readonly answer: AnswerToRead; readonly isSent: boolean }) {
  const { item, organisation, question } = answer
  const act = isSent ? 'Look at it' : item.note ? 'Change' : 'Read'
  return (
    <li>
      <div>
        <p>
          {organisation}: {question.shortTitle}
        </p>
        <p className="hint">{stateWords(item.note)}</p>
      </div>
      <Button
        name={`${act}: ${organisation}, ${question.shortTitle}`}
        onPress={() => go({ screen: 'reading', itemId: item.id })}
      >
        {act}
      </Button>
    </li>
  )
}

/** What stands beside an answer in the list. */
function stateWords(note: ReviewNote | null): string {
  if (note === null) return 'Not read yet'
  const words = note.words.trim()
  const said = words
    ? `${viewWords[note.view]}: “${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`
    : viewWords[note.view]
  const empty = words === '' && (note.view === 'question' || note.view === 'concerned') ? ' – no words yet' : ''
  return `${said}${empty}${note.raise ? ' – to be raised in the session' : ''}`
}

function Send({ review }: { readonly review: Review }) {
  const [send, refusal, sending] = useCommand(sendMyReview)
  const next = nextToRead(review, null)
  const isSent = review.sentAt !== null
  return (
    <div className="stack-small no-print">
      <RefusalWords words={refusal} framed />
      {isSent ? null : (
        <p>
          Sending saves a file with what you said and nothing else. You pass the file on, by e-mail or as you were asked
          to. After that nothing of it changes.
        </p>
      )}
      <EncryptChoice />
      <div className="row">
        {next && !isSent ? (
          <Button onPress={() => go({ screen: 'reading', itemId: next.id })}>Read the next one</Button>
        ) : null}
        <Button look="primary" busy={sending} onPress={() => void send(review)}>
          {isSent ? 'Save the file again' : 'Send my review'}
        </Button>
      </div>
    </div>
  )
}
