import './plan.css'
import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Plan } from '../../shared/plan/plan'
import { useOrganisations } from '../storage/organisations'
import { usePlans } from '../storage/plans'
import { useSessions } from '../storage/sessions'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainPlan } from '../view/explainPlan'
import { ScreenHeading } from '../view/ScreenHeading'
import { useExplained } from '../view/useCommand'
import { makeNewPlan } from './commands'
import { DayText, readDays } from './DayText'
import { Decisions } from './Decisions'
import { Meetings } from './Meetings'
import { Submit } from './MilestoneForms'
import { Milestones } from './Milestones'
import { ScrutinyRecord } from './ScrutinyRecord'

/** The partnership's plan for a year: milestones, decisions about itself, scrutiny, and who came. */
export function PlanScreen() {
  const plans = usePlans()
  const sessions = useSessions()
  const organisations = useOrganisations()
  const [chosen, setChosen] = useState('')
  if (!plans || !sessions || !organisations) return null
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0]
  return (
    <div className="stack">
      <ScreenHeading title="Partnership plan" />
      {plan ? (
        <>
          <Chosen plan={plan} plans={plans} onChoose={setChosen} />
          <Milestones key={`milestones ${plan.id}`} plan={plan} />
          <Decisions key={`decisions ${plan.id}`} plan={plan} />
          <ScrutinyRecord key={`scrutiny ${plan.id}`} plan={plan} />
          <Meetings key={`meetings ${plan.id}`} plan={plan} sessions={sessions} organisations={organisations} />
          <div className="no-print">
            <Details summary="Make another plan">
              <NewPlan />
            </Details>
          </div>
        </>
      ) : (
        <>
          <p className="measure">
            A plan says what the partnership itself will have done by when, what it decided about its area, its work and
            its money, what scrutiny found, and who came to its meetings. There is none yet.
          </p>
          <NewPlan />
        </>
      )}
    </div>
  )
}

type ChosenProps = { readonly plan: Plan; readonly plans: readonly Plan[]; readonly onChoose: (id: string) => void }

const Chosen = ({ plan, plans, onChoose }: ChosenProps) => (
  <>
    {plans.length > 1 ? (
      <div className="no-print">
        <Choose
          label="Plan"
          value={plan.id as string}
          choices={plans.map(({ id, title }) => ({ value: id as string, words: title }))}
          onChoose={onChoose}
        />
      </div>
    ) : null}
    <p>
      <strong>{plan.title}.</strong> {longDay(plan.periodFrom)} to {longDay(plan.periodTo)}.
    </p>
  </>
)

function NewPlan() {
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  const [make, refusal, making] = useExplained(makeNewPlan, explainPlan)
  return (
    <form
      className="stack-small measure"
      onSubmit={(event) => {
        event.preventDefault()
        const read = readDays({ 'First day': from, 'Last day': to }, ['First day', 'Last day'])
        setWrongDay(read.ok ? null : read.problem)
        if (!read.ok) return
        const { 'First day': first, 'Last day': last } = read.value
        if (first && last) void make(title, first, last)
      }}
    >
      <Field label="Title of the plan">
        {(ties) => <input {...ties} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <DayText label="First day" value={from} onChange={setFrom} example="1 April 2027" />
      <DayText label="Last day" value={to} onChange={setTo} example="31 March 2028" />
      <RefusalWords words={wrongDay ?? refusal} />
      <Submit words="Make the plan" busy={making} />
    </form>
  )
}
