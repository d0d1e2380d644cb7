import type { WhoseForm as Seems } from '../../shared/exchange/otherForms/whoseForm'
import type { Organisation } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { Field } from '../ui/Field'

type Props = {
  readonly seems: Seems
  readonly whose: string
  readonly organisations: readonly Organisation[]
  /** The returns of the cycle. */
  readonly returns: readonly AuditReturn[]
  readonly onChoose: (organisationId: string) => void
}

/** Whose return a form is. A person says so; what the form says of itself is a hint. */
export function WhoseForm({ seems, whose, organisations, returns, onChoose }: Props) {
  const asked = new Set(returns.map(({ organisationId }) => organisationId))
  const choices = organisations.filter(({ id }) => asked.has(id))
  return (
    <section className="stack-small" aria-labelledby="form-whose">
      <h2 id="form-whose">Whose return is it?</h2>
      <Field label="Organisation" hint={hintOf(seems)}>
        {(ties) => (
          <select {...ties} value={whose} onChange={(event) => onChoose(event.target.value)}>
            <option value="">Not decided</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  )
}

function hintOf(seems: Seems): string {
  switch (seems.kind) {
    case 'byNumber':
      return `The number in the form is that of ${seems.organisation.name}.`
    case 'byName':
      return `By the words in it, it may be ${seems.like.map(({ name }) => name).join(' or ')}.`
    case 'unknown':
      return 'The form names no organisation of this cycle.'
  }
}
