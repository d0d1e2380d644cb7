import { termsOf } from '../../shared/actions/action'
import { longDay } from '../../shared/basics/day'
import { stateOf } from '../../shared/challenges/state'
import { standingWords } from '../../shared/challenges/words'
import { nameOf, questionWords, type SessionFacts } from '../../shared/reports/session/sessionFacts'
import { leftOver } from '../../shared/sessions/leftOver'
import type { OpenSession } from '../../shared/sessions/session'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

type Props = {
  readonly facts: SessionFacts
  /** With what was only proposed, which the facts of documents have not. */
  readonly session: OpenSession
}

/** What this session leaves for later: all of it stays, and says where it is settled. */
export function CarryForward({ facts, session }: Props) {
  const { challenges, parked, notReached, notPut, ratings } = leftOver(session, facts.challenges)
  const organisations = new Map(facts.workspace.returns.map(({ id, organisationId }) => [id, organisationId]))
  return (
    <>
      <p className="measure">
        Everything below stays. A question leaves the list only when somebody settles it with an outcome and a reason,
        or says why it was entered by mistake. What is open comes first on the next agenda of its organisation.
      </p>
      <List title="Questions not settled" none="Every question of this session is settled.">
        {challenges.map((challenge) => {
          const state = stateOf(challenge)
          const { organisationId, toClose } = state
          return (
            <li key={challenge.id}>
              {nameOf(facts, organisationId)}: {challenge.raised.question} <em>{standingWords(state)}.</em>
              {toClose ? ` To close it: ${toClose.evidence}, by ${longDay(toClose.due)}. ` : ' '}
              <Button
                look="link"
                name={`Open the question: ${challenge.raised.question}`}
                onPress={() => go({ screen: 'challenge', challengeId: challenge.id })}
              >
                Open the question
              </Button>
            </li>
          )
        })}
      </List>
      <List title="Actions to follow" none="No action was agreed.">
        {facts.minutes.actions.map(({ action }) => {
          const terms = termsOf(action)
          return (
            <li key={action.id}>
              {terms ? `${nameOf(facts, terms.organisationId)}: ${terms.what}, by ${longDay(terms.due)}. ` : ''}
              <Button
                look="link"
                name={`Open the action: ${terms?.what ?? ''}`}
                onPress={() => go({ screen: 'action', actionId: action.id })}
              >
                Open the action
              </Button>
            </li>
          )
        })}
      </List>
      <List title="Items put off or not reached" none="Every item was taken.">
        {parked.map(({ item, why }) => (
          <li key={item.id}>
            {item.title}: put off{why === '' ? '' : `, ${why}`}
          </li>
        ))}
        {notReached.map(({ id, title }) => (
          <li key={id}>{title}: not reached</li>
        ))}
      </List>
      <List
        title="Prepared questions not put"
        none="Every question that was prepared was put."
        about="They were not put on these items, and are in no minutes. Put one on the next agenda if it is still wanted."
      >
        {notPut.map(({ item, ask }) => (
          <li key={`${item.id} ${ask.id}`}>
            {item.title}: {ask.words}
          </li>
        ))}
      </List>
      <List title="Ratings to come back to" none="Every rating that was taken up is decided.">
        {ratings.map((rating) => {
          const rated = { ...rating, organisationId: organisations.get(rating.returnId) ?? null, place: '' }
          return (
            <li key={`${rating.returnId} ${rating.questionId}`}>
              {nameOf(facts, rated.organisationId)}, {questionWords(facts, rated)}:{' '}
              {rating.isNotAgreed ? 'not agreed' : 'proposed, and not decided. The minutes say nothing of it'}
            </li>
          )
        })}
      </List>
    </>
  )
}

type ListProps = {
  readonly title: string
  readonly none: string
  /** What to know of them, where there are some. */
  readonly about?: string
  readonly children: readonly React.ReactNode[] | React.ReactNode
}

const List = ({ title, none, about, children }: ListProps) => {
  const isEmpty = [children].flat(2).length === 0
  return (
    <>
      <h3>{title}</h3>
      {about && !isEmpty ? <p className="measure">{about}</p> : null}
      {isEmpty ? <p>{none}</p> : <ul className="bulleted measure">{children}</ul>}
    </>
  )
}
