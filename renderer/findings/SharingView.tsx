import { useMemo, useState } from 'react'
import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { worthSharing } from '../../shared/findings/sharing'
import { questionName } from '../../shared/frameworks/lookUp'
import { questionsAsked } from '../../shared/returns/asked'
import { isAnswered } from '../../shared/returns/progress'
import { useReportedCycle } from '../storage/reportedCycles'
import type { ReturnStep } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { TableScroll } from '../ui/TableScroll'
import { explainProblem } from '../view/explainProblem'
import { SharingForm } from '../view/SharingForm'
import { takeOffSharing, undoSharing } from '../view/sharingCommands'
import { go } from '../view/viewState'
import type { FindingsViewProps } from './findingsViews'

type Done = { readonly words: string; readonly steps: readonly ReturnStep[] }

/** What others could learn from the answers of a cycle, in notes that name nobody. */
export function SharingView({ cycle }: FindingsViewProps) {
  const workspace = useReportedCycle(cycle.id)
  const [done, setDone] = useState<Done | null>(null)
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of this cycle is not here, so its answers cannot be shown.</p>
  const undo = async () => {
    const back = await undoSharing(done?.steps ?? [])
    setDone({ words: back.ok ? 'Undone.' : (explainProblem(back.problem) ?? 'Undone.'), steps: [] })
  }
  const isOpen = cycle.stage !== 'closed'
  return (
    <>
      <p className="measure">
        Good practice in the words of the partnership. The words of a note are to name no organisation and no person, so
        that they can be passed on. “From” says here whose answer it is: leave that out when you pass a note on. A note
        goes out with no return.
      </p>
      <div role="status" className="no-print">
        {done ? (
          <p className="row">
            <span>{done.words}</span>
            {done.steps.length > 0 ? (
              <Button look="link" onPress={() => void undo()}>
                Undo
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
      <Shared workspace={workspace} cycleId={cycle.id} isOpen={isOpen} onDone={setDone} />
      {isOpen ? <MarkAnswer workspace={workspace} cycleId={cycle.id} onDone={setDone} /> : null}
    </>
  )
}

type PartProps = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: FindingsViewProps['cycle']['id']
  readonly onDone: (done: Done) => void
}

function Shared({ workspace, cycleId, isOpen, onDone }: PartProps & { readonly isOpen: boolean }) {
  const shared = useMemo(() => worthSharing(workspace, cycleId), [workspace, cycleId])
  if (shared.length === 0) return <p className="measure">Nothing is marked as worth sharing yet.</p>
  return (
    <TableScroll label="Worth sharing, a table">
      <table className="table">
        <caption>{`${counted(shared.length, 'answer')} marked as worth sharing`}</caption>
        <thead>
          <tr>
            {['Note', 'Question', 'From', 'Marked', ...(isOpen ? ['Change'] : [])].map((heading) => (
              <th key={heading} scope="col" className={heading === 'Change' ? 'no-print' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shared.map(({ auditReturn, organisation, question, sharing }) => {
            const which = `${question.label} of ${organisation.name}`
            const takeOff = async () => {
              const taken = await takeOffSharing(auditReturn.id, question.id)
              if (taken.ok) onDone({ words: `The mark on ${which} is taken off.`, steps: taken.value.steps })
              else onDone({ words: explainProblem(taken.problem) ?? 'It is taken off already.', steps: [] })
            }
            return (
              <tr key={`${auditReturn.id} ${question.id}`}>
                <th scope="row" className="why pre-line">
                  {sharing.note}
                </th>
                <td>
                  <Button
                    look="link"
                    name={`Open ${which}`}
                    onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
                  >
                    {questionName(question)}
                  </Button>
                </td>
                <td>{organisation.name}</td>
                <td>{[sharing.by, shortDay(sharing.on)].filter(Boolean).join(', ')}</td>
                {isOpen ? (
                  <td className="no-print">
                    <Button look="link" name={`Take the mark off ${which}`} onPress={() => void takeOff()}>
                      Take it off
                    </Button>
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Chooses an answer, and writes its note. An answer that is marked already has its note to be worded anew. */
function MarkAnswer({ workspace, cycleId, onDone }: PartProps) {
  const { framework, returns } = reportedCycle(workspace, cycleId)
  const [returnId, setReturnId] = useState('')
  const [questionId, setQuestionId] = useState('')
  const answered = useMemo(
    () =>
      returns
        .filter(({ answers }) => Object.keys(answers).length > 0)
        .map((auditReturn) => ({ auditReturn, organisation: organisationOf(workspace, auditReturn) }))
        .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en-GB')),
    [returns, workspace],
  )
  const chosen = answered.find(({ auditReturn }) => auditReturn.id === returnId)
  const questions = chosen
    ? questionsAsked(framework, chosen.auditReturn).filter(({ question }) =>
        isAnswered(question, chosen.auditReturn.answers[question.id]),
      )
    : []
  const placed = questions.find(({ question }) => question.id === questionId)
  return (
    <section className="stack-small no-print" aria-labelledby="mark-answer">
      <h3 id="mark-answer">Mark an answer</h3>
      <div className="row findings-choices">
        <Choose
          label="Organisation"
          value={returnId}
          choices={[
            { value: '', words: 'Choose one' },
            ...answered.map(({ auditReturn, organisation }) => ({
              value: auditReturn.id as string,
              words: organisation.name,
            })),
          ]}
          onChoose={(id) => {
            setReturnId(id)
            setQuestionId('')
          }}
        />
        {chosen ? (
          <Choose
            label="Answer"
            value={questionId}
            choices={[
              { value: '', words: 'Choose one' },
              ...questions.map(({ question }) => ({ value: question.id as string, words: questionName(question) })),
            ]}
            onChoose={setQuestionId}
          />
        ) : null}
      </div>
      {chosen && placed ? (
        <SharingForm
          key={`${returnId} ${questionId}`}
          auditReturn={chosen.auditReturn}
          organisation={chosen.organisation}
          question={placed.question}
          onDone={(steps) => {
            setQuestionId('')
            onDone({
              words: `${placed.question.label} of ${chosen.organisation.name} is marked as worth sharing.`,
              steps,
            })
          }}
        />
      ) : null}
    </section>
  )
}
