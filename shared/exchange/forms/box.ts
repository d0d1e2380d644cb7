import type { Question } from '../../frameworks/question'

// A return as boxes to fill in. A workbook, a page for the browser and a form on paper all show these boxes, and what was
// typed in them comes back under the same keys: so every form asks the same and is read by the same reader.

/** One of the words that a box takes. */
export type Option = {
  readonly value: string
  readonly label: string
  /** What choosing it says; empty where its label says it all. */
  readonly about: string
  /** Other texts it is known by, such as its code. */
  readonly also: readonly string[]
}

/** One column of a box that takes rows. */
export type Column = {
  readonly key: string
  readonly label: string
  readonly kind: 'line' | 'date' | 'choice'
  readonly options: readonly Option[]
}

type Common = {
  /** Unique in its form: `Q-1/rating`, `Q-1/field/number-of-staff`, `front/author`. */
  readonly key: string
  readonly label: string
  readonly hint: string
}

/** Something to fill in. */
export type Box = Common &
  (
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
    | { readonly kind: 'line' | 'text' | 'number' }
    | { readonly kind: 'date'; readonly precision: 'day' | 'month' }
    | { readonly kind: 'rows'; readonly columns: readonly Column[] }
  )
/** A box of one kind. */
export type BoxOf<Kind extends Box['kind']> = Extract<Box, { readonly kind: Kind }>

/** One row of a box that takes rows: its columns as typed, and the id of the item it was made from; empty for a new one. */
export type Row = { readonly [column: string]: string }

/** What was typed, by the key of the box: words as people type them, dates as `18 September 2026`. */
export type Filled = { readonly [key: string]: string | readonly Row[] }

/** The option that says that a question does not apply. */
export const notApplicableValue = 'not-applicable'

/** The words for "not known", which some boxes take. */
export const notKnownWords = 'Not known'

/** The key of a part of a question's answer. */
export const boxKey = (question: Question, part: string) => `${question.id}/${part}`

/** An option by its value and label. */
export const option = (value: string, label: string, about = '', also: readonly string[] = []): Option => ({
  value,
  label,
  about,
  also,
})

/** Notes words of a box that could not be read, with the reason. */
export type NoteUnread = (box: Box, words: string, why: string) => void
