import { useState } from 'react'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { everything, findInRegister } from '../../shared/partnership/register'
import { today } from '../host/clock'
import { Field } from '../ui/Field'
import { ActForm } from './ActForm'
import { typedDay } from './actBoxes'
import { DayLine } from './boxes'
import { close, join } from './commands'
import type { ActProps } from './NameActs'

/** Closes the organisation. */
export function CloseForm({ organisation, onDone }: ActProps) {
  const [on, setOn] = useState('')
  const submit = async () => {
    const read = typedDay(on)
    if ('problem' in read) return [read.problem]
    const done = await close(organisation, read.day)
    if (!done.ok) return [done.problem]
    onDone()
    return []
  }
  return (
    <ActForm
      title={`${organisation.name} closed`}
      about="Cycles that open after its last day do not ask it. Its returns stay, and you can open it again."
      submit="Keep that it closed"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => <DayLine label="Last day it was open" error={errorOf('day')} value={on} onType={setOn} />}
    </ActForm>
  )
}

/** Closes the organisation because it became part of another. */
export function JoinForm({ organisation, onDone, all }: ActProps & { readonly all: readonly Organisation[] }) {
  const [into, setInto] = useState<Organisation | null>(null)
  const [on, setOn] = useState('')
  const submit = async () => {
    const read = typedDay(on)
    if (!into) return [{ kind: 'otherIsMissing' } as const, ...('problem' in read ? [read.problem] : [])]
    if ('problem' in read) return [read.problem]
    const done = await join(organisation, into.id, into.name, read.day)
    if (!done.ok) return [done.problem]
    onDone()
    return []
  }
  return (
    <ActForm
      title={`${organisation.name} joined another organisation`}
      about="It closes, and the register says what it became part of. Its returns stay with it: they are what it said at the time."
      submit="Keep that it joined"
      onSubmit={submit}
      onCancel={onDone}
    >
      {(errorOf) => (
        <>
          <Other
            others={all.filter(({ id, closedOn }) => id !== organisation.id && closedOn === null)}
            chosen={into}
            error={errorOf('into')}
            onChoose={setInto}
          />
          <DayLine label="Last day on its own" error={errorOf('day')} value={on} onType={setOn} />
        </>
      )}
    </ActForm>
  )
}

/** How many organisations are offered to choose from at once. */
const most = 10

type OtherProps = {
  readonly others: readonly Organisation[]
  readonly chosen: Organisation | null
  readonly error: string | null
  readonly onChoose: (organisation: Organisation) => void
}

/** Which organisation it became part of: found by words, then chosen. */
function Other({ others, chosen, error, onChoose }: OtherProps) {
  const [words, setWords] = useState('')
  const found = findInRegister(others, { ...everything, words }, today())
  const offered = found.slice(0, most)
  const kept = chosen && !offered.includes(chosen) ? [chosen] : []
  const choose = (id: OrganisationId) => {
    const organisation = others.find((each) => each.id === id)
    if (organisation) onChoose(organisation)
  }
  return (
    <div className="stack-small">
      <Field label="Find what it became part of" hint="Type words of its name, or its number" error={error}>
        {(ties) => <input {...ties} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <fieldset className="radios stack-small">
        <legend className="field-label">It became part of</legend>
        {found.length > most ? (
          <p className="hint">
            The first {most} of {found.length}. Type more words to see others.
          </p>
        ) : null}
        {found.length === 0 ? <p>No open organisation has these words.</p> : null}
        {[...kept, ...offered].map(({ id, name }) => (
          <label key={id} className="tick">
            <input type="radio" name="into" checked={chosen?.id === id} onChange={() => choose(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
