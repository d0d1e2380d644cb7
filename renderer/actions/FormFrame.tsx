import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { WhoWrites } from '../view/whoWrites'

type Props = {
  readonly title: string
  readonly about: string
  readonly submit: string
  readonly problem: string | null
  readonly isBusy: boolean
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Something that is filled in about actions, on the page itself: its boxes, who writes it, what is wrong, and the way out. */
export function FormFrame({ title, about, submit, problem, isBusy, onSubmit, onCancel, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      className="action-form stack-small no-print"
      aria-labelledby={id}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onSubmit()
      }}
    >
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p className="measure">{about}</p>
      {children}
      <WhoWrites />
      <RefusalWords words={problem} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={isBusy || undefined}>
          {submit}
        </button>
        <Button keys="Esc" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
