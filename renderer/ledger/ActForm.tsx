import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ChallengeId } from '../../shared/challenges/challenge'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { explainLedger, type LedgerProblem } from '../view/explainLedger'
import { useKeptForm } from '../view/useKeptForm'
import { keepWhoWrites, useWhoWrites } from '../view/whoWrites'
import type { Act, ActBox, ActTyped } from './act'
import { LongChoose } from './LongChoose'

type Props = { readonly challengeId: ChallengeId; readonly act: Act; readonly onDone: (isDone: boolean) => void }

/** Something that is done with a challenge, on its page: its boxes, who does it, what is wrong beside each, and the way out. */
export function ActForm({ challengeId, act, onDone }: Props) {
  // The act is made anew when the ledger changes; what it begins with stays.
  const [fresh] = useState(act.fresh)
  const { typed, change, finish, forget } = useKeptForm<ActTyped>(`challenge ${challengeId} ${act.id}`, fresh)
  const by = useWhoWrites()
  const [problem, setProblem] = useState<LedgerProblem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  const submit = async () => {
    setIsBusy(true)
    const done = await act.run(await finish(), by)
    if (done.ok) await forget()
    setIsBusy(false)
    setProblem(done.ok ? null : done.problem)
    if (done.ok) onDone(true)
  }
  const box = problem && act.boxOf(problem)
  const shown = act.boxes.filter(({ showIf }) => showIf === undefined || showIf(typed))
  const isBeside = box === 'by' || shown.some(({ name }) => name === box)
  const errorOf = (name: string) => (problem && box === name ? explainLedger(problem) : null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone(false)
  }
  return (
    <form
      ref={form}
      className="act stack no-print"
      aria-labelledby={id}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <h3 id={id} tabIndex={-1} ref={heading}>
        {act.title}
      </h3>
      <p className="measure">{act.about}</p>
      {shown.map((each) => (
        <Box
          key={each.name}
          box={each}
          value={typed[each.name] ?? ''}
          error={errorOf(each.name)}
          onType={(value) => change({ [each.name]: value })}
        />
      ))}
      <Field label="Who writes this" hint="A role or a name. It stands beside it." error={errorOf('by')}>
        {(ties) => <input {...ties} value={by} onChange={(event) => keepWhoWrites(event.target.value)} />}
      </Field>
      <RefusalWords words={problem && !isBeside ? explainLedger(problem) : null} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={isBusy || undefined}>
          {act.submit}
        </button>
        <Button keys="Esc" onPress={() => onDone(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

type BoxProps = {
  readonly box: ActBox
  readonly value: string
  readonly error: string | null
  readonly onType: (value: string) => void
}

function Box({ box, value, error, onType }: BoxProps) {
  const choices = useMemo(
    () => ('choices' in box ? box.choices.map((each) => ({ value: each.value, label: each.words })) : []),
    [box],
  )
  if (box.kind === 'radios')
    return (
      <>
        <RefusalWords words={error} />
        <Radios legend={box.label} choices={choices} value={value} onChange={onType} />
      </>
    )
  if (box.kind === 'list')
    return (
      <>
        <RefusalWords words={error} />
        <LongChoose
          label={box.label}
          value={value}
          choices={box.choices}
          onChoose={onType}
          {...(box.hint ? { hint: box.hint } : {})}
        />
      </>
    )
  return (
    <Field label={box.label} hint={box.hint} error={error}>
      {(ties) =>
        box.kind === 'words' ? (
          <textarea {...ties} rows={4} value={value} onChange={(event) => onType(event.target.value)} />
        ) : (
          <input
            {...ties}
            className={box.kind === 'day' ? 'short' : undefined}
            value={value}
            onChange={(event) => onType(event.target.value)}
          />
        )
      }
    </Field>
  )
}
