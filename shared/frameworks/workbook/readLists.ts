import type { Day } from '../../basics/day'
import { frontSheetFieldSchema } from '../framework'
import { referenceSchema } from '../references'
import { freeId, idFrom } from './ids'
import type { ListName } from './layout'
import type { Reading } from './reading'
import type { TableRow, Tables } from './readTables'

/** Reads the lists whose rows stand for themselves. An empty one is left out, but for those that are always there. */
export function readLists(reading: Reading, lists: Tables['lists'], today: Day): Record<string, unknown> {
  const filled = (name: string, list: readonly unknown[]) => (list.length > 0 ? { [name]: list } : {})
  const strings = (list: ListName, key: string) =>
    lists[list].flatMap(({ values }) => (typeof values[key] === 'string' ? [values[key]] : []))
  return {
    references: withIds(reading, 'references', 'references', lists.references, ({ document }) =>
      String(document),
    ).flatMap(
      ({ row, values }) =>
        reading.checked(
          referenceSchema,
          { list: 'references', row },
          {
            document: '',
            edition: null,
            part: null,
            heading: null,
            paragraph: null,
            verified: false,
            checkedOn: today,
            ...values,
          },
        ) ?? [],
    ),
    frontSheet: frontSheet(reading, lists.aboutYou),
    ...filled(
      'variants',
      withIds(reading, 'sizes', 'variants', lists.sizes, ({ title }) => String(title)).map(({ values }) => ({
        title: '',
        about: values['title'] ?? '',
        ...values,
      })),
    ),
    ...filled(
      'evidenceTypes',
      withIds(reading, 'evidenceTypes', 'evidenceTypes', lists.evidenceTypes, ({ label }) => String(label)).map(
        ({ values }) => ({ label: '', ...values }),
      ),
    ),
    ...filled('background', strings('background', 'words')),
  }
}

/** Rows with their ids, each known by its place in the framework. */
function withIds(
  reading: Reading,
  list: ListName,
  path: string,
  rows: readonly TableRow[],
  words: (values: TableRow['values']) => string,
): readonly TableRow[] {
  const taken = new Set<string>()
  return rows.map(({ row, values }, place) => {
    const id = reading.idFor({ list, row }, values['id'], idFrom(words(values)), taken)
    taken.add(id)
    reading.place(`${path}[${place}]`, { list, row })
    return { row, values: { ...values, id } }
  })
}

function frontSheet(reading: Reading, rows: readonly TableRow[]): readonly unknown[] {
  const taken = new Set<string>()
  return rows.flatMap(({ row, values }) => {
    const place = { list: 'aboutYou', row } as const
    const made = freeId(letters(String(values['label'] ?? 'answer')), taken)
    const id = reading.idFor(place, values['id'], letters(made), taken)
    taken.add(id)
    return reading.checked(frontSheetFieldSchema, place, { label: '', kind: 'text', ...values, id }) ?? []
  })
}

/** A small letter and then letters only, as the ids of the front page are. */
function letters(words: string): string {
  const parts = words.split(/[^A-Za-z]+/).filter((word) => word !== '')
  const joined = parts
    .map((word, i) => (i === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join('')
  return joined.length < 2 ? `box${joined}` : joined.slice(0, 40)
}
