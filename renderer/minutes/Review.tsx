import { useRef, useState } from 'react'
import { longDay } from '../../shared/basics/day'
import { entriesOf, type SessionStage } from '../../shared/sessions/log'
import type { OpenSession, SessionId } from '../../shared/sessions/session'
import { whoDoes } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useScreenCommands } from '../view/screenCommands'
import { finishReview, finishSession, reopen } from './commands'

type Props = { readonly sessionId: SessionId; readonly stage: SessionStage; readonly onReviewed: () => void }

const whoIsMissing = 'Type a role or a name in “Who does this”, and do it again. Nothing was written down yet.'

/** What is done next with the session as a whole: finish it, say that the draft is right, or open it again with a reason. */
export function Review({ sessionId, stage, onReviewed }: Props) {
  const [by, setBy] = useState(whoDoes)
  const [problem, setProblem] = useState<string | null>(null)
  const who = useRef<HTMLDivElement>(null)
  const run = async (doing: () => Promise<string | null>) => {
    const why = by.trim() === '' ? whoIsMissing : await doing()
    setProblem(why)
    if (why) who.current?.querySelector('input')?.focus()
    return why === null
  }
  const finish = async () => {
    if (await run(() => finishReview(sessionId, by))) onReviewed()
  }
  useScreenCommands('review', stage === 'ended' ? { markDone: () => void finish() } : {})
  const isOn = stage === 'running' || stage === 'paused'
  return (
    <div className="stack-small no-print" ref={who}>
      <Field label="Who does this" hint="A role or a name. It stands in the record.">
        {(ties) => <input {...ties} value={by} onChange={(event) => setBy(event.target.value)} />}
      </Field>
      <RefusalWords words={problem} />
      <div className="row">
        {isOn ? (
          <Button look="primary" onPress={() => void run(() => finishSession(sessionId, by))}>
            Finish session
          </Button>
        ) : null}
        {stage === 'ended' ? (
          <Button look="primary" keys="Ctrl+D" onPress={() => void finish()}>
            Review done
          </Button>
        ) : null}
      </div>
      {stage === 'ended' || stage === 'reviewed' ? (
        <Reopen stage={stage} onReopen={(reason) => run(() => reopen(sessionId, reason, by))} />
      ) : null}
    </div>
  )
}

function Reopen({
  stage,
  onReopen,
}: {
  readonly stage: SessionStage
  readonly onReopen: (reason: string) => Promise<unknown>
}) {
  const [reason, setReason] = useState('')
  return (
    <Details summary={stage === 'reviewed' ? 'Reopen the minutes' : 'Reopen the session'}>
      <p className="measure">
        {stage === 'reviewed'
          ? 'The minutes are a draft again. Nothing that was recorded changes.'
          : 'The session goes on where it was, paused. Finish it again afterwards.'}
      </p>
      <Field label="Why it is reopened">
        {(ties) => <input {...ties} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button onPress={() => void onReopen(reason).then(() => setReason(''))}>Reopen</Button>
    </Details>
  )
}

/** When the minutes became final, and why they were opened again: nothing of it is hidden. */
export function ReviewStory({ session }: { readonly session: OpenSession }) {
  const reviewed = entriesOf(session, 'reviewed').at(-1)
  const reopened = entriesOf(session, 'reopened')
  return (
    <>
      {reviewed ? (
        <p>
          Reviewed by {reviewed.by} on {longDay(reviewed.on)}.
        </p>
      ) : null}
      {reopened.map(({ at, by, on, reason }) => (
        <p key={at}>
          Reopened by {by} on {longDay(on)}: {reason}
        </p>
      ))}
    </>
  )
}
