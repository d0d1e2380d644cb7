import { type RefObject, useContext, useRef, useState } from 'react'
import { minutesOfItem } from '../../shared/sessions/clock'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useScreenCommands } from '../view/screenCommands'
import { useExplained } from '../view/useCommand'
import { announce } from '../view/viewState'
import { explainLogged } from './explainLogged'
import { focusFirst } from './focusFirst'
import { LogForm } from './LogForm'
import { extendInRoom, parkInRoom } from './logCommands'
import { forget, KeptForm, useKept } from './useKept'

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  /** Why it is put aside; undefined while it is not. */
  readonly parked: string | undefined
  /** Where the focus goes when the item is put aside or taken up. */
  readonly notes: RefObject<HTMLTextAreaElement | null>
  /** More time was given: how much it has now, in words; null once what was said of the form is over. */
  readonly onSaid: (words: string | null) => void
}

/** Minutes that an item is given at a time. */
const more = 5

/** More time for an item, and putting it aside. */
export function ItemTime({ session, item, parked, notes, onSaid }: Props) {
  const [extend, extendRefusal, extending] = useExplained(extendInRoom, explainLogged)
  const [park, parkRefusal, parking] = useExplained(parkInRoom, explainLogged)
  const [isAsking, setAsking] = useState(false)
  const [why, setWhy] = useKept('why', '')
  const form = useContext(KeptForm)
  const tools = useRef<HTMLDivElement>(null)
  const said = (words: string) => {
    setAsking(false)
    onSaid(null)
    forget(form)
    announce(words)
    notes.current?.focus()
  }
  const giveMore = async () => {
    const { planned } = minutesOfItem(session, item)
    if (await extend(session.id, item.id, more)) onSaid(`Five more minutes: this item has ${planned + more} now.`)
  }
  const send = async () => {
    if (await park(session.id, item.id, why)) said('The item is parked.')
  }
  const takeUp = async () => {
    if (await park(session.id, item.id, null)) said('The item is taken up again.')
  }
  const close = () => {
    setAsking(false)
    onSaid(null)
    notes.current?.focus()
  }
  const parkOrTakeUp = () => {
    if (isAsking) focusFirst(tools.current?.querySelector('form'))
    else if (parked === undefined) setAsking(true)
    else if (!parking) void takeUp()
  }
  useScreenCommands('presenterTime', {
    sessionExtend: () => void (extending || giveMore()),
    sessionPark: parkOrTakeUp,
  })
  return (
    <div ref={tools} className="stack-small">
      {parked === undefined ? null : (
        <p>Parked{parked ? `: ${parked}` : ''}. It is held over unless it is taken up again.</p>
      )}
      <div className="row">
        <Button keys="Ctrl+Shift+I" busy={extending} onPress={() => void giveMore()}>
          Five more minutes
        </Button>
        <Button keys="Ctrl+Shift+J" busy={parking} onPress={parkOrTakeUp}>
          {parked === undefined ? 'Park this item' : 'Take it up again'}
        </Button>
      </div>
      <RefusalWords words={extendRefusal} />
      {isAsking ? (
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
      ) : null}
    </div>
  )
}
