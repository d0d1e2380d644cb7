import { type RefObject, useState } from 'react'
import type { SessionPlace } from '../../shared/sessions/log'
import type { AgendaItem } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import { explainLogged } from './explainLogged'
import { LogForm } from './LogForm'
import { type LogOpen, LogPanel } from './LogPanel'
import { extendInRoom, parkInRoom } from './logCommands'
import { Notes } from './Notes'
import type { Runner } from './runner'

type Props = {
  readonly runner: Runner
  readonly item: AgendaItem
  readonly world: SessionWorld
  readonly place: SessionPlace
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** Opens the list of who is here. */
  readonly onPeople: () => void
  /** Something cannot be done now: why, in words. */
  readonly onRefused: (why: string) => void
}

/** What is done on an item: notes, what is written down, more time, and putting it aside. */
export function ItemTools({ runner, item, world, place, notes, onPeople, onRefused }: Props) {
  const [open, setOpen] = useState<LogOpen | null>(null)
  const { session, isRehearsal } = runner
  return (
    <>
      <Notes runner={runner} item={item.id} box={notes} {...(isRehearsal ? {} : { onOffer: setOpen })} />
      {isRehearsal ? (
        <p className="hint">In a rehearsal nothing is written down, and what you type in the notes goes with it.</p>
      ) : (
        <>
          <LogPanel
            session={session}
            item={item}
            world={world}
            open={open}
            onOpen={setOpen}
            notes={notes}
            onPeople={onPeople}
            onRefused={onRefused}
          />
          <TimeOf session={session.id} item={item} parked={place.parked.get(item.id)} notes={notes} />
        </>
      )}
    </>
  )
}

type TimeProps = {
  readonly session: Runner['session']['id']
  readonly item: AgendaItem
  /** Why it is put aside; undefined while it is not. */
  readonly parked: string | undefined
  readonly notes: Props['notes']
}

function TimeOf({ session, item, parked, notes }: TimeProps) {
  const [extend, extendRefusal, extending] = useExplained(extendInRoom, explainLogged)
  const [park, parkRefusal, parking] = useExplained(parkInRoom, explainLogged)
  const [why, setWhy] = useState<string | null>(null)
  const send = async () => {
    if (!(await park(session, item.id, why ?? ''))) return
    setWhy(null)
    announce('The item is parked.')
    notes.current?.focus()
  }
  const takeUp = async () => {
    if (!(await park(session, item.id, null))) return
    announce('The item is taken up again.')
    notes.current?.focus()
  }
  const close = () => {
    setWhy(null)
    notes.current?.focus()
  }
  return (
    <div className="stack-small">
      {parked === undefined ? null : (
        <p>Parked{parked ? `: ${parked}` : ''}. It is held over unless it is taken up again.</p>
      )}
      <div className="row">
        <Button busy={extending} onPress={() => void extend(session, item.id, 5)}>
          Five more minutes
        </Button>
        {parked === undefined ? (
          <Button onPress={() => setWhy('')}>Park this item</Button>
        ) : (
          <Button busy={parking} onPress={() => void takeUp()}>
            Take it up again
          </Button>
        )}
      </div>
      <RefusalWords words={extendRefusal} />
      {why === null ? null : (
        <LogForm
          name="Park this item"
          refusal={parkRefusal}
          running={parking}
          onSend={() => void send()}
          onClose={close}
        >
          <Field label="Why it waits (optional)">
            {(ties) => <input {...ties} value={why} onChange={(event) => setWhy(event.target.value)} />}
          </Field>
        </LogForm>
      )}
    </div>
  )
}
