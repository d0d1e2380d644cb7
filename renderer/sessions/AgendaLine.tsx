import type { KeyboardEvent } from 'react'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import type { Framework } from '../../shared/frameworks/framework'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { longestItem, type RunningLine } from '../../shared/sessions/agenda'
import { putToWords } from '../../shared/sessions/putTo'
import type { Session } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { useTypedField } from '../view/useTypedField'
import { editItem } from './agendaCommands'
import { wholeNumber } from './commands'
import { ItemDetails } from './ItemDetails'
import { timeWords } from './words'

/** What can be done with a line from outside it. */
export type LineDoes = {
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onOpen: () => void
  readonly onReach: () => void
}

type Props = LineDoes & {
  readonly session: Session
  readonly line: RunningLine
  readonly place: number
  readonly isOpen: boolean
  readonly isOver: boolean
  readonly library: readonly LibraryPrompt[]
  readonly framework: Framework | null
  readonly names: ReadonlyMap<OrganisationId, string>
}

/** The id of a line on the page. */
export const lineId = (itemId: string) => `agenda-${itemId}`

/** One item of the agenda: when, what, how long and why. Del takes it off while its title has focus. */
export function AgendaLine({
  session,
  line: { item, from, startsAt },
  place,
  isOpen,
  isOver,
  library,
  framework,
  names,
  onMove,
  onRemove,
  onOpen,
  onReach,
}: Props) {
  const putTo = putToWords(item, names)
  const isLast = place === session.agenda.length - 1
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || isOver) return
    event.preventDefault()
    onRemove()
  }
  return (
    <li className="agenda-line" id={lineId(item.id)} onFocus={onReach}>
      <div className="agenda-head">
        <span className="agenda-time">{timeWords(from, startsAt)}</span>
        <button
          type="button"
          className="link agenda-title"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={onOpen}
          onKeyDown={onKeyDown}
        >
          {item.title}
        </button>
        {isOver ? <span>{item.minutes} min</span> : <Minutes session={session} item={item} />}
        {isOver ? null : (
          <span className="agenda-buttons">
            {place > 0 ? (
              <Button name={`Move up: ${item.title}`} onPress={() => onMove(-1)}>
                ↑
              </Button>
            ) : null}
            {isLast ? null : (
              <Button name={`Move down: ${item.title}`} onPress={() => onMove(1)}>
                ↓
              </Button>
            )}
            <Button name={`Remove ${item.title}`} onPress={onRemove}>
              Remove
            </Button>
          </span>
        )}
      </div>
      {putTo === '' ? null : <p className="second-line">{putTo}</p>}
      {item.why.length > 0 ? <p className="second-line">Why: {item.why.join('; ')}</p> : null}
      {item.asks.length > 0 && !isOpen ? (
        <ul className="bulleted second-line">
          {item.asks.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <ItemDetails
          session={session}
          item={item}
          isOver={isOver}
          library={library}
          framework={framework}
          names={names}
        />
      ) : null}
    </li>
  )
}

/** How long an item takes, changed in place. */
function Minutes({ session, item }: { readonly session: Session; readonly item: RunningLine['item'] }) {
  const keep = (typed: string) => {
    const minutes = wholeNumber(typed)
    if (!(minutes <= longestItem)) return 'Type whole minutes from 0 to 600.'
    if (minutes !== item.minutes)
      void editItem(session.id, item.id, `change the minutes of ${item.title}`, () => ({ minutes }))
    return null
  }
  const { box, error } = useTypedField(String(item.minutes), keep)
  return (
    <span className="agenda-minutes">
      <input
        {...box}
        inputMode="numeric"
        aria-label={`Minutes of ${item.title}`}
        aria-invalid={error ? true : undefined}
      />{' '}
      min
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </span>
  )
}
