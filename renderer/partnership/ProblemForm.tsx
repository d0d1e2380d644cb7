import { type ReactNode, useState } from 'react'
import type { SetUpProblem } from '../../shared/exchange/newWorkspace'
import { ErrorSummary } from '../ui/ErrorSummary'
import { ScreenHeading } from '../view/ScreenHeading'
import { controlOf, explainSetUp } from './explainSetUp'
import { focusControl } from './SetUpField'

/** What came of sending the page: what is wrong in its boxes, and why nothing could be kept. Both are empty when it is done. */
export type Sent = { readonly problems: readonly SetUpProblem[]; readonly notKept: string }

type Props = {
  readonly title: string
  readonly partnership?: string
  /** Above the list of what is wrong. */
  readonly notDone: string
  readonly submit: string
  readonly busyWords: string
  readonly onSubmit: () => Promise<Sent>
  /** The boxes; they are told the words that stand beside each, by the name of its control. */
  readonly children: (errorOf: (control: string) => string | null) => ReactNode
}

/** A page that is filled in and sent whole. What is wrong stands at the top, with the way to each box, and beside it. */
export function ProblemForm({ title, partnership, notDone, submit, busyWords, onSubmit, children }: Props) {
  const [{ problems, notKept }, setSent] = useState<Sent>({ problems: [], notKept: '' })
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setSent(await onSubmit())
    setBusy(false)
    setTries(tries + 1)
  }
  const errorOf = (control: string) => {
    const problem = problems.find((each) => controlOf(each) === control)
    return problem ? explainSetUp(problem) : null
  }
  const lines = problems.map((problem) => ({
    key: `${controlOf(problem)} ${problem.kind}`,
    words: explainSetUp(problem),
    onPress: () => focusControl(controlOf(problem)),
  }))
  const wrong = lines.length > 0 || notKept !== ''
  return (
    <form
      className="set-up stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      <ScreenHeading title={`${wrong ? 'Problem: ' : ''}${title}`} {...(partnership ? { partnership } : {})}>
        {title}
      </ScreenHeading>
      {wrong ? (
        <ErrorSummary
          key={tries}
          heading={`${notDone} What you typed is still here.`}
          lines={[...lines, ...(notKept ? [{ key: 'notKept', words: notKept }] : [])]}
        />
      ) : null}
      {children(errorOf)}
      <button type="submit" className="button primary" aria-disabled={busy || undefined}>
        {submit}
      </button>
      {busy ? <p role="status">{busyWords}</p> : null}
    </form>
  )
}
