import './returns.css'
import { useEffect } from 'react'
import { counted } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import { questionName, standardName } from '../../shared/frameworks/lookUp'
import { partsOf, type Standard } from '../../shared/frameworks/question'
import { contentOf, type ReturnId } from '../../shared/returns/answer'
import { questionsAsked } from '../../shared/returns/asked'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { gapsIn } from '../../shared/returns/gaps'
import { gapWords } from '../../shared/returns/gapWords'
import { isNamed } from '../../shared/returns/items'
import type { ReturnInContext } from '../storage/returns'
import { Button } from '../ui/Button'
import { ErrorSummary } from '../ui/ErrorSummary'
import { AnswerInShort } from '../view/AnswerInShort'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { SignOffForm } from './SignOffForm'
import { UndecidedInReturn } from './UndecidedNotice'
import { UnreadOutside } from './UnreadWords'
import { WithReturn } from './WithReturn'

/** Check your answers, sign off, and send the return back. */
export const CheckScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>{(context) => <Check context={context} />}</WithReturn>
)

function Check({ context }: { readonly context: ReturnInContext }) {
  const { auditReturn, framework, cycle, organisation } = context
  const gaps = gapsIn(auditReturn, framework, cycle.periodTo)
  const outside = (auditReturn.unread ?? []).length > 0 ? [aboutUnread(auditReturn.id)] : []
  const things = gaps.length + outside.length
  const show = (questionId: (typeof gaps)[number]['question']['id']) =>
    go({ screen: 'question', returnId: auditReturn.id, questionId })
  // After what has to be looked at, which takes focus first and may be taller than the window.
  useEffect(() => document.getElementById('main')?.scrollTo(0, 0), [])
  useScreenCommands('screen', { nextUnanswered: () => gaps[0] && show(gaps[0].question.id) })
  return (
    <div className="stack">
      <ScreenHeading title="Check your return" partnership={organisation.name} keepFocus={things > 0} />
      <p>
        {organisation.name} – {cycle.title}
      </p>
      <UndecidedInReturn auditReturn={auditReturn} />
      <UnreadOutside auditReturn={auditReturn} closed={cycle.stage === 'closed'} />
      {things > 0 ? (
        <ErrorSummary
          heading={`${counted(things, 'thing')} to look at`}
          lines={[
            ...outside,
            ...gaps.map((gap) => ({
              key: `${gap.question.id}-${gap.kind}`,
              words: gapWords(gap, auditReturn, framework),
              onPress: () => show(gap.question.id),
            })),
          ]}
        />
      ) : (
        <p className="notice done">Nothing is missing.</p>
      )}
      {framework.standards.map((standard) => (
        <StandardSummary key={standard.id} framework={framework} standard={standard} auditReturn={auditReturn} />
      ))}
      {cycle.stage === 'closed' && auditReturn.stage === 'draft' ? (
        <p className="notice">This cycle is closed, so this return can no longer be sent back.</p>
      ) : auditReturn.stage === 'draft' ? (
        <SignOffForm context={context} gaps={gaps.length} />
      ) : (
        <Button look="primary" onPress={() => go({ screen: 'sent', returnId: auditReturn.id })}>
          This return has been sent back. See what was made
        </Button>
      )}
    </div>
  )
}

const aboutUnread = (returnId: ReturnId) => ({
  key: 'unread',
  words: 'The front page or the sign-off has words that could not be read',
  onPress: () => go({ screen: 'frontSheet', returnId }),
})

type SummaryProps = { readonly framework: Framework; readonly standard: Standard; readonly auditReturn: AuditReturn }

function StandardSummary({ framework, standard, auditReturn }: SummaryProps) {
  const questions = questionsAsked(framework, auditReturn)
    .filter((each) => each.standard === standard)
    .map(({ question }) => question)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby={`check-${standard.id}`} className="stack-small">
      <h2 id={`check-${standard.id}`}>{standardName(standard)}</h2>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">Evidence</th>
              <th scope="col">Difference made</th>
              <th scope="col">Actions</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => {
              const content = contentOf(auditReturn.answers[question.id])
              const parts = partsOf(question)
              return (
                <tr key={question.id}>
                  <th scope="row">{questionName(question)}</th>
                  <td>
                    <AnswerInShort
                      framework={framework}
                      question={question}
                      answer={auditReturn.answers[question.id]}
                    />
                  </td>
                  <td>{parts.includes('evidence') ? content.evidence.filter(isNamed).length : '–'}</td>
                  <td>{parts.includes('impact') ? (content.impact.trim() === '' ? 'No' : 'Yes') : '–'}</td>
                  <td>{parts.includes('actions') ? content.actions.filter(isNamed).length : '–'}</td>
                  <td>
                    <Button
                      look="link"
                      name={`Change ${questionName(question)}`}
                      onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
                    >
                      Change
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
