import { useState } from 'react'
import type { PanelAsk, PanelReading } from '../../shared/reviews/panel'
import { askOwn, takeAskBack } from '../../shared/reviews/panelAsks'
import type { Review } from '../../shared/reviews/review'
import { newId, now } from '../host/clock'
import { updateReview } from '../storage/reviews'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainAsk } from '../view/explainPanel'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'

type Props = { readonly review: Review; readonly panel: PanelReading }

/** The questions that a member of the panel writes beside their papers. Once they are sent they are only read. */
export function OwnQuestions({ review, panel }: Props) {
  const [remove, removal] = useExplained(takeBack, explainAsk)
  const isSent = review.sentAt !== null
  const nameOf = (id: PanelAsk['organisationId']) => panel.to.find((each) => each.id === id)?.name ?? ''
  return (
    <section className="stack-small no-print" aria-labelledby="own-questions">
      <h2 id="own-questions">Questions of your own</h2>
      {panel.asks.length === 0 ? <p>{isSent ? 'You wrote none.' : 'None yet.'}</p> : null}
      <ul className="review-list">
        {panel.asks.map(({ id, organisationId, words }) => (
          <li key={id}>
            <div>
              <p className="pre-line">{words}</p>
              <p className="hint">To {nameOf(organisationId)}</p>
            </div>
            {isSent ? null : (
              <Button name={`Take out: ${words}`} onPress={() => void remove(review, id)}>
                Take out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalWords words={removal} />
      {isSent ? null : <NewQuestion review={review} panel={panel} />}
    </section>
  )
}

function NewQuestion({ review, panel: { to } }: Props) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string>(to[0]?.id ?? '')
  const [add, refusal, adding] = useExplained(ask, explainAsk)
  const send = async () => {
    if (await add(review, words, to.find(({ id }) => id === chosen)?.id ?? null)) setWords('')
  }
  return (
    <form
      className="stack-small"
      aria-label="A question of your own"
      onSubmit={(event) => {
        event.preventDefault()
        if (!adding) void send()
      }}
    >
      <Choose
        label="To"
        value={chosen}
        choices={to.map(({ id, name }) => ({ value: id as string, words: name }))}
        onChoose={setChosen}
      />
      <Field
        label="Your question"
        hint="Ask what you want to know. Please do not name any child or any member of staff."
      >
        {(ties) => <textarea {...ties} rows={3} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <RefusalWords words={refusal} />
      <div className="row">
        <button type="submit" className="button" aria-disabled={adding || undefined}>
          Add the question
        </button>
      </div>
    </form>
  )
}

async function ask(review: Review, words: string, organisationId: PanelAsk['organisationId'] | null) {
  const at = now()
  const done = await updateReview('askInReview', review.id, (newest) =>
    askOwn(newest, { words, organisationId }, at, newId),
  )
  if (done.ok) announce('Your question is added.')
  return done
}

const takeBack = (review: Review, id: PanelAsk['id']) =>
  updateReview('takeAskBack', review.id, (newest) => takeAskBack(newest, id))
