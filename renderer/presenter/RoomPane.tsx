import { useMemo } from 'react'
import type { RoomShown } from '../../shared/bridge/room'
import type { SessionPlace } from '../../shared/sessions/log'
import type { AgendaItem, RoomPart } from '../../shared/sessions/session'
import { RoomPicture } from '../room/RoomPicture'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { partWords } from './words'

type Props = {
  readonly shown: RoomShown
  /** Where the room's view is. */
  readonly words: string
  readonly item: AgendaItem | null
  readonly parts: readonly RoomPart[]
  readonly place: SessionPlace
  readonly onReveal: (part: RoomPart, on: boolean) => void
  readonly onDark: (on: boolean) => void
  readonly onScreen: (wanted: 'nothing' | 'frozen') => void
}

/** What the room sees, drawn as it is drawn there, with a tick for each part that can be shown. */
export function RoomPane({ shown, words, item, parts, place, onReveal, onDark, onScreen }: Props) {
  const picture = useMemo(() => <RoomPicture shown={shown} />, [shown])
  const revealed = item ? place.revealed.get(item.id) : undefined
  return (
    <section className="stack-small" aria-labelledby="room-sees">
      <h2 id="room-sees">What the room sees</h2>
      <div className="room-preview">{picture}</div>
      <p role="status" className="hint">
        {[words, screenWords[place.screen]].filter(Boolean).join(' ')}
      </p>
      {place.screen === 'item' && hidesSome(shown, parts, revealed) ? (
        <p className="hint">All of it does not fit on one screen: the room sees what was shown last.</p>
      ) : null}
      {isShortened(shown) ? (
        <p className="hint">A long text is shortened: the room sees its beginning, which ends with “…”.</p>
      ) : null}
      {item ? (
        <fieldset className="stack-small">
          <legend className="field-label">Shown of this item</legend>
          {parts.map((part) => (
            <Tick
              key={part}
              label={partWords[part]}
              on={revealed?.has(part) ?? false}
              onChange={(on) => onReveal(part, on)}
            />
          ))}
          {parts.length === 0 ? <p className="hint">Nothing to show but its title.</p> : null}
        </fieldset>
      ) : null}
      <Tick label="White on dark, for a dark room" on={shown.dark === true} onChange={onDark} />
      <div className="row">
        <Button keys="F8" onPress={() => onScreen('nothing')}>
          {place.screen === 'nothing' ? 'Show again' : 'Hide'}
        </Button>
        <Button keys="Shift+F8" onPress={() => onScreen('frozen')}>
          {place.screen === 'frozen' ? 'Unfreeze' : 'Freeze'}
        </Button>
      </div>
    </section>
  )
}

/** True where more is ticked than the room sees. */
const hidesSome = (shown: RoomShown, parts: readonly RoomPart[], revealed: ReadonlySet<RoomPart> | undefined) =>
  shown.kind === 'item' && parts.some((part) => revealed?.has(part) && shown.parts.every((each) => each.part !== part))

/** True where the room sees only the beginning of a text. */
const isShortened = (shown: RoomShown) => /…"[,}]/.test(JSON.stringify(shown))

const screenWords = {
  item: '',
  nothing: 'The room sees nothing until you show it again.',
  frozen: 'The room goes on seeing this while you go elsewhere.',
} as const
