import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { useSessionOrganisations } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { useBegunForm } from './begun'
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

/** What is typed, chosen and ticked so far. */
type Begun = { readonly typed: TypedFacts; readonly cycleId: CycleId; readonly chosen: ReadonlySet<OrganisationId> }

const empty: TypedFacts = { form: 'panel', title: '', on: '', startsAt: '', place: '', minutes: '90' }

/** Makes a session: what it is, which returns it is about, and which organisations come. Left and come back to, it is as it was. */
export function MakeSession({ partnership, cycles, first, onCancel }: Props) {
  const nothing: Begun = { typed: empty, cycleId: first.id, chosen: new Set() }
  const [begun, setBegun] = useBegunForm<Begun>('make a session', nothing)
  const { typed, chosen } = begun
  const cycle = cycles.find(({ id }) => id === begun.cycleId) ?? first
  const organisations = useSessionOrganisations(cycle.id)
  const [make, refusal, making] = useExplained(makeNewSession, explainSession)
  const invited = organisations?.filter(({ organisation }) => chosen.has(organisation.id)) ?? []
  const send = async () => {
    if (await make(typed, cycle, partnership, invited)) setBegun(nothing)
  }
  return (
    <form
      className="stack item"
      aria-labelledby="make-session"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!making && organisations) void send()
      }}
    >
      <h2 id="make-session">Make a session</h2>
      <FactsFields typed={typed} onChange={(change) => setBegun({ ...begun, typed: { ...typed, ...change } })} />
      {cycles.length > 1 ? (
        <Choose
          label="Returns it is about"
          value={cycle.id}
          choices={cycles.map(({ id, title }) => ({ value: id, words: title }))}
          onChoose={(id) => setBegun({ typed, cycleId: id, chosen: new Set() })}
        />
      ) : null}
      {organisations ? (
        <OrganisationTicks
          legend="Which organisations come"
          from={organisations}
          chosen={chosen}
          onChange={(ticked) => setBegun({ ...begun, chosen: ticked })}
        />
      ) : null}
      <RefusalWords words={refusal} framed />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={making || undefined}>
          Make the session
        </button>
        <Button keys="Esc" onPress={onCancel}>
          Close the form
        </Button>
        <span className="hint">What you typed stays here while the app is open.</span>
      </div>
    </form>
  )
}
