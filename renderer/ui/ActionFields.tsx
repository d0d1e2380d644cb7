import { useId } from 'react'
import { Choose } from './Choose'
import { Field } from './Field'

/** An action as it is typed, box by box; an empty `organisationId` is the partnership as a whole. */
export type ActionTyped = {
  readonly what: string
  readonly organisationId: string
  readonly owner: string
  readonly due: string
  readonly evidenceToClose: string
  readonly impact: string
}

/** What is wrong with a box, in words. */
export type ActionErrors = { readonly [box in keyof ActionTyped]?: string }

/** Nothing typed yet. */
export const noAction: ActionTyped = {
  what: '',
  organisationId: '',
  owner: '',
  due: '',
  evidenceToClose: '',
  impact: '',
}

type Props = {
  readonly typed: ActionTyped
  readonly errors: ActionErrors
  /** Whose action it can be. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Roles that own actions already, so that one role keeps one spelling. */
  readonly owners: readonly string[]
  readonly onChange: (change: Partial<ActionTyped>) => void
}

/** What is to be done, whose it is, by when, what will show it, and what it changes for children. */
export function ActionFields({ typed, errors, organisations, owners, onChange }: Props) {
  const list = useId()
  const text = (box: keyof ActionTyped) => ({
    value: typed[box],
    onChange: (event: { readonly target: { readonly value: string } }) => onChange({ [box]: event.target.value }),
  })
  return (
    <>
      <Field label="What will be done" error={errors.what}>
        {(ties) => <textarea {...ties} rows={2} {...text('what')} />}
      </Field>
      <Choose
        label="Whose action it is"
        value={typed.organisationId}
        choices={[
          { value: '', words: 'The partnership as a whole' },
          ...organisations.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(organisationId) => onChange({ organisationId })}
      />
      <Field label="Owner" hint="A role, not a name: for example, named nurse" error={errors.owner}>
        {(ties) => <input {...ties} list={list} {...text('owner')} />}
      </Field>
      <datalist id={list}>
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <Field label="Due" hint="A date, for example 31 March 2027. “Ongoing” is no date." error={errors.due}>
        {(ties) => <input {...ties} className="short" {...text('due')} />}
      </Field>
      <Field label="What will show that it is done (optional)" error={errors.evidenceToClose}>
        {(ties) => <input {...ties} {...text('evidenceToClose')} />}
      </Field>
      <Field label="What will change for children (optional)" error={errors.impact}>
        {(ties) => <textarea {...ties} rows={2} {...text('impact')} />}
      </Field>
    </>
  )
}
