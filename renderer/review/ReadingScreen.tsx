import './review.css'
import type { ReactNode } from 'react'
import { evidenceWords } from '../../shared/challenges/story'
import { descriptorOf } from '../../shared/frameworks/lookUp'
import { endsSitting, type ReviewItemId, reviewProgress } from '../../shared/reviews/readReview'
import { type AnsweredLast, type AnswerToRead, type ReviewInContext, useReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Details } from '../ui/Details'
import { sendDrafts } from '../ui/useDraft'
import { ScreenHeading } from '../view/ScreenHeading'
import { runMenuItem, useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { NoteForm } from './NoteForm'
import { ReadWords, useGlossary } from './ReadWords'
import { type Part, type Spoken, useReadAloud } from './useReadAloud'

/** One answer of the review and nothing else: what it says, in large words, and what the reader thinks of it. */
export function ReadingScreen({ itemId }: { readonly itemId: ReviewItemId }) {
  const context = useReview(null)
  if (context === undefined) return null
  const place = context?.answers.findIndex(({ item }) => item.id === itemId) ?? -1
  const answer = context?.answers[place]
  if (!context || !answer) return <NotShown />
  return <Answer context={context} answer={answer} place={place} />
}

const NotShown = () => (
  <div className="stack review">
    <ScreenHeading title="This page could not be shown" />
    <p>This page could not be shown. Your other answers are safe.</p>
    <Button look="primary" onPress={() => go({ screen: 'myReview' })}>
      Go to my review
    </Button>
  </div>
)

type AnswerProps = { readonly context: ReviewInContext; readonly answer: AnswerToRead; readonly place: number }

function Answer({ context: { review, answers }, answer, place }: AnswerProps) {
  const { item, standard, question } = answer
  const next = answers[place + 1]
  const before = answers[place - 1]
  const isSent = review.sentAt !== null
  const leave = (to: () => void) => async () => {
    await sendDrafts()
    to()
  }
  const saveAndNext = leave(() => {
    if (!isSent && endsSitting(place, answers.length)) return go({ screen: 'stopReview' })
    go(next ? { screen: 'reading', itemId: next.item.id } : { screen: 'myReview' })
  })
  const back = leave(() => go(before ? { screen: 'reading', itemId: before.item.id } : { screen: 'home' }))
  useScreenCommands('screen', { nextUnanswered: () => void saveAndNext(), previousQuestion: () => void back() })
  const title = question.about === 'standard' ? standard.title : question.shortTitle
  const { read, total } = reviewProgress(review)
  return (
    <article className="stack review">
      <ReadParts answer={answer}>
        {(words, tools) => (
          <>
            <div className="row review-top no-print">
              <p>
                Answer {place + 1} of {answers.length}
              </p>
              <div className="row">
                <Button name="A−: smaller text" onPress={() => void runMenuItem('smaller')}>
                  A−
                </Button>
                <Button name="A+: larger text" onPress={() => void runMenuItem('larger')}>
                  A+
                </Button>
                {tools}
                <Button onPress={() => void leave(() => go({ screen: 'stopReview' }))()}>Stop for now</Button>
              </div>
            </div>
            <p className="review-organisation">{answer.organisation}</p>
            <ScreenHeading title={`Answer ${place + 1} of ${answers.length}: ${title}`}>{title}</ScreenHeading>
            {words}
          </>
        )}
      </ReadParts>
      <NoteForm key={item.id} review={review} item={item} />
      <div className="row no-print">
        <Button look="primary" keys="Ctrl+Enter" onPress={() => void saveAndNext()}>
          {isSent ? (next ? 'Next' : 'To my review') : next ? 'Save and next' : 'Save and finish'}
        </Button>
        <Button keys="Alt+Left" onPress={() => void back()}>
          Back
        </Button>
      </div>
      <p className="hint">
        {read} of {total} read. {isSent ? 'This review is saved in its file.' : 'You can stop any time.'}
      </p>
    </article>
  )
}

type PartsProps = {
  readonly answer: AnswerToRead
  /** Draws the words of the answer, with the button that reads them out. */
  readonly children: (words: ReactNode, tools: ReactNode) => ReactNode
}

const nothing = 'They have written nothing here.'

function ReadParts({ answer, children }: PartsProps) {
  const { standard, question, content } = answer
  const { canRead, spoken, start, stop } = useReadAloud()
  const parts: readonly Part[] = [
    { part: 'question', text: `The question: ${question.text}` },
    { part: 'plain', text: `The standard, in plain words: ${standard.plainWords}` },
    { part: 'does', text: content.narrative.trim() || nothing },
    { part: 'difference', text: content.impact.trim() || nothing },
  ]
  const spokenParts: readonly Part[] = parts.flatMap((each) => {
    const heading = headings[each.part]
    return heading ? [{ part: `${each.part} heading`, text: heading }, each] : [each]
  })
  const tools = canRead ? (
    <Button onPress={() => (spoken ? stop() : start(spokenParts))} {...(spoken ? { keys: 'Esc' } : {})}>
      {spoken ? 'Stop reading' : 'Read this aloud'}
    </Button>
  ) : null
  return children(<Words answer={answer} parts={parts} spoken={spoken} />, tools)
}

const headings: Readonly<Record<string, string>> = {
  does: 'What they do',
  difference: 'What difference it has made for children',
}

type WordsProps = { readonly answer: AnswerToRead; readonly parts: readonly Part[]; readonly spoken: Spoken | null }

function Words({ answer, parts, spoken }: WordsProps) {
  const entries = useGlossary()
  const { standard, level } = answer
  const shown = (part: string) => (
    <ReadWords
      part={part}
      text={parts.find((each) => each.part === part)?.text ?? ''}
      glossary={entries}
      spoken={spoken}
    />
  )
  return (
    <>
      <div className="plain-words stack-small">
        <p className="pre-line">{shown('question')}</p>
        <p>{shown('plain')}</p>
      </div>
      <Ratings answer={answer} />
      {['does', 'difference'].map((part) => (
        <section key={part} className="stack-small" aria-labelledby={`review-${part}`}>
          <h2 id={`review-${part}`}>
            <ReadWords part={`${part} heading`} text={headings[part] ?? ''} glossary={[]} spoken={spoken} />
          </h2>
          <p className="pre-line their-words">{shown(part)}</p>
        </section>
      ))}
      {answer.content.evidence.length > 0 ? (
        <section className="stack-small" aria-labelledby="review-evidence">
          <h2 id="review-evidence">The evidence they name</h2>
          <ul className="bulleted">
            {answer.content.evidence.map((item) => (
              <li key={item.id}>{evidenceWords(item)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Details summary="See the standard in full">
        <p>
          <strong>{standard.title}</strong>
        </p>
        {standard.leadIn ? <p className="pre-line">{standard.leadIn}</p> : null}
        {level && descriptorOf(level, answer) ? (
          <p>
            What “{level.label}” looks like here: {descriptorOf(level, answer)}
          </p>
        ) : null}
      </Details>
      {answer.answeredLast ? <LastYear answered={answer.answeredLast} /> : null}
    </>
  )
}

/** What the same organisation answered to the same question last year, one click away. */
const LastYear = ({ answered: { question, level, content } }: { readonly answered: AnsweredLast }) => (
  <Details summary="See last year’s answer">
    <p>{question.text}</p>
    <p>They said they were: {level ? <Chip level={level} /> : 'They gave no rating.'}</p>
    <h3>{headings['does']}</h3>
    <p className="pre-line">{content.narrative.trim() || nothing}</p>
    <h3>{headings['difference']}</h3>
    <p className="pre-line">{content.impact.trim() || nothing}</p>
  </Details>
)

const Ratings = ({ answer: { level, agreedLast } }: { readonly answer: AnswerToRead }) => (
  <dl className="review-ratings">
    <div>
      <dt>They say they are:</dt>
      <dd>{level ? <Chip level={level} /> : 'They gave no rating.'}</dd>
    </div>
    {agreedLast ? (
      <div>
        <dt>Last year the panel agreed:</dt>
        <dd>{agreedLast.level ? <Chip level={agreedLast.level} /> : 'They could not agree.'}</dd>
      </div>
    ) : null}
  </dl>
)
