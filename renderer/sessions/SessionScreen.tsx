import './sessions.css'
import type { ReactNode } from 'react'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { Cycle } from '../../shared/cycles/cycle'
import type { PackMaterial } from '../../shared/reports/session/packMaterial'
import { stageOf } from '../../shared/sessions/log'
import type { Session, SessionId } from '../../shared/sessions/session'
import { useCycles } from '../storage/cycles'
import { useOrganisations } from '../storage/organisations'
import { usePromptLibrary } from '../storage/plans'
import { useSessionOrganisations, useSessionSource } from '../storage/sessionBasis'
import { useSession } from '../storage/sessions'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { announce, go, tell } from '../view/viewState'
import { Agenda } from './Agenda'
import { useBegunForm } from './begun'
import { Candidates } from './Candidates'
import { putFactsRight, type TypedFacts } from './commands'
import { FactsFields } from './FactsFields'
import { Papers } from './Papers'
import { People } from './People'
import { PrintedOrder } from './PrintedOrder'
import { reverseStep } from './steps'
import { formWords, stageWords } from './words'

type Props = {
  readonly sessionId: SessionId
  readonly onPack: (material: PackMaterial) => void
  /** What a document that is being made is doing. */
  readonly busy: ReactNode
}

/** What F5 does not do here, and what does. */
const startFirst =
  'The room view starts from the chair’s screen. Press “Start or rehearse” on this page, begin, and press F5 there.'
const goOnFirst =
  'The room view starts from the chair’s screen. Press “Go on with the session” on this page, and F5 there.'
const nothingToShow = 'This session has ended, so there is nothing to show to a room. Its minutes and letters are safe.'

/** A session before it is held. */
export function SessionScreen({ sessionId, ...papers }: Props) {
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
  return <Before session={session} {...papers} />
}

function Before({ session, ...papers }: Omit<Props, 'sessionId'> & { readonly session: Session }) {
  const stage = stageOf(session)
  const isOver = stage === 'ended' || stage === 'reviewed'
  const tellHow = () => {
    const words = isOver ? nothingToShow : stage === 'before' ? startFirst : goOnFirst
    tell({ tone: 'information', words })
    announce(words)
  }
  useScreenCommands('screen', {
    undo: () => void reverseStep('undo', session.id),
    redo: () => void reverseStep('redo', session.id),
    roomView: tellHow,
    roomFromStart: tellHow,
  })
  const cycles = useCycles()
  const asked = useSessionOrganisations(session.cycleId)
  const register = useOrganisations()
  const library = usePromptLibrary()
  const names = new Map(register?.map(({ id, name }) => [id, name]))
  const cycle = cycles?.find(({ id }) => id === session.cycleId)
  return (
    <div className="stack">
      <div className="stack no-print">
        <ScreenHeading title={session.title} />
        <div className="row">
          <Button look="link" keys="Ctrl+3" onPress={() => go({ screen: 'sessions' })}>
            Back to Challenge sessions
          </Button>
          {isOver ? null : <span className="hint">Ctrl+G suggests an agenda. F1 says what else there is.</span>}
        </div>
        <Facts session={session} />
        <div className="row">
          {isOver ? null : (
            <Button onPress={() => go({ screen: 'runSession', sessionId: session.id })}>
              {stage === 'before' ? 'Start or rehearse' : 'Go on with the session'}
            </Button>
          )}
          {stage === 'before' ? null : (
            <Button onPress={() => go({ screen: 'minutes', sessionId: session.id })}>Minutes and letters</Button>
          )}
        </div>
        {cycle && library ? (
          <Arranged
            session={session}
            cycle={cycle}
            before={cycles?.find(({ id }) => id === cycle.previous) ?? null}
            library={library}
            isOver={isOver}
            {...papers}
          />
        ) : cycles && !cycle ? (
          <p>The cycle that this session is about is not here.</p>
        ) : null}
        {asked && register ? (
          <People
            session={session}
            asked={asked}
            nameOf={(id) => names.get(id) ?? 'An organisation that is not in the register'}
            isOver={isOver}
          />
        ) : null}
      </div>
      <PrintedOrder session={session} names={names} />
    </div>
  )
}

type ArrangedProps = Omit<Props, 'sessionId'> & {
  readonly session: Session
  readonly cycle: Cycle
  readonly before: Cycle | null
  readonly library: readonly LibraryPrompt[]
  readonly isOver: boolean
}

/** What could go on the agenda, what is on it, and its papers. */
function Arranged({ session, cycle, before, library, isOver, ...papers }: ArrangedProps) {
  const source = useSessionSource(session, cycle)
  if (source === undefined) return <p role="status">Looking through the returns…</p>
  return (
    <>
      <div className={source && !isOver ? 'session-columns' : undefined}>
        {source && !isOver ? <Candidates session={session} source={source} library={library} /> : null}
        <Agenda session={session} source={source} library={library} isOver={isOver} />
      </div>
      {source && !isOver ? (
        <Papers session={session} source={source} cycle={cycle} before={before} {...papers} />
      ) : null}
    </>
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
  const [typed, setTyped] = useBegunForm<TypedFacts | null>(`facts of ${session.id}`, null)
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
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
      }}
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
        <Button keys="Esc" onPress={() => setTyped(null)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
