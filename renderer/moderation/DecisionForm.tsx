import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { scaleOf } from '../../shared/frameworks/lookUp'
import type { Level, LevelId } from '../../shared/frameworks/scale'
import { type Decision, needsReason } from '../../shared/returns/moderation'
import { type PanelOutcome, panelOutcomes } from '../../shared/returns/panel'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { DayBox } from '../view/DayBox'
import { keepWhoWrites } from '../view/whoWrites'
import { outcomeWords } from './outcomes'

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
  const suggests = decision.outcome === 'suggest' || decision.outcome === 'toSession'
  const asks = (level: Decision['agreed']) => needsReason(auditReturn, placed.question.id, level)
  return (
    <section className="stack moderation-decision" aria-labelledby="decision">
      <h2 id="decision">Decision</h2>
      <OutcomeChoice {...props} own={own} />
      <Words label="The panel’s question" value={decision.query} onChange={(query) => onChange({ query })} />
      {levels.length > 0 && (suggests || decision.proposed !== null) ? (
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

/** What is decided. “No change” agrees on the organisation's own rating, where it gave one. */
function OutcomeChoice({ item, decision, onChange, own }: Props & { readonly own: LevelId | null }) {
  const isRated = item.placed.question.scale !== undefined
  const wasMeantOnly = decision.outcome === 'noChange' && decision.agreed === own && decision.agreedReason === ''
  const choose = (outcome: PanelOutcome | 'none') =>
    onChange({
      outcome: outcome === 'none' ? null : outcome,
      ...(outcome === 'noChange' && own !== null ? { agreed: own } : {}),
      ...(outcome !== 'noChange' && wasMeantOnly ? { agreed: null } : {}),
    })
  return (
    <Radios
      legend="What is decided"
      value={decision.outcome ?? 'none'}
      choices={[
        ...panelOutcomes
          .filter((outcome) => outcome !== 'suggest' || isRated)
          .map((value) => ({ value, label: outcomeWords[value], ...hints[value] })),
        { value: 'none', label: 'Nothing yet' },
      ]}
      onChange={choose}
    />
  )
}

const hints: Readonly<Record<PanelOutcome, { readonly hint?: string }>> = {
  noChange: { hint: 'The answer and its rating stand.' },
  suggest: { hint: 'Say which, and why.' },
  sentBack: {
    hint: 'The list of returns then shows that a question was asked. Nothing is sent by the app: ask the organisation, and reopen its return if it is to answer there.',
  },
  toSession: {},
}

type PartProps = Pick<Props, 'decision' | 'onChange'>

function EvidenceChecked({ decision: { evidence }, onChange }: PartProps) {
  const choose = (outcome: 'seen' | 'notSeen' | 'none') =>
    onChange({
      evidence: outcome === 'none' ? null : { outcome, note: evidence?.note ?? '', on: evidence?.on ?? today() },
    })
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
          <DayBox
            label="Checked on"
            hint="Today or an earlier day"
            recorded={evidence.on}
            isNeeded
            onKeep={(on) => on && onChange({ evidence: { ...evidence, on } })}
          />
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
      {(ties) => <input {...ties} value={by} onChange={(event) => keepWhoWrites(event.target.value)} />}
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
