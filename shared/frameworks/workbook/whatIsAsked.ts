import type { Scale } from '../scale'
import { type FieldsRead, findScaleNamed, readOneField } from './readFields'
import type { Reading } from './reading'
import type { TableRow } from './readTables'

/** What the answer to a question is: a level of a scale, typed answers, both, or neither for words. */
export type Asked = { readonly scale: string | null; readonly fields: FieldsRead | null }

const typedKinds = [
  'number',
  'percentage',
  'share',
  'date',
  'choice',
  'choices',
  'level',
  'role',
  'text',
  'criteria',
  'yesNo',
]

type Sources = { readonly scales: readonly Scale[]; readonly fields: ReadonlyMap<string, FieldsRead> }

/** What a question takes: a rating, typed answers, both, or words alone. */
export function whatIsAsked(reading: Reading, row: TableRow, id: string, { scales, fields }: Sources): Asked {
  const place = { list: 'questions', row: row.row } as const
  const kind = row.values['kind'] as string | undefined
  const said = row.values['scale'] as string | undefined
  const typed = fields.get(id) ?? null
  const scale = said === undefined ? scales[0] : findScaleNamed(scales, said)
  if (said !== undefined && !scale)
    reading.wrong(place, 'scale', `There is no scale “${said}”. Write a title or an id from the sheet Scales.`)
  const rated = (scale ?? scales[0])?.id ?? null
  if (kind === undefined) return { scale: typed && said === undefined ? null : rated, fields: typed }
  if (kind === 'rating' || kind === 'both') {
    if (kind === 'both' && !typed)
      reading.wrong(place, 'kind', 'The sheet Fields has no row for this question, so it takes a rating alone.')
    if (kind === 'rating' && typed)
      reading.wrong(
        place,
        'kind',
        'The sheet Fields has rows for this question, so it takes typed answers too. Write “Rating and typed answers”, or take the rows away.',
      )
    return { scale: rated, fields: typed }
  }
  if (said !== undefined && kind !== 'level')
    reading.wrong(place, 'scale', 'A question of this kind takes no rating, so the scale was left out.')
  if (kind === 'words') {
    if (typed)
      reading.wrong(
        place,
        'kind',
        'The sheet Fields has rows for this question, so it takes typed answers. Take the rows away for words alone.',
      )
    return { scale: null, fields: typed }
  }
  if (typed) {
    const fits = kind === 'typed' || (typed.fields.length === 1 && typed.fields[0]?.kind === kind)
    if (!fits)
      reading.wrong(
        place,
        'kind',
        'The sheet Fields says otherwise and was followed. Write “Typed answers”, or take its rows away.',
      )
    return { scale: null, fields: typed }
  }
  if (!typedKinds.includes(kind)) {
    reading.wrong(place, 'kind', 'The sheet Fields has no row for this question, so it is answered in words.')
    return { scale: null, fields: null }
  }
  return { scale: null, fields: readOneField(reading, row, kind, rated) }
}
