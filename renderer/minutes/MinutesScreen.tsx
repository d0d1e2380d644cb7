import './minutes.css'
import type { ReactNode } from 'react'
import { longDay } from '../../shared/basics/day'
import { minutesParts } from '../../shared/reports/session/minutesParts'
import { sessionFacts } from '../../shared/reports/session/sessionFacts'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { type SessionStage, stageOf } from '../../shared/sessions/log'
import { type SessionId, withoutNotes } from '../../shared/sessions/session'
import { today } from '../host/clock'
import { type MinutedSession, useMinutedSession } from '../storage/minuted'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { CarryForward } from './CarryForward'
import { type LetterPages, Letters, type MakeLetters } from './Letters'
import { OwnNotes } from './OwnNotes'
import { PartsShown } from './PartsShown'
import { ReplyForm } from './ReplyForm'
import { Review, ReviewStory } from './Review'
import { focusStep, stepId } from './steps'

type Props = {
  readonly sessionId: SessionId
  /** Makes the minutes as a Word file. True where it was saved. */
  readonly onMinutes: (material: SessionMaterial) => Promise<boolean>
  readonly onLetters: MakeLetters
  /** The minutes as pages to look at before they go. */
  readonly minutesPages: (material: SessionMaterial) => ReactNode
  /** One letter as pages to look at before it goes. */
  readonly letterPages: LetterPages
  /** What is being made now, with a way to stop it. */
  readonly busy: ReactNode
}

/** What comes after a session: its minutes, its letters, and what it leaves for later. */
export function MinutesScreen({ sessionId, ...props }: Props) {
  const held = useMinutedSession(sessionId)
  if (held === undefined) return null
  if (held === null)
    return (
      <div className="stack">
        <ScreenHeading title="This session is not here" />
        <p>This session is no longer here, so there are no minutes to show. Nothing else has changed.</p>
        <Button onPress={() => go({ screen: 'sessions' })}>Back to Challenge sessions</Button>
      </div>
    )
  return <After held={held} {...props} />
}

const stageWords: Readonly<Record<SessionStage, string>> = {
  before: 'This session has not been held yet. Its minutes are made from what is recorded in it.',
  running: 'This session is still on. Finish it, and its minutes are ready to check.',
  paused: 'This session is still on. Finish it, and its minutes are ready to check.',
  ended: 'Draft for checking. Read it, change what is not right, then choose Review done.',
  reviewed: 'Final. To change anything, reopen the minutes with a reason.',
}

/** The way from the end of a session to its papers, by keys. */
const keysWords = {
  draft:
    'By keyboard: Alt+Right shows one letter after another. Ctrl+D says that the review is done. Then Ctrl+E exports the minutes, and Ctrl+T all letters.',
  final: 'By keyboard: Ctrl+E exports the minutes, Ctrl+T all letters. Alt+Right shows one letter after another.',
} as const

type AfterProps = Omit<Props, 'sessionId'> & { readonly held: MinutedSession }

function After({ held, onMinutes, onLetters, minutesPages, letterPages, busy }: AfterProps) {
  const { material, own: session } = held
  const stage = stageOf(session)
  const facts = sessionFacts(material.workspace, material.record, today())
  const isOver = stage === 'ended' || stage === 'reviewed'
  const mayEdit = stage === 'ended'
  const makeMinutes = async () => {
    if (await onMinutes(material)) focusStep('letters')
  }
  useScreenCommands('screen', isOver ? { export: () => void makeMinutes() } : {})
  return (
    <div className="stack minutes">
      <ScreenHeading title={`After the session: ${session.title}`} />
      <p>
        {longDay(facts.minutes.on)}. <strong>{stageWords[stage]}</strong>
      </p>
      <div className="row no-print">
        <Button look="link" onPress={() => go({ screen: 'session', sessionId: session.id })}>
          Its agenda and who was expected
        </Button>
        <Button look="link" keys="Ctrl+3" onPress={() => go({ screen: 'sessions' })}>
          Back to Challenge sessions
        </Button>
      </div>
      {isOver ? <p className="hint no-print">{keysWords[mayEdit ? 'draft' : 'final']}</p> : null}
      <ReviewStory session={material.record.session} />
      {isOver ? (
        <>
          <section className="stack" aria-labelledby="minutes-step">
            <h2 id="minutes-step">1. Minutes</h2>
            <p className="measure">
              They are made from what was recorded: who was there, questions and answers, ratings that were decided,
              decisions and actions. Your notes are never in them. Do not name any child, parent or member of staff.
            </p>
            <OwnNotes session={session} />
            <div className="row no-print" id={stepId('minutes')}>
              <Button
                look={stage === 'reviewed' ? 'primary' : 'plain'}
                keys="Ctrl+E"
                onPress={() => void makeMinutes()}
              >
                Export the minutes to Word
              </Button>
              {busy}
            </div>
            {minutesPages(material)}
            <PartsShown sessionId={session.id} parts={minutesParts(facts)} mayEdit={mayEdit} />
          </section>
          <section className="stack" aria-labelledby="letters-step">
            <h2 id="letters-step">2. Feedback letters</h2>
            <Letters material={material} facts={facts} isDraft={mayEdit} onLetters={onLetters} pages={letterPages} />
            <div className="no-print">
              <Details summary="They replied: write it down">
                <ReplyForm facts={facts} />
              </Details>
            </div>
          </section>
          <section className="stack" aria-labelledby="carry-step">
            <h2 id="carry-step" tabIndex={-1}>
              3. Carry forward
            </h2>
            <CarryForward facts={facts} session={withoutNotes(session)} />
          </section>
        </>
      ) : null}
      {stage === 'before' ? null : (
        <Review sessionId={session.id} stage={stage} onReviewed={() => focusStep('minutes')} />
      )}
    </div>
  )
}
