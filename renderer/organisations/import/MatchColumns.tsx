import { type Field, fields, fieldWords } from '../../../shared/partnership/import/fields'
import type { Mapping } from '../../../shared/partnership/import/mapping'
import { ColumnsTable } from '../../view/ColumnsTable'

type Props = { readonly mapping: Mapping; readonly onChoose: (column: number, field: Field | null) => void }

const howWords: Readonly<Record<Mapping[number]['how'], string>> = {
  heading: 'Matched by its heading',
  numbers: 'Matched by its numbers',
  remembered: 'As you chose before',
  chosen: 'Chosen by you',
  none: 'Not imported',
}

const places = [{ title: '', places: fields.map((value) => ({ value, label: fieldWords[value] })) }]

/** Which column goes where. */
export const MatchColumns = ({ mapping, onChoose }: Props) => (
  <ColumnsTable
    columns={mapping.map(({ heading, field, how, examples }) => ({
      heading,
      examples,
      target: field ?? '',
      how: howWords[how],
    }))}
    places={places}
    onChoose={(column, target) => onChoose(column, fields.find((each) => each === target) ?? null)}
  />
)
