import { useState } from 'react'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import type { Invited } from './commands'

type Props = {
  readonly legend: string
  /** Those to choose from, by name. */
  readonly from: readonly Invited[]
  readonly chosen: ReadonlySet<OrganisationId>
  readonly onChange: (chosen: ReadonlySet<OrganisationId>) => void
}

/** How many are shown at once; the others are found by their names. */
const most = 40

/** Which organisations come: those ticked stand first, and any of many is found by its name. */
export function OrganisationTicks({ legend, from, chosen, onChange }: Props) {
  const [sought, setSought] = useState('')
  const words = sought.trim().toLowerCase()
  const fits = from.filter(({ organisation: { name } }) => name.toLowerCase().includes(words))
  const shown = fits.slice(0, most)
  const hidden = from.filter((each) => chosen.has(each.organisation.id) && !shown.includes(each))
  const tick = (id: OrganisationId, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className="stack-small">
      <legend className="field-label">{legend}</legend>
      {from.length > most / 2 ? (
        <Field label="Find an organisation">
          {(ties) => <input {...ties} value={sought} onChange={(event) => setSought(event.target.value)} />}
        </Field>
      ) : null}
      <ul className="plain-list session-ticks">
        {[...hidden, ...shown].map(({ organisation: { id, name } }) => (
          <li key={id}>
            <Tick label={name} on={chosen.has(id)} onChange={(isOn) => tick(id, isOn)} />
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {chosen.size} of {from.length} chosen.
        {fits.length > most ? ` ${most} of ${fits.length} shown; type a part of the name to find another.` : ''}
        {fits.length === 0 ? ' No name has that in it.' : ''}
      </p>
    </fieldset>
  )
}
