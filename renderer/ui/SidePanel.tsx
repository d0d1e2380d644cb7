import './sidePanel.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** A part of the window at the side that does not cover the page. Takes focus when it opens and gives it back when it closes. */
export function SidePanel({ title, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => giveBack(opener)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside className="side-panel stack no-print" aria-labelledby={id} data-region="panel" onKeyDown={onKeyDown}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      <button type="button" className="button" onClick={onClose}>
        Close <span className="key">Esc</span>
      </button>
    </aside>
  )
}

/** Focus goes back to what opened the panel; to the page's heading when that has gone. */
function giveBack(opener: Element | null): void {
  const target = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : null
  const fallback = document.querySelector<HTMLElement>('#main h1')
  ;(target ?? fallback)?.focus()
}
