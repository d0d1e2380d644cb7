import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { questionName } from '../../shared/frameworks/lookUp'
import { findQuestions } from '../../shared/frameworks/search'
import { Button } from '../ui/Button'

type Props = {
  readonly framework: Framework
  readonly wanted: string
  readonly onOpen: (placed: PlacedQuestion) => void
}

/** The questions that hold what is looked for; the first few of many. */
export function FoundQuestions({ framework, wanted, onOpen }: Props) {
  const found = findQuestions(framework, wanted)
  if (found.length === 0) return null
  return (
    <ul className="found-questions" aria-label={`Questions of ${framework.title} with “${wanted}”`}>
      {found.slice(0, 8).map((placed) => (
        <li key={placed.question.id}>
          <Button look="link" onPress={() => onOpen(placed)}>
            {questionName(placed.question)}
          </Button>
        </li>
      ))}
      {found.length > 8 ? <li className="hint">and {found.length - 8} more. Type more words to see fewer.</li> : null}
    </ul>
  )
}
