import { useState } from 'react'
import type { ActionFrom } from '../../shared/actions/action'
import { readTypedDay } from '../../shared/basics/day'
import { tidy } from '../../shared/basics/text'
import type { CycleId } from '../../shared/cycles/cycle'
import { type ActionErrors, ActionFields, type ActionTyped, noAction } from '../ui/ActionFields'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { readAction } from '../view/actionTyped'
import { explainAction } from '../view/explainAction'
import { useExplained } from '../view/useCommand'
import { raise } from './commands'
import { FormFrame } from './FormFrame'
import type { Choices } from './useChoices'

type Props = {
  /** Where it comes from; null where the person says so. */
  readonly from: ActionFrom | null
  readonly cycleId: CycleId | null
  readonly organisationId: string | null
  readonly choices: Choices
  readonly onDone: () => void
}

type ByHand = { readonly kind: 'practiceReview' | 'inspection' | 'other'; readonly title: string; readonly on: string }

const kinds = [
  { value: 'other', words: 'Something else' },
  { value: 'practiceReview', words: 'A practice review' },
  { value: 'inspection', words: 'An inspection' },
] as const

/** Takes on an action: what, who, by when, what shows it, and what it changes for children. */
export function RaiseForm({ from, cycleId, organisationId, choices, onDone }: Props) {
  const [typed, setTyped] = useState<ActionTyped>({ ...noAction, organisationId: organisationId ?? '' })
  const [source, setSource] = useState<ByHand>({ kind: 'other', title: '', on: '' })
  const [errors, setErrors] = useState<ActionErrors & FromErrors>({})
  const [run, problem, isBusy] = useExplained(raise, explainAction)
  const submit = async () => {
    const read = readAction(typed)
    const wrong = from ? {} : wrongIn(source)
    const found = { ...(read.ok ? {} : read.problem), ...wrong }
    setErrors(found)
    if (read.ok && Object.keys(found).length === 0)
      if (await run({ cycleId, from: from ?? fromOf(source), terms: read.value })) onDone()
  }
  return (
    <FormFrame
      title="Add an action"
      about="Somebody will do something by a date. It stands under Actions until the partnership has checked it."
      submit="Add the action"
      problem={problem}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {from ? null : (
        <Source source={source} errors={errors} onChange={(change) => setSource({ ...source, ...change })} />
      )}
      <ActionFields
        typed={typed}
        errors={errors}
        {...choices}
        onChange={(change) => setTyped({ ...typed, ...change })}
      />
    </FormFrame>
  )
}

type FromErrors = { readonly title?: string; readonly on?: string }

function wrongIn({ kind, title, on }: ByHand): FromErrors {
  if (kind === 'other') return {}
  return {
    ...(tidy(title) === '' ? { title: 'Say which one, so that others can find it.' } : {}),
    ...(on.trim() !== '' && readTypedDay(on) === null ? { on: 'Write the date like 31 March 2027.' } : {}),
  }
}

const fromOf = ({ kind, title, on }: ByHand): ActionFrom =>
  kind === 'other' ? { kind, title: tidy(title) } : { kind, title: tidy(title), on: readTypedDay(on) }

type SourceProps = {
  readonly source: ByHand
  readonly errors: FromErrors
  readonly onChange: (change: Partial<ByHand>) => void
}

const Source = ({ source: { kind, title, on }, errors, onChange }: SourceProps) => (
  <>
    <Choose label="Where it comes from" value={kind} choices={kinds} onChoose={(next) => onChange({ kind: next })} />
    <Field label={kind === 'other' ? 'What that is (optional)' : 'Which one'} error={errors.title}>
      {(ties) => <input {...ties} value={title} onChange={(event) => onChange({ title: event.target.value })} />}
    </Field>
    {kind === 'other' ? null : (
      <Field label="Its date (optional)" hint="For example, 31 March 2027" error={errors.on}>
        {(ties) => (
          <input {...ties} className="short" value={on} onChange={(event) => onChange({ on: event.target.value })} />
        )}
      </Field>
    )}
  </>
)
