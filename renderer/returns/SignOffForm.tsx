import { useState } from 'react'
import { longDay, readTypedDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { today } from '../host/clock'
import { allKept } from '../storage/record'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { Tick } from '../ui/Tick'
import { sendDrafts } from '../ui/useDraft'
import { printWhole } from '../view/printing'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { sendReturn } from './commands'

type Props = { readonly context: ReturnInContext; readonly gaps: number }

/** The declaration by the person who agreed the return; a typed name, no claim of a signature. */
export function SignOffForm({ context: { auditReturn, framework, cycle }, gaps }: Props) {
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [on, setOn] = useState(longDay(today()))
  const [fairPicture, setFairPicture] = useState(false)
  const [gapsReason, setGapsReason] = useState('')
  const [run, refusal, sending] = useCommand(sendReturn)
  const day = readTypedDay(on)
  const send = async () => {
    if (!day) return
    await sendDrafts()
    await allKept()
    const sent = await run(auditReturn.id, framework, cycle.periodTo, { name, role, on: day, fairPicture, gapsReason })
    if (sent) go({ screen: 'sent', returnId: auditReturn.id })
  }
  return (
    <section className="stack sign-off" aria-labelledby="sign-off-heading">
      <h2 id="sign-off-heading">Sign-off</h2>
      <Field label="Name of the person who has agreed this return">
        {(ties) => <input {...ties} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label="Job title">
        {(ties) => <input {...ties} value={role} onChange={(event) => setRole(event.target.value)} />}
      </Field>
      <Field
        label="Date"
        hint="For example, 22 November 2026"
        error={day ? null : 'Write the date like 22 November 2026.'}
      >
        {(ties) => <input {...ties} className="short" value={on} onChange={(event) => setOn(event.target.value)} />}
      </Field>
      <Tick
        label="I have read this return and it is a fair picture of our organisation."
        on={fairPicture}
        onChange={setFairPicture}
      />
      {gaps > 0 ? (
        <Field label={`Return it with ${counted(gaps, 'gap')}? Say why, so the partnership knows.`}>
          {(ties) => (
            <textarea {...ties} rows={2} value={gapsReason} onChange={(event) => setGapsReason(event.target.value)} />
          )}
        </Field>
      ) : null}
      <RefusalWords words={refusal} />
      <div className="row no-print">
        <Button look="primary" busy={sending} onPress={() => void send()}>
          Sign off and return
        </Button>
        <Button onPress={() => void printWhole()} keys="Ctrl+P">
          Print
        </Button>
        <Button onPress={() => go({ screen: 'return', returnId: auditReturn.id })}>Back to the return</Button>
      </div>
    </section>
  )
}
