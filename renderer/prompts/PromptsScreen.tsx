import './prompts.css'
import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import { useCycles } from '../storage/cycles'
import { usePromptLibrary } from '../storage/plans'
import { type PromptPlaces, usePromptPlaces } from '../storage/promptPlaces'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import { useChosenCycle } from '../view/chosenCycle'
import { ScreenHeading } from '../view/ScreenHeading'
import { allPrompts, choosePrompts, type PromptsSought } from './choosePrompts'
import { OwnPrompt, withAny } from './OwnPrompt'
import { PromptItem } from './PromptItem'

/** The library of questions that a chair can ask, and the partnership's own. */
export function PromptsScreen() {
  const prompts = usePromptLibrary()
  const places = usePromptPlaces()
  const cycles = useCycles()
  const cycle = useChosenCycle(cycles ?? [])
  const [sought, setSought] = useState(allPrompts)
  if (!prompts || !places || !cycles) return null
  const found = choosePrompts(prompts, sought)
  const topics = [...new Set(prompts.map(({ topic }) => topic))].sort()
  return (
    <div className="stack">
      <ScreenHeading title="Prompts" />
      <p className="measure">
        Questions that a chair, a panel or a lay member can ask. Nothing in them goes out of date: what is known of a
        matter stands beside its question, with the day on which it was last looked at.
      </p>
      <div className="no-print">
        <Details summary="Add a question of your own">
          <OwnPrompt places={places} topics={topics} />
        </Details>
      </div>
      <Filters sought={sought} places={places} topics={topics} onChange={setSought} />
      <p role="status">
        {found.length} of {counted(prompts.length, 'question')}
      </p>
      {found.length === 0 ? <p>No question fits all of this. Take a word or a choice away.</p> : null}
      <div className="stack">
        {found.map((prompt) => (
          <PromptItem key={prompt.id} prompt={prompt} places={places} cycleId={cycle?.id ?? null} />
        ))}
      </div>
    </div>
  )
}

type FilterProps = {
  readonly sought: PromptsSought
  readonly places: PromptPlaces
  readonly topics: readonly string[]
  readonly onChange: (sought: PromptsSought) => void
}

function Filters({ sought, places, topics, onChange }: FilterProps) {
  const change = (part: Partial<PromptsSought>) => onChange({ ...sought, ...part })
  return (
    <section className="prompt-filters no-print" aria-label="Find a question">
      <Field label="Words in the question or its topic">
        {(ties) => (
          <input
            {...ties}
            type="search"
            value={sought.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
      </Field>
      <Choose
        label="Topic"
        value={sought.topic}
        choices={withAny(new Map(topics.map((topic) => [topic, topic])), 'Every topic')}
        onChoose={(topic) => change({ topic })}
      />
      <Choose
        label="For"
        value={sought.agency}
        choices={withAny(places.agencies, 'Anybody')}
        onChoose={(agency) => change({ agency })}
      />
      <Choose
        label="Standard"
        value={sought.standard}
        choices={withAny(places.standards, 'Every standard')}
        onChoose={(standard) => change({ standard })}
      />
      <Tick label="Hidden ones too" on={sought.withHidden} onChange={(withHidden) => change({ withHidden })} />
    </section>
  )
}
