import { useEffect, useState } from 'react'
import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { Tick } from '../ui/Tick'
import { TextAnswer } from '../view/TextAnswer'
import { changeAnswer } from './commands'

type Props = {
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly reason: string | null
  /** False where the tool lets a question be left out without saying why. */
  readonly needsReason: boolean
  readonly isRated: boolean
}

/** The claim that a question cannot apply: it needs a reason, and reviewers see it as a claim to check. */
export function NotApplicable({ returnId, questionId, reason, needsReason, isRated }: Props) {
  const [claimed, setClaimed] = useState(reason !== null)
  useEffect(() => setClaimed(reason !== null), [reason])
  const claim = (on: boolean) => {
    setClaimed(on)
    void changeAnswer(returnId, questionId, { notApplicable: on ? '' : null })
  }
  return (
    <div className="stack-small">
      <Tick label="Not applicable to us" on={claimed} onChange={claim} />
      {claimed ? (
        <TextAnswer
          label={needsReason ? 'Why it cannot apply' : 'Why it cannot apply (you need not say)'}
          hint={`The partnership will check this. “Not done yet” is not a reason${isRated ? ': choose a rating instead' : ''}.`}
          lines="one"
          recorded={reason ?? ''}
          onKeep={(notApplicable) => changeAnswer(returnId, questionId, { notApplicable })}
        />
      ) : null}
    </div>
  )
}
