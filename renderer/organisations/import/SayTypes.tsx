import { counted } from '../../../shared/basics/text'
import type { Decisions } from '../../../shared/partnership/import/decisions'
import type { Plan } from '../../../shared/partnership/import/plan'
import { rowsText } from '../../../shared/partnership/import/planWords'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { Field } from '../../ui/Field'
import { TypeOptions } from '../../view/organisationTypes'
import { withoutKey } from './DecisionsMade'

type Props = {
  readonly untyped: Plan['untyped']
  readonly types: readonly OrganisationType[]
  readonly said: Decisions['types']
  readonly onSay: (said: Decisions['types']) => void
}

const labelFor = (which: string, rows: number) =>
  rows === 1 ? `The row ${which} is` : `All ${counted(rows, 'row')} ${which} are`

/** What organisations without a known type are, said for all of them in one go. */
export const SayTypes = ({ untyped, types, said, onSay }: Props) =>
  untyped.map(({ word, typed, rows }) => (
    <Field
      key={word}
      label={labelFor(word === '' ? 'without a type' : `with the type “${typed}”`, rows.length)}
      hint={`${rowsText(rows)}. You can leave the type as not recorded.`.replace(/^r/, 'R')}
    >
      {(ties) => (
        <select
          {...ties}
          value={said[word] ?? ''}
          onChange={({ target: { value } }) =>
            onSay(value === '' ? withoutKey(said, word) : { ...said, [word]: value })
          }
        >
          <option value="">Not recorded</option>
          <TypeOptions types={types} chosen={said[word] ?? ''} />
        </select>
      )}
    </Field>
  ))
