import type { Day } from '../basics/day'

// What the guard looks for, and how it says what it found (reliability sheet, section 4). It notices details that could tell
// which child is meant. It warns and never blocks; nothing leaves this computer, and a finding never carries the text itself.

/** The rules, in the order in which two that mark the same place give way: the first one stays. */
export const ruleNames = [
  'nhs-number',
  'pupil-number',
  'insurance-number',
  'court-number',
  'birth-date',
  'name-age',
  'initials-age',
  'relationship',
  'child-date',
  'email',
  'telephone',
  'postcode',
  'address',
  'case-reference',
  'small-number',
] as const

export type RuleName = (typeof ruleNames)[number]

/** What is done about a finding: `warn` warns while somebody types, `hint` marks with a dotted line, `list` only lists it before a file is made. */
export type Notice = 'warn' | 'hint' | 'list'

/** Heaviest first. */
export const notices: readonly Notice[] = ['warn', 'hint', 'list']

/** Why a place was marked, as one of the reasons that `guardWords` puts into a sentence. */
export type Why =
  | 'passes-check'
  | 'looks-mistyped'
  | 'shape'
  | 'birth-word'
  | 'child-beside'
  | 'age-beside'
  | 'relation-beside'
  | 'reference-word'
  | 'known-address'
  | 'role-address'
  | 'street-beside'
  | 'small-group'

/** A place in a text, as offsets into that text in UTF-16 units; `end` is after the last of them. */
export type Finding = {
  readonly rule: RuleName
  readonly notice: Notice
  readonly why: Why
  readonly start: number
  readonly end: number
  /** The name alone, where the place holds an age or a word of kinship too: what is taken out or given another name. */
  readonly name?: { readonly start: number; readonly end: number }
}

/** What a rule may know besides the text. */
export type Known = {
  readonly today: Day
  /** Given names in small letters, without marks on letters (`plainName`). */
  readonly names: ReadonlySet<string>
  /** Those of them that are words too, such as grace or will. */
  readonly wordNames: ReadonlySet<string>
  /** Postcodes of the organisations of the workspace, in capitals without a space. */
  readonly postcodes: ReadonlySet<string>
}

/** One rule: a text that `prepare` made plain, and the places in it. Linear in the length of the text. */
export type Rule = (text: string, known: Known) => readonly Finding[]
