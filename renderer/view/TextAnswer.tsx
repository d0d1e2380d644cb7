import type { Result } from '../../shared/basics/result'
import { Field } from '../ui/Field'
import { useDraftField } from './draftField'
import type { Problem } from './explainProblem'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly recorded: string
  readonly lines?: 'one' | 'many'
  readonly onKeep: (text: string) => Promise<Result<unknown, Problem>>
}

/** A box for words, kept as they are typed. */
export function TextAnswer({ label, hint, recorded, lines = 'many', onKeep }: Props) {
  const { error, value, onType, onLeave } = useDraftField(recorded, onKeep)
  const count =
    value.length > 2_000 ? `${value.length.toLocaleString('en-GB')} characters. Most good answers are under 1,500.` : ''
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) =>
        lines === 'one' ? (
          <input {...ties} value={value} onChange={(event) => onType(event.target.value)} onBlur={onLeave} />
        ) : (
          <>
            <textarea
              {...ties}
              rows={4}
              value={value}
              onChange={(event) => onType(event.target.value)}
              onBlur={onLeave}
            />
            {count ? <p className="hint">{count}</p> : null}
          </>
        )
      }
    </Field>
  )
}
