import { useEffect, useId } from 'react'
import type { Framework } from '../../shared/frameworks/framework'
import {
  type GroupRun,
  inGroups,
  type PlacedQuestion,
  questionName,
  standardName,
} from '../../shared/frameworks/lookUp'
import type { Question, Standard } from '../../shared/frameworks/question'
import { questionsAsked } from '../../shared/returns/asked'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { isAnswered, progressOf, standardProgress } from '../../shared/returns/progress'
import { useReturn } from '../storage/returns'
import type { Route } from '../view/route'
import { go } from '../view/viewState'

type QuestionRoute = Extract<Route, { screen: 'question' }>

/** Every standard and question of the return, with what is left. */
export function Outline({ route }: { readonly route: Route }) {
  return route.screen === 'question' ? <ReturnOutline route={route} /> : null
}

function ReturnOutline({ route }: { readonly route: QuestionRoute }) {
  const context = useReturn(route.returnId)
  const isRead = context !== undefined
  useEffect(() => {
    if (isRead)
      document.querySelector(`#outline [data-question-id="${route.questionId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [route.questionId, isRead])
  if (!context) return <nav id="outline" className="outline no-print" aria-label="Outline" data-region="outline" />
  const { auditReturn, framework } = context
  const { answered, total, left } = progressOf(auditReturn, framework)
  return (
    <nav id="outline" className="outline no-print" aria-label="Outline" data-region="outline">
      <button type="button" className="place" onClick={() => go({ screen: 'return', returnId: route.returnId })}>
        <span>All standards</span>
        <span className="key">Ctrl+Shift+T</span>
      </button>
      <p className="outline-count">
        {answered} of {total} answered · {left} left
      </p>
      {framework.standards.map((standard) => (
        <StandardOutline
          key={standard.id}
          standard={standard}
          framework={framework}
          auditReturn={auditReturn}
          route={route}
        />
      ))}
    </nav>
  )
}

type StandardProps = {
  readonly standard: Standard
  readonly framework: Framework
  readonly auditReturn: AuditReturn
  readonly route: QuestionRoute
}

function StandardOutline({ standard, framework, auditReturn, route }: StandardProps) {
  const { answered, total } = standardProgress(auditReturn, framework, standard)
  const asked = questionsAsked(framework, auditReturn).filter((each) => each.standard === standard)
  if (asked.length === 0) return null
  const here = asked.some(({ question }) => question.id === route.questionId)
  return (
    <details key={String(here)} open={here}>
      <summary>
        {standardName(standard)}{' '}
        <span className="key">
          {answered}/{total}
        </span>
      </summary>
      {inGroups(asked).map(({ group, questions }) => (
        <QuestionList
          key={questions[0]?.question.id}
          group={group}
          questions={questions}
          auditReturn={auditReturn}
          route={route}
        />
      ))}
    </details>
  )
}

type ListProps = GroupRun<PlacedQuestion> & Pick<StandardProps, 'auditReturn' | 'route'>

function QuestionList({ group, questions, auditReturn, route }: ListProps) {
  const name = useId()
  return (
    <>
      {group ? (
        <p className="outline-group" id={name}>
          {group.title}
        </p>
      ) : null}
      <ul aria-labelledby={group ? name : undefined}>
        {questions.map(({ question }) => (
          <li key={question.id}>
            <button
              type="button"
              className="place"
              data-question-id={question.id}
              aria-current={question.id === route.questionId ? 'page' : undefined}
              onClick={() => go({ screen: 'question', returnId: route.returnId, questionId: question.id })}
            >
              <span>{questionName(question)}</span>
              <span className="key">{questionMark(auditReturn, question)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function questionMark(auditReturn: AuditReturn, question: Question): string {
  const answer = auditReturn.answers[question.id]
  if (answer?.lookAgain) return 'look again'
  return isAnswered(question, answer) ? 'done' : ''
}
