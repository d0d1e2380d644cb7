import './partnership.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { readTypedDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { cycleBefore } from '../../shared/exchange/newCycle'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { isOpenOn, type Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { Partnership } from '../../shared/partnership/partnership'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { type InvitedBefore, useCycles, useInvitedBefore } from '../storage/cycles'
import { bundledFrameworks, useFrameworks } from '../storage/frameworks'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { Tick } from '../ui/Tick'
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
  /** Cycles that there are, and who was asked in them. */
  readonly cycles: readonly Cycle[]
  readonly asked: InvitedBefore
}

/** Starts a cycle on any questionnaire: which, when, and who is asked. */
export function StartCycleScreen({ framework }: { readonly framework: FrameworkKey | null }) {
  const partnership = usePartnership()
  const organisations = useOrganisations()
  const own = useFrameworks()
  const [bundled, setBundled] = useState<Pick<Known, 'frameworks' | 'types'> | null>(null)
  useEffect(() => {
    void Promise.all([bundledFrameworks(), organisationTypes()]).then(([frameworks, types]) =>
      setBundled({ frameworks, types }),
    )
  }, [])
  const cycles = useCycles()
  const asked = useInvitedBefore()
  if (!partnership || !organisations || !own || !bundled || !cycles || !asked) return null
  const keys = new Set(bundled.frameworks.map(frameworkKey))
  const frameworks = [...own.filter((each) => !keys.has(frameworkKey(each))), ...bundled.frameworks]
  return (
    <Page
      partnership={partnership}
      organisations={organisations}
      frameworks={frameworks}
      types={bundled.types}
      cycles={cycles}
      asked={asked}
      wanted={framework}
    />
  )
}

type Form = {
  readonly cycle: TypedCycle
  readonly invited: InvitedIds
  readonly rows: readonly AgencyRow[]
  /** True to begin the returns with last cycle's words. */
  readonly copiesLast: boolean
}

/** Organisations that complete this questionnaire, as far as their types say. */
const audienceOf = ({ audience }: Framework, organisations: readonly Organisation[]): InvitedIds =>
  new Set(organisations.filter(({ type }) => audience === undefined || audience.includes(type)).map(({ id }) => id))

/** Whom to propose: those that were asked last time, else everybody whose type fits. */
const proposed = (framework: Framework, { cycles, asked, organisations }: Known): InvitedIds => {
  const before = cycleBefore(framework, cycles)
  const last = before && asked.get(before.id)
  return last && last.length > 0 ? new Set(last) : audienceOf(framework, organisations)
}

function Page({ wanted, ...known }: Known & { readonly wanted: FrameworkKey | null }) {
  const { partnership, organisations, frameworks, types, cycles } = known
  const first = frameworks.find((each) => frameworkKey(each) === wanted) ?? frameworks[0]
  if (!first) throw new Error('No framework is bundled')
  const [form, setForm] = useState<Form>(() => ({
    cycle: firstCycle(first, today()),
    invited: proposed(first, known),
    rows: [],
    copiesLast: false,
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
      ...(change.framework ? { invited: proposed(chosenFramework(cycle, frameworks), known) } : {}),
    })
  }
  const before = cycleBefore(framework, cycles)
  const submit = async (): Promise<Sent> => {
    const done = await startAnotherCycle(
      {
        ...form.cycle,
        framework,
        invited: [...form.invited],
        added: form.rows.map(({ name, type }) => ({ name, type: types.find(({ code }) => code === type) ?? null })),
      },
      form.copiesLast && before !== undefined,
    )
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
          {before ? (
            <>
              <p className="measure">
                This follows {before.title}. Those asked then are ticked below. Their answers, agreed ratings and
                unfinished actions stand beside each question.
              </p>
              <Tick
                label="Begin each return with the words of last time, marked as not checked"
                on={form.copiesLast}
                onChange={(copiesLast) => edit({ copiesLast })}
              />
              <p className="hint">
                Words, evidence and unfinished actions are copied; ratings are not. Each has to be checked before it
                counts.
              </p>
            </>
          ) : null}
          {organisations.length > 0 ? (
            <Invited
              organisations={open}
              closed={organisations.length - open.length}
              opensOn={opensOn}
              types={types}
              invited={form.invited}
              onChange={invite}
            />
          ) : null}
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
