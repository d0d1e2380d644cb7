import { asId } from '../../basics/id'
import { folded } from '../../partnership/import/cellText'
import type { FormEntry } from './formEntry'
import type { FormChoices } from './matchEntries'
import type { OtherForm } from './readOtherForm'
import { type Role, roles } from './roles'

// The same form comes from many organisations. What a person said of its questions and columns once holds for all of them,
// by the words of the questions.

/** What was said, by the words it was said of; null takes the place of what cannot be. */
export type RememberedChoices = { readonly [words: string]: string | null }

/** As many choices as are kept. */
const mostKept = 500

const ofQuestion = ({ words }: FormEntry) => folded(words).slice(0, 280)
const ofColumn = (column: string) => `column ${column}`.slice(0, 280)

/** What was said before, for the questions and columns of this form. */
export function choicesRemembered({ entries }: OtherForm, remembered: RememberedChoices): FormChoices {
  const said = (words: string) => (Object.hasOwn(remembered, words) ? (remembered[words] ?? null) : null)
  const questions = entries.flatMap((entry) => {
    const choice = entry.words === '' ? null : said(ofQuestion(entry))
    return choice === null ? [] : [[entry.key, asId<'question'>(choice)] as const]
  })
  const columns = entries
    .flatMap(({ answers }) => answers.map(({ column }) => column))
    .flatMap((column) => {
      const choice = said(ofColumn(column))
      return choice !== null && Object.hasOwn(roles, choice) ? [[column, choice as Role] as const] : []
    })
  return { questions: Object.fromEntries(questions), columns: Object.fromEntries(columns) }
}

/** What is remembered once a form is brought in: what was said of it, and what was said before of others. */
export function rememberChoices(
  entries: readonly FormEntry[],
  { questions, columns }: FormChoices,
  before: RememberedChoices,
): RememberedChoices {
  const said = [
    ...entries.flatMap((entry) => {
      const choice = questions[entry.key]
      return choice === undefined || entry.words === '' ? [] : [[ofQuestion(entry), choice] as const]
    }),
    ...Object.entries(columns).map(([column, role]) => [ofColumn(column), role] as const),
  ]
  const kept = Object.entries(before).filter(([words]) => !said.some(([each]) => each === words))
  return Object.fromEntries([...said, ...kept].slice(0, mostKept))
}
