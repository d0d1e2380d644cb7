import { useRef, useState } from 'react'
import { Menu, type MenuChoice, type MenuPlace } from './Menu'

type Props = { readonly words: string; readonly choices: readonly MenuChoice[] }

/** A button that opens a menu below itself, and has focus again when the menu is left. */
export function MenuButton({ words, choices }: Props) {
  const [at, setAt] = useState<MenuPlace | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (focusIsElsewhere: boolean) => {
    setAt(null)
    if (!focusIsElsewhere) button.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        ref={button}
        // The menu keeps focus while its button is pressed, so that the press closes it.
        onMouseDown={(event) => at && event.preventDefault()}
        onClick={(event) => (at ? close(false) : setAt(below(event.currentTarget)))}
      >
        {words} <span aria-hidden="true">▾</span>
      </button>
      {at ? <Menu label={words} choices={choices} at={at} onClose={close} /> : null}
    </>
  )
}

/** The place below a part of the page. */
export function below(part: Element): MenuPlace {
  const { left, bottom } = part.getBoundingClientRect()
  return { left, top: bottom }
}
