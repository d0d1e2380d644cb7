import { useState } from 'react'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { questionName } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'

type Props = {
  readonly id: string
  readonly label: string
  /** What the list says, in words that follow “Add it to”. */
  readonly does: string
  readonly questions: readonly PlacedQuestion[]
  readonly onAdd: (placed: PlacedQuestion) => void
}

/** Chooses one of many questions, to add it to a list. */
export function AddQuestion({ id, label, does, questions, onAdd }: Props) {
  const [chosen, setChosen] = useState('')
  const placed = questions.find(({ question }) => question.id === chosen)
  const add = () => {
    if (!placed) return
    setChosen('')
    onAdd(placed)
  }
  return (
    <div className="level-row">
      <Choose
        label={label}
        value={placed ? chosen : ''}
        choices={[
          { value: '', words: 'Choose a question' },
          ...questions.map(({ question }) => ({
            value: question.id as string,
            words: questionName(question),
          })),
        ]}
        onChoose={setChosen}
      />
      <div id={id}>
        <Button busy={!placed} name={`Add it to ${does}`} onPress={add}>
          Add it
        </Button>
      </div>
    </div>
  )
}
