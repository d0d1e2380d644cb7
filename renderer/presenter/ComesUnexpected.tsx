import { useState } from 'react'
import { asId } from '../../shared/basics/id'
import type { SessionPerson } from '../../shared/sessions/session'
import { comingTo } from '../../shared/sessions/whoComes'
import { newId } from '../host/clock'
import type { SessionWorld } from '../storage/sessionWorld'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import type { Runner } from './runner'
import { addHere } from './stepCommands'

/** Somebody came who is not on the list: their role and whom they are from are enough. */
export function ComesUnexpected({ runner, world }: { readonly runner: Runner; readonly world: SessionWorld }) {
  const [role, setRole] = useState('')
  const [from, setFrom] = useState<string>('panel')
  const [add, refusal, adding] = useExplained(addHere, explainSession)
  const send = async () => {
    const side = from === 'panel' || from === 'observer' ? from : 'organisation'
    const person: SessionPerson = {
      id: newId(),
      role,
      name: '',
      side,
      organisationId: side === 'organisation' ? asId<'organisation'>(from) : null,
      hasNoVote: side !== 'panel',
      attendance: 'expected',
      interests: [],
    }
    if (!(await add(runner, person))) return
    announce(`${role.trim()} is on the list, and present.`)
    setRole('')
  }
  return (
    <form
      className="row who-comes"
      aria-label="Somebody who is not on the list"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!adding) void send()
      }}
    >
      <Field label="Somebody else came: their role">
        {(ties) => <input {...ties} value={role} onChange={(event) => setRole(event.target.value)} />}
      </Field>
      <Choose
        label="From"
        value={from}
        choices={[
          { value: 'panel', words: 'Panel' },
          { value: 'observer', words: 'Observer' },
          ...comingTo(runner.session).map((id) => ({ value: id as string, words: world.names.get(id) ?? '' })),
        ]}
        onChoose={setFrom}
      />
      <button type="submit" className="button" aria-disabled={adding || undefined}>
        Add as present
      </button>
      <RefusalWords words={refusal} />
    </form>
  )
}
