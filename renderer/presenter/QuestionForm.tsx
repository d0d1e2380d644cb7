import { useState } from 'react'
import { asId } from '../../shared/basics/id'
import { counted } from '../../shared/basics/text'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { askInRoom } from './logCommands'

/** A question in one line: Enter puts it in the ledger, open until it is settled. */
export function QuestionForm({ session, item, world, onDone, onClose }: FormProps) {
  const [question, setQuestion] = useState('')
  const [to, setTo] = useState<string>('all')
  const [ask, refusal, running] = useExplained(askInRoom, explainLogged)
  const asked = to === 'all' ? item.organisationIds : [asId<'organisation'>(to)]
  const send = async () => {
    if (!(await ask(session.id, item, world, { question, to: asked, from: { kind: 'own' } }))) return
    onDone(
      asked.length > 1 ? `Question put to ${counted(asked.length, 'organisation')}.` : 'Question put in the ledger.',
    )
  }
  return (
    <LogForm name="Question" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <Field label="What was asked">
        {(ties) => <input {...ties} value={question} onChange={(event) => setQuestion(event.target.value)} />}
      </Field>
      {item.organisationIds.length > 1 ? (
        <Choose
          label="Whom"
          value={to}
          choices={[
            { value: 'all', words: `All ${item.organisationIds.length}: each answers for itself` },
            ...item.organisationIds.map((id) => ({ value: id as string, words: world.names.get(id) ?? '' })),
          ]}
          onChoose={setTo}
        />
      ) : null}
    </LogForm>
  )
}
