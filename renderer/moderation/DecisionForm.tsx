import { longDay } from '../../shared/basics/day'
import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { scaleOf } from '../../shared/frameworks/lookUp'
import type { Level, LevelId } from '../../shared/frameworks/scale'
import { type Decision, needsReason } from '../../shared/returns/moderation'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { keepDecider } from './drafts'

type Props = {
  readonly framework: Framework
  readonly item: QueueItem
  readonly decision: Decision
  readonly by: string
  readonly problem: string | null
  readonly running: boolean
  readonly onChange: (change: Partial<Decision>) => void
  readonly onRecord: () => void
}

/** What a panel decides on one answer. It stands beside the answer and changes nothing in it. */
export function DecisionForm(props: Props) {
  const { framework, item, decision, onChange } = props
  const { auditReturn, placed } = item
  const levels = scaleOf(framework, placed.question)?.levels ?? []
  const own = auditReturn.answers[placed.question.id]?.rating ?? null
  const asks = (level: Decision['agreed']) => needsReason(auditReturn, placed.question.id, level)
  return (
    <section className="stack moderation-decision" aria-labelledby="decision">
      <h2 id="decision">Decision</h2>
      <Words label="The panel’s question" value={decision.query} onChange={(query) => onChange({ query })} />
      {levels.length > 0 ? (
        <>
          <Choose
            label="The panel’s proposed rating"
            value={decision.proposed ?? ''}
            choices={[{ value: '', words: 'None' }, ...levels.map((level) => choiceOf(level, own))]}
            onChoose={(id) => onChange({ proposed: id === '' ? null : (id as LevelId) })}
          />
          {asks(decision.proposed) || decision.proposedReason ? (
            <Words
              label="Why it proposes that"
              value={decision.proposedReason}
              onChange={(proposedReason) => onChange({ proposedReason })}
            />
          ) : null}
        </>
      ) : null}
      <EvidenceChecked decision={decision} onChange={onChange} />
      <Tick label="Take it to the session" on={decision.toSession} onChange={(toSession) => onChange({ toSession })} />
      {levels.length > 0 ? (
        <>
          <Choose
            label="Agreed rating"
            hint="The organisation’s own rating stays as it is, beside this one."
            value={decision.agreed ?? ''}
            choices={[
              { value: '', words: 'Nothing agreed yet' },
              ...levels.map((level) => choiceOf(level, own)),
              { value: 'notAgreed', words: 'Not agreed – both views stand' },
            ]}
            onChoose={(id) => onChange({ agreed: id === '' ? null : (id as LevelId | 'notAgreed') })}
          />
          {decision.agreed === null ? null : (
            <>
              <Words
                label={
                  decision.agreed === 'notAgreed'
                    ? 'Why it was not agreed, and who decides now'
                    : asks(decision.agreed)
                      ? 'Why it differs from the organisation’s own rating'
                      : 'Why (if there is more to say)'
                }
                value={decision.agreedReason}
                onChange={(agreedReason) => onChange({ agreedReason })}
              />
              <Words
                label="Feedback to the organisation"
                value={decision.feedback}
                onChange={(feedback) => onChange({ feedback })}
              />
            </>
          )}
        </>
      ) : null}
      <Recording {...props} />
    </section>
  )
}

const choiceOf = ({ id, label }: Level, own: LevelId | null) => ({
  value: id as string,
  words: id === own ? `${label} (as it rated itself)` : label,
})

type PartProps = Pick<Props, 'decision' | 'onChange'>

function EvidenceChecked({ decision: { evidence }, onChange }: PartProps) {
  const choose = (outcome: 'seen' | 'notSeen' | 'none') =>
    onChange({ evidence: outcome === 'none' ? null : { outcome, note: evidence?.note ?? '', on: today() } })
  return (
    <>
      <Radios
        legend="Evidence checked"
        value={evidence?.outcome ?? 'none'}
        choices={[
          { value: 'none', label: 'Not checked' },
          { value: 'seen', label: 'Yes, and it shows what the answer says' },
          { value: 'notSeen', label: 'Yes, and it does not' },
        ]}
        onChange={choose}
      />
      {evidence ? (
        <>
          <p className="hint">Checked on {longDay(evidence.on)}.</p>
          <Words
            label="What was looked at"
            value={evidence.note}
            onChange={(note) => onChange({ evidence: { ...evidence, note } })}
          />
        </>
      ) : null}
    </>
  )
}

const Recording = ({ by, problem, running, onRecord }: Props) => (
  <>
    <Field label="Who decides" hint="A role or a name, such as Challenge panel.">
      {(ties) => <input {...ties} value={by} onChange={(event) => keepDecider(event.target.value)} />}
    </Field>
    <p className="field-error" role="alert">
      {problem}
    </p>
    <Button look="primary" keys="Ctrl+Enter" busy={running} onPress={onRecord}>
      Record and next
    </Button>
  </>
)

type WordsProps = { readonly label: string; readonly value: string; readonly onChange: (words: string) => void }

const Words = ({ label, value, onChange }: WordsProps) => (
  <Field label={label}>
    {(ties) => <textarea {...ties} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
)
