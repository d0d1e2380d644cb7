import { useState } from 'react'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { Choose } from '../ui/Choose'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useExplained } from '../view/useCommand'
import { addToAgenda } from './agendaCommands'
import { wholeNumber } from './commands'
import { kindWords } from './words'

type Kind = AgendaItem['kind']

const kinds: readonly Kind[] = ['topic', 'break', 'opening', 'closing']

/** Puts an item of one's own on the agenda, or a break. */
export function AddOwnItem({ session }: { readonly session: Session }) {
  const [kind, setKind] = useState<Kind>('topic')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('10')
  const [add, refusal, adding] = useExplained(addToAgenda, explainSession)
  const send = async () => {
    const item = {
      kind,
      title: title.trim() === '' && kind === 'break' ? 'Break' : title,
      minutes: wholeNumber(minutes),
      why: kind === 'topic' ? ['Own item'] : [],
      organisationIds: [],
      standardId: null,
      questionIds: [],
      challengeIds: [],
      asks: [],
    }
    if (await add(session.id, item)) setTitle('')
  }
  return (
    <Details summary="Add an item of your own, or a break">
      <form
        className="stack-small"
        aria-label="Add an item"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!adding) void send()
        }}
      >
        <div className="session-filters">
          <Choose
            label="Kind"
            value={kind}
            choices={kinds.map((value) => ({ value, words: kindWords[value] }))}
            onChoose={setKind}
          />
          <Field label="Title">
            {(ties) => (
              <input {...ties} maxLength={2_000} value={title} onChange={(event) => setTitle(event.target.value)} />
            )}
          </Field>
          <Field label="Minutes">
            {(ties) => (
              <input
                {...ties}
                inputMode="numeric"
                value={minutes}
                onChange={(event) => setMinutes(event.target.value)}
              />
            )}
          </Field>
        </div>
        <RefusalWords words={refusal} />
        <button type="submit" className="button" aria-disabled={adding || undefined}>
          Add it
        </button>
      </form>
    </Details>
  )
}
