import './partnership.css'
import { useEffect, useState } from 'react'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { Partnership } from '../../shared/partnership/partnership'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { bundledFrameworks, useFrameworks } from '../storage/frameworks'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { AgencyRows } from './AgencyRows'
import { CycleFields } from './CycleFields'
import { startAnotherCycle } from './commands'
import { chosenFramework, editCycle, firstCycle, type TypedCycle } from './cycleForm'
import { ProblemForm, type Sent } from './ProblemForm'
import type { AgencyRow } from './setUpForm'

type Known = {
  readonly partnership: Partnership
  readonly organisations: readonly Organisation[]
  readonly frameworks: readonly Framework[]
  readonly types: readonly OrganisationType[]
}

/** Starts a cycle on any questionnaire: which, when, and who is asked. */
export function StartCycleScreen({ framework }: { readonly framework: FrameworkKey | null }) {
  const partnership = usePartnership()
  const organisations = useOrganisations()
  const own = useFrameworks()
  const [bundled, setBundled] = useState<Omit<Known, 'partnership' | 'organisations'> | null>(null)
  useEffect(() => {
    void Promise.all([bundledFrameworks(), organisationTypes()]).then(([frameworks, types]) =>
      setBundled({ frameworks, types: types.filter(({ activeTo }) => activeTo === null) }),
    )
  }, [])
  if (!partnership || !organisations || !own || !bundled) return null
  const keys = new Set(bundled.frameworks.map(frameworkKey))
  const frameworks = [...own.filter((each) => !keys.has(frameworkKey(each))), ...bundled.frameworks]
  return (
    <Page
      partnership={partnership}
      organisations={organisations}
      frameworks={frameworks}
      types={bundled.types}
      asked={framework}
    />
  )
}

type Form = {
  readonly cycle: TypedCycle
  readonly invited: readonly OrganisationId[]
  readonly rows: readonly AgencyRow[]
}

/** Organisations that complete this questionnaire, as far as their types say. */
const audienceOf = ({ audience }: Framework, organisations: readonly Organisation[]) =>
  organisations.filter(({ type }) => audience === undefined || audience.includes(type)).map(({ id }) => id)

function Page({
  partnership,
  organisations,
  frameworks,
  types,
  asked,
}: Known & { readonly asked: FrameworkKey | null }) {
  const first = frameworks.find((each) => frameworkKey(each) === asked) ?? frameworks[0]
  if (!first) throw new Error('No framework is bundled')
  const [form, setForm] = useState<Form>(() => ({
    cycle: firstCycle(first, today()),
    invited: audienceOf(first, organisations),
    rows: [],
  }))
  const framework = chosenFramework(form.cycle, frameworks)
  const edit = (change: Partial<Form>) => setForm({ ...form, ...change })
  const editTyped = (change: Partial<TypedCycle>) => {
    const cycle = editCycle(form.cycle, change, frameworks)
    edit({
      cycle,
      ...(change.framework ? { invited: audienceOf(chosenFramework(cycle, frameworks), organisations) } : {}),
    })
  }
  const submit = async (): Promise<Sent> => {
    const done = await startAnotherCycle({
      ...form.cycle,
      framework,
      invited: form.invited,
      added: form.rows.map(({ name, type }) => ({ name, type: types.find(({ code }) => code === type) ?? null })),
    })
    return { problems: done.ok ? [] : done.problem, notKept: '' }
  }
  return (
    <ProblemForm
      title="Start a cycle"
      partnership={partnership.name}
      notDone="The cycle is not started yet."
      submit="Start the cycle"
      busyWords="Starting…"
      onSubmit={submit}
    >
      {(errorOf) => (
        <>
          <p className="measure">A cycle is one round of returns, from sending to reporting.</p>
          <CycleFields typed={form.cycle} frameworks={frameworks} errorOf={errorOf} onChange={editTyped} />
          <Invited organisations={organisations} invited={form.invited} onChange={(invited) => edit({ invited })} />
          <AgencyRows
            rows={form.rows}
            types={types}
            respondent={framework.respondent}
            errorOf={(row) => errorOf(`agency-${row}`)}
            onChange={(rows) => edit({ rows })}
          />
        </>
      )}
    </ProblemForm>
  )
}

type InvitedProps = {
  readonly organisations: readonly Organisation[]
  readonly invited: readonly OrganisationId[]
  readonly onChange: (invited: readonly OrganisationId[]) => void
}

/** Who of the partnership is asked for a return. */
function Invited({ organisations, invited, onChange }: InvitedProps) {
  return (
    <fieldset className="radios stack-small">
      <legend className="field-label">Who is asked, of those the partnership has already</legend>
      <p>
        {invited.length} of {organisations.length} are asked.
      </p>
      <div className="row">
        <Button onPress={() => onChange(organisations.map(({ id }) => id))}>Ask all</Button>
        <Button onPress={() => onChange([])}>Ask none</Button>
      </div>
      {organisations.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          on={invited.includes(id)}
          onChange={(on) => onChange(on ? [...invited, id] : invited.filter((each) => each !== id))}
        />
      ))}
    </fieldset>
  )
}
