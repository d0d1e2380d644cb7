import { useState } from 'react'
import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import type { Settling } from '../../shared/challenges/settling'
import { type ChallengeState, stateOf } from '../../shared/challenges/state'
import { evidenceWords, isToBeClosed } from '../../shared/challenges/story'
import { standingWords } from '../../shared/challenges/words'
import { mayClose } from '../../shared/sessions/people'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import { explainLogged } from './explainLogged'
import type { FormProps } from './formProps'
import { LogForm } from './LogForm'
import { closeInRoom } from './logCommands'
import { QuestionChoice } from './QuestionChoice'
import { personName } from './words'

type Props = FormProps & {
  /** The questions of the item that are open. */
  readonly challenges: readonly Challenge[]
  /** Opens the list of who is here. */
  readonly onPeople: () => void
}

/**
 * Closes a question with an outcome, a reason and who closes it. Begins with one that only waits to be closed, and goes on to the next
 * of them by itself, so that a list of them is closed one after another.
 */
export function CloseForm(props: Props) {
  const { challenges, onDone } = props
  const [closed, setClosed] = useState<readonly ChallengeId[]>([])
  const left = challenges.filter(({ id }) => !closed.includes(id))
  const waiting = left.filter((challenge) => isToBeClosed(stateOf(challenge)))
  const [of, setOf] = useState((waiting[0] ?? left.at(-1))?.id)
  const challenge = left.find(({ id }) => id === of)
  if (!challenge) return null
  const done = () => {
    const others = waiting.filter(({ id }) => id !== challenge.id)
    const [next] = others
    if (!next) return onDone('Closed, with its reason. It stays in the ledger.')
    announce(`Closed. ${others.length} more to close.`)
    setClosed([...closed, challenge.id])
    setOf(next.id)
  }
  return (
    <CloseOne key={challenge.id} {...props} challenges={left} challenge={challenge} onChoose={setOf} onClosed={done} />
  )
}

const outcomes: readonly { readonly value: Settling['outcome']; readonly label: string }[] = [
  { value: 'evidenceSeen', label: 'Evidence seen' },
  { value: 'superseded', label: 'Another question takes its place' },
  { value: 'notPursued', label: 'Not pursued' },
]

type OneProps = Props & {
  readonly challenge: Challenge
  readonly onChoose: (id: ChallengeId) => void
  readonly onClosed: () => void
}

function CloseOne({ session, item, world, challenges, challenge, onChoose, onClosed, onClose, onPeople }: OneProps) {
  const state = stateOf(challenge)
  const [outcome, setOutcome] = useState<Settling['outcome']>('evidenceSeen')
  const [reason, setReason] = useState(() => reasonFrom(state))
  const [evidence, setEvidence] = useState('')
  const others = world.challenges.filter((each) => each.id !== challenge.id && stateOf(each).isOpen)
  const [replacedBy, setReplacedBy] = useState<string>(others[0]?.id ?? '')
  const may = mayClose(session, state.organisationId)
  const [closer, setCloser] = useState<string>(may[0]?.id ?? '')
  const [close, refusal, running] = useExplained(closeInRoom, explainLogged)
  const asksForEvidence = outcome === 'evidenceSeen' && !state.isEvidenceSeen
  const send = async () => {
    const typed = {
      outcome,
      reason,
      evidence: asksForEvidence ? evidence : '',
      replacedBy: others.find(({ id }) => id === replacedBy)?.id ?? null,
      closer: may.find(({ id }) => id === closer)?.id ?? may[0]?.id ?? null,
    }
    if (await close(session.id, item.id, challenge.id, typed)) onClosed()
  }
  return (
    <LogForm name="Close a question" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <QuestionChoice challenges={challenges} of={challenge.id} world={world} onChoose={onChoose} />
      <p className="hint">{standingWords(state)}.</p>
      <Radios legend="Outcome" value={outcome} inRow choices={outcomes} onChange={setOutcome} />
      {outcome === 'superseded' ? (
        <Choose
          label="The question that takes its place"
          value={replacedBy}
          choices={others.map(({ id, raised }) => ({ value: id as string, words: raised.question }))}
          onChoose={setReplacedBy}
        />
      ) : null}
      {asksForEvidence ? (
        <Field label="What was looked at, and is as it says" hint="Leave it empty where it was seen and written down.">
          {(ties) => (
            <input {...ties} data-first value={evidence} onChange={(event) => setEvidence(event.target.value)} />
          )}
        </Field>
      ) : null}
      <Field label="Why it can be closed" hint="Reports print it.">
        {(ties) => (
          <textarea
            {...ties}
            {...(asksForEvidence ? {} : { 'data-first': true })}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {may.length === 0 ? (
        <div className="stack-small">
          <p>Nobody of the panel who is marked as present can close a question to this organisation.</p>
          <Button keys="Ctrl+Shift+H" onPress={onPeople}>
            Mark who is here
          </Button>
        </div>
      ) : (
        <Choose
          label="Who closes it"
          hint="Never somebody of the organisation that was asked, or that owns an action of it."
          value={closer}
          choices={may.map((person) => ({ value: person.id as string, words: personName(person) }))}
          onChoose={setCloser}
        />
      )}
    </LogForm>
  )
}

/** What was seen last, as the reason begins: whoever closes it goes on from there, or types over it. */
function reasonFrom({ evidence, isEvidenceSeen }: ChallengeState): string {
  const seen = evidence.filter(({ found }) => found === 'asSaid').at(-1)
  return isEvidenceSeen && seen ? `Seen, and as it says: ${evidenceWords(seen.item)}.` : ''
}
