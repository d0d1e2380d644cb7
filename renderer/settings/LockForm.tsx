import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { passphraseText } from '../../shared/exchange/sealed/passphrase'
import { suggestPassphrase } from '../storage/passphrases'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { PassphraseField } from '../view/PassphraseForm'
import { OwnPassphrase, usePassphrase } from '../view/SealPage'

type Props = {
  readonly submit: string
  /** Sets the lock; in words why not. */
  readonly onSet: (passphrases: string[]) => Promise<string | null>
  readonly onClose: () => void
}

/** Setting a lock, in two steps: the passphrase and the recovery sheet are chosen and kept, then the passphrase is typed once. */
export function LockForm(props: Props) {
  const [suggested, setSuggested] = useState<readonly [string, string] | null>(null)
  useEffect(() => {
    void Promise.all([suggestPassphrase(), suggestPassphrase()]).then(setSuggested)
  }, [])
  return suggested ? <Steps {...props} first={suggested[0]} sheet={suggested[1]} /> : null
}

type StepsProps = Props & { readonly first: string; readonly sheet: string }

function Steps({ first, sheet, submit, onSet, onClose }: StepsProps) {
  const own = usePassphrase(first)
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const choose = () => {
    const chosen = own.chosen()
    if (chosen.ok) setPassphrase(chosen.value)
  }
  if (passphrase !== null)
    return (
      <TypeIt passphrase={passphrase} sheet={sheet} submit={submit} onSet={onSet} onBack={() => setPassphrase(null)} />
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <p className="measure">
        <strong>There is no way round the lock.</strong> If the passphrase and the recovery sheet are both lost, nobody
        can open this work or its back-ups, and neither can we.
      </p>
      <OwnPassphrase own={own} />
      <div className="row">
        <button type="submit" className="button primary">
          Go on to the recovery sheet
        </button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

type TypeProps = {
  readonly passphrase: string
  readonly sheet: string
  readonly submit: string
  readonly onSet: Props['onSet']
  readonly onBack: () => void
}

function TypeIt({ passphrase, sheet, submit, onSet, onBack }: TypeProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const set = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const fits = passphraseText(typed) === passphrase
    setProblem(fits ? null : 'This is not the passphrase that you chose. Type it again, or go back and choose another.')
    if (!fits) return
    setBusy(true)
    const words = await onSet([passphrase, sheet])
    setBusy(false)
    setRefusal(words ?? '')
  }
  return (
    <form className="stack" onSubmit={(event) => void set(event)}>
      <section className="stack recovery-sheet" aria-labelledby="recovery-sheet-heading">
        <h3 id="recovery-sheet-heading" tabIndex={-1} ref={heading}>
          Recovery sheet
        </h3>
        <p className="measure">
          These words open the work too, should the passphrase be lost. Print this sheet or write them down now: they
          are not shown again. Keep it apart from the computer, somewhere locked, such as with your organisation.
        </p>
        <p className="passphrase">{sheet}</p>
      </section>
      <div className="row no-print">
        <Button onPress={() => window.print()}>Print the recovery sheet</Button>
      </div>
      <PassphraseField
        label="Type the passphrase, to be sure that you have it"
        hint="Not the words of the sheet: the passphrase that you chose before."
        error={problem}
        value={typed}
        onChange={setTyped}
      />
      <RefusalWords words={refusal} framed />
      <p className="measure">
        The app then starts again and asks for it. Back-ups in a second folder that is not there are encrypted when it
        is back. Copies of your work that lie elsewhere are not. What a panel filled in and has not recorded is not
        kept: record it first.
      </p>
      <div className="row no-print">
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>
          {submit}
        </button>
        <Button onPress={onBack}>Back</Button>
        {busy ? <span role="status">Encrypting the work and its back-ups…</span> : null}
      </div>
    </form>
  )
}
