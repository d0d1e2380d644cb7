import './partnership.css'
import { useEffect, useState } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { today } from '../host/clock'
import { organisationTypes } from '../storage/bundled'
import { bundledFrameworks } from '../storage/frameworks'
import { changeSettings, useSettings } from '../storage/settings'
import { Radios } from '../ui/Radios'
import { explainNotKept } from '../view/explainNotKept'
import { useView } from '../view/viewState'
import { AgencyRows, emptyRow } from './AgencyRows'
import { CycleFields } from './CycleFields'
import { setUpPartnership } from './commands'
import { chosenFramework, editCycle } from './cycleForm'
import { ProblemForm, type Sent } from './ProblemForm'
import { SetUpField } from './SetUpField'
import { firstForm, type SetUpForm, setUpFrom } from './setUpForm'

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
  const handling = useView((view) => view.policy.handling)
  const [form, setForm] = useState(() =>
    firstForm(person, newest(frameworks), today(), [emptyRow(), emptyRow(), emptyRow()], handling),
  )
  const edit = (change: Partial<SetUpForm>) => setForm({ ...form, ...change })
  const submit = async (): Promise<Sent> => {
    await changeSettings({ person: { name: form.personName.trim(), role: form.preparedBy.trim() } })
    const done = await setUpPartnership(setUpFrom(form, frameworks, types))
    const why = done.ok ? [] : done.problem
    return 'kind' in why ? { problems: [], notKept: explainNotKept(why.reason) } : { problems: why, notKept: '' }
  }
  return (
    <ProblemForm
      title="Set up a partnership"
      notDone="The partnership is not set up yet."
      submit="Set up the partnership"
      busyWords="Setting up…"
      onSubmit={submit}
    >
      {(errorOf) => (
        <>
          <p className="measure">
            Everything stays on this computer. You can save it to a file and send it whenever you choose.
          </p>
          <p className="measure">
            Have a spreadsheet of your schools or agencies? Start the cycle later and import it under Organisations.
          </p>
          <Names form={form} errorOf={errorOf} onChange={edit} />
          <AgencyRows
            rows={form.agencies}
            respondent={chosenFramework(form.cycle, frameworks).respondent}
            types={types}
            errorOf={(row) => errorOf(`agency-${row}`)}
            onChange={(agencies) => edit({ agencies })}
          />
          <h2>The first cycle</h2>
          <p className="measure">A cycle is one round of returns, from sending to reporting.</p>
          <Radios<SetUpForm['cycleStarts']>
            legend="When to start it"
            value={form.cycleStarts}
            choices={[
              { value: 'now', label: 'Start it now' },
              {
                value: 'later',
                label: 'Start it later',
                hint: 'For example, to import organisations from a spreadsheet, or to bring or write a questionnaire of your own first.',
              },
            ]}
            onChange={(cycleStarts) => edit({ cycleStarts })}
          />
          {form.cycleStarts === 'now' ? (
            <CycleFields
              typed={form.cycle}
              frameworks={frameworks}
              errorOf={errorOf}
              onChange={(change) => edit({ cycle: editCycle(form.cycle, change, frameworks) })}
            />
          ) : null}
        </>
      )}
    </ProblemForm>
  )
}

function newest(frameworks: readonly Framework[]): Framework {
  const [framework] = frameworks
  if (!framework) throw new Error('No framework is bundled')
  return framework
}

type NamesProps = {
  readonly form: SetUpForm
  readonly errorOf: (control: string) => string | null
  readonly onChange: (change: Partial<SetUpForm>) => void
}

/** Who you are, and what the partnership and its people are called. */
function Names({ form, errorOf, onChange }: NamesProps) {
  type Name = 'personName' | 'preparedBy' | 'partnership' | 'challengeLead' | 'handling'
  const box = (control: Name, label: string, hint?: string) => (
    <SetUpField
      label={label}
      {...(hint ? { hint } : {})}
      control={control}
      error={errorOf(control)}
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
    </>
  )
}
