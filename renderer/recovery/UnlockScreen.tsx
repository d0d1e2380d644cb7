import { type SubmitEvent, useState } from 'react'
import { Details } from '../ui/Details'
import type { Asked } from '../view/cannotOpen'
import { PassphraseField } from '../view/PassphraseForm'
import { ScreenHeading } from '../view/ScreenHeading'
import { unlockAndOpen } from './commands'

/** A locked partnership: its passphrase opens it, and nothing of it is shown before. */
export function UnlockScreen({ asked }: { readonly asked: Asked }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const unlock = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const words = await unlockAndOpen(asked, typed)
    setBusy(false)
    setProblem(words)
  }
  return (
    <form className="stack" onSubmit={(event) => void unlock(event)}>
      <ScreenHeading title={`“${asked.title}” is locked`} />
      <p className="measure">Type its passphrase to open it. Your work is safe in the meantime.</p>
      <PassphraseField label="Passphrase" error={problem} value={typed} onChange={setTyped} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>
          Unlock
        </button>
        {busy ? <span role="status">Unlocking…</span> : null}
      </div>
      {problem ? (
        <p className="visually-hidden" role="alert">
          {problem}
        </p>
      ) : null}
      <Details summary="I have lost the passphrase">
        <p className="measure">
          Type the words of the recovery sheet instead: they were shown when the lock was turned on, to be printed and
          kept somewhere safe. Then set a new passphrase under Settings and back-ups.
        </p>
        <p className="measure">
          Without the passphrase and without the sheet nobody can open this work, and neither can we. What can still be
          opened is a partnership file or a Word document that you saved, or a back-up from before it was locked.
        </p>
      </Details>
    </form>
  )
}
