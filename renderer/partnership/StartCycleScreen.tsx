import './partnership.css'
import { useEffect, useState } from 'react'
import { dayAfter, longDay, monthsBefore } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { cycleTitle } from '../../shared/cycles/cycle'
import { type CycleProblem, type OrganisationsProblem, subjectOf } from '../../shared/exchange/newCycle'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import type { VariantId } from '../../shared/frameworks/question'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { OrganisationId, Partnership } from '../../shared/partnership/partnership'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { bundledFrameworks, useFrameworks } from '../storage/frameworks'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { ErrorSummary } from '../ui/ErrorSummary'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { ScreenHeading } from '../view/ScreenHeading'
import { AgencyRows } from './AgencyRows'
import { startAnotherCycle } from './commands'
import { controlOf, explainSetUp } from './explainSetUp'
import { focusControl, SetUpField } from './SetUpField'
import type { AgencyRow } from './setUpForm'

type Known = {
  readonly partnership: Partnership
  readonly frameworks: readonly Framework[]
  readonly types: readonly OrganisationType[]
}

/** Starts a cycle on any questionnaire: which, when, and who is asked. */
export function StartCycleScreen({ framework }: { readonly framework: FrameworkKey | null }) {
  const partnership = usePartnership()
  const own = useFrameworks()
  const [bundled, setBundled] = useState<Omit<Known, 'partnership'> | null>(null)
  useEffect(() => {
    void Promise.all([bundledFrameworks(), organisationTypes()]).then(([frameworks, types]) =>
      setBundled({ frameworks, types: types.filter(({ activeTo }) => activeTo === null) }),
    )
  }, [])
  if (!partnership || !own || !bundled) return null
  const keys = new Set(bundled.frameworks.map(frameworkKey))
  const frameworks = [...own.filter((each) => !keys.has(frameworkKey(each))), ...bundled.frameworks]
  return <Page partnership={partnership} frameworks={frameworks} types={bundled.types} asked={framework} />
}

type Form = {
  readonly framework: FrameworkKey
  readonly title: string
  readonly titleIsSuggested: boolean
  readonly opensOn: string
  readonly closesOn: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly invited: readonly OrganisationId[]
  readonly rows: readonly AgencyRow[]
  readonly variant: VariantId | null
}

const titleFor = (framework: Framework) => cycleTitle(subjectOf(framework), today())

/** Organisations that complete this questionnaire, as far as their types say. */
const audienceOf = ({ audience }: Framework, { organisations }: Partnership) =>
  organisations.filter(({ type }) => audience === undefined || audience.includes(type)).map(({ id }) => id)

function firstForm(framework: Framework, partnership: Partnership): Form {
  return {
    framework: frameworkKey(framework),
    title: titleFor(framework),
    titleIsSuggested: true,
    opensOn: longDay(today()),
    closesOn: '',
    periodFrom: longDay(dayAfter(monthsBefore(today(), 12))),
    periodTo: longDay(today()),
    invited: audienceOf(framework, partnership),
    rows: [],
    variant: null,
  }
}

function Page({ partnership, frameworks, types, asked }: Known & { readonly asked: FrameworkKey | null }) {
  const find = (key: FrameworkKey | null) => frameworks.find((each) => frameworkKey(each) === key) ?? frameworks[0]
  const first = find(asked)
  if (!first) throw new Error('No framework is bundled')
  const [form, setForm] = useState(() => firstForm(first, partnership))
  const [problems, setProblems] = useState<readonly (CycleProblem | OrganisationsProblem)[]>([])
  const [tries, setTries] = useState(0)
  const framework = find(form.framework) ?? first
  const { variants } = framework
  const edit = (change: Partial<Form>) => setForm({ ...form, ...change })
  const choose = (key: FrameworkKey) => {
    const next = find(key) ?? first
    edit({
      framework: key,
      invited: audienceOf(next, partnership),
      variant: null,
      ...(form.titleIsSuggested ? { title: titleFor(next) } : {}),
    })
  }
  const submit = async () => {
    const done = await startAnotherCycle({
      ...form,
      framework,
      added: form.rows.map(({ name, type }) => ({ name, type: types.find(({ code }) => code === type) ?? null })),
    })
    setTries(tries + 1)
    setProblems(done.ok ? [] : done.problem)
  }
  const error = (control: string) => {
    const problem = problems.find((each) => controlOf(each) === control)
    return problem ? explainSetUp(problem) : null
  }
  const box = (control: 'title' | 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo', label: string, hint = '') => (
    <SetUpField
      label={label}
      {...(hint ? { hint } : {})}
      control={control}
      error={error(control)}
      value={form[control]}
      onChange={(value) => edit({ [control]: value, ...(control === 'title' ? { titleIsSuggested: false } : {}) })}
    />
  )
  return (
    <form
      className="set-up stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ScreenHeading title={`${problems.length > 0 ? 'Problem: ' : ''}Start a cycle`} partnership={partnership.name}>
        Start a cycle
      </ScreenHeading>
      {problems.length > 0 ? (
        <ErrorSummary
          key={tries}
          heading="The cycle is not started yet. What you typed is still here."
          lines={problems.map((problem) => ({
            key: `${controlOf(problem)} ${problem.kind}`,
            words: explainSetUp(problem),
            onPress: () => focusControl(controlOf(problem)),
          }))}
        />
      ) : null}
      <p className="measure">A cycle is one round of returns, from sending to reporting.</p>
      <Radios
        legend="Questions to use"
        value={form.framework}
        choices={frameworks.map((each) => ({
          value: frameworkKey(each),
          label: `${each.title}, edition ${each.editionLabel}`,
          hint: `${counted(each.standards.length, 'standard')}, ${counted(questionsOf(each).length, 'question')}. ${each.editionNote ?? ''}`.trim(),
        }))}
        onChange={choose}
      />
      {variants ? (
        <Field label="Size of the form">
          {(ties) => (
            <select
              {...ties}
              value={form.variant ?? ''}
              onChange={(event) => edit({ variant: variants.find(({ id }) => id === event.target.value)?.id ?? null })}
            >
              <option value="">All questions</option>
              {variants.map((variant) => (
                <option key={variant.id} value={variant.id}>
                  {variant.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {box('title', 'Title of the cycle')}
      <div className="day-pair">
        {box('opensOn', 'Opens on', 'For example, 1 September 2026')}
        {box('closesOn', 'Returns are due on', 'For example, 31 March 2027')}
      </div>
      <div className="day-pair">
        {box('periodFrom', 'First day of the period it covers')}
        {box('periodTo', 'Last day of the period it covers')}
      </div>
      <Invited partnership={partnership} invited={form.invited} onChange={(invited) => edit({ invited })} />
      <AgencyRows
        rows={form.rows}
        types={types}
        respondent={framework.respondent}
        errorOf={(row) => error(`agency-${row}`)}
        onChange={(rows) => edit({ rows })}
      />
      <button type="submit" className="button primary">
        Start the cycle
      </button>
    </form>
  )
}

type InvitedProps = {
  readonly partnership: Partnership
  readonly invited: readonly OrganisationId[]
  readonly onChange: (invited: readonly OrganisationId[]) => void
}

/** Who of the partnership is asked for a return. */
function Invited({ partnership: { organisations }, invited, onChange }: InvitedProps) {
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
