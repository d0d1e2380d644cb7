import { useState } from 'react'
import type { Challenge } from '../../shared/challenges/challenge'
import { toWhomWords } from '../../shared/sessions/askedTogether'
import { likelyNext } from '../../shared/sessions/likelyNext'
import { type ActionErrors, ActionFields, noAction } from '../ui/ActionFields'
import { Choose } from '../ui/Choose'
import { readAction } from '../view/actionTyped'
import { useExplained } from '../view/useCommand'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { actInRoom } from './logCommands'
import { useKept } from './useKept'

type Props = FormProps & { readonly challenges: readonly Challenge[]; readonly begin: string }

/** An action with its owner's role and its day, tied to the challenge that it answers. */
export function ActionForm({ session, item, world, challenges, begin, onDone, onClose }: Props) {
  const [typed, setTyped] = useKept('action', {
    ...noAction,
    what: begin,
    organisationId: item.organisationIds[0] ?? '',
  })
  const [errors, setErrors] = useState<ActionErrors>({})
  const [of, setOf] = useKept<string>('of', likelyNext(session, item, challenges)?.id ?? '')
  const [act, refusal, running] = useExplained(actInRoom, explainLogged)
  const send = async () => {
    const read = readAction(typed)
    setErrors(read.ok ? {} : read.problem)
    if (!read.ok) return
    const challengeId = challenges.find(({ id }) => id === of)?.id ?? null
    if (await act(session.id, item.id, challengeId, read.value)) onDone('Action written down.')
  }
  return (
    <LogForm name="Action" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <ActionFields
        typed={typed}
        errors={errors}
        organisations={item.organisationIds.map((id) => ({ id, name: world.names.get(id) ?? '' }))}
        owners={[...new Set(world.actions.flatMap(({ agreed }) => agreed?.owner ?? []))]}
        onChange={(change) => setTyped({ ...typed, ...change })}
      />
      {challenges.length > 0 ? (
        <Choose
          label="Which question it answers"
          value={of}
          choices={[
            ...challenges.map((each) => ({ value: each.id as string, words: toWhomWords(each, world.names) })),
            { value: '', words: 'None: it comes from the session' },
          ]}
          onChoose={setOf}
        />
      ) : null}
    </LogForm>
  )
}
