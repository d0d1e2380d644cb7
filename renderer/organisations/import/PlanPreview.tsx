import { counted } from '../../../shared/basics/text'
import type { Plan } from '../../../shared/partnership/import/plan'
import { changeText, labelled, rowsText } from '../../../shared/partnership/import/planWords'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { Details } from '../../ui/Details'

/** Most names shown of each kind. */
const mostShown = 200

/** What bringing the list in would change. Nothing is deleted. */
export function PlanPreview({ plan, types }: { readonly plan: Plan; readonly types: readonly OrganisationType[] }) {
  const { fresh, updated, unchanged, skipped, undecided, held } = plan
  const waiting = held.reduce((sum, { rows }) => sum + rows.length, 0) + undecided.length
  return (
    <section className="stack-small" aria-labelledby="import-preview">
      <h2 id="import-preview">What would change</h2>
      <p>
        <strong>
          {fresh.length} new, {updated.length} updated, {unchanged.length} as they are, {counted(skipped.length, 'row')}{' '}
          skipped. Nothing will be deleted.
        </strong>
      </p>
      {waiting > 0 ? (
        <p>
          {counted(waiting, 'row waits', 'rows wait')} for a decision above and {waiting === 1 ? 'is' : 'are'} left out
          until then.
        </p>
      ) : null}
      {fresh.length > 0 ? (
        <Details summary={`New (${fresh.length})`}>
          <Names names={fresh.map(({ said, rows }) => `${said.name} (${rowsText(rows)})`)} />
        </Details>
      ) : null}
      {updated.length > 0 ? (
        <Details summary={`Updated (${updated.length})`}>
          <Names
            names={updated.map(({ organisation, changes: { facts, contacts }, rows }) => {
              const people = contacts.length > 0 ? [counted(contacts.length, 'contact')] : []
              return `${organisation.name} (${rowsText(rows)}): ${[...labelled(facts, types).map(changeText), ...people].join('; ')}`
            })}
          />
        </Details>
      ) : null}
      {skipped.length > 0 ? (
        <Details summary={`Skipped (${skipped.length})`}>
          <Names names={skipped.map(({ row, name }) => `Row ${row}${name ? `: ${name}` : ''}`)} />
        </Details>
      ) : null}
    </section>
  )
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <>
    <ul className="bulleted">
      {names.slice(0, mostShown).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
    {names.length > mostShown ? <p className="hint">and {names.length - mostShown} more.</p> : null}
  </>
)
