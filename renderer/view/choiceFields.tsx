import { useEffect, useId, useState } from 'react'
import type { FieldOf, OptionId } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { findScale } from '../../shared/frameworks/lookUp'
import { Button } from '../ui/Button'
import type { FieldProps } from './fieldProps'

type OneOfProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** One of a few answers, none chosen beforehand. It shows a choice at once; the record follows. */
function OneOf({ label, hint, options, chosen, onChoose }: OneOfProps) {
  const name = useId()
  const [shown, setShown] = useState(chosen)
  useEffect(() => setShown(chosen), [chosen])
  const choose = (id: string | null) => {
    setShown(id)
    onChoose(id)
  }
  return (
    <fieldset className="radios" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="field-label">{label}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={options.length <= 4 ? 'radios-row' : 'stack-small'}>
        {options.map((option) => (
          <label key={option.id} className="tick">
            <input type="radio" name={name} checked={shown === option.id} onChange={() => choose(option.id)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {shown === null ? null : (
        <Button look="link" name={`Clear: ${label}`} onPress={() => choose(null)}>
          Clear
        </Button>
      )}
    </fieldset>
  )
}

/** A level of a scale that has no descriptors of its own here. */
export function LevelField({
  framework,
  field,
  value,
  onKeep,
}: FieldProps<FieldOf<'level'>> & { readonly framework: Framework }) {
  const levels = findScale(framework, field.scale)?.levels ?? []
  return (
    <OneOf
      label={field.label}
      hint={field.hint}
      options={levels}
      chosen={value?.kind === 'level' ? value.level : null}
      onChoose={(id) => {
        const level = levels.find((each) => each.id === id)
        onKeep(level ? { kind: 'level', level: level.id } : null)
      }}
    />
  )
}

/** One of the choices that the tool offers. */
export const ChoiceField = ({ field, value, onKeep }: FieldProps<FieldOf<'choice'>>) => (
  <OneOf
    label={field.label}
    hint={field.hint}
    options={field.options}
    chosen={value?.kind === 'choice' ? value.option : null}
    onChoose={(id) => {
      const option = field.options.find((each) => each.id === id)
      onKeep(option ? { kind: 'choice', option: option.id } : null)
    }}
  />
)

/** Any of the choices that the tool offers. */
export function ChoicesField({ field, value, onKeep }: FieldProps<FieldOf<'choices'>>) {
  // One text and not a list, which would be a new one at each reading. No id has a space.
  const recorded = value?.kind === 'choices' ? value.options.join(' ') : ''
  const [shown, setShown] = useState(recorded)
  useEffect(() => setShown(recorded), [recorded])
  const ticked = new Set<string>(shown.split(' '))
  const tick = (id: OptionId, on: boolean) => {
    const next = field.options.flatMap((option) => ((option.id === id ? on : ticked.has(option.id)) ? [option.id] : []))
    setShown(next.join(' '))
    onKeep(next.length > 0 ? { kind: 'choices', options: next } : null)
  }
  return (
    <fieldset className="radios">
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="hint">{field.hint}</p> : null}
      <div className="stack-small">
        {field.options.map((option) => (
          <label key={option.id} className="tick">
            <input
              type="checkbox"
              checked={ticked.has(option.id)}
              onChange={(event) => tick(option.id, event.target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
