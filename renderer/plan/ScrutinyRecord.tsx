import { useState } from 'react'
import { type Day, longDay } from '../../shared/basics/day'
import type { Plan, Scrutiny } from '../../shared/plan/plan'
import { newId, today } from '../host/clock'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainPlan } from '../view/explainPlan'
import { useExplained } from '../view/useCommand'
import { keepInPlan } from './commands'
import { DayText, readDays } from './DayText'
import { Submit } from './MilestoneForms'

/** What scrutiny looked at and found, and what was answered, the newest first. */
export function ScrutinyRecord({ plan }: { readonly plan: Plan }) {
  const entries = [...plan.scrutiny].sort((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section className="stack-small" aria-labelledby="plan-scrutiny">
      <h2 id="plan-scrutiny">Scrutiny record</h2>
      {entries.length === 0 ? (
        <p>Nothing yet. Write down what the scrutineer, young people or others from outside looked at and found.</p>
      ) : null}
      {entries.map((entry) => (
        <article key={entry.id} className="plan-box stack-small" aria-labelledby={`scrutiny-${entry.id}`}>
          <h3 id={`scrutiny-${entry.id}`}>{entry.about}</h3>
          <p className="hint">
            {entry.by}, {longDay(entry.on)}
          </p>
          <dl className="plan-facts">
            <dt>Found</dt>
            <dd className="pre-line">{entry.found || 'Nothing written yet.'}</dd>
            <dt>Response</dt>
            <dd className="pre-line">{entry.response || standing(entry, today())}</dd>
          </dl>
          {entry.response && entry.respondedOn ? (
            <p className="hint">Answered on {longDay(entry.respondedOn)}.</p>
          ) : null}
          <div className="no-print">
            <Details summary={`Change: ${entry.about}`}>
              <ScrutinyForm plan={plan} entry={entry} />
            </Details>
          </div>
        </article>
      ))}
      <div className="no-print">
        <Details summary="Add to the scrutiny record">
          <ScrutinyForm plan={plan} entry={unwritten()} isNew />
        </Details>
      </div>
    </section>
  )
}

const standing = ({ respondBy }: Scrutiny, asAt: Day) =>
  respondBy === null
    ? 'None yet.'
    : `None yet. ${respondBy < asAt ? 'It was due' : 'It is due'} on ${longDay(respondBy)}.`

const unwritten = (): Scrutiny => ({
  id: newId<'scrutiny'>(),
  on: today(),
  by: '',
  about: '',
  found: '',
  response: '',
  respondBy: null,
  respondedOn: null,
})

const typedDays = ({ on, respondBy, respondedOn }: Scrutiny) => ({
  'Looked at on': longDay(on),
  'Response due': respondBy ? longDay(respondBy) : '',
  'Answered on': respondedOn ? longDay(respondedOn) : '',
})

type Props = { readonly plan: Plan; readonly entry: Scrutiny; readonly isNew?: boolean }

function ScrutinyForm({ plan, entry, isNew = false }: Props) {
  const [typed, setTyped] = useState(entry)
  const [days, setDays] = useState(typedDays(entry))
  const [problem, setProblem] = useState<string | null>(null)
  const [keep, refusal, keeping] = useExplained(keepInPlan<'scrutiny'>, explainPlan)
  const change = (part: Partial<Scrutiny>) => setTyped({ ...typed, ...part })
  const text = (part: 'by' | 'about' | 'found' | 'response') => ({
    value: typed[part],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [part]: target.value }),
  })
  const day = (label: keyof typeof days) => (
    <DayText label={label} value={days[label]} onChange={(words) => setDays({ ...days, [label]: words })} />
  )
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        const [by, about] = [typed.by.trim(), typed.about.trim()]
        const missing = about === '' ? 'what was looked at' : by === '' ? 'who looked' : null
        const read = readDays(days, ['Looked at on'])
        setProblem(missing ? `Say ${missing}. Nothing was kept yet.` : read.ok ? null : read.problem)
        if (missing || !read.ok) return
        const { 'Looked at on': on, 'Response due': respondBy, 'Answered on': respondedOn } = read.value
        void keep(plan.id, 'scrutiny', { ...typed, by, about, on: on ?? typed.on, respondBy, respondedOn }).then(
          (done) => {
            if (!done || !isNew) return
            setTyped(unwritten())
            setDays(typedDays(unwritten()))
          },
        )
      }}
    >
      <Field label="What was looked at">{(ties) => <input {...ties} {...text('about')} />}</Field>
      <Field label="By whom" hint="A role, such as independent scrutineer.">
        {(ties) => <input {...ties} {...text('by')} />}
      </Field>
      {day('Looked at on')}
      <Field label="What was found">{(ties) => <textarea {...ties} rows={3} {...text('found')} />}</Field>
      {day('Response due')}
      <Field label="The response">{(ties) => <textarea {...ties} rows={3} {...text('response')} />}</Field>
      {day('Answered on')}
      <RefusalWords words={problem ?? refusal} />
      <Submit words="Keep it" busy={keeping} />
    </form>
  )
}
