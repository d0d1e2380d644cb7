import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { readTypedDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ReturnId } from '../../shared/returns/answer'
import type { ReturnForm } from '../../shared/returns/timeline'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { explainProblem } from '../view/explainProblem'
import { type FollowUp, followUp } from './commands'

/** What a form can be for; asking for returns has a page of its own. */
export type FormKind = Exclude<FollowUp['kind'], 'chased'>

type Props = {
  readonly kind: FormKind
  readonly ids: readonly ReturnId[]
  /** The organisation, where it is for one return and nothing around the form names it. */
  readonly name?: string
  readonly onDone: () => void
}

type Typed = {
  readonly form: ReturnForm
  readonly day: string
  readonly why: 'exempt' | 'refused' | 'noContact'
  readonly result: 'queried' | 'accepted' | 'checked' | 'visited'
  readonly note: string
}

const first: Typed = { form: 'pack', day: '', why: 'exempt', result: 'accepted', note: '' }

const titles: Readonly<Record<FormKind, string>> = {
  sent: 'Mark as sent',
  due: 'Change the due day',
  excuse: 'No return is expected',
  expect: 'Expect a return again',
  read: 'Mark as read',
  note: 'Write a note',
  reopen: 'Reopen',
}

const about: Readonly<Record<FormKind, string>> = {
  sent: 'The return went out to be filled in elsewhere. How much is answered is then not known here until it comes back.',
  due: 'Lateness is counted from the new day. The cycle’s own day takes an extension back.',
  excuse: 'The return is counted as not expected, and nobody is asked for it. You can expect it again.',
  expect: 'The return counts again, and can be late.',
  read: 'Somebody read the return. If another copy comes in later, it counts as not read.',
  note: 'The note stays on the timeline of the return.',
  reopen: 'The answers can be changed again. The sign-off is withdrawn, because it was for what is there now.',
}

/** Something done to one return or to many, on the page itself: its boxes, what is wrong, and the way out. */
export function FollowUpForm({ kind, ids, name, onDone }: Props) {
  const [typed, setTyped] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const send = async () => {
    const asked = read(kind, typed)
    if (asked === null) return setProblem('Write the date like 31 March 2027.')
    setIsBusy(true)
    const done = await followUp(ids, asked)
    setIsBusy(false)
    if (done.ok) return onDone()
    setProblem(explainProblem(done.problem) ?? 'Nothing was changed: it stands so already.')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      className="follow-up stack-small"
      aria-labelledby={id}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
      <h2 id={id} tabIndex={-1} ref={heading}>
        {titles[kind]}
        {ids.length > 1 ? `: ${counted(ids.length, 'return')}` : name ? `: ${name}` : ''}
      </h2>
      <p className="measure">{about[kind]}</p>
      <Boxes kind={kind} typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={isBusy || undefined}>
          {titles[kind]}
        </button>
        <Button keys="Esc" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** What was filled in; null where a day is no day. */
function read(kind: FormKind, { form, day, why, result, note }: Typed): FollowUp | null {
  if (kind === 'sent') return { kind, form }
  if (kind === 'due') {
    const to = readTypedDay(day)
    return to && { kind, day: to, note }
  }
  if (kind === 'excuse') return { kind, why, note }
  return kind === 'read' ? { kind, result, note } : { kind, note }
}

const forms = [
  { value: 'pack', label: 'Return pack' },
  { value: 'workbook', label: 'Workbook' },
  { value: 'page', label: 'Page to fill in' },
  { value: 'paper', label: 'Paper' },
  { value: 'survey', label: 'Survey tool' },
] as const

const whys = [
  { value: 'exempt', label: 'Exempt', hint: 'It need not return: closed, joined another, or asked elsewhere.' },
  { value: 'refused', label: 'Refused', hint: 'It said that it will not return.' },
  { value: 'noContact', label: 'No contact', hint: 'Nobody could be reached.' },
] as const

const results = [
  { value: 'accepted', label: 'Accepted' },
  { value: 'queried', label: 'A question was asked back', hint: 'Say below what was asked.' },
  { value: 'checked', label: 'Checked at a desk' },
  { value: 'visited', label: 'Checked on a visit' },
] as const

type BoxesProps = {
  readonly kind: FormKind
  readonly typed: Typed
  readonly onChange: (change: Partial<Typed>) => void
}

function Boxes({ kind, typed, onChange }: BoxesProps): ReactNode {
  if (kind === 'sent')
    return <Radios legend="How" choices={forms} value={typed.form} onChange={(form) => onChange({ form })} />
  return (
    <>
      {kind === 'due' ? (
        <Field label="New due day" hint="For example, 31 March 2027">
          {(ties) => (
            <input
              {...ties}
              className="short"
              value={typed.day}
              onChange={(event) => onChange({ day: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {kind === 'excuse' ? (
        <Radios legend="Why" choices={whys} value={typed.why} onChange={(why) => onChange({ why })} />
      ) : null}
      {kind === 'read' ? (
        <Radios
          legend="How it ended"
          choices={results}
          value={typed.result}
          onChange={(result) => onChange({ result })}
        />
      ) : null}
      <Field
        label={kind === 'due' || kind === 'reopen' ? 'Reason' : 'Note'}
        hint="A few words. Do not name any child, parent or member of staff."
      >
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            value={typed.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
