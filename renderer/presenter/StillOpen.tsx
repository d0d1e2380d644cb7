import type { Challenge } from '../../shared/challenges/challenge'
import { ageInMonths, stateOf } from '../../shared/challenges/state'
import { ageWords, standingWords } from '../../shared/challenges/words'
import { askedTogether, whomWords } from '../../shared/sessions/askedTogether'
import { challengesOfItem } from '../../shared/sessions/prepared'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { today } from '../host/clock'
import type { SessionWorld } from '../storage/sessionWorld'
import { LastSaid } from './LastSaid'

type Props = { readonly session: Session; readonly item: AgendaItem; readonly world: SessionWorld }

/** Challenges that the item takes up or that were raised on it: each question once, and of each whom it is put to where that stands, and since when. */
export function StillOpen({ session, item, world }: Props) {
  const asked = askedTogether(challengesOfItem(session, item, world.challenges))
  if (asked.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Carried here, and asked today</h3>
      <ul className="bulleted">
        {asked.map(({ question, challenges }) => (
          <li key={challenges[0]?.id}>
            {question}
            {challenges.map((challenge) => (
              <Standing key={challenge.id} session={session} challenge={challenge} names={world.names} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a question stands with one whom it is put to. */
function Standing({
  session,
  challenge,
  names,
}: {
  readonly session: Session
  readonly challenge: Challenge
  readonly names: SessionWorld['names']
}) {
  const state = stateOf(challenge)
  const months = ageInMonths(challenge, today())
  const whom = whomWords(challenge, names)
  return (
    <>
      <span className="second-line">
        {whom === '' ? '' : `${whom}: `}
        {standingWords(state)}. {ageWords({ challenge, state, months })}.
      </span>
      {challenge.raised.sessionId === session.id ? null : <LastSaid challenge={challenge} state={state} />}
    </>
  )
}
