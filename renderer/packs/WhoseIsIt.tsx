import { useState } from 'react'
import type { Received } from '../../shared/exchange/forms/received'
import type { Organisation } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import { useTracked } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { assign } from './receiveCommands'

type Props = { readonly place: number; readonly received: Received; readonly like: readonly Organisation[] }

/** Asks whose return a file is: one of those that are asked in its cycle, likely ones first. */
export function WhoseIsIt({ place, received, like }: Props) {
  const tracked = useTracked(received.facts.cycle.id)
  const [chosen, setChosen] = useState('')
  if (!tracked) return null
  const likely = new Set<string>(like.map(({ id }) => id))
  const rows = [...tracked].sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  const group = (isLikely: boolean) => rows.filter(({ organisation }) => likely.has(organisation.id) === isLikely)
  return (
    <div className="stack-small">
      <Field label="Whose return is it?">
        {(ties) => (
          <select {...ties} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">Choose</option>
            {group(true).length > 0 ? (
              <optgroup label="Names that are alike">{group(true).map(option)}</optgroup>
            ) : null}
            <optgroup label="All that are asked">{group(false).map(option)}</optgroup>
          </select>
        )}
      </Field>
      <Button onPress={() => (chosen === '' ? undefined : void assign(place, chosen as ReturnId))}>It is theirs</Button>
    </div>
  )
}

const option = ({ auditReturn, organisation }: NonNullable<ReturnType<typeof useTracked>>[number]) => (
  <option key={auditReturn.id} value={auditReturn.id}>
    {organisation.name}
  </option>
)
