import './review.css'
import { useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { reviewProgress, viewWords } from '../../shared/reviews/readReview'
import type { ReviewId } from '../../shared/reviews/review'
import { isUnlooked, repliesToGo, reviewState, wantsReply } from '../../shared/reviews/takeIn'
import { today } from '../host/clock'
import { type AnswerToRead, type ReviewInContext, useReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Details } from '../ui/Details'
import { RefusalWords } from '../ui/RefusalWords'
import { AskThis } from '../view/AskThis'
import { askOfAnswer } from '../view/asking'
import { RaiseActionHere } from '../view/raiseAction'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { go } from '../view/viewState'
import { askedWords } from './AskedAnswered'
import { reply, saveForReader, saveReplies } from './commands'
import { MarkedNames } from './MarkedNames'
import { PanelAsked } from './PanelAsked'
import { reviewStateWords } from './ReviewsScreen'

/** One review with those who made it: its file, what came back, and what was answered. */
export function ReviewScreen({ reviewId }: { readonly reviewId: ReviewId }) {
  const context = useReview(reviewId)
  if (context === undefined) return null
  if (context === null)
    return (
      <div className="stack">
        <ScreenHeading title="This review is not here" />
        <p>This review is no longer here, so there is nothing to show.</p>
        <Button onPress={() => go({ screen: 'reviews' })}>Go to Lay review</Button>
      </div>
    )
  const { review, cycle } = context
  const who = [review.reviewer.role, review.reviewer.name].filter(Boolean).join(', ')
  return (
    <div className="stack">
      <ScreenHeading title={`Review by ${who}`} />
      <p>
        {cycle.title}. {counted(review.items.length, 'answer')}, chosen on {longDay(review.madeOn)}.{' '}
        {review.isAnonymised ? 'The reader sees organisations by letter.' : 'The reader sees organisations by name.'}{' '}
        <strong>{reviewStateWords[reviewState(review)]}.</strong>
      </p>
      {review.panel ? <PanelAsked review={review} panel={review.panel} /> : null}
      {review.sentAt !== null ? <Back context={context} /> : review.panel ? null : <Out context={context} />}
      <div className="row no-print">
        <Button onPress={() => go({ screen: 'reviews' })}>All reviews</Button>
      </div>
    </div>
  )
}

type Props = { readonly context: ReviewInContext }

const Out = ({ context: { review, answers } }: Props) => (
  <>
    <p className="measure">
      Save the file and send it to the reader. It holds the rating, the words and the difference of the chosen answers,
      and last year’s agreed ratings. It holds no evidence, no action, no contact and nobody’s name. When the reader
      sends their file back, drop it on this window.
    </p>
    <div className="row">
      <Button look="primary" onPress={() => void saveForReader(review.id)}>
        Save the file for the reader
      </Button>
    </div>
    <Details summary={`What they read: ${counted(answers.length, 'answer')}`}>
      <ul className="bulleted">
        {answers.map(({ item, organisation, question }) => (
          <li key={item.id}>
            {organisation}: {question.shortTitle}
          </li>
        ))}
      </ul>
    </Details>
  </>
)

function Back({ context }: Props) {
  const { review, framework, answers } = context
  const [lookedAt, setLookedAt] = useState<ReturnType<typeof repliesToGo>>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const toGo = repliesToGo(review)
  const save = async () =>
    setRefusal(
      (await saveReplies(review.id, lookedAt))
        ? null
        : 'The file was not saved. Read what goes back under “Look for names” first, and tick that you did.',
    )
  const asked = answers.filter(({ item }) => wantsReply(item))
  const { read, total } = reviewProgress(review)
  return (
    <>
      <p className="measure">
        Sent on {review.sentAt ? longDay(dayOf(review.sentAt)) : ''}: {read} of {total} read,{' '}
        {counted(asked.length, 'note')} to answer. What the reader said is never changed here. Write what the
        organisation answered and what was agreed, then save the file for the reader.
      </p>
      {asked.map((answer) => (
        <Reply key={answer.item.id} context={context} answer={answer} />
      ))}
      <Others answers={answers.filter(({ item }) => !wantsReply(item))} />
      {toGo.length > 0 ? (
        <MarkedNames
          shown={toGo.map(({ id, words }) => ({ key: id, title: titleOf(answers, id), words }))}
          frameworks={[framework]}
          organisations={answers.map(({ organisation }) => organisation)}
          advice="Change above what names somebody."
          isLookedAt={!isUnlooked(review, lookedAt)}
          onLookedAt={(isLookedAt) => {
            setLookedAt(isLookedAt ? toGo : [])
            setRefusal(null)
          }}
        />
      ) : null}
      <RefusalWords words={refusal} framed />
      <div className="row no-print">
        <Button look="primary" onPress={() => void save()}>
          Save the file with the answers
        </Button>
      </div>
    </>
  )
}

function titleOf(answers: readonly AnswerToRead[], id: string): string {
  const found = answers.find(({ item }) => item.id === id)
  return found ? `${found.organisation}: ${found.question.shortTitle}` : ''
}

function Reply({ context, answer }: Props & { readonly answer: AnswerToRead }) {
  const { review, cycle, framework } = context
  const { item, organisation, question, level } = answer
  const { note } = item
  const write = (change: Parameters<typeof reply>[2]) => reply(review.id, item.id, change, today())
  return (
    <section className="stack-small asked-answered measure" aria-labelledby={`asked-${item.id}`}>
      <h2 id={`asked-${item.id}`}>
        {organisation}: {question.shortTitle}
      </h2>
      <p>
        They say they are: <Chip level={level} />
      </p>
      <p>
        <strong>{note ? viewWords[note.view] : ''}</strong>
        {note?.raise ? ' – to be raised in the session' : ''}
      </p>
      <p className="pre-line">{askedWords(answer)}</p>
      <TextAnswer
        label="What they answered"
        recorded={item.reply?.answer ?? ''}
        onKeep={(words) => write({ answer: words })}
      />
      <TextAnswer
        label="Who answered"
        hint="A role. It stays here: the reader does not see it."
        lines="one"
        recorded={item.reply?.answeredBy ?? ''}
        onKeep={(answeredBy) => write({ answeredBy })}
      />
      <TextAnswer label="What was agreed" recorded={item.reply?.agreed ?? ''} onKeep={(agreed) => write({ agreed })} />
      <Button
        look="link"
        onPress={() => go({ screen: 'question', returnId: item.returnId, questionId: item.questionId })}
      >
        Open the answer
      </Button>
      <div>
        <AskThis
          about={`${organisation}, ${question.shortTitle}`}
          start={askOfAnswer(cycle, framework, answer.organisationId, question.id, {
            from: { kind: 'lay', reviewId: review.id, itemId: item.id },
            question: note?.words.trim() ?? '',
            why: `${review.reviewer.role}: ${askedWords(answer)}`,
          })}
        />
      </div>
      <RaiseActionHere
        from={{ kind: 'review', reviewId: review.id, itemId: item.id }}
        cycleId={review.cycleId}
        organisationId={answer.organisationId}
        about={`${organisation}, ${question.shortTitle}`}
      />
    </section>
  )
}

const Others = ({ answers }: { readonly answers: readonly AnswerToRead[] }) =>
  answers.length === 0 ? null : (
    <Details summary={`${counted(answers.length, 'answer')} with nothing to reply to`}>
      <ul className="bulleted">
        {answers.map(({ item, organisation, question }) => (
          <li key={item.id}>
            {organisation}: {question.shortTitle} – {item.note ? viewWords[item.note.view] : 'not read'}
          </li>
        ))}
      </ul>
    </Details>
  )
