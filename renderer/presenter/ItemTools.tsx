import { type RefObject, useState } from 'react'
import type { SessionPlace } from '../../shared/sessions/log'
import type { AgendaItem } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { ItemTime } from './ItemTime'
import { type LogOpen, LogPanel } from './LogPanel'
import { Notes } from './Notes'
import type { Runner } from './runner'
import { KeptForm } from './useKept'

type Props = {
  readonly runner: Runner
  readonly item: AgendaItem
  readonly world: SessionWorld
  readonly place: SessionPlace
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** Opens the list of who is here. */
  readonly onPeople: () => void
  /** Something was done, or cannot be done now: what or why, in words; null once what was said is over. */
  readonly onSaid: (words: string | null) => void
}

/** What is done on an item: notes, what is written down, more time, and putting it aside. */
export function ItemTools({ runner, item, world, place, notes, onPeople, onSaid }: Props) {
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
            onRefused={onSaid}
          />
          <KeptForm.Provider value={`${session.id} ${item.id} park`}>
            <ItemTime session={session} item={item} parked={place.parked.get(item.id)} notes={notes} onSaid={onSaid} />
          </KeptForm.Provider>
        </>
      )}
    </>
  )
}
