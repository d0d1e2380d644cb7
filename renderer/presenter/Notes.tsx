import { type RefObject, useCallback } from 'react'
import { Field } from '../ui/Field'
import { useDraftField } from '../view/draftField'
import type { Runner } from './runner'
import { keepNote } from './stepCommands'

type Props = {
  readonly runner: Runner
  /** The item that they are on, or `session` for the whole. */
  readonly item: string
  readonly box: RefObject<HTMLTextAreaElement | null>
}

/** The chair's own notes on an item: a plain box, kept as they are typed. */
export function Notes({ runner, item, box }: Props) {
  const keep = useCallback((words: string) => keepNote(runner, item, words), [runner, item])
  const { error, value, onType, onLeave } = useDraftField(runner.session.notes[item] ?? '', keep)
  return (
    <Field
      label="Notes"
      hint="Yours alone: they are in no minutes, letter or pack. Ctrl+Shift+K brings you here."
      error={error}
    >
      {(ties) => (
        <textarea
          {...ties}
          ref={box}
          rows={6}
          value={value}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}
