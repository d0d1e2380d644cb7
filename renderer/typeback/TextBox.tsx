import { useId } from 'react'
import type { Box } from '../../shared/exchange/forms/box'
import { setTyping } from '../storage/saveState'
import { useDraft } from '../ui/useDraft'
import { BoxFrame } from './BoxFrame'

type Props = {
  readonly box: Pick<Box, 'key' | 'label' | 'hint'>
  readonly shown: string
  readonly unread: readonly string[]
  /** Keeps the words; false where they could not be read, so that they stay in the box. */
  readonly onKeep: (typed: string) => Promise<boolean>
}

/** A box for words, kept as they are typed. */
export function TextBox({ box, shown, unread, onKeep }: Props) {
  const id = useId()
  const { text, type, send } = useDraft(shown, { save: onKeep, onUnsent: (unsent) => setTyping(id, unsent) })
  return (
    <BoxFrame id={id} label={box.label} hint={box.hint} unread={unread}>
      {(describedBy) => (
        <textarea
          id={id}
          data-box={box.key}
          rows={2}
          aria-describedby={describedBy}
          aria-invalid={unread.length > 0 || undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void send()}
        />
      )}
    </BoxFrame>
  )
}
