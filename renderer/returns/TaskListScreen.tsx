import './returns.css'
import { longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { compareEditions } from '../../shared/frameworks/editions'
import { purposeOf, standardName } from '../../shared/frameworks/lookUp'
import type { ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import { dueOn } from '../../shared/returns/auditReturn'
import { nextUnanswered, progressOf, standardProgress, timeLeft } from '../../shared/returns/progress'
import { usePartnershipOpen } from '../storage/partnership'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { useCommand } from '../view/useCommand'
import { go } from '../view/viewState'
import { reopen } from './commands'
import { OwnActions } from './OwnActions'
import { StillOpen } from './StillOpen'
import { UndecidedInReturn } from './UndecidedNotice'
import { WithReturn } from './WithReturn'

/** The first page of a return: what is done, what is left, and where to go on. */
export const TaskListScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>{(context) => <TaskList context={context} />}</WithReturn>
)

function TaskList({ context }: { readonly context: ReturnInContext }) {
  const { auditReturn, organisation, cycle, framework } = context
  const progress = progressOf(auditReturn, framework)
  const next = nextUnanswered(auditReturn, framework, null)
  const asked = questionsAsked(framework, auditReturn)
  const first = asked[0]?.question
  const standards = framework.standards.filter((standard) => asked.some((each) => each.standard === standard))
  const openQuestion = () => {
    const target = next?.question ?? first
    if (target) go({ screen: 'question', returnId: auditReturn.id, questionId: target.id })
  }
  const check = () => go({ screen: 'check', returnId: auditReturn.id })
  useScreenCommands('screen', { nextUnanswered: openQuestion, checkAndReturn: check })
  const sent = auditReturn.stage === 'returned'
  const closed = cycle.stage === 'closed'
  const done = sent || closed
  const isOwn = usePartnershipOpen()?.only != null
  return (
    <div className="stack task-list">
      <ScreenHeading title={`${organisation.name} – return`} partnership={cycle.title} />
      <p>
        {cycle.title}. {sent ? 'Sent back.' : `Closes ${longDay(dueOn(auditReturn, cycle))}.`} {progress.answered} of{' '}
        {progress.total} answered.
        {progress.left > 0 ? ` ${progress.left} left, about ${timeLeft(progress)}.` : ''}
      </p>
      {auditReturn.extension ? (
        <p className="hint">
          Due date moved to {longDay(auditReturn.extension.dueOn)}. {auditReturn.extension.reason}
        </p>
      ) : null}
      <UndecidedInReturn auditReturn={auditReturn} />
      <StillOpen organisationId={auditReturn.organisationId} isOwn={isOwn} />
      {isOwn ? <OwnActions context={context} /> : null}
      {closed ? (
        <p className="notice">This cycle is closed. Everything in it can be read and printed, and nothing changes.</p>
      ) : null}
      {sent ? <Sent context={context} /> : null}
      <div className="row no-print">
        {!done && next ? (
          <Button look="primary" keys="Ctrl+Enter" onPress={openQuestion}>
            {progress.answered === 0 ? 'Start' : `Continue: question ${next.question.label}`}
          </Button>
        ) : null}
        {done ? null : (
          <Button look={next ? 'plain' : 'primary'} onPress={check}>
            Check and return
          </Button>
        )}
        {done ? null : (
          <Button look="link" onPress={() => go({ screen: 'reuse', returnId: auditReturn.id })}>
            Use a return you made for another partnership
          </Button>
        )}
        {done || isOwn ? null : (
          <Button look="link" onPress={() => go({ screen: 'typeBack', returnId: auditReturn.id })}>
            Type in a paper copy
          </Button>
        )}
      </div>
      {progress.answered === 0 ? (
        <p className="measure">
          {counted(progress.total, 'question')} in {counted(standards.length, 'standard')}. You can stop and come back.
          Your work saves as you go.
        </p>
      ) : null}
      {purposeOf(framework) ? (
        <Details summary="What these questions are for">
          <p className="measure pre-line">{purposeOf(framework)}</p>
        </Details>
      ) : null}
      <BeforeYouStart context={context} />
      <h2>The standards</h2>
      <ul className="tasks">
        {standards.map((standard) => {
          const { answered, total, left, status } = standardProgress(auditReturn, framework, standard)
          const questions = asked.filter((each) => each.standard === standard).map(({ question }) => question)
          const target = questions.find((question) => !auditReturn.answers[question.id]) ?? questions[0]
          return (
            <li key={standard.id}>
              <button
                type="button"
                className="link"
                onClick={() => target && go({ screen: 'question', returnId: auditReturn.id, questionId: target.id })}
              >
                {standardName(standard)}
              </button>
              <span className={status === 'Completed' ? '' : 'task-open'}>
                {status === 'In progress' ? `${answered} of ${total} – ${left} left. ` : ''}
                {status}
              </span>
            </li>
          )
        })}
      </ul>
      <h2>Before you return it</h2>
      <ul className="tasks">
        <li>
          <button type="button" className="link" onClick={check}>
            Check your answers and sign off
          </button>
          <span className={sent ? '' : 'task-open'}>
            {sent ? 'Completed' : progress.left > 0 ? `${progress.left} left to answer` : 'Ready'}
          </span>
        </li>
      </ul>
    </div>
  )
}

function BeforeYouStart({ context: { auditReturn, framework, before } }: { readonly context: ReturnInContext }) {
  const changes = before ? compareEditions(framework, before.framework) : []
  const count = changes
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { is, was }) => sum + Math.max(is.length, is.length === 0 ? was.length : 0), 0)
  const filled = framework.frontSheet.filter((field) => hasValue(auditReturn.frontSheet[field.id])).length
  if (framework.frontSheet.length === 0 && count === 0) return null
  return (
    <>
      <h2>Before you start</h2>
      <ul className="tasks">
        {framework.frontSheet.length > 0 ? (
          <li>
            <button
              type="button"
              className="link"
              onClick={() => go({ screen: 'frontSheet', returnId: auditReturn.id })}
            >
              About your organisation
            </button>
            <span className={filled === framework.frontSheet.length ? '' : 'task-open'}>
              {filled} of {framework.frontSheet.length} filled in
            </span>
          </li>
        ) : null}
        {count > 0 ? (
          <li>
            <button type="button" className="link" onClick={() => go({ screen: 'changes', returnId: auditReturn.id })}>
              Read what has changed since last year
            </button>
            <span>{counted(count, 'question')}</span>
          </li>
        ) : null}
      </ul>
    </>
  )
}

const hasValue = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.every((line) => line === ''))

function Sent({ context: { auditReturn } }: { readonly context: ReturnInContext }) {
  const [run, refusal] = useCommand(reopen)
  return (
    <div className="stack-small">
      <p className="notice done">
        <span>
          Sent back
          {auditReturn.signOff
            ? ` and signed off by ${auditReturn.signOff.name}, ${auditReturn.signOff.role}, on ${longDay(auditReturn.signOff.on)}`
            : ''}
          .
        </span>
        <Button onPress={() => void run(auditReturn.id)}>Reopen this return</Button>
      </p>
      <p className="hint">
        Reopening withdraws the sign-off, because what was signed would no longer be what is there.
      </p>
      {refusal ? <p className="field-error">{refusal}</p> : null}
    </div>
  )
}
