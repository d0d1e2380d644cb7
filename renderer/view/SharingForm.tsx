import { useState } from 'react'
import { listed } from '../../shared/basics/text'
import type { Question } from '../../shared/frameworks/question'
import type { Organisation } from '../../shared/partnership/organisation'
import { contentOf } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { namesGivenAway } from '../../shared/returns/sharing'
import type { ReturnStep } from '../storage/tracker'
import { Field } from '../ui/Field'
import { explainProblem } from './explainProblem'
import { markSharing } from './sharingCommands'

type Props = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly question: Question
  readonly onDone: (steps: readonly ReturnStep[]) => void
}

/** The words of one answer, and the note that says what others could learn from it. */
export function SharingForm({ auditReturn, organisation, question, onDone }: Props) {
  const [note, setNote] = useState(auditReturn.sharing?.[question.id]?.note ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const { narrative, impact } = contentOf(auditReturn.answers[question.id])
  const names = namesGivenAway(note, organisation, auditReturn)
  const send = async () => {
    if (note.trim() === '') return setProblem('Write what others could learn from this answer. Nothing was marked yet.')
    const marked = await markSharing(auditReturn.id, question.id, note)
    if (marked.ok) onDone(marked.value.steps)
    else setProblem(explainProblem(marked.problem) ?? 'The note says this already, so nothing was changed.')
  }
  return (
    <form
      className="stack-small"
      aria-label={`Worth sharing: ${question.label} of ${organisation.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {[narrative, impact].filter((words) => words.trim() !== '').length > 0 ? (
        <blockquote className="pre-line measure">
          {[narrative, impact].filter((words) => words.trim() !== '').join('\n\n')}
        </blockquote>
      ) : null}
      <Field
        label="What others could learn"
        hint="A few sentences that name no organisation and no person."
        error={problem ?? undefined}
      >
        {(ties) => <textarea {...ties} rows={4} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div role="status">
        {names.length > 0 ? (
          <p className="notice problem">
            {`This note seems to name ${listed(names.map((name) => `“${name}”`))}. Take that out if it tells whose answer it is. You can still keep the note.`}
          </p>
        ) : null}
      </div>
      <p>
        <button type="submit" className="button primary">
          Mark as worth sharing
        </button>
      </p>
    </form>
  )
}
