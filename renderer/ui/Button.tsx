import type { ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly look?: 'primary' | 'plain' | 'link'
  /** The keys that do the same, as people read them. */
  readonly keys?: string
  /** Says more than the visible words, where several buttons read alike. */
  readonly name?: string
  readonly busy?: boolean
  readonly describedBy?: string
}

/** A button. Busy ones stay in reach of the keyboard and do nothing. */
export function Button({ children, onPress, look = 'plain', keys, name, busy = false, describedBy }: Props) {
  return (
    <button
      type="button"
      className={look === 'link' ? 'link' : look === 'primary' ? 'button primary' : 'button'}
      aria-label={name}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      onClick={() => !busy && onPress()}
    >
      {children}
      {keys ? <span className="key">{keys}</span> : null}
    </button>
  )
}
