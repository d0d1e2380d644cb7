import { type ReactNode, useMemo } from 'react'
import { ageInMonths, stateOf } from '../../shared/challenges/state'
import { ageWords, challengeStatusWords } from '../../shared/challenges/words'
import type { AgendaItem, Session } from '../../shared/sessions/session'
import { today } from '../host/clock'
import type { SessionWorld } from '../storage/sessionWorld'
import { withKeys } from '../ui/withKeys'
import { RatingsTable } from './RatingsTable'
import { spokenOf } from './spokenOf'

type Props = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  readonly children: ReactNode
}

/** All that the chair needs of an item: why it is here, everybody's ratings, what is still open, what to ask. */
export function ItemPane({ session, item, world, children }: Props) {
  const rows = useMemo(() => spokenOf(session, item, world), [session, item, world])
  const number = session.agenda.indexOf(item) + 1
  return (
    <section className="stack" aria-labelledby="item-now">
      <h2 id="item-now">
        {number} of {session.agenda.length}: {item.title}
      </h2>
      {item.why.length > 0 ? (
        <ul className="bulleted">
          {withKeys(item.why, (why) => why).map(({ key, item: why }) => (
            <li key={key}>{why}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <RatingsTable key={item.id} world={world} rows={rows} /> : null}
      <StillOpen item={item} world={world} />
      <ToAsk item={item} />
      {children}
    </section>
  )
}

/** Challenges that the item takes up, with their age and where they stand. */
function StillOpen({ item, world }: Pick<Props, 'item' | 'world'>) {
  const challenges = world.challenges.filter(({ id }) => item.challengeIds.includes(id))
  if (challenges.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Carried challenges</h3>
      <ul className="bulleted">
        {challenges.map((challenge) => {
          const state = stateOf(challenge)
          const months = ageInMonths(challenge, today())
          return (
            <li key={challenge.id}>
              {challenge.raised.question}
              <span className="second-line">
                {challengeStatusWords[state.status]}. {ageWords({ challenge, state, months })}.
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function ToAsk({ item }: Pick<Props, 'item'>) {
  if (item.asks.length === 0) return null
  return (
    <div className="stack-small">
      <h3>Questions to ask</h3>
      <ul className="bulleted">
        {item.asks.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
