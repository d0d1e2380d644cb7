import { useEffect, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import { type RunningOrder, runningOrder } from '../../shared/sessions/agenda'
import type { AgendaItem, AgendaItemId, Session } from '../../shared/sessions/session'
import type { SessionSource } from '../storage/sessionBasis'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainSession } from '../view/explainSession'
import { printWhole } from '../view/printing'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { AddOwnItem } from './AddOwnItem'
import { AgendaLine, lineId } from './AgendaLine'
import { moveInAgenda, removeFromAgenda } from './agendaCommands'
import { Suggest } from './Suggest'
import { Unasked } from './Unasked'

type Props = {
  readonly session: Session
  /** Null where the questionnaire is not here. */
  readonly source: SessionSource | null
  readonly library: readonly LibraryPrompt[]
  readonly isOver: boolean
}

/** The agenda with its times: suggested, put in order, and changed in place. */
export function Agenda({ session, source, library, isOver }: Props) {
  const [open, setOpen] = useState<AgendaItemId | null>(null)
  const [reached, setReached] = useState<AgendaItemId | null>(null)
  const [move, notMoved] = useExplained(moveInAgenda, explainSession)
  const [remove, notRemoved] = useExplained(removeFromAgenda, explainSession)
  const focusOn = useFocusAfter(session.agenda)
  const order = runningOrder(session)
  const here = session.agenda.find(({ id }) => id === reached)
  const moveIt = (item: AgendaItem, by: -1 | 1) => {
    focusOn(item.id)
    void move(session, item, by)
  }
  const removeIt = async (item: AgendaItem, place: number) => {
    const next = session.agenda[place + 1] ?? session.agenda[place - 1]
    if (!(await remove(session.id, item))) return
    if (next) focusOn(next.id)
    else document.getElementById('session-agenda')?.focus()
  }
  useScreenCommands(
    'agenda',
    here && !isOver ? { moveUp: () => moveIt(here, -1), moveDown: () => moveIt(here, 1) } : {},
  )
  return (
    <section className="stack-small no-print" aria-labelledby="session-agenda">
      <h2 id="session-agenda" tabIndex={-1}>
        Agenda – {order.planned} of {session.minutes} minutes
      </h2>
      <TimeLeft order={order} />
      {source && !isOver ? <Unasked session={session} source={source} /> : null}
      {isOver ? null : <Suggest session={session} source={source} library={library} />}
      <RefusalWords words={notMoved ?? notRemoved} />
      {order.lines.length === 0 ? (
        <p>
          Nothing is on the agenda yet. Have one suggested, or add what you want to ask about. Each item says why it is
          there.
        </p>
      ) : (
        <ol className="plain-list agenda">
          {order.lines.map((line, place) => (
            <AgendaLine
              key={line.item.id}
              session={session}
              line={line}
              place={place}
              isOpen={open === line.item.id}
              isOver={isOver}
              library={library}
              framework={source?.framework ?? null}
              names={source?.names ?? new Map()}
              onMove={(by) => moveIt(line.item, by)}
              onRemove={() => void removeIt(line.item, place)}
              onOpen={() => setOpen(open === line.item.id ? null : line.item.id)}
              onReach={() => setReached(line.item.id)}
            />
          ))}
        </ol>
      )}
      {order.lines.length > 0 && !isOver ? (
        <p className="hint">On an item: move up Alt+Up, move down Alt+Down, remove Del.</p>
      ) : null}
      {isOver ? null : <AddOwnItem session={session} />}
      {order.lines.length > 0 ? (
        <div className="row">
          <Button keys="Ctrl+P" onPress={() => void printWhole()}>
            Print running order
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** Says in words what the minutes come to. */
const TimeLeft = ({ order: { spare } }: { readonly order: RunningOrder }) => (
  <p role="status" className={spare < 0 ? 'late' : undefined}>
    {spare < 0
      ? `${counted(-spare, 'minute')} more than there ${spare === -1 ? 'is' : 'are'}. Shorten an item or take one off.`
      : spare === 0
        ? 'All the time is planned.'
        : `${counted(spare, 'minute')} free.`}
  </p>
)

/** Puts focus on the title of an item, and again once the agenda has changed: a line that moves loses it. */
function useFocusAfter(agenda: Session['agenda']): (id: AgendaItemId) => void {
  const wanted = useRef<{ readonly id: AgendaItemId; readonly on: Session['agenda'] } | null>(null)
  useEffect(() => {
    if (!wanted.current || wanted.current.on === agenda) return
    focusTitle(wanted.current.id)
    wanted.current = null
  }, [agenda])
  return (id) => {
    wanted.current = { id, on: agenda }
    focusTitle(id)
  }
}

const focusTitle = (id: AgendaItemId) =>
  document.getElementById(lineId(id))?.querySelector<HTMLElement>('.agenda-title')?.focus()
