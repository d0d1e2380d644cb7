import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { useSessionOrganisations } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { makeNewSession, type TypedFacts } from './commands'
import { FactsFields } from './FactsFields'
import { OrganisationTicks } from './OrganisationTicks'

type Props = {
  readonly partnership: Partnership
  /** Newest first. */
  readonly cycles: readonly Cycle[]
  readonly first: Cycle
  readonly onCancel: () => void
}

const empty: TypedFacts = { form: 'panel', title: '', on: '', startsAt: '', place: '', minutes: '90' }

/** Makes a session: what it is, which returns it is about, and which organisations come. */
export function MakeSession({ partnership, cycles, first, onCancel }: Props) {
  const [typed, setTyped] = useState(empty)
  const [cycle, setCycle] = useState(first)
  const [chosen, setChosen] = useState<ReadonlySet<OrganisationId>>(new Set())
  const organisations = useSessionOrganisations(cycle.id)
  const [make, refusal, making] = useExplained(makeNewSession, explainSession)
  const invited = organisations?.filter(({ organisation }) => chosen.has(organisation.id)) ?? []
  return (
    <form
      className="stack item"
      aria-labelledby="make-session"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!making && organisations) void make(typed, cycle, partnership, invited)
      }}
    >
      <h2 id="make-session">Make a session</h2>
      <FactsFields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
      {cycles.length > 1 ? (
        <Choose
          label="Returns it is about"
          value={cycle.id}
          choices={cycles.map(({ id, title }) => ({ value: id, words: title }))}
          onChoose={(id) => {
            setCycle(cycles.find((each) => each.id === id) ?? cycle)
            setChosen(new Set())
          }}
        />
      ) : null}
      {organisations ? (
        <OrganisationTicks
          legend="Which organisations come"
          from={organisations}
          chosen={chosen}
          onChange={setChosen}
        />
      ) : null}
      <RefusalWords words={refusal} framed />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={making || undefined}>
          Make the session
        </button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
