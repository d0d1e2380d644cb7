import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { focusFirst } from './focusFirst'
import { useFormOpen } from './openForm'
import { useRoomState } from './roomScreen'

type Props = {
  readonly name: string
  readonly refusal: string | null
  readonly running: boolean
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form under the notes: its first box has the focus, Enter writes it down, Esc closes it, wherever the focus is, and leaves the room's view alone. */
export function LogForm({ name, refusal, running, onSend, onClose, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useFormOpen(name)
  useEffect(() => {
    focusFirst(form.current)
  }, [])
  useEffect(() => {
    if (refusal) form.current?.querySelector('[role="alert"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [refusal])
  useEscape(onClose)
  return (
    <form
      ref={form}
      className="item stack-small log-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!running) onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && takesEnter(event.target) && !event.shiftKey) {
          event.preventDefault()
          if (!running) onSend()
        }
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
      <RefusalWords words={refusal} />
      <div className="row log-end">
        <button type="submit" className="button primary" aria-disabled={running || undefined}>
          Write it down <span className="key">Enter</span>
        </button>
        <Button keys="Esc" onPress={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}

/** A long text would begin a line with Enter, and a list would open: in a form of the room both write it down. Space opens a list. */
const takesEnter = (target: EventTarget) => target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** Esc closes the form where the focus is outside it too, unless something else took the key or the room's view covers the form. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || useRoomState.getState().state === 'thisScreen') return
      event.preventDefault()
      onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
}
