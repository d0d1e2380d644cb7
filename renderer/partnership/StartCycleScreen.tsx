import './partnership.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { readTypedDay } from '../../shared/basics/day'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { isOpenOn, type Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { Partnership } from '../../shared/partnership/partnership'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { bundledFrameworks, useFrameworks } from '../storage/frameworks'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { AgencyRows } from './AgencyRows'
import { CycleFields } from './CycleFields'
import { startAnotherCycle } from './commands'
import { chosenFramework, editCycle, firstCycle, type TypedCycle } from './cycleForm'
import { Invited, type InvitedIds } from './Invited'
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
      setBundled({ frameworks, types }),
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
  readonly invited: InvitedIds
  readonly rows: readonly AgencyRow[]
}

/** Organisations that complete this questionnaire, as far as their types say. */
const audienceOf = ({ audience }: Framework, organisations: readonly Organisation[]): InvitedIds =>
  new Set(organisations.filter(({ type }) => audience === undefined || audience.includes(type)).map(({ id }) => id))

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
  const invite = useCallback(
    (change: (invited: InvitedIds) => InvitedIds) =>
      setForm((present) => ({ ...present, invited: change(present.invited) })),
    [],
  )
  const opensOn = readTypedDay(form.cycle.opensOn) ?? today()
  const open = useMemo(() => organisations.filter((each) => isOpenOn(each, opensOn)), [organisations, opensOn])
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
      invited: [...form.invited],
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
          <Invited
            organisations={open}
            closed={organisations.length - open.length}
            opensOn={opensOn}
            types={types}
            invited={form.invited}
            onChange={invite}
          />
          <AgencyRows
            rows={form.rows}
            types={types}
            respondent={framework.respondent}
            besideOthers={organisations.length > 0}
            errorOf={(row) => errorOf(`agency-${row}`)}
            onChange={(rows) => edit({ rows })}
          />
        </>
      )}
    </ProblemForm>
  )
}
