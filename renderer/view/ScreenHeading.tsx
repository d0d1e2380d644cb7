import { type ReactNode, useEffect, useRef } from 'react'
import { useStandsStill } from './useStandsStill'
import { useView } from './viewState'

type Props = {
  readonly title: string
  readonly partnership?: string | undefined
  readonly keepFocus?: boolean
  readonly children?: ReactNode
}

/** A screen's h1: takes focus when the screen appears, and names the window. */
export function ScreenHeading({ title, partnership, keepFocus = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = [title, partnership, 'Partnership Self-Assessment'].filter(Boolean).join(' – ')
  }, [title, partnership])
  useEffect(() => {
    if (keepFocus) return
    heading.current?.focus({ preventScroll: true })
    document.getElementById('main')?.scrollTo(0, 0)
  }, [keepFocus])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  )
}

/** Keeps what has focus in the main part clear of a line that stays at the top of it. */
function showFocus(): void {
  const focused = document.activeElement
  if (focused?.matches('#main :is(button, input, select, textarea, summary, a)'))
    focused.scrollIntoView({ block: 'nearest' })
}

/** Takes the line away; the keyboard goes on at the heading, not where the button was. */
function dismiss(): void {
  useView.setState({ notice: null })
  document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
}

/** The line before a heading that says how the last step went. */
export function NoticeLine({
  onShow,
  onUndo,
}: {
  readonly onShow: (token: string) => void
  readonly onUndo: () => void
}) {
  const notice = useView((view) => view.notice)
  const isPast = useView((view) => view.pastUndo === view.notice)
  const line = useRef<HTMLDivElement>(null)
  const standsStill = useStandsStill(notice, line)
  useEffect(() => {
    if (notice) showFocus()
  }, [notice])
  if (!notice) return null
  return (
    <div ref={line} className={`notice no-print ${notice.tone}${standsStill ? '' : ' follows'}`}>
      <span>{notice.words}</span>
      {notice.savedToken ? (
        <button type="button" className="link" onClick={() => onShow(notice.savedToken ?? '')}>
          Show in folder
        </button>
      ) : null}
      {notice.canUndo && !isPast ? (
        <button type="button" className="link" onClick={() => (notice.undo ? void notice.undo() : onUndo())}>
          Undo
        </button>
      ) : null}
      <button type="button" className="link" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  )
}
