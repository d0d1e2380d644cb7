import { useState } from 'react'
import type { PromptPlaces } from '../storage/promptPlaces'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainPrompt } from '../view/explainPrompt'
import { useExplained } from '../view/useCommand'
import { addOwnPrompt } from './commands'

const nothing = { topic: '', text: '', agency: '', standard: '' }

/** A question of the partnership's own. */
export function OwnPrompt({ places, topics }: { readonly places: PromptPlaces; readonly topics: readonly string[] }) {
  const [typed, setTyped] = useState(nothing)
  const [add, refusal, adding] = useExplained(addOwnPrompt, explainPrompt)
  const change = (part: Partial<typeof nothing>) => setTyped((before) => ({ ...before, ...part }))
  const { topic, text, agency, standard } = typed
  return (
    <form
      className="stack-small measure"
      onSubmit={(event) => {
        event.preventDefault()
        const own = { topic, text, agencies: agency ? [agency] : [], standards: standard ? [standard] : [] }
        void add(own).then((done) => done && setTyped(nothing))
      }}
    >
      <Field label="Your question" hint="No figures and no years: write those under what is known of it.">
        {(ties) => (
          <textarea {...ties} rows={2} value={text} onChange={({ target }) => change({ text: target.value })} />
        )}
      </Field>
      <Field label="Its topic">
        {(ties) => (
          <input
            {...ties}
            list="prompt-topics"
            value={topic}
            onChange={({ target }) => change({ topic: target.value })}
          />
        )}
      </Field>
      <datalist id="prompt-topics">
        {topics.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Choose
        label="Whom it is for"
        value={agency}
        choices={withAny(places.agencies, 'Anybody')}
        onChoose={(value) => change({ agency: value })}
      />
      <Choose
        label="The standard that it belongs to"
        value={standard}
        choices={withAny(places.standards, 'None')}
        onChoose={(value) => change({ standard: value })}
      />
      <RefusalWords words={refusal} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={adding || undefined}>
          Add the question
        </button>
      </div>
    </form>
  )
}

/** The choices of a list, with one for none of them. */
export const withAny = (places: ReadonlyMap<string, string>, any: string) => [
  { value: '', words: any },
  ...[...places].map(([value, words]) => ({ value, words })),
]
