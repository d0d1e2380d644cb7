import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import { Field } from '../ui/Field'
import { useDraftField } from '../view/draftField'
import type { LogOpen } from './LogPanel'
import { lineBefore, type NoteKind, noteLine } from './noteLine'
import type { Runner } from './runner'
import { keepNote } from './stepCommands'

type Props = {
  readonly runner: Runner
  /** The item that they are on, or `session` for the whole. */
  readonly item: string
  readonly box: RefObject<HTMLTextAreaElement | null>
  /** A line of them is to become the real thing. */
  readonly onOffer?: (offered: LogOpen) => void
}

/**
 * The chair's own notes on an item: a plain box, kept as they are typed. A line that begins with `action:`, `decision:` or `grade:`
 * offers to become one: Enter once more accepts, Esc leaves it a note.
 */
export function Notes({ runner, item, box, onOffer }: Props) {
  const keep = useCallback((words: string) => keepNote(runner, item, words), [runner, item])
  const { error, value, onType, onLeave } = useDraftField(runner.session.notes[item] ?? '', keep)
  const [offer, setOffer] = useState<ReturnType<typeof noteLine>>(null)
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offer && event.key === 'Escape') {
      event.preventDefault()
      setOffer(null)
      return
    }
    if (event.key !== 'Enter' || !onOffer) return
    if (offer) {
      event.preventDefault()
      setOffer(null)
      onOffer(offer)
      return
    }
    setOffer(noteLine(lineBefore(value, event.currentTarget.selectionStart)))
  }
  return (
    <>
      <Field
        label="Notes"
        hint="Yours alone: they are in no minutes, letter or pack. Ctrl+Shift+K brings you here."
        error={error}
      >
        {(ties) => (
          <textarea
            {...ties}
            ref={box}
            className="notes-box"
            rows={6}
            value={value}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
            onKeyDown={onKey}
          />
        )}
      </Field>
      <p role="status" className="hint">
        {offer ? `${offerWords[offer.kind]} “${offer.words}” Enter does so, Esc leaves it a note.` : ''}
      </p>
    </>
  )
}

const offerWords: Readonly<Record<NoteKind, string>> = {
  action: 'Make this an action?',
  decision: 'Make this a decision?',
  rating: 'Make this an agreed rating?',
}
