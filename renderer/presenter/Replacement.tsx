import { shortDay } from '../../shared/basics/day'
import type { Challenge } from '../../shared/challenges/challenge'
import { stateOf } from '../../shared/challenges/state'
import type { Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import { Choose } from '../ui/Choose'

type Props = {
  readonly session: Session
  readonly world: SessionWorld
  /** The question that is closed. */
  readonly challenge: Challenge
  /** Those that can take its place, in the order in which they are offered. */
  readonly from: readonly Challenge[]
  /** Empty while none is chosen. */
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** Which question takes the place of one that is closed, each with whom it was put to and when. None is chosen beforehand. */
export function Replacement({ session, world, challenge, from, value, onChoose }: Props) {
  const whom = (each: Challenge) => {
    const { organisationId, who } = stateOf(each)
    return (organisationId === null ? who : world.names.get(organisationId)) ?? ''
  }
  const put = (each: Challenge) => (whom(each) === '' ? '' : ` put to ${whom(each)}`)
  if (from.length === 0)
    return (
      <p className="hint">
        No other question{put(challenge)} is open in this session, so none can take its place. Close this form with Esc,
        write the new question down with Ctrl+Shift+Q, and close this one then.
      </p>
    )
  const words = (each: Challenge) => {
    const day = each.raised.sessionId === session.id ? 'today' : shortDay(each.raised.on)
    return [whom(each), `asked ${day}: ${each.raised.question}`].filter(Boolean).join(', ')
  }
  return (
    <Choose
      label="The question that takes its place"
      value={value}
      choices={[
        { value: '', words: 'Choose a question' },
        ...from.map((each) => ({ value: each.id as string, words: words(each) })),
      ]}
      onChoose={onChoose}
    />
  )
}
