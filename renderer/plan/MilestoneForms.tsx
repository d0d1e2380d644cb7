import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Milestone, Plan } from '../../shared/plan/plan'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainPlan } from '../view/explainPlan'
import { useExplained } from '../view/useCommand'
import { putMilestone, replan, withdraw } from './commands'
import { DayText, readDays } from './DayText'

type Typed = { readonly what: string; readonly owner: string; readonly due: string; readonly note: string }

const nothing: Typed = { what: '', owner: '', due: '', note: '' }

/** A milestone that is added. */
export function NewMilestone({ plan }: { readonly plan: Plan }) {
  const [typed, setTyped] = useState(nothing)
  const [add, refusal, adding] = useExplained(putMilestone, explainPlan)
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  return (
    <div className="no-print">
      <Details summary="Add a milestone">
        <form
          className="stack-small measure"
          onSubmit={(event) => {
            event.preventDefault()
            const days = readDays({ Due: typed.due }, ['Due'])
            setWrongDay(days.ok ? null : days.problem)
            if (!days.ok || !days.value.Due) return
            void add(plan.id, { ...typed, due: days.value.Due }).then((done) => done && setTyped(nothing))
          }}
        >
          <Boxes typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
          <RefusalWords words={wrongDay ?? refusal} />
          <Submit words="Add the milestone" busy={adding} />
        </form>
      </Details>
    </div>
  )
}

type OneProps = { readonly plan: Plan; readonly milestone: Milestone; readonly onDone: () => void }

/** A milestone that is changed; another day needs a reason, which stays beside it. */
export function ChangeMilestone({ plan, milestone, onDone }: OneProps) {
  const { what, owner, due, note } = milestone
  const [typed, setTyped] = useState<Typed>({ what, owner, due: longDay(due), note })
  const [reason, setReason] = useState('')
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  const [change, refusal, changing] = useExplained(replan, explainPlan)
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        const days = readDays({ Due: typed.due }, ['Due'])
        setWrongDay(days.ok ? null : days.problem)
        if (!days.ok || !days.value.Due) return
        const next = { ...typed, due: days.value.Due }
        void change(plan.id, milestone.id, next, reason).then((done) => done && onDone())
      }}
    >
      <Boxes typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      <Field label="Why the day is another one" hint="Needed only where you changed the day." error={null}>
        {(ties) => <input {...ties} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <RefusalWords words={wrongDay ?? refusal} />
      <Submit words="Keep the change" busy={changing} />
    </form>
  )
}

/** A milestone that is dropped: it stays in the plan with the reason. */
export function WithdrawMilestone({ plan, milestone, onDone }: OneProps) {
  const [reason, setReason] = useState('')
  const [drop, refusal, dropping] = useExplained(withdraw, explainPlan)
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        void drop(plan.id, milestone.id, reason).then((done) => done && onDone())
      }}
    >
      <Field label="Why it is withdrawn" error={refusal}>
        {(ties) => <input {...ties} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <Submit words="Withdraw it" busy={dropping} />
    </form>
  )
}

type BoxesProps = { readonly typed: Typed; readonly onChange: (part: Partial<Typed>) => void }

function Boxes({ typed, onChange }: BoxesProps) {
  return (
    <>
      <Field label="What will have been done">
        {(ties) => (
          <textarea {...ties} rows={2} value={typed.what} onChange={({ target }) => onChange({ what: target.value })} />
        )}
      </Field>
      <Field label="Owner" hint="A role, not a name.">
        {(ties) => <input {...ties} value={typed.owner} onChange={({ target }) => onChange({ owner: target.value })} />}
      </Field>
      <DayText label="Due" value={typed.due} onChange={(due) => onChange({ due })} />
      <Field label="Note (if you like)">
        {(ties) => (
          <textarea {...ties} rows={2} value={typed.note} onChange={({ target }) => onChange({ note: target.value })} />
        )}
      </Field>
    </>
  )
}

/** The button that a form ends with. */
export const Submit = ({ words, busy }: { readonly words: string; readonly busy: boolean }) => (
  <div className="row">
    <button type="submit" className="button" aria-disabled={busy || undefined}>
      {words}
    </button>
  </div>
)
