import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { CycleId } from '../../shared/cycles/cycle'
import type { PromptPlaces } from '../storage/promptPlaces'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { type AskStart, askThis } from '../view/asking'
import { explainPrompt } from '../view/explainPrompt'
import { useExplained } from '../view/useCommand'
import { framePrompt, hidePrompt } from './commands'

type Props = {
  readonly prompt: LibraryPrompt
  readonly places: PromptPlaces
  /** The cycle that it is asked in; null where there is none yet. */
  readonly cycleId: CycleId | null
}

/** One question with whom it is for, where it came from, and what is known of its matter. */
export function PromptItem({ prompt, places, cycleId }: Props) {
  const { id, topic, text, agencies, standards, origin, isOwn, isHidden } = prompt
  const named = (ids: readonly string[], words: ReadonlyMap<string, string>) =>
    ids.map((each) => words.get(each) ?? each).join('; ')
  return (
    <article className="prompt stack-small" aria-labelledby={`prompt-${id}`}>
      <h2 id={`prompt-${id}`}>{text}</h2>
      <dl className="prompt-facts">
        <dt>Topic</dt>
        <dd>
          {topic}
          {isHidden ? ' (hidden)' : ''}
        </dd>
        <dt>For</dt>
        <dd>{named(agencies, places.agencies) || 'Anybody'}</dd>
        {standards.length > 0 ? (
          <>
            <dt>Standards</dt>
            <dd>{named(standards, places.standards)}</dd>
          </>
        ) : null}
        <dt>Comes from</dt>
        <dd>{isOwn ? 'Your partnership' : origin}</dd>
        <Known prompt={prompt} />
      </dl>
      <div className="row no-print">
        {cycleId === null ? null : (
          <Button name={`Ask this: ${text}`} onPress={() => askThis(startOf(prompt, cycleId))}>
            Ask this…
          </Button>
        )}
        <Button name={`${isHidden ? 'Show again' : 'Hide'}: ${text}`} onPress={() => void hidePrompt(id, !isHidden)}>
          {isHidden ? 'Show again' : 'Hide'}
        </Button>
      </div>
      <div className="no-print">
        <Details summary="Write what is known of it">
          <KnownForm prompt={prompt} />
        </Details>
      </div>
    </article>
  )
}

/** A question to be asked, with the prompt's words in it: whom it is put to is for a person to say. */
const startOf = ({ id, text, topic }: LibraryPrompt, cycleId: CycleId): AskStart => ({
  cycleId,
  question: text,
  topic,
  to: [],
  about: null,
  from: { kind: 'prompt', promptId: id },
  why: `From the prompts: ${topic}`,
})

/** What is known, with the day it was checked. What no source stands behind is said to be so. */
function Known({ prompt: { framing } }: Pick<Props, 'prompt'>) {
  if (!framing || framing.text === '') return null
  return (
    <>
      <dt>What is known</dt>
      <dd>
        {framing.verified ? null : <strong>No source was found for this. Check it before you say it: </strong>}
        {framing.text} <span className="hint">Looked at on {longDay(framing.checkedOn)}.</span>
      </dd>
    </>
  )
}

function KnownForm({ prompt: { id, framing } }: Pick<Props, 'prompt'>) {
  const [typed, setTyped] = useState(framing?.text ?? '')
  const [keep, refusal, keeping] = useExplained(framePrompt, explainPrompt)
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(id, typed)
      }}
    >
      <Field
        label="What is known here and now"
        hint="Figures with their source and year. Today’s date is kept with it. Empty it to go back to what came with the program."
        error={refusal}
      >
        {(ties) => <textarea {...ties} rows={3} value={typed} onChange={({ target }) => setTyped(target.value)} />}
      </Field>
      <div className="row">
        <button type="submit" className="button" aria-disabled={keeping || undefined}>
          Keep it
        </button>
      </div>
    </form>
  )
}
