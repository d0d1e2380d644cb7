import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import { toWhomWords } from '../../shared/sessions/askedTogether'
import type { SessionWorld } from '../storage/sessionWorld'
import { Choose } from '../ui/Choose'

type Props = {
  readonly challenges: readonly Challenge[]
  readonly of: ChallengeId | undefined
  readonly world: SessionWorld
  readonly onChoose: (challenge: Challenge) => void
}

/** Which question of the item is written on, each after whom it was put to. The chosen one stands whole under the list; one alone is said and not asked for. */
export function QuestionChoice({ challenges, of, world, onChoose }: Props) {
  const words = (challenge: Challenge) => toWhomWords(challenge, world.names)
  const chosen = challenges.find(({ id }) => id === of)
  const [first, ...others] = challenges
  if (first && others.length === 0) return <p>On: {words(first)}</p>
  return (
    <>
      <Choose
        label="On which question"
        value={of ?? ''}
        choices={challenges.map((challenge) => ({ value: challenge.id as string, words: words(challenge) }))}
        onChoose={(value) => {
          const found = challenges.find(({ id }) => id === value)
          if (found) onChoose(found)
        }}
      />
      {chosen ? <p>On: {words(chosen)}</p> : null}
    </>
  )
}
