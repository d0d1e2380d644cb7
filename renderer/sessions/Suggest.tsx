import { useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { Session } from '../../shared/sessions/session'
import type { SessionSource } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { suggestInto } from './agendaCommands'

type Props = {
  readonly session: Session
  readonly source: SessionSource | null
  readonly library: readonly LibraryPrompt[]
}

/** Suggests an agenda, by its key from anywhere on the screen; what was arranged already is replaced only after asking. */
export function Suggest({ session, source, library }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [suggest, refusal, suggesting] = useExplained(suggestInto, explainSession)
  const box = useRef<HTMLDivElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking !== wasAsking.current) box.current?.querySelector('button')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const begin = () => {
    if (isAsking) box.current?.querySelector('button')?.focus()
    else if (session.agenda.length > 0) setAsking(true)
    else void fill()
  }
  const fill = async () => {
    if (!source || suggesting) return
    await suggest(session, source, library)
    setAsking(false)
  }
  const byKey = () => {
    if (session.agenda.length === 0) document.getElementById('session-agenda')?.focus()
    begin()
  }
  useScreenCommands('suggest', source ? { suggestAgenda: byKey } : {})
  if (!source) return <p>The questionnaire of this cycle is not here, so no agenda can be suggested.</p>
  const count = counted(session.agenda.length, 'item')
  return (
    <div className="stack-small" ref={box}>
      {isAsking ? (
        <div className="notice">
          <span>
            Replace the {count} on the agenda? Prompts that you put to organisations are kept. Undo brings the rest
            back.
          </span>
          <Button onPress={() => setAsking(false)}>Keep them</Button>
          <Button busy={suggesting} onPress={() => void fill()}>
            Replace them
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button look="primary" keys="Ctrl+G" busy={suggesting} onPress={begin}>
            Suggest an agenda
          </Button>
        </div>
      )}
      <RefusalWords words={refusal} />
    </div>
  )
}
