import { type SubmitEvent, useState } from 'react'
import type { FileBytes } from '../../shared/bridge'
import { bridge } from '../host/bridge'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import { explainSealed } from './explainSealed'

type Props = {
  readonly file: FileBytes
  readonly onOpened: (opened: { readonly file: FileBytes; readonly passphrase: string }) => void
  readonly onLeave: () => void
}

/** Asks for the passphrase of an encrypted file until it opens or is left. */
export function PassphraseForm({ file, onOpened, onLeave }: Props) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const open = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const reply = await bridge.unseal({ bytes: file.bytes, passphrase: typed })
    setBusy(false)
    if (reply.kind !== 'unsealed') return setProblem(explainSealed(reply))
    onOpened({ file: { ...file, bytes: reply.bytes }, passphrase: typed })
  }
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      <p className="measure">
        <strong>{file.name}</strong> is encrypted. Type the passphrase that its sender gave you, or the one that your
        organisation keeps. Nothing is opened or changed until it fits.
      </p>
      <PassphraseField label="Passphrase" error={problem} value={typed} onChange={setTyped} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>
          Open the file
        </button>
        <Button onPress={onLeave}>Leave it</Button>
        {busy ? <span role="status">Checking the passphrase…</span> : null}
      </div>
      {problem ? (
        <p className="visually-hidden" role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  )
}

type FieldProps = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** A box for a passphrase, hidden until the person asks to see it. */
export function PassphraseField({ value, onChange, ...words }: FieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <div className="stack-small">
      <Field {...words}>
        {(ties) => (
          <input
            {...ties}
            className="passphrase-box"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <Tick label="Show what I type" about={words.label} on={shown} onChange={setShown} />
    </div>
  )
}
