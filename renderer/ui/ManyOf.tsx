import { useId, useState } from 'react'
import { counted } from '../../shared/basics/text'
import { Field } from './Field'
import { Tick } from './Tick'

type Thing = { readonly id: string; readonly name: string }

type Props = {
  readonly legend: string
  readonly hint: string
  readonly findLabel: string
  readonly things: readonly Thing[]
  readonly chosen: readonly string[]
  readonly error: string | null
  readonly onChoose: (chosen: readonly string[]) => void
}

/** How many are offered at once. */
const most = 10

/** Several of many, found by a part of their names. Those that are ticked stay in sight whatever is sought. */
export function ManyOf({ legend, hint, findLabel, things, chosen, error, onChoose }: Props) {
  const [words, setWords] = useState('')
  const id = useId()
  const found = things.filter(({ name }) => hasWords(name, words))
  const offered = found.slice(0, most)
  const kept = things.filter((thing) => chosen.includes(thing.id) && !offered.includes(thing))
  const tick = (thing: Thing, on: boolean) =>
    onChoose(on ? [...chosen, thing.id] : chosen.filter((each) => each !== thing.id))
  return (
    <fieldset className="radios stack-small" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{legend}</legend>
      <p className="hint">{hint}</p>
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {things.length > most ? (
        <Field label={findLabel} error={null}>
          {(ties) => (
            <input
              {...ties}
              type="search"
              aria-invalid={error ? true : undefined}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {[...kept, ...offered].map((thing) => (
        <Tick key={thing.id} label={thing.name} on={chosen.includes(thing.id)} onChange={(on) => tick(thing, on)} />
      ))}
      <p className="hint" role="status">
        {found.length > most ? `The first ${most} of ${found.length} are shown. ` : ''}
        {found.length === 0 ? 'No name has these words. ' : ''}
        {chosen.length > 0 ? `${counted(chosen.length, 'organisation')} ticked.` : ''}
      </p>
    </fieldset>
  )
}

const hasWords = (name: string, words: string) => {
  const folded = name.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
