import { useState } from 'react'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'

type Choice = { readonly value: string; readonly words: string }

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}

/** Choices up to which a list is shown whole. */
const few = 15

/** One of several. A long list is empty but for its first line and what is chosen, until somebody types what they look for. */
export function LongChoose(props: Props) {
  const [sought, setSought] = useState('')
  if (props.choices.length <= few) return <Choose {...props} />
  const found = matching(props.choices, sought)
  const shown = found.slice(0, few)
  return (
    <>
      <Field label={`Search: ${props.label.toLowerCase()}`} hint="Type a part of the name or the words.">
        {(ties) => <input {...ties} value={sought} onChange={(event) => setSought(event.target.value)} />}
      </Field>
      <p role="status">
        {sought.trim() === ''
          ? `${props.choices.length - 1} to choose from.`
          : `${found.length} found.${found.length > shown.length ? ` The first ${shown.length} are in the list.` : ''}`}
      </p>
      <Choose {...props} choices={withChosen(props.choices, shown, props.value)} />
    </>
  )
}

/** The choices in which every word that is sought stands; none while nothing is. */
function matching(choices: readonly Choice[], sought: string): readonly Choice[] {
  const wanted = sought.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return choices.slice(1).filter(({ words }) => wanted.every((each) => words.toLocaleLowerCase('en-GB').includes(each)))
}

/** The first choice, what is chosen, and what was found. */
const withChosen = (choices: readonly Choice[], shown: readonly Choice[], value: string): readonly Choice[] =>
  choices.filter((each, place) => place === 0 || each.value === value || shown.includes(each))
