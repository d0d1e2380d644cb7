import { useState } from 'react'
import type { Day } from '../../shared/basics/day'
import type { Milestone, Plan } from '../../shared/plan/plan'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { DayBox } from '../view/DayBox'
import { explainPlan } from '../view/explainPlan'
import { useExplained } from '../view/useCommand'
import { putMilestone, replan, withdraw } from './commands'

type Typed = { readonly what: string; readonly owner: string; readonly due: Day | null; readonly note: string }

const nothing: Typed = { what: '', owner: '', due: null, note: '' }

/** A milestone that is added. */
export function NewMilestone({ plan }: { readonly plan: Plan }) {
  const [typed, setTyped] = useState(nothing)
  const [round, setRound] = useState(0)
  const [add, refusal, adding] = useExplained(putMilestone, explainPlan)
  const [isDayMissing, setDayMissing] = useState(false)
  return (
    <div className="no-print">
      <Details summary="Add a milestone">
        <form
          className="stack-small measure"
          onSubmit={(event) => {
            event.preventDefault()
            setDayMissing(typed.due === null)
            if (typed.due === null) return
            void add(plan.id, { ...typed, due: typed.due }).then((done) => {
              if (!done) return
              setTyped(nothing)
              setRound(round + 1)
            })
          }}
        >
          <Boxes key={round} typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
          <RefusalWords words={isDayMissing ? dayMissing : refusal} />
          <Submit words="Add the milestone" busy={adding} />
        </form>
      </Details>
    </div>
  )
}

const dayMissing = 'Type the day by which it will have been done, such as 31 March 2027.'

type OneProps = { readonly plan: Plan; readonly milestone: Milestone; readonly onDone: () => void }

/** A milestone that is changed; another day needs a reason, which stays beside it. */
export function ChangeMilestone({ plan, milestone, onDone }: OneProps) {
  const { what, owner, due, note } = milestone
  const [typed, setTyped] = useState<Typed>({ what, owner, due, note })
  const [reason, setReason] = useState('')
  const [change, refusal, changing] = useExplained(replan, explainPlan)
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        void change(plan.id, milestone.id, { ...typed, due: typed.due ?? due }, reason).then((done) => done && onDone())
      }}
    >
      <Boxes typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      <Field label="Why the day is another one" hint="Needed only where you changed the day." error={null}>
        {(ties) => <input {...ties} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <RefusalWords words={refusal} />
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
      <DayBox label="Due" recorded={typed.due} onKeep={(due) => onChange({ due })} />
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
