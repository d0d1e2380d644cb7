import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { SessionId, SessionPerson } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { withKeys } from '../ui/withKeys'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { keepPerson } from './commands'
import { attendanceWords, sideWords } from './words'

/** An organisation by its name, for a list to choose from. */
export type Named = { readonly id: OrganisationId; readonly name: string }

type Props = {
  readonly sessionId: SessionId
  /** As typed so far. */
  readonly person: SessionPerson
  readonly isNew: boolean
  /** By name. */
  readonly organisations: readonly Named[]
  readonly onType: (person: SessionPerson) => void
  readonly onDone: () => void
}

const sides = (Object.keys(sideWords) as SessionPerson['side'][]).map((value) => ({ value, label: sideWords[value] }))
const attendances = (Object.keys(attendanceWords) as SessionPerson['attendance'][]).map((value) => ({
  value,
  words: attendanceWords[value],
}))

/** Who somebody is, whether they came, and which organisations they have an interest in. */
export function PersonForm({ sessionId, person: typed, isNew, organisations, onType, onDone }: Props) {
  const [keep, refusal, keeping] = useExplained(keepPerson, explainSession)
  const form = useRef<HTMLFormElement>(null)
  const [was] = useState(typed.role)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const edit = (change: Partial<SessionPerson>) => onType({ ...typed, ...change })
  const send = async () => {
    if (await keep(sessionId, typed)) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      ref={form}
      className="item stack-small"
      aria-label={isNew ? 'Add a person' : `Change ${was}`}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!keeping) void send()
      }}
    >
      <Radios
        legend="They are"
        value={typed.side}
        choices={sides}
        inRow
        onChange={(side) => edit({ side, hasNoVote: side !== 'panel' })}
      />
      <div className="item-row">
        <Field label="Role">
          {(ties) => (
            <input
              {...ties}
              maxLength={200}
              value={typed.role}
              onChange={(event) => edit({ role: event.target.value })}
            />
          )}
        </Field>
        <Field label="Name">
          {(ties) => (
            <input
              {...ties}
              maxLength={200}
              value={typed.name}
              onChange={(event) => edit({ name: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Choose
        label="From"
        value={typed.organisationId ?? ''}
        choices={[{ value: '', words: 'No organisation that is asked' }, ...named(organisations)]}
        onChoose={(id) => edit({ organisationId: (id || null) as OrganisationId | null })}
      />
      {typed.side === 'panel' ? (
        <Tick
          label="Has no say in ratings, such as the note-taker"
          on={typed.hasNoVote}
          onChange={(hasNoVote) => edit({ hasNoVote })}
        />
      ) : null}
      <Choose
        label="Attendance"
        value={typed.attendance}
        choices={attendances}
        onChoose={(attendance) => edit({ attendance })}
      />
      <Interests typed={typed} organisations={organisations} onChange={(interests) => edit({ interests })} />
      <RefusalWords words={refusal} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={keeping || undefined}>
          {isNew ? 'Add the person' : 'Keep'}
        </button>
        <Button keys="Esc" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const named = (organisations: readonly Named[]) =>
  organisations.map(({ id, name }) => ({ value: id as string, words: name }))

type InterestProps = {
  readonly typed: SessionPerson
  readonly organisations: readonly Named[]
  readonly onChange: (interests: SessionPerson['interests']) => void
}

/** An interest of which nobody has said yet in whose part it is: it is not kept like this. */
const inNobody: SessionPerson['interests'][number] = { organisationId: '' as OrganisationId, why: '' }

/** In whose part somebody takes none, and why. */
function Interests({ typed: { interests }, organisations, onChange }: InterestProps) {
  const change = (place: number, what: Partial<SessionPerson['interests'][number]>) =>
    onChange(interests.map((each, at) => (at === place ? { ...each, ...what } : each)))
  const box = useRef<HTMLFieldSetElement>(null)
  const shown = useRef(interests.length)
  useEffect(() => {
    if (interests.length > shown.current) [...(box.current?.querySelectorAll('select') ?? [])].at(-1)?.focus()
    shown.current = interests.length
  }, [interests.length])
  return (
    <fieldset className="stack-small" ref={box}>
      <legend className="field-label">Interests declared</legend>
      {withKeys(interests, () => 'interest').map(({ key, item: { organisationId, why } }, place) => (
        <div key={key} className="item-row">
          <Choose
            label={`Organisation ${place + 1}`}
            value={organisationId as string}
            choices={[{ value: '', words: 'Choose an organisation' }, ...named(organisations)]}
            onChoose={(id) => change(place, { organisationId: id as OrganisationId })}
          />
          <Field label={`Why ${place + 1}`}>
            {(ties) => (
              <input
                {...ties}
                maxLength={2_000}
                value={why}
                onChange={(event) => change(place, { why: event.target.value })}
              />
            )}
          </Field>
          <Button
            name={`Remove interest ${place + 1}`}
            onPress={() => onChange(interests.filter((_, at) => at !== place))}
          >
            Remove
          </Button>
        </div>
      ))}
      {organisations.length > 0 ? (
        <Button onPress={() => onChange([...interests, inNobody])}>Add an interest</Button>
      ) : null}
    </fieldset>
  )
}
