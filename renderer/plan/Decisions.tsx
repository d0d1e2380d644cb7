import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Plan, PlanDecision } from '../../shared/plan/plan'
import { newId } from '../host/clock'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainPlan } from '../view/explainPlan'
import { useExplained } from '../view/useCommand'
import { keepInPlan } from './commands'
import { DayText, readDays } from './DayText'
import { Submit } from './MilestoneForms'

/** What the boxes are called, and what each asks. */
const boxes: readonly { readonly about: PlanDecision['about']; readonly title: string; readonly asks: string }[] = [
  {
    about: 'footprint',
    title: 'Footprint',
    asks: 'Which area do the arrangements cover, and with whom are they shared?',
  },
  { about: 'functions', title: 'Functions', asks: 'What do the partners do together, and who does it?' },
  { about: 'funding', title: 'Funding', asks: 'What does it cost, and who pays what?' },
  {
    about: 'other',
    title: 'Other decisions',
    asks: 'Anything else that the partners have to decide about themselves.',
  },
]

/** What the partners decided about their own arrangements, box by box. */
export const Decisions = ({ plan }: { readonly plan: Plan }) => (
  <section className="stack-small" aria-labelledby="plan-decisions">
    <h2 id="plan-decisions">Decisions about our arrangements</h2>
    <div className="plan-boxes">
      {boxes.map(({ about, title, asks }) => (
        <section key={about} className="plan-box stack-small" aria-labelledby={`plan-${about}`}>
          <h3 id={`plan-${about}`}>{title}</h3>
          <p className="hint">{asks}</p>
          {plan.decisions
            .filter((each) => each.about === about)
            .map((each) => (
              <Decided key={each.id} plan={plan} decision={each} />
            ))}
          <div className="no-print">
            <Details summary={`Add to ${title.toLowerCase()}`}>
              <DecisionForm plan={plan} decision={undecided(about)} isNew />
            </Details>
          </div>
        </section>
      ))}
    </div>
  </section>
)

const undecided = (about: PlanDecision['about']): PlanDecision => ({
  id: newId<'plan decision'>(),
  about,
  question: '',
  decision: '',
  because: '',
  by: '',
  decidedOn: null,
  reviewOn: null,
})

type Props = { readonly plan: Plan; readonly decision: PlanDecision }

const typedDays = (decision: PlanDecision | null) => ({
  'Decided on': decision?.decidedOn ? longDay(decision.decidedOn) : '',
  'To be looked at again on': decision?.reviewOn ? longDay(decision.reviewOn) : '',
})

const Decided = ({ plan, decision }: Props) => (
  <div className="stack-small">
    <h4>{decision.question}</h4>
    {decision.decision === '' ? (
      <p>
        <strong>Not decided yet.</strong>
        {decision.by ? ` To be decided by: ${decision.by}.` : ''}
      </p>
    ) : (
      <>
        <p className="pre-line">
          <strong>{decision.decision}</strong>
        </p>
        {decision.because ? <p className="pre-line">Because: {decision.because}</p> : null}
        <p className="hint">
          {[
            decision.by ? `Decided by: ${decision.by}.` : '',
            decision.decidedOn ? `On ${longDay(decision.decidedOn)}.` : '',
            decision.reviewOn ? `Looked at again on ${longDay(decision.reviewOn)}.` : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </>
    )}
    <div className="no-print">
      <Details summary={`Change: ${decision.question}`}>
        <DecisionForm plan={plan} decision={decision} />
      </Details>
    </div>
  </div>
)

function DecisionForm({ plan, decision, isNew = false }: Props & { readonly isNew?: boolean }) {
  const [typed, setTyped] = useState(decision)
  const [days, setDays] = useState(typedDays(decision))
  const [wrongDay, setWrongDay] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [keep, refusal, keeping] = useExplained(keepInPlan<'decisions'>, explainPlan)
  const change = (part: Partial<PlanDecision>) => setTyped({ ...typed, ...part })
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault()
        const question = typed.question.trim()
        setMissing(question === '')
        const read = readDays(days)
        setWrongDay(read.ok ? null : read.problem)
        if (question === '' || !read.ok) return
        const [decidedOn, reviewOn] = [read.value['Decided on'], read.value['To be looked at again on']]
        void keep(plan.id, 'decisions', { ...typed, question, decidedOn, reviewOn }).then((done) => {
          if (!done || !isNew) return
          setTyped(undecided(decision.about))
          setDays(typedDays(null))
        })
      }}
    >
      <Field
        label="What has to be decided"
        error={isMissing ? 'Say what has to be decided. Nothing was kept yet.' : null}
      >
        {(ties) => (
          <input {...ties} value={typed.question} onChange={({ target }) => change({ question: target.value })} />
        )}
      </Field>
      <Field label="The decision" hint="Leave it empty while nothing is decided.">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={typed.decision}
            onChange={({ target }) => change({ decision: target.value })}
          />
        )}
      </Field>
      <Field label="Because">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={typed.because}
            onChange={({ target }) => change({ because: target.value })}
          />
        )}
      </Field>
      <Field label="Who decides" hint="A role or a meeting.">
        {(ties) => <input {...ties} value={typed.by} onChange={({ target }) => change({ by: target.value })} />}
      </Field>
      {(['Decided on', 'To be looked at again on'] as const).map((label) => (
        <DayText key={label} label={label} value={days[label]} onChange={(day) => setDays({ ...days, [label]: day })} />
      ))}
      <RefusalWords words={wrongDay ?? refusal} />
      <Submit words="Keep it" busy={keeping} />
    </form>
  )
}
