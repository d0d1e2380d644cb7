import { useRef, useState } from 'react'
import { scaleOf } from '../../shared/frameworks/lookUp'
import { mayRate, standAside } from '../../shared/sessions/people'
import type { SessionPerson } from '../../shared/sessions/session'
import { decidesWords } from '../../shared/sessions/whoDecides'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { rateInRoom } from './logCommands'
import { firstToRate, type RatingTyped } from './ratingTyped'
import type { SpokenOf } from './spokenOf'
import { useKept } from './useKept'
import { useRatingTyped } from './useRatingTyped'

type Props = FormProps & {
  readonly rows: readonly SpokenOf[]
  readonly begin: string
  /** Opens the list of who is here. */
  readonly onPeople: () => void
}

/** The rating that the panel proposes or agrees, or that it is not agreed, with why and who decided. */
export function RatingForm({ session, item, world, rows, begin, onDone, onClose, onPeople }: Props) {
  const back = rows.filter(({ auditReturn }) => auditReturn !== null)
  const [key, setKey] = useKept('row', firstToRate(back)?.key ?? '')
  const row = back.find((each) => each.key === key)
  const levels = (row && scaleOf(world.framework, row.placed.question)?.levels) ?? []
  const meant = levels.find(({ label, code }) => [label, code].some((word) => sameWord(word, begin)))
  const { typed, change, chooseOutcome } = useRatingTyped(session, row, meant?.id ?? null)
  const { outcome, level, agrees, decides, reason, off } = typed
  const may = row ? mayRate(session, row.organisationId) : []
  const [rate, refusal, running] = useExplained(rateInRoom, explainLogged)
  // What a panel thinks that does not agree is never taken from the organisation.
  const usual = outcome === 'notAgreed' ? row?.proposed : (row?.agreed?.level ?? row?.proposed ?? row?.own)
  const isNone = outcome === 'notAgreed' && level === ''
  const chosen = isNone ? null : (levels.find(({ id }) => id === level)?.id ?? usual?.id ?? null)
  const why = useRef<HTMLInputElement>(null)
  // What is refused for want of a reason is said where the reason is typed.
  const [isAtWhy, setAtWhy] = useState(false)
  const send = async () => {
    if (!row?.auditReturn) return
    const raters = may.filter(({ id }) => !off.includes(id)).map(({ id }) => id)
    const said = {
      itemId: item.id,
      questionId: row.placed.question.id,
      proposed: outcome === 'agreed' ? null : chosen,
      agreed: outcome === 'agreed' ? chosen : null,
      isNotAgreed: outcome === 'notAgreed',
      ...(outcome === 'notAgreed' && decides !== '' ? { decides } : {}),
      ...(outcome === 'agreed' && agrees !== '' ? { organisationAgrees: agrees === 'agrees' } : {}),
      reason,
      raters,
    }
    if (await rate(session.id, row.auditReturn, world, said)) return onDone(writtenWords[outcome])
    const isReasonMissing = reason.trim() === '' && raters.length > 0
    setAtWhy(isReasonMissing)
    if (isReasonMissing) why.current?.focus()
  }
  return (
    <LogForm
      name="Agreed rating"
      refusal={isAtWhy ? null : refusal}
      running={running}
      onSend={() => void send()}
      onClose={onClose}
    >
      {back.length > 1 ? (
        <Choose
          label="Whose rating"
          value={key}
          choices={back.map((each) => ({ value: each.key, words: `${each.organisation}: ${each.name}` }))}
          onChoose={setKey}
        />
      ) : null}
      <Radios
        legend="What came of it"
        value={outcome}
        inRow
        choices={[
          { value: 'agreed', label: 'Agreed' },
          { value: 'proposed', label: 'Proposed only' },
          { value: 'notAgreed', label: 'Not agreed' },
        ]}
        onChange={chooseOutcome}
      />
      <Choose
        label={outcome === 'notAgreed' ? 'The panel’s rating' : 'Rating'}
        value={chosen ?? ''}
        choices={[
          ...(outcome === 'notAgreed' ? [{ value: '', words: 'None proposed' }] : []),
          ...levels.map(({ id, label }) => ({
            value: id as string,
            words: id === row?.own?.id ? `${label} (as it rates itself)` : label,
          })),
        ]}
        onChoose={(next) => change({ level: next })}
      />
      {outcome === 'notAgreed' ? (
        <Choose
          label="Who decides on it"
          value={decides}
          choices={[
            { value: '', words: 'Not said yet' },
            ...(['chair', 'partners'] as const).map((value) => ({
              value,
              words: decidesWords({ decides: value }, world.challengeLead),
            })),
          ]}
          onChoose={(next) => change({ decides: next })}
        />
      ) : null}
      {outcome === 'agreed' ? (
        <Choose
          label="Does the organisation agree?"
          value={agrees}
          choices={[
            { value: '', words: 'Not recorded' },
            { value: 'agrees', words: 'It said that it agrees' },
            { value: 'objects', words: 'It said that it does not' },
          ]}
          onChoose={(next) => change({ agrees: next })}
        />
      ) : null}
      <Field
        label="Why"
        hint="Needed where it is not the organisation’s own rating, and where it is not agreed."
        error={isAtWhy ? refusal : null}
      >
        {(ties) => (
          <input {...ties} ref={why} value={reason} onChange={(event) => change({ reason: event.target.value })} />
        )}
      </Field>
      <fieldset className="stack-small">
        <legend className="field-label">
          {outcome === 'notAgreed' ? 'Who of the panel rates it so' : 'Who decides'}
        </legend>
        {may.map((person) => (
          <Tick
            key={person.id}
            label={nameOf(person)}
            on={!off.includes(person.id)}
            onChange={(on) => change({ off: on ? off.filter((id) => id !== person.id) : [...off, person.id] })}
          />
        ))}
        {may.length === 0 ? (
          <div className="stack-small">
            <p>Nobody of the panel who is marked as present can decide on this organisation.</p>
            <Button keys="Ctrl+Shift+H" onPress={onPeople}>
              Mark who is here
            </Button>
          </div>
        ) : null}
      </fieldset>
      <Aside people={row ? standAside(session, [row.organisationId]) : []} />
    </LogForm>
  )
}

/** Where a rating goes that was written down. One that is only proposed is never given to the room. */
const writtenWords: Readonly<Record<RatingTyped['outcome'], string>> = {
  agreed: 'Rating written down. The room sees it when you show it.',
  proposed: 'Rating written down as proposed. Only the panel sees it: the room is not shown what is only proposed.',
  notAgreed: 'Rating written down as not agreed. The room sees that when you show it.',
}

const sameWord = (word: string, typed: string) => typed !== '' && word.toLowerCase() === typed.trim().toLowerCase()

const nameOf = ({ role, name }: SessionPerson) => (name === '' ? role : `${role}, ${name}`)

const Aside = ({ people }: { readonly people: readonly SessionPerson[] }) =>
  people.length === 0 ? null : <p className="hint">Stands aside here: {people.map(nameOf).join('; ')}.</p>
