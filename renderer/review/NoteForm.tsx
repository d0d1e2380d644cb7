import { useRef } from 'react'
import { type ReviewItemId, viewWords, withStarter } from '../../shared/reviews/readReview'
import {
  longestInReview,
  type Review,
  type ReviewItem,
  type ReviewNote,
  reviewViews,
} from '../../shared/reviews/review'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { useDraftField } from '../view/draftField'
import { note } from './commands'

type Props = { readonly review: Review; readonly item: ReviewItem }

/** What the reader thinks of an answer: one of four views, words where there are any, and whether to raise it. */
export function NoteForm({ review, item }: Props) {
  const change = (given: Partial<Omit<ReviewNote, 'at'>>) => void note(review.id, item.id, given)
  if (review.sentAt !== null) return <SentNote note={item.note} />
  return (
    <section className="stack review-note" aria-labelledby="review-think">
      <h2 id="review-think">What do you think?</h2>
      <Radios
        legend="Choose the one that is closest"
        choices={reviewViews.map((value) => ({ value, label: viewWords[value] }))}
        value={item.note?.view ?? ('' as ReviewNote['view'])}
        onChange={(view) => change({ view })}
        inRow
      />
      {item.note ? (
        <>
          <Words review={review} itemId={item.id} note={item.note} />
          <Tick label="Please raise this in the session" on={item.note.raise} onChange={(raise) => change({ raise })} />
        </>
      ) : null}
    </section>
  )
}

/** What the box for words is called, by view. */
const boxWords: Readonly<Record<ReviewNote['view'], { readonly label: string; readonly hint: string }>> = {
  satisfied: { label: 'Anything you want to add', hint: 'You need not write anything.' },
  question: { label: 'Your question', hint: 'In your own words. Do not name anybody.' },
  concerned: { label: 'What concerns you', hint: 'In your own words. Do not name anybody.' },
  notSure: { label: 'What would help?', hint: 'Not being sure is a good answer. Say what you would need to know.' },
}

type WordsProps = { readonly review: Review; readonly itemId: ReviewItemId; readonly note: ReviewNote }

function Words({ review: { id, starters = [] }, itemId, note: { view, words } }: WordsProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const { error, value, onType, onLeave } = useDraftField(words, (text) => note(id, itemId, { words: text }))
  const begin = (starter: string) => {
    const next = withStarter(value, starter)
    onType(next)
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(next.length, next.length)
    })
  }
  const { label, hint } = boxWords[view]
  return (
    <div className="stack-small">
      {starters.length > 0 && (view === 'question' || view === 'concerned') ? (
        <fieldset>
          <legend className="field-label">Start with</legend>
          <div className="row starters">
            {starters.map((starter) => (
              <Button key={starter} onPress={() => begin(starter)}>
                {starter}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Field label={label} hint={hint} error={error}>
        {(ties) => (
          <textarea
            {...ties}
            ref={box}
            rows={4}
            maxLength={longestInReview.words}
            value={value}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
          />
        )}
      </Field>
    </div>
  )
}

/** A note as it was sent. */
export const SentNote = ({ note: sent }: { readonly note: ReviewNote | null }) => (
  <section className="stack-small review-note" aria-labelledby="review-thought">
    <h2 id="review-thought">What you said</h2>
    {sent ? (
      <>
        <p>
          <strong>{viewWords[sent.view]}</strong>
          {sent.raise ? '. You asked to raise it in the session.' : ''}
        </p>
        {sent.words ? <p className="pre-line">{sent.words}</p> : null}
      </>
    ) : (
      <p>You said nothing of this answer.</p>
    )}
  </section>
)
