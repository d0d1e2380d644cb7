import { useState } from 'react'
import { counted } from '../../shared/basics/text'
import { askerNow, askersOf } from '../../shared/sessions/askers'
import { comingTo } from '../../shared/sessions/whoComes'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { type AskedOf, askInRoom } from './logCommands'
import { useKept } from './useKept'
import { WhomTicks } from './WhomTicks'

/** A question in one line: Enter puts it in the ledger, open until it is settled. Who asks and whom is seen before that. */
export function QuestionForm({ session, item, world, onDone, onClose }: FormProps) {
  const [question, setQuestion] = useKept('question', '')
  const [to, setTo] = useKept<AskedOf>('whom', item.organisationIds)
  const askers = askersOf(session, item.organisationIds)
  const [before] = useState(() => askerNow(session, world.challenges, askers))
  const [chosen, setAsker] = useKept('asker', before)
  const asker = askers.find((each) => each === chosen) ?? askers[0]
  const [ask, refusal, running] = useExplained(askInRoom, explainLogged)
  const send = async () => {
    if (!(await ask(session.id, item, world, { question, to, by: asker, from: { kind: 'own' } }))) return
    const many = to !== 'everybody' && to.length > 1
    onDone(many ? `Question put to ${counted(to.length, 'organisation')}.` : 'Question put in the ledger.')
  }
  return (
    <LogForm name="Question" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <Field label="What was asked">
        {(ties) => <input {...ties} value={question} onChange={(event) => setQuestion(event.target.value)} />}
      </Field>
      <Choose
        label="Who asks"
        hint="Minutes say so. Only those of the panel who are marked as here can be chosen."
        value={asker}
        choices={askers.map((role) => ({ value: role, words: role }))}
        onChoose={setAsker}
      />
      <WhomTicks
        world={world}
        from={[...new Set([...item.organisationIds, ...comingTo(session)])]}
        asked={to}
        onChange={setTo}
      />
    </LogForm>
  )
}
