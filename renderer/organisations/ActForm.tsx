import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { explainProblem, type Problem } from '../view/explainProblem'
import { boxOf } from './actBoxes'

type Props = {
  readonly title: string
  readonly about: string
  readonly submit: string
  /** Answers what is wrong with what was typed; nothing when it is done. */
  readonly onSubmit: () => Promise<readonly Problem[]>
  readonly onCancel: () => void
  /** The boxes; they are told the words that stand beside each. */
  readonly children: (errorOf: (box: string) => string | null) => ReactNode
}

/** Something done to the register, on the page itself: its boxes, what is wrong beside each, and the way out. */
export function ActForm({ title, about, submit, onSubmit, onCancel, children }: Props) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])
  const send = async () => {
    setIsBusy(true)
    const wrong = await onSubmit()
    setIsBusy(false)
    if (wrong.length > 0) setProblems(wrong)
  }
  const errorOf = (box: string) => {
    const problem = problems.find((each) => boxOf(each) === box)
    return problem ? explainProblem(problem) : null
  }
  const elsewhere = problems.find((each) => boxOf(each) === null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      ref={form}
      className="act stack"
      aria-labelledby={id}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p className="measure">{about}</p>
      {children(errorOf)}
      <RefusalWords words={elsewhere ? explainProblem(elsewhere) : null} />
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
