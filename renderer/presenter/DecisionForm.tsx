import { Field } from '../ui/Field'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { decideInRoom } from './logCommands'
import { useKept } from './useKept'

/** A decision of the meeting, in its own words. */
export function DecisionForm({ session, item, onDone, onClose, begin }: FormProps & { readonly begin: string }) {
  const [words, setWords] = useKept('words', begin)
  const [decide, refusal, running] = useExplained(decideInRoom, explainLogged)
  const send = async () => {
    if (await decide(session.id, item.id, words)) onDone('Decision written down.')
  }
  return (
    <LogForm name="Decision" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <Field label="What was decided">
        {(ties) => <input {...ties} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
    </LogForm>
  )
}
