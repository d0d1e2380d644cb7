import { useState } from 'react'
import { readTypedDay } from '../../shared/basics/day'
import { isWhole, leftOnPaper } from '../../shared/exchange/forms/paper/leftOnPaper'
import { allKept } from '../storage/record'
import type { ReturnInContext } from '../storage/returns'
import { isLeftOnPaper, takePaper } from '../storage/typeback'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { sendDrafts } from '../ui/useDraft'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { LeftOnPaper } from './LeftOnPaper'

/** The sign-off as it stands on the paper; with it the return counts as back. */
export function PaperSignOff({ context }: { readonly context: ReturnInContext }) {
  const { auditReturn, framework, cycle, organisation } = context
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [on, setOn] = useState('')
  const [isSigned, setSigned] = useState(false)
  const [gapsReason, setGapsReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [run, refusal, taking] = useCommand(takePaper)
  const day = readTypedDay(on)
  const left = leftOnPaper(auditReturn, framework)
  /** Takes it once a person has been shown what is not read and not answered. */
  const take = async (isShown: boolean) => {
    setTried(true)
    if (!day) return document.getElementById('type-signed-on')?.querySelector('input')?.focus()
    await sendDrafts()
    await allKept()
    if (!isShown && (await isLeftOnPaper(auditReturn.id, framework))) return setAsked(true)
    const declaration = { name, role, on: day, fairPicture: isSigned, gapsReason }
    if (await run(auditReturn.id, framework, cycle, declaration))
      go(
        { screen: 'return', returnId: auditReturn.id },
        { tone: 'done', words: `The paper return of ${organisation.name} is typed in and counts as back.` },
      )
  }
  return (
    <section className="type-question stack" aria-labelledby="type-sign-off">
      <h2 id="type-sign-off">Sign-off</h2>
      <Field label="Name of the person signing off">
        {(ties) => (
          <input {...ties} data-box="sign/name" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label="Job title">
        {(ties) => (
          <input {...ties} data-box="sign/role" value={role} onChange={(event) => setRole(event.target.value)} />
        )}
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          data-box="sign/fairPicture"
          checked={isSigned}
          onChange={(event) => setSigned(event.target.checked)}
        />
        <span>Signed on paper as a fair picture of the organisation</span>
      </label>
      <Field label="If questions are left unanswered, why" hint="Leave this empty where the paper gives no reason.">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            data-box="sign/gapsReason"
            value={gapsReason}
            onChange={(event) => setGapsReason(event.target.value)}
          />
        )}
      </Field>
      <div id="type-signed-on">
        <Field
          label="Date"
          hint="As it stands on the paper; where it has none, the day it came. For example, 18 September 2026."
          error={isTried && !day ? 'Write the date like 18 September 2026.' : null}
        >
          {(ties) => (
            <input
              {...ties}
              data-box="sign/on"
              className="short"
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <RefusalWords words={refusal} />
      {isAsked && !isWhole(left) ? (
        <LeftOnPaper left={left} busy={taking} onTake={() => void take(true)} onStop={() => setAsked(false)} />
      ) : (
        <div className="row">
          <Button look="primary" busy={taking} onPress={() => void take(false)}>
            Sign off and take as returned
          </Button>
          <Button onPress={() => go({ screen: 'return', returnId: auditReturn.id })}>Stop here for now</Button>
        </div>
      )}
    </section>
  )
}
