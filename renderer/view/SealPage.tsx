import { type SubmitEvent, useState } from 'react'
import { newPassphrase } from '../../shared/exchange/sealed/passphrase'
import { suggestPassphrase } from '../storage/passphrases'
import { Button } from '../ui/Button'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { explainPassphrase } from './explainSealed'
import { PassphraseField } from './PassphraseForm'
import { ScreenHeading } from './ScreenHeading'
import type { SealAsked } from './sealing'
import { useLeaving } from './useLeaving'

/** Before files are saved encrypted: which passphrase opens them, and that there is no other way in. */
export function SealPage({ asked }: { readonly asked: SealAsked }) {
  const { many, must, answer } = asked
  useLeaving(() => answer(null))
  const own = usePassphrase(asked.suggested)
  const [withSecond, setWithSecond] = useState(false)
  const [second, setSecond] = useState('')
  const [secondProblem, setSecondProblem] = useState<string | null>(null)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const first = many ? null : own.chosen()
    const other = withSecond ? newPassphrase(second) : null
    setSecondProblem(other && !other.ok ? explainPassphrase(other.problem) : null)
    if (first?.ok === false || other?.ok === false) return
    answer({ kind: 'sealed', own: first ? first.value : null, second: other?.ok ? other.value : null })
  }
  return (
    <form className="stack asked-page" onSubmit={save}>
      <ScreenHeading title={many ? 'Passphrases for these files' : 'A passphrase for this file'} />
      <p className="measure">
        Whoever has the file needs the passphrase to read it. <strong>There is no way round it.</strong> If every
        passphrase of a file is lost, nobody can open it, and neither can we.
      </p>
      {many ? (
        <p className="measure">
          Each file gets a passphrase of its own: five words, drawn by chance. You see them all when the files are made,
          and can print or save the list then.
        </p>
      ) : (
        <OwnPassphrase own={own} />
      )}
      <Tick
        label={many ? 'A second passphrase opens every one of these files' : 'A second passphrase opens it too'}
        on={withSecond}
        onChange={setWithSecond}
      />
      {withSecond ? (
        <PassphraseField
          label="The second passphrase"
          hint="Such as one that your organisation keeps in its safe for all its files. It helps when the first is lost."
          error={secondProblem}
          value={second}
          onChange={setSecond}
        />
      ) : null}
      <div className="row">
        <button type="submit" className="button primary">
          {many ? 'Make the files, encrypted' : 'Save the file, encrypted'}
        </button>
        {must ? null : (
          <Button onPress={() => answer({ kind: 'plain' })}>
            {many ? 'Make them without passphrases' : 'Save it without a passphrase'}
          </Button>
        )}
        <Button onPress={() => answer(null)}>Cancel</Button>
      </div>
    </form>
  )
}

/** The passphrase of one file: the one that is suggested, or one that the person types. */
export function usePassphrase(first: string) {
  const [which, setWhich] = useState<'suggested' | 'own'>('suggested')
  const [suggested, setSuggested] = useState(first)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const chosen = () => {
    const result = newPassphrase(which === 'own' ? typed : suggested)
    setProblem(result.ok ? null : explainPassphrase(result.problem))
    return result
  }
  const suggestAnother = async () => setSuggested(await suggestPassphrase())
  return { which, setWhich, suggested, suggestAnother, typed, setTyped, problem, chosen }
}

/** The choice between a passphrase of random words, which is shown, and one of one's own. */
export function OwnPassphrase({ own }: { readonly own: ReturnType<typeof usePassphrase> }) {
  return (
    <div className="stack">
      <Radios
        legend="Which passphrase?"
        choices={[
          {
            value: 'suggested',
            label: 'Five words, drawn by chance',
            hint: 'Hard to guess, easy to say on the phone.',
          },
          { value: 'own', label: 'One of my own', hint: 'At least 14 characters.' },
        ]}
        value={own.which}
        onChange={own.setWhich}
      />
      {own.which === 'suggested' ? (
        <div className="row">
          <p className="passphrase">{own.suggested}</p>
          <Button onPress={() => void own.suggestAnother()}>Draw others</Button>
        </div>
      ) : (
        <PassphraseField label="Your passphrase" error={own.problem} value={own.typed} onChange={own.setTyped} />
      )}
    </div>
  )
}
