import './sessions.css'
import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { stageOf } from '../../shared/sessions/log'
import type { Session, SessionId } from '../../shared/sessions/session'
import { useOrganisations } from '../storage/organisations'
import { useSessionOrganisations } from '../storage/sessionBasis'
import { useSession } from '../storage/sessions'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { go } from '../view/viewState'
import { putFactsRight, type TypedFacts } from './commands'
import { FactsFields } from './FactsFields'
import { People } from './People'
import { reverseStep } from './steps'
import { formWords, stageWords } from './words'

/** A session before it is held. */
export function SessionScreen({ sessionId }: { readonly sessionId: SessionId }) {
  const session = useSession(sessionId)
  if (session === undefined) return null
  if (session === null)
    return (
      <div className="stack">
        <ScreenHeading title="This session is not here" />
        <p>It may belong to another partnership. Nothing was lost.</p>
        <Button onPress={() => go({ screen: 'sessions' })}>Back to Challenge sessions</Button>
      </div>
    )
  return <Before session={session} />
}

function Before({ session }: { readonly session: Session }) {
  useScreenCommands('screen', {
    undo: () => void reverseStep('undo', session.id),
    redo: () => void reverseStep('redo', session.id),
  })
  const asked = useSessionOrganisations(session.cycleId)
  const register = useOrganisations()
  const names = new Map(register?.map(({ id, name }) => [id, name]))
  const stage = stageOf(session)
  return (
    <div className="stack">
      <ScreenHeading title={session.title} />
      {stage === 'before' ? null : (
        <div className="row no-print">
          <Button onPress={() => go({ screen: 'minutes', sessionId: session.id })}>Minutes and letters</Button>
        </div>
      )}
      <Facts session={session} />
      {asked && register ? (
        <People
          session={session}
          asked={asked}
          nameOf={(id) => names.get(id) ?? 'An organisation that is not in the register'}
          isOver={stage === 'ended' || stage === 'reviewed'}
        />
      ) : null}
    </div>
  )
}

const typedFrom = ({ form, title, on, startsAt, place, minutes }: Session): TypedFacts => ({
  form,
  title,
  on: longDay(on),
  startsAt,
  place,
  minutes: String(minutes),
})

/** When and where, in a line, and a form to put it right. */
function Facts({ session }: { readonly session: Session }) {
  const [typed, setTyped] = useState<TypedFacts | null>(null)
  const [keep, refusal, keeping] = useExplained(putFactsRight, explainSession)
  const { on, startsAt, place, minutes, form } = session
  const facts = [
    longDay(on),
    startsAt,
    place,
    counted(minutes, 'minute'),
    formWords[form],
    stageWords[stageOf(session)],
  ]
  if (!typed)
    return (
      <div className="row">
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <Button look="link" onPress={() => setTyped(typedFrom(session))}>
          Change when and where
        </Button>
        <Button onPress={() => go({ screen: 'runSession', sessionId: session.id })}>Run the session</Button>
      </div>
    )
  const send = async () => {
    if (await keep(session.id, typed)) setTyped(null)
  }
  return (
    <form
      className="item stack-small"
      aria-label="When and where"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!keeping) void send()
      }}
    >
      <FactsFields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
      <RefusalWords words={refusal} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={keeping || undefined}>
          Keep
        </button>
        <Button onPress={() => setTyped(null)}>Cancel</Button>
      </div>
    </form>
  )
}
