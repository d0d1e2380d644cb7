import type { Challenge, ChallengeId } from '../../shared/challenges/challenge'
import type { SessionWorld } from '../storage/sessionWorld'
import { Choose } from '../ui/Choose'

type Props = {
  readonly challenges: readonly Challenge[]
  readonly of: ChallengeId | undefined
  readonly world: SessionWorld
  readonly onChoose: (challenge: Challenge) => void
}

/** Which question of the item is written on, each with whom it was put to. One alone is said and not asked for. */
export function QuestionChoice({ challenges, of, world, onChoose }: Props) {
  const words = ({ raised }: Challenge) =>
    [raised.question, raised.organisationId && world.names.get(raised.organisationId)].filter(Boolean).join(' – ')
  const [first, ...others] = challenges
  if (first && others.length === 0) return <p>On: {words(first)}</p>
  return (
    <Choose
      label="On which question"
      value={of ?? ''}
      choices={challenges.map((challenge) => ({ value: challenge.id as string, words: words(challenge) }))}
      onChoose={(chosen) => {
        const found = challenges.find(({ id }) => id === chosen)
        if (found) onChoose(found)
      }}
    />
  )
}
