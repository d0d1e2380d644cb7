import { useState } from 'react'
import { dayOf, longDay } from '../../shared/basics/day'
import type { FlagRow } from '../../shared/findings/flags/flagLines'
import { ruleOf } from '../../shared/findings/flags/flagRules'
import { findLevel, findQuestion } from '../../shared/frameworks/lookUp'
import type { FlagBasis } from '../storage/flags'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Field } from '../ui/Field'
import { SidePanel } from '../ui/SidePanel'
import { moderate } from '../view/moderationView'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { placeWords } from './PushGrid'
import { dismiss, type FlagOnReturn, takeUp } from './pushCommands'

type Props = { readonly row: FlagRow; readonly basis: FlagBasis; readonly onClose: () => void }

/** One flag: why it stands there, what its rule looks at, the way to the answer, and putting it aside. */
export function PushPanel({ row, basis, onClose }: Props) {
  const { flag, dismissed } = row
  const rule = ruleOf(flag)
  const { returnId, questionId } = flag
  return (
    <SidePanel title={row.title} onClose={onClose}>
      <p>
        <strong>{placeWords(row, true)}</strong>
      </p>
      <p>{flag.why}</p>
      <OwnRating row={row} basis={basis} />
      <p>{rule.reason}</p>
      <p className="hint">What this rule looks at: {rule.looksAt}</p>
      {returnId ? (
        <div className="row">
          {questionId ? (
            <>
              <Button look="primary" onPress={() => moderate(basis.cycle.id, returnId, questionId)}>
                Decide on this answer
              </Button>
              <Button onPress={() => go({ screen: 'question', returnId, questionId })}>Open in the return</Button>
            </>
          ) : (
            <Button onPress={() => go({ screen: 'return', returnId })}>Open the return</Button>
          )}
        </div>
      ) : (
        <p>This flag stands on the question, not on one return. Switch its rule off where it does not help.</p>
      )}
      {dismissed ? (
        <Aside row={row} />
      ) : returnId ? (
        <DismissForm flag={{ ...flag, returnId }} onDone={onClose} />
      ) : null}
    </SidePanel>
  )
}

function OwnRating({ row: { flag }, basis }: Pick<Props, 'row' | 'basis'>) {
  const found = flag.questionId && findQuestion(basis.framework, flag.questionId)
  const answer = basis.returns.find(({ id }) => id === flag.returnId)?.answers[flag.questionId ?? '']
  if (!found || !flag.returnId || found.question.scale === undefined) return null
  return (
    <p>
      Its own rating{' '}
      <Chip
        level={findLevel(basis.framework, answer?.rating ?? null)}
        notApplicable={(answer?.notApplicable ?? null) !== null}
      />
    </p>
  )
}

function Aside({ row: { flag, dismissed } }: Pick<Props, 'row'>) {
  const [run, problem, running] = useCommand(takeUp)
  const { returnId } = flag
  if (!dismissed || !returnId) return null
  return (
    <div className="notice stack-small">
      <p>
        Put aside on {longDay(dayOf(dismissed.at))}
        {dismissed.by ? ` by ${dismissed.by}` : ''}: {dismissed.reason}
      </p>
      <p role="alert">{problem}</p>
      <Button busy={running} onPress={() => void run({ ...flag, returnId })}>
        Take it up again
      </Button>
    </div>
  )
}

function DismissForm({ flag, onDone }: { readonly flag: FlagOnReturn; readonly onDone: () => void }) {
  const [reason, setReason] = useState('')
  const [run, problem, running] = useCommand(dismiss)
  const put = async () => {
    if (await run(flag, reason)) onDone()
  }
  return (
    <div className="stack-small">
      <Field
        label="Put it aside because"
        hint="The reason is kept. The flag comes back if the answer is changed."
        error={problem}
      >
        {(ties) => <textarea {...ties} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button busy={running} onPress={() => void put()}>
        Put aside
      </Button>
    </div>
  )
}
