import './partnership.css'
import { useEffect, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { SetUpProblem } from '../../shared/exchange/newWorkspace'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { bundledFrameworks } from '../storage/frameworks'
import { changeSettings, useSettings } from '../storage/settings'
import { ErrorSummary } from '../ui/ErrorSummary'
import { Radios } from '../ui/Radios'
import { explainNotKept } from '../view/explainNotKept'
import { ScreenHeading } from '../view/ScreenHeading'
import { AgencyRows, emptyRow } from './AgencyRows'
import { setUpPartnership } from './commands'
import { controlOf, explainSetUp } from './explainSetUp'
import { focusControl, SetUpField } from './SetUpField'
import { editForm, firstForm, type SetUpForm, setUpFrom } from './setUpForm'

type Bundled = { readonly frameworks: readonly Framework[]; readonly types: readonly OrganisationType[] }

/** Sets a partnership up on one page: who you are, the partnership, its agencies and its first cycle. */
export function SetUpScreen() {
  const [bundled, setBundled] = useState<Bundled | null>(null)
  useEffect(() => {
    void Promise.all([bundledFrameworks(), organisationTypes()]).then(([frameworks, types]) =>
      setBundled({ frameworks, types: types.filter(({ activeTo }) => activeTo === null) }),
    )
  }, [])
  return bundled ? <Page {...bundled} /> : null
}

function Page({ frameworks, types }: Bundled) {
  const person = useSettings((settings) => settings.person)
  const [form, setForm] = useState(() =>
    firstForm(person, newest(frameworks), today(), [emptyRow(), emptyRow(), emptyRow()]),
  )
  const [problems, setProblems] = useState<readonly SetUpProblem[]>([])
  const [notKept, setNotKept] = useState('')
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    await changeSettings({ person: { name: form.personName.trim(), role: form.preparedBy.trim() } })
    const done = await setUpPartnership(setUpFrom(form, frameworks, types))
    setBusy(false)
    setTries(tries + 1)
    const why = done.ok ? [] : done.problem
    setProblems('kind' in why ? [] : why)
    setNotKept('kind' in why ? explainNotKept(why.reason) : '')
  }
  const wrong = problems.length > 0
  return (
    <form
      className="set-up stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      <ScreenHeading title={`${wrong ? 'Problem: ' : ''}Set up a partnership`}>Set up a partnership</ScreenHeading>
      {wrong ? (
        <ErrorSummary
          key={tries}
          heading="The partnership is not set up yet. What you typed is still here."
          lines={problems.map((problem) => ({
            key: `${controlOf(problem)} ${problem.kind}`,
            words: explainSetUp(problem),
            onPress: () => focusControl(controlOf(problem)),
          }))}
        />
      ) : null}
      {notKept ? (
        <ErrorSummary
          key={tries}
          heading="The partnership was not set up"
          lines={[{ key: 'notKept', words: notKept }]}
        />
      ) : null}
      <p className="measure">
        Everything stays on this computer. You can save it to a file and send it whenever you choose.
      </p>
      <Parts
        form={form}
        problems={problems}
        frameworks={frameworks}
        types={types}
        onChange={(change) => setForm(editForm(form, change, frameworks))}
      />
      <button type="submit" className="button primary" aria-disabled={busy || undefined}>
        Set up the partnership
      </button>
      {busy ? <p role="status">Setting up…</p> : null}
    </form>
  )
}

function newest(frameworks: readonly Framework[]): Framework {
  const [framework] = frameworks
  if (!framework) throw new Error('No framework is bundled')
  return framework
}

type PartsProps = Bundled & {
  readonly form: SetUpForm
  readonly problems: readonly SetUpProblem[]
  readonly onChange: (change: Partial<SetUpForm>) => void
}

function Parts({ form, problems, frameworks, types, onChange }: PartsProps) {
  const error = (control: string) => {
    const problem = problems.find((each) => controlOf(each) === control)
    return problem ? explainSetUp(problem) : null
  }
  type TextField =
    | 'personName'
    | 'preparedBy'
    | 'partnership'
    | 'challengeLead'
    | 'handling'
    | 'title'
    | 'opensOn'
    | 'closesOn'
    | 'periodFrom'
    | 'periodTo'
  const box = (control: TextField, label: string, hint = '') => (
    <SetUpField
      label={label}
      {...(hint ? { hint } : {})}
      control={control}
      error={error(control)}
      value={form[control]}
      onChange={(value) => onChange({ [control]: value })}
    />
  )
  return (
    <>
      <h2>About you</h2>
      {box(
        'personName',
        'Your name (you can leave this empty)',
        'It stands beside the answers you change, so that others know who changed them.',
      )}
      {box(
        'preparedBy',
        'Your role',
        'For example, partnership business manager. It stands on the documents you make.',
      )}
      <h2>The partnership</h2>
      {box('partnership', 'Name of the partnership')}
      {box(
        'challengeLead',
        'What the person who leads challenge is called',
        'For example, independent chair or independent scrutineer.',
      )}
      {box('handling', 'Who may read its documents', 'Printed at the foot of every page.')}
      <AgencyRows
        rows={form.agencies}
        respondent={(frameworks.find((each) => frameworkKey(each) === form.framework) ?? newest(frameworks)).respondent}
        types={types}
        errorOf={(row) => error(`agency-${row}`)}
        onChange={(agencies) => onChange({ agencies })}
      />
      <h2>The first cycle</h2>
      <p className="measure">A cycle is one round of returns, from sending to reporting.</p>
      <Radios
        legend="Questions to use"
        value={form.framework}
        choices={frameworks.map((framework) => ({
          value: frameworkKey(framework),
          label: `${framework.title}, edition ${framework.editionLabel}`,
          hint: `${counted(framework.standards.length, 'standard')}, ${counted(questionsOf(framework).length, 'question')}. ${framework.editionNote ?? ''}`.trim(),
        }))}
        onChange={(framework) => onChange({ framework })}
      />
      {box('title', 'Title of the cycle')}
      <div className="day-pair">
        {box('opensOn', 'Opens on', 'For example, 1 September 2026')}
        {box('closesOn', 'Returns are due on', 'For example, 31 March 2027')}
      </div>
      <div className="day-pair">
        {box('periodFrom', 'First day of the period it covers')}
        {box('periodTo', 'Last day of the period it covers')}
      </div>
    </>
  )
}
