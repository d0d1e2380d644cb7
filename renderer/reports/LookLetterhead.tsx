import { useCallback } from 'react'
import { type Look, lookLimits } from '../../shared/partnership/look/look'
import { Field } from '../ui/Field'
import { useExplainedField } from '../view/draftField'
import { explainLook, keepLook } from './lookCommands'

/** The lines below the logo. */
export function LookLetterhead({ look: { letterhead } }: { readonly look: Look }) {
  const keep = useCallback((typed: string) => keepLook({ letterhead: typed.split('\n') }), [])
  const box = useExplainedField(letterhead.join('\n'), keep, explainLook)
  return (
    <section className="stack-small" aria-labelledby="letterhead-heading">
      <h2 id="letterhead-heading">Letterhead</h2>
      <Field
        label="Lines below the logo"
        hint={`Whose paper it is, and how to reach you. Up to ${lookLimits.lines} lines of ${lookLimits.line} characters.`}
        error={box.error}
      >
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            value={box.value}
            onChange={(event) => box.onType(event.target.value)}
            onBlur={box.onLeave}
          />
        )}
      </Field>
    </section>
  )
}
