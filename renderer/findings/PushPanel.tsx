import { useMemo, useState } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Flag } from '../../shared/findings/flags/flag'
import { type FlagRow, leftOpen } from '../../shared/findings/flags/flagLines'
import { ruleOf } from '../../shared/findings/flags/flagRules'

import { findLevel, findQuestion } from '../../shared/frameworks/lookUp'
import type { FlagBasis } from '../storage/flags'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Field } from '../ui/Field'
import { SidePanel } from '../ui/SidePanel'
import { AskThis } from '../view/AskThis'
import { askOfAnswer } from '../view/asking'
import { moderate } from '../view/moderationView'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { MoreRows, useRowsShown } from './MoreRows'
import { asideWords, placeWords } from './PushGrid'
import { dismiss, takeUp } from './pushCommands'

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
        <>
          <p>This flag stands on the question, not on one return. These left it open:</p>
          <LeftOpenBy questionId={questionId} basis={basis} />
        </>
      )}
      <div className="row">
        <AskThis
          about={placeWords(row, true)}
          start={askOfAnswer(basis.cycle, basis.framework, flag.organisationId, questionId, {
            from: { kind: 'flag', rule: flag.rule, why: `${row.title}. ${flag.why}` },
            why: `${row.title}. ${flag.why}`,
          })}
        />
      </div>
      {dismissed ? (
        <Aside row={row} cycleId={basis.cycle.id} />
      ) : (
        <DismissForm flag={flag} cycleId={basis.cycle.id} onDone={onClose} />
      )}
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

/** The returns behind a flag on a question, each a way to where it left it open. */
function LeftOpenBy({ questionId, basis }: { readonly questionId: Flag['questionId']; readonly basis: FlagBasis }) {
  const open = useMemo(() => (questionId ? leftOpen(basis, questionId) : []), [basis, questionId])
  const more = useRowsShown(open.length)
  if (questionId === null) return null
  return (
    <>
      <ul className="bulleted">
        {open.slice(0, more.count).map(({ id, organisation }) => (
          <li key={id}>
            <Button look="link" onPress={() => go({ screen: 'question', returnId: id, questionId })}>
              {organisation}
            </Button>
          </li>
        ))}
      </ul>
      <MoreRows {...more} of={open.length} />
    </>
  )
}

type AsideProps = Pick<Props, 'row'> & { readonly cycleId: CycleId }

function Aside({ row: { flag, dismissed }, cycleId }: AsideProps) {
  const [run, problem, running] = useCommand(takeUp)
  if (!dismissed) return null
  return (
    <div className="notice stack-small">
      <p>{asideWords(dismissed)}</p>
      <p role="alert">{problem}</p>
      <Button busy={running} onPress={() => void run(cycleId, flag)}>
        Take it up again
      </Button>
    </div>
  )
}

type DismissProps = { readonly flag: Flag; readonly cycleId: CycleId; readonly onDone: () => void }

function DismissForm({ flag, cycleId, onDone }: DismissProps) {
  const [reason, setReason] = useState('')
  const [run, problem, running] = useCommand(dismiss)
  const put = async () => {
    if (await run(cycleId, flag, reason)) onDone()
  }
  return (
    <div className="stack-small">
      <Field
        label="Put it aside because"
        hint={
          flag.returnId === null
            ? 'The reason is kept with the cycle. The flag stays aside until you take it up again.'
            : 'The reason is kept. The flag comes back if the answer is changed.'
        }
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
