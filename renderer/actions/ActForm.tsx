import { useState } from 'react'
import { termsOf } from '../../shared/actions/action'
import type { ListedAction } from '../../shared/actions/listed'
import { counted } from '../../shared/basics/text'
import { type ActionErrors, ActionFields, type ActionTyped } from '../ui/ActionFields'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { typedOf } from '../view/actionTyped'
import { explainAction } from '../view/explainAction'
import { useExplained } from '../view/useCommand'
import { type ActionFormKind, type ActTyped, nothingTyped, readAct } from './actBoxes'
import { act } from './commands'
import { FormFrame } from './FormFrame'
import type { Choices } from './useChoices'

type Props = {
  readonly kind: ActionFormKind
  readonly rows: readonly ListedAction[]
  readonly choices: Choices
  readonly onDone: () => void
}

const titles: Readonly<Record<ActionFormKind, string>> = {
  update: 'Say how it goes',
  change: 'Change the action',
  due: 'Change the date',
  owner: 'Change the owner',
  done: 'Mark as done',
  check: 'Check',
  withdraw: 'Withdraw',
  reopen: 'Open again',
}

const about: Readonly<Record<ActionFormKind, string>> = {
  update: 'What you write is added to the story of the action, with its day. Nothing before it changes.',
  change: 'What was agreed before stays in the story of the action, with the reason for the change.',
  due: 'The date before stays in the story of the action, with the reason. An organisation’s own action keeps its date: only the organisation changes it.',
  owner:
    'The owner before stays in the story of the action, with the reason. An organisation’s own action keeps its owner.',
  done: 'Done is the owner’s word. It stays on the list until the partnership has checked it.',
  check:
    'Checked is the partnership’s word. What you saw is kept with it. Without anything that shows it, the reason is printed wherever the action is.',
  withdraw: 'The action stays on the list as withdrawn, with the reason. Nothing is ever deleted.',
  reopen: 'The action is open again, with the reason. What was said before stays in its story.',
}

/** What the boxes hold at first: to change an action, its terms as they stand. */
function atFirst(kind: ActionFormKind, only: ListedAction | undefined): ActTyped {
  const terms = kind === 'change' && only?.record ? termsOf(only.record) : null
  return nothingTyped(terms ? typedOf(terms) : undefined)
}

/** Something done to one action or to many, filled in on the page itself. */
export function ActForm({ kind, rows, choices, onDone }: Props) {
  const [only] = rows
  const [typed, setTyped] = useState(() => atFirst(kind, only))
  const [errors, setErrors] = useState<ActionErrors>({})
  const [words, setWords] = useState<string | null>(null)
  const [run, problem, isBusy] = useExplained(act, explainAction)
  const submit = async () => {
    const read = readAct(kind, typed)
    setErrors(read.ok ? {} : read.problem.errors)
    setWords(read.ok ? null : read.problem.words)
    if (read.ok && (await run(rows, read.value))) onDone()
  }
  return (
    <FormFrame
      title={`${titles[kind]}${rows.length > 1 ? `: ${counted(rows.length, 'action')}` : only ? `: ${only.what}` : ''}`}
      about={about[kind]}
      submit={titles[kind]}
      problem={words ?? problem}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <Boxes
        kind={kind}
        typed={typed}
        errors={errors}
        choices={choices}
        onChange={(change) => setTyped({ ...typed, ...change })}
      />
    </FormFrame>
  )
}

type BoxesProps = {
  readonly kind: ActionFormKind
  readonly typed: ActTyped
  readonly errors: ActionErrors
  readonly choices: Choices
  readonly onChange: (change: Partial<ActTyped>) => void
}

function Boxes({ kind, typed, errors, choices, onChange }: BoxesProps) {
  const { terms } = typed
  const changeTerms = (change: Partial<ActionTyped>) => onChange({ terms: { ...terms, ...change } })
  const impact = (
    <Words
      label="What changed for children (optional)"
      value={typed.impact}
      onType={(words) => onChange({ impact: words })}
    />
  )
  const reason = <Words label="Why" value={typed.reason} onType={(words) => onChange({ reason: words })} />
  switch (kind) {
    case 'update':
      return (
        <>
          <Words label="How it goes" value={typed.note} onType={(note) => onChange({ note })} />
          {impact}
        </>
      )
    case 'done':
      return <Words label="What the owner says (optional)" value={typed.note} onType={(note) => onChange({ note })} />
    case 'change':
      return (
        <>
          <ActionFields typed={terms} errors={errors} {...choices} onChange={changeTerms} />
          {reason}
        </>
      )
    case 'due':
      return (
        <>
          <Field label="New date" hint="For example, 31 March 2027" error={errors.due}>
            {(ties) => (
              <input
                {...ties}
                className="short"
                value={terms.due}
                onChange={(event) => changeTerms({ due: event.target.value })}
              />
            )}
          </Field>
          {reason}
        </>
      )
    case 'owner':
      return (
        <>
          <Line
            label="New owner"
            hint="A role, not a name"
            value={terms.owner}
            onType={(owner) => changeTerms({ owner })}
          />
          {reason}
        </>
      )
    case 'check':
      return (
        <>
          <Check typed={typed} onChange={onChange} />
          {impact}
        </>
      )
    default:
      return reason
  }
}

const showing = [
  { value: 'seen', label: 'I have seen what shows it' },
  { value: 'nothing', label: 'Nothing shows it', hint: 'The reason is then printed with the action.' },
] as const

function Check({ typed, onChange }: Pick<BoxesProps, 'typed' | 'onChange'>) {
  const { proof } = typed
  const change = (part: Partial<ActTyped['proof']>) => onChange({ proof: { ...proof, ...part } })
  return (
    <>
      <Radios
        legend="What shows that it is done"
        choices={showing}
        value={typed.shows}
        onChange={(shows) => onChange({ shows })}
      />
      {typed.shows === 'seen' ? (
        <>
          <Line label="What you saw" value={proof.what} onType={(what) => change({ what })} />
          <Line label="Where it is kept (optional)" value={proof.where} onType={(where) => change({ where })} />
          <Line
            label="Its date (optional)"
            hint="For example, 31 March 2027"
            value={proof.on}
            onType={(on) => change({ on })}
          />
        </>
      ) : (
        <Words
          label="Why it is closed without evidence"
          value={typed.reason}
          onType={(reason) => onChange({ reason })}
        />
      )}
    </>
  )
}

type BoxProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onType: (words: string) => void
}

const Words = ({ label, hint, value, onType }: BoxProps) => (
  <Field label={label} hint={hint}>
    {(ties) => <textarea {...ties} rows={3} value={value} onChange={(event) => onType(event.target.value)} />}
  </Field>
)

const Line = ({ label, hint, value, onType }: BoxProps) => (
  <Field label={label} hint={hint}>
    {(ties) => <input {...ties} value={value} onChange={(event) => onType(event.target.value)} />}
  </Field>
)
