import { useContext, useState } from 'react'
import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import { seenWords, takesItsPlaceWords } from '../../shared/challenges/closingReason'
import type { Settling } from '../../shared/challenges/settling'
import { type ChallengeState, stateOf } from '../../shared/challenges/state'
import { isToBeClosed } from '../../shared/challenges/story'
import { standingWords } from '../../shared/challenges/words'
import { replacementsFor } from '../../shared/sessions/closing'
import { likelyNext } from '../../shared/sessions/likelyNext'
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
import { Replacement } from './Replacement'
import { forget, KeptForm, useKept } from './useKept'
import { personName } from './words'

type Props = FormProps & {
  /** The questions of the item that are open. */
  readonly challenges: readonly Challenge[]
  /** Opens the list of who is here. */
  readonly onPeople: () => void
}

/**
 * Closes a question with an outcome, a reason and who closes it. Begins with the first that only waits to be closed, and goes on to
 * the next of them by itself, so that a list of them is closed one after another.
 */
export function CloseForm(props: Props) {
  const { session, item, challenges, onDone } = props
  const form = useContext(KeptForm)
  const [closed, setClosed] = useState<readonly ChallengeId[]>([])
  const [closer, setCloser] = useState('')
  const left = challenges.filter(({ id }) => !closed.includes(id))
  const first = firstToClose(left) ?? likelyNext(session, item, left)
  if (!first) return null
  const done = (id: ChallengeId) => {
    const others = left.filter((each) => each.id !== id && isToBeClosed(stateOf(each)))
    if (others.length === 0) return onDone('Closed, with its reason. It stays in the ledger.')
    forget(form)
    announce(`Closed. ${others.length} more to close.`)
    setClosed([...closed, id])
  }
  return (
    <CloseOne
      key={closed.length}
      {...props}
      challenges={left}
      first={first}
      closer={closer}
      onCloser={setCloser}
      onClosed={done}
    />
  )
}

/** The first question that only waits to be closed; else the first of which evidence was seen. */
const firstToClose = (challenges: readonly Challenge[]): Challenge | undefined =>
  challenges.find((each) => isToBeClosed(stateOf(each))) ?? challenges.find((each) => stateOf(each).isEvidenceSeen)

const outcomes: readonly { readonly value: Settling['outcome']; readonly label: string }[] = [
  { value: 'evidenceSeen', label: 'Evidence seen' },
  { value: 'superseded', label: 'Another question takes its place' },
  { value: 'notPursued', label: 'Not pursued' },
]

type OneProps = Props & {
  /** The question that the form begins with. */
  readonly first: Challenge
  /** Who closes it, as chosen; empty while nobody was. It stays from one question to the next. */
  readonly closer: string
  readonly onCloser: (id: string) => void
  readonly onClosed: (id: ChallengeId) => void
}

function CloseOne(props: OneProps) {
  const { session, item, world, challenges, first, closer, onCloser, onClosed, onClose, onPeople } = props
  const [of, setOf] = useKept('of', first.id)
  const [chosen, chooseOutcome] = useKept<Settling['outcome'] | null>('outcome', null)
  const [kept, keep] = useKept<ReadonlyMap<ChallengeId, Typed>>('typed', new Map())
  const challenge = challenges.find(({ id }) => id === of) ?? first
  // What was typed on one question is never said of another, and is there again when one goes back. A chosen outcome stays.
  const typed = kept.get(challenge.id) ?? nothing
  const outcome = chosen ?? 'evidenceSeen'
  const { evidence } = typed
  const change = (next: Partial<Typed>) => keep(new Map(kept).set(challenge.id, { ...typed, ...next }))
  const state = stateOf(challenge)
  const others = replacementsFor(session, challenge, world.challenges)
  const replacement = others.find(({ id }) => id === typed.replacedBy) ?? null
  const reason = typed.reason ?? reasonFor(outcome, state, replacement)
  const may = mayClose(session, state.organisationId)
  const closes = may.find(({ id }) => id === closer) ?? may[0]
  const [close, refusal, running] = useExplained(closeInRoom, explainLogged)
  const asksForEvidence = outcome === 'evidenceSeen' && !state.isEvidenceSeen
  const send = async () => {
    const said = {
      outcome,
      reason,
      evidence: asksForEvidence ? evidence : '',
      replacedBy: replacement?.id ?? null,
      closer: closes?.id ?? null,
    }
    if (await close(session.id, item.id, challenge.id, said)) onClosed(challenge.id)
  }
  return (
    <LogForm name="Close a question" refusal={refusal} running={running} onSend={() => void send()} onClose={onClose}>
      <QuestionChoice challenges={challenges} of={challenge.id} world={world} onChoose={(next) => setOf(next.id)} />
      <p className="hint">{standingWords(state)}.</p>
      <Radios legend="Outcome" value={outcome} inRow choices={outcomes} onChange={chooseOutcome} />
      {outcome === 'superseded' ? (
        <Replacement
          session={session}
          world={world}
          challenge={challenge}
          from={others}
          value={replacement?.id ?? ''}
          onChoose={(id) => change({ replacedBy: id })}
        />
      ) : null}
      {asksForEvidence ? (
        <Field label="What was looked at, and is as it says" hint="Leave it empty where it was seen and written down.">
          {(ties) => (
            <input
              {...ties}
              data-first
              value={evidence}
              onChange={(event) => change({ evidence: event.target.value })}
            />
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
            onFocus={(event) => {
              // What is proposed gives way to what is typed.
              if (typed.reason === null) event.currentTarget.select()
            }}
            onChange={(event) => change({ reason: event.target.value })}
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
          value={closes?.id ?? ''}
          choices={may.map((person) => ({ value: person.id as string, words: personName(person) }))}
          onChoose={onCloser}
        />
      )}
    </LogForm>
  )
}

/** What is typed on a question. */
type Typed = {
  /** Null while nobody typed a reason: the one that is proposed follows the outcome. */
  readonly reason: string | null
  readonly evidence: string
  /** Empty while no question is chosen that takes its place. */
  readonly replacedBy: string
}

const nothing: Typed = { reason: null, evidence: '', replacedBy: '' }

/** The reason as it begins for an outcome: what was seen last, or which question takes its place. Why one is not pursued is for a person to say. */
function reasonFor(outcome: Settling['outcome'], state: ChallengeState, replacement: Challenge | null): string {
  if (outcome === 'superseded') return replacement ? takesItsPlaceWords(replacement.raised.on) : ''
  const seen = outcome === 'evidenceSeen' && state.evidence.filter(({ found }) => found === 'asSaid').at(-1)
  return state.isEvidenceSeen && seen ? seenWords(seen.item) : ''
}
