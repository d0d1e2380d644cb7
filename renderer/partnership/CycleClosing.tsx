import { useEffect, useRef, useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { standingOf } from '../../shared/returns/standing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { useCommand } from '../view/useCommand'
import { Part } from './CyclePart'
import { closeTheCycle, reopenTheCycle } from './cycleCommands'

/** Closes a cycle after a question, opens it again for a reason, and tells when that was done. */
export function CycleClosing({ cycle, reported }: { readonly cycle: Cycle; readonly reported: ReportedWorkspace }) {
  const [close, closeProblem] = useCommand(closeTheCycle)
  const [reopen, reopenProblem] = useCommand(reopenTheCycle)
  const [isAsking, setIsAsking] = useState(false)
  const [why, setWhy] = useState('')
  const cancel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsking) cancel.current?.querySelector('button')?.focus()
  }, [isAsking])
  const notIn = reported.returns.filter((each) => each.stage !== 'returned' && standingOf(each).excused === null).length
  return (
    <Part title={cycle.stage === 'closed' ? 'Reopen this cycle' : 'Close this cycle'}>
      {cycle.stage === 'closed' ? (
        <>
          <Field label="Why it is opened again" hint="The reason stays with the cycle.">
            {(ties) => <textarea {...ties} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />}
          </Field>
          <Button onPress={() => void reopen(cycle.id, why).then((done) => done && setWhy(''))}>
            Reopen this cycle
          </Button>
        </>
      ) : (
        <>
          <p className="measure">
            Closing keeps everything as it is: no return, rating or date can be changed until the cycle is reopened.
            {notIn > 0 ? ` ${counted(notIn, 'return is', 'returns are')} not back.` : ' Every return is back.'}
          </p>
          {isAsking ? (
            <div className="row" ref={cancel}>
              <Button onPress={() => setIsAsking(false)}>Cancel</Button>
              <Button look="primary" onPress={() => void close(cycle.id)}>
                Close {cycle.title}
              </Button>
            </div>
          ) : (
            <Button onPress={() => setIsAsking(true)}>Close this cycle…</Button>
          )}
        </>
      )}
      <RefusalWords words={closeProblem ?? reopenProblem} />
      <Turns cycle={cycle} />
    </Part>
  )
}

const Turns = ({ cycle: { turns } }: { readonly cycle: Cycle }) =>
  turns ? (
    <ul>
      {turns.map(({ to, at, by, why }) => (
        <li key={at}>
          {to === 'closed' ? 'Closed' : 'Reopened'} on {longDay(dayOf(at))}
          {by ? ` by ${by}` : ''}
          {why ? `: ${why}` : ''}
        </li>
      ))}
    </ul>
  ) : null
