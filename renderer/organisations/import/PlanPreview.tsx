import { counted } from '../../../shared/basics/text'
import type { Plan } from '../../../shared/partnership/import/plan'
import { changeText, labelled, rowsText } from '../../../shared/partnership/import/planWords'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { Button } from '../../ui/Button'
import { Details } from '../../ui/Details'
import { Names } from './Names'
import { useNextFocus } from './useNextFocus'

type Props = {
  readonly plan: Plan
  readonly types: readonly OrganisationType[]
  readonly onLeaveOut: (rows: readonly number[]) => void
}

/** What bringing the list in would change. Nothing is deleted. */
export function PlanPreview({ plan, types, onLeaveOut }: Props) {
  const { part, leaving } = useNextFocus()
  const { fresh, updated, unchanged, skipped, undecided, held } = plan
  const waiting = held.reduce((sum, { rows }) => sum + rows.length, 0) + undecided.length
  return (
    <section className="stack-small" aria-labelledby="import-preview" ref={part}>
      <h2 id="import-preview" tabIndex={-1}>
        What would change
      </h2>
      <p>
        <strong>
          {fresh.length} new, {updated.length} updated, {unchanged.length} unchanged, {counted(skipped.length, 'row')}{' '}
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
          <Names
            of="new organisations"
            names={fresh.map(({ said, rows }) => `${said.name} (${rowsText(rows)})`)}
            beside={(place) => {
              const { said, rows } = fresh[place] ?? {}
              if (!said || !rows) return null
              const press = () => {
                leaving()
                onLeaveOut(rows)
              }
              return (
                <Button look="link" name={`Leave out ${said.name}, ${rowsText(rows)}`} onPress={press}>
                  Leave out
                </Button>
              )
            }}
          />
        </Details>
      ) : null}
      {updated.length > 0 ? (
        <Details summary={`Updated (${updated.length})`}>
          <Names
            of="organisations to update"
            names={updated.map(({ organisation, changes: { facts, contacts }, rows }) => {
              const people = contacts.length > 0 ? [counted(contacts.length, 'contact')] : []
              return `${organisation.name} (${rowsText(rows)}): ${[...labelled(facts, types).map(changeText), ...people].join('; ')}`
            })}
          />
        </Details>
      ) : null}
      {skipped.length > 0 ? (
        <Details summary={`Skipped (${skipped.length})`}>
          <Names of="skipped rows" names={skipped.map(({ row, name }) => `Row ${row}${name ? `: ${name}` : ''}`)} />
        </Details>
      ) : null}
    </section>
  )
}
