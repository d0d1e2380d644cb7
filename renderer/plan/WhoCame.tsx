import { useState } from 'react'
import type { Organisation } from '../../shared/partnership/organisation'
import type { PlanMeeting } from '../../shared/plan/plan'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'

type Came = PlanMeeting['attendance']

type Props = {
  readonly organisations: readonly Organisation[]
  readonly came: Came
  readonly onChange: (came: Came) => void
}

const choices = [
  { value: '', words: 'Not expected' },
  { value: 'present', words: 'Came' },
  { value: 'apologies', words: 'Sent apologies' },
  { value: 'absent', words: 'Absent' },
] as const

/** How many organisations are offered at once. */
const most = 20

/** Whether each organisation came to a meeting. Those that are marked stay in sight whatever is sought. */
export function WhoCame({ organisations, came, onChange }: Props) {
  const [words, setWords] = useState('')
  const isFound = ({ name }: Organisation) => name.toLowerCase().includes(words.trim().toLowerCase())
  const isMarked = ({ id }: Organisation) => came[id] !== undefined
  const found = organisations.filter((each) => isFound(each) && !isMarked(each))
  return (
    <fieldset className="stack-small">
      <legend>Who came</legend>
      {organisations.length > most ? (
        <Field label="Find an organisation">
          {(ties) => <input {...ties} type="search" value={words} onChange={({ target }) => setWords(target.value)} />}
        </Field>
      ) : null}
      {[...organisations.filter(isMarked), ...found.slice(0, most)].map(({ id, name }) => (
        <Choose
          key={id}
          label={name}
          value={came[id] ?? ''}
          choices={choices}
          onChoose={(how) => {
            const { [id]: _before, ...others } = came
            onChange(how === '' ? others : { ...others, [id]: how })
          }}
        />
      ))}
      <p className="hint" role="status">
        {found.length > most ? `The first ${most} of ${found.length} others are shown.` : ''}
      </p>
    </fieldset>
  )
}
