import type { RefObject } from 'react'
import type { QueueItem } from '../../shared/findings/moderationQueue'
import type { Framework } from '../../shared/frameworks/framework'
import { questionName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { AnswerShown } from '../view/AnswerShown'
import { AskThis } from '../view/AskThis'
import { askOfAnswer } from '../view/asking'
import { PromptsHere } from '../view/PromptsHere'
import { RaiseActionHere } from '../view/raiseAction'
import { go } from '../view/viewState'

type Props = {
  readonly framework: Framework
  readonly item: QueueItem
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** The answer that a panel looks at, as the organisation gave it, with why it is here. */
export function AnswerPane({ framework, item, heading }: Props) {
  const { auditReturn, organisation, placed, tags } = item
  const { question } = placed
  return (
    <article className="stack moderation-answer" aria-labelledby="moderated">
      <h2 id="moderated" tabIndex={-1} ref={heading}>
        {organisation}: {questionName(question)}
      </h2>
      <p>{question.text}</p>
      {tags.length > 0 ? (
        <section className="notice" aria-labelledby="why-here">
          <h3 id="why-here">Why it is here</h3>
          <ul className="bulleted">
            {tags.map(({ words, why }) => (
              <li key={`${words} ${why}`}>
                <strong>{words}.</strong> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <h3>What the organisation says</h3>
      <AnswerShown framework={framework} question={question} answer={auditReturn.answers[question.id]} headings="h4" />
      <div className="no-print stack-small">
        <div>
          <AskThis
            about={`${organisation}, ${questionName(question)}`}
            start={askOfAnswer({ id: auditReturn.cycleId }, framework, auditReturn.organisationId, question.id, {
              from: { kind: 'query', returnId: auditReturn.id },
              question: auditReturn.panel?.[question.id]?.query ?? '',
              why: [
                `${organisation}: ${questionName(question)}.`,
                ...tags.map(({ words, why }) => `${words}. ${why}`),
              ].join(' '),
            })}
          />
        </div>
        <PromptsHere
          key={`${auditReturn.id} ${question.id}`}
          cycle={{ id: auditReturn.cycleId }}
          framework={framework}
          standard={placed.standard}
          question={question}
          organisation={{ id: auditReturn.organisationId, name: organisation, type: item.organisationType }}
        />
        <Button
          look="link"
          onPress={() => go({ screen: 'question', returnId: auditReturn.id, questionId: question.id })}
        >
          Open it in the return
        </Button>
        <RaiseActionHere
          from={{ kind: 'answer', returnId: auditReturn.id, questionId: question.id }}
          cycleId={auditReturn.cycleId}
          organisationId={auditReturn.organisationId}
          about={`${organisation}, ${questionName(question)}`}
        />
      </div>
    </article>
  )
}
