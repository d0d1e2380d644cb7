import './menu.css'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Something that a menu offers. */
export type MenuChoice = {
  readonly words: string
  /** The keys that do the same, as people read them. */
  readonly keys?: string
  /** Whether it is on, where it can be on or off: choosing it then leaves the menu open. */
  readonly on?: boolean
  readonly onChoose: () => void
}

/** A place in the window, in pixels. */
export type MenuPlace = { readonly left: number; readonly top: number }

type Props = {
  readonly label: string
  readonly choices: readonly MenuChoice[]
  /** Where its upper corner stands, if there is room. */
  readonly at: MenuPlace
  /** Focus is handed back by whoever opened it, but where `focusIsElsewhere`: then the person has put it there. */
  readonly onClose: (focusIsElsewhere: boolean) => void
}

/** A menu over the page, at the place it was asked for. The arrow keys walk it, a letter finds a choice, Escape leaves it. */
export function Menu({ label, choices, at, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  usePlace(box, at)
  useEffect(() => itemsOf(box)[0]?.focus(), [])
  const choose = ({ on, onChoose }: MenuChoice) => {
    if (on === undefined) onClose(false)
    onChoose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      return onClose(false)
    }
    const items = itemsOf(box)
    const to = goal(event, items)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  return (
    <div
      className="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      ref={box}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={({ currentTarget, target, relatedTarget }) => {
        // Another window has focus where the choice is still the active one.
        if (document.activeElement !== target && !currentTarget.contains(relatedTarget)) onClose(true)
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice.words}
          type="button"
          {...(choice.on === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemcheckbox', 'aria-checked': choice.on })}
          aria-keyshortcuts={choice.keys?.replace('Ctrl', 'Control')}
          tabIndex={-1}
          onClick={() => choose(choice)}
        >
          {choice.on === undefined ? null : (
            <span className="menu-mark" aria-hidden="true">
              {choice.on ? '✓' : ''}
            </span>
          )}
          <span className="menu-words">{choice.words}</span>
          {choice.keys ? (
            <span className="key" aria-hidden="true">
              {choice.keys}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  )
}

const itemsOf = (box: RefObject<HTMLElement | null>) => [...(box.current?.querySelectorAll('button') ?? [])]

/** The choice that a key leads to; null for keys that do not move. */
function goal(event: KeyboardEvent, items: readonly Element[]): number | null {
  const now = document.activeElement ? items.indexOf(document.activeElement) : -1
  switch (event.key) {
    case 'ArrowDown':
      return (now + 1) % items.length
    case 'ArrowUp':
      return (now - 1 + items.length) % items.length
    case 'Home':
      return 0
    case 'End':
      return items.length - 1
    default:
      return event.ctrlKey || event.altKey || event.metaKey ? null : itemWith(event.key, now, items)
  }
}

/** The next choice whose words begin with a letter. */
function itemWith(letter: string, now: number, items: readonly Element[]): number | null {
  if (!/^\p{L}$/u.test(letter)) return null
  const begins = (at: number) =>
    items[at]?.querySelector('.menu-words')?.textContent?.toLowerCase().startsWith(letter.toLowerCase()) === true
  return items.map((_item, at) => (now + 1 + at) % items.length).find(begins) ?? null
}

/** How far a menu stays from the edges of the main part, in pixels. */
const margin = 8

/** Puts a menu where it was asked for, or as near to it as it fits in the main part of the window. */
function usePlace(box: RefObject<HTMLElement | null>, { left, top }: MenuPlace): void {
  useLayoutEffect(() => {
    const menu = box.current
    if (!menu) return
    const room = (menu.closest('main') ?? document.documentElement).getBoundingClientRect()
    Object.assign(menu.style, { left: '0', top: '0', maxHeight: `${room.height - 2 * margin}px` })
    const own = menu.getBoundingClientRect()
    const within = (wanted: number, least: number, most: number) => Math.max(least, Math.min(wanted, most))
    // What a fixed part counts from is the window or the main part: told from where it stands at nought.
    menu.style.left = `${within(left, room.left + margin, room.right - own.width - margin) - own.left}px`
    menu.style.top = `${within(top, room.top + margin, room.bottom - own.height - margin) - own.top}px`
  }, [box, left, top])
}
