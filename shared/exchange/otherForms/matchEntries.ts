import type { Framework } from '../../frameworks/framework'
import { findQuestion, type PlacedQuestion } from '../../frameworks/lookUp'
import type { QuestionId } from '../../frameworks/question'
import type { HeadingFinder } from '../survey/headings'
import { nearness, tellingWords } from '../survey/wording'
import { entryWords, type FormEntry } from './formEntry'
import type { OtherForm } from './readOtherForm'
import { type Role, roleOf } from './roles'

// Which question of ours each question of a form is, and what its columns hold. A person may say otherwise.

/** How sure a match is. `chosen`: a person said so. */
export type Sureness = 'sure' | 'check' | 'none' | 'chosen'

/** Where an entry goes: to a question, to a line about the organisation or the row, or nowhere. */
export type EntryMatch = {
  readonly entry: FormEntry
  readonly placed: PlacedQuestion | null
  /** The place that its plain answer goes to, where its words say which; null for the question's usual one. */
  readonly target: string | null
  readonly sureness: Sureness
  /** False for what a person leaves out. */
  readonly isTaken: boolean
}

/** What a person said of a form: questions by the key of the entry, and what columns hold by their heading. */
export type FormChoices = {
  readonly questions: { readonly [entryKey: string]: QuestionId | 'keep' | 'leave' }
  readonly columns: { readonly [column: string]: Role }
}
export const nothingChosen: FormChoices = { questions: {}, columns: {} }

/** As near as wording has to be to be sure of it: by itself, and beside a number that fits. */
const sureFrom = { alone: 0.75, numbered: 0.5 } as const

/** Matches every entry of a form. */
export function matchEntries(
  { entries }: OtherForm,
  framework: Framework,
  finder: HeadingFinder,
  { questions }: FormChoices,
): readonly EntryMatch[] {
  const matches = entries.map((entry) => matchOf(entry, framework, finder, questions[entry.key]))
  const times = new Map<string, number>()
  for (const { placed, isTaken } of matches)
    if (placed && isTaken) times.set(placed.question.id, (times.get(placed.question.id) ?? 0) + 1)
  // Two of theirs that would both be one of ours are worth checking, however near their words are.
  return matches.map((match) =>
    match.sureness === 'sure' && match.placed && (times.get(match.placed.question.id) ?? 0) > 1
      ? { ...match, sureness: 'check' }
      : match,
  )
}

function matchOf(
  entry: FormEntry,
  framework: Framework,
  finder: HeadingFinder,
  said: FormChoices['questions'][string] | undefined,
): EntryMatch {
  if (said === 'keep' || said === 'leave')
    return { entry, placed: null, target: null, sureness: 'chosen', isTaken: said === 'keep' }
  if (said !== undefined)
    return { entry, placed: findQuestion(framework, said), target: null, sureness: 'chosen', isTaken: true }
  const byNumber = finder.find(entryWords(entry))
  const byWords = finder.find(entry.words)
  const nearTo = ({ question: { text, shortTitle, alternativeText } }: PlacedQuestion) =>
    Math.max(
      ...[text, shortTitle, alternativeText ?? ''].map((each) =>
        nearness(tellingWords(each), tellingWords(entry.words)),
      ),
    )
  // A number of theirs need not be ours: where the words are surely another question's, the words are right.
  const isOther = byWords?.placed && byNumber?.placed !== byWords.placed && nearTo(byWords.placed) >= sureFrom.alone
  const found = isOther ? byWords : (byNumber ?? byWords)
  if (!found) return { entry, placed: null, target: null, sureness: 'none', isTaken: true }
  const { placed, target, how, sureness } = found
  if (!placed) return { entry, placed, target, sureness: sureness >= 0.8 ? 'sure' : 'check', isTaken: true }
  const near = nearTo(placed)
  const isBare = /^[\w.-]{1,12}$/.test(entryWords(entry))
  const isSure = isBare || near >= sureFrom.alone || (how === 'id' && near >= sureFrom.numbered)
  return { entry, placed, target, sureness: isSure ? 'sure' : 'check', isTaken: true }
}

/** A kind of column of a form: its heading and what it is taken for. */
export type FormColumn = {
  readonly column: string
  readonly heading: string
  readonly role: Role
  /** `unknown`: its heading says nothing, so it is taken as comments. */
  readonly how: 'heading' | 'unknown' | 'chosen'
  readonly example: string
}

/** The columns and labelled lines of a form, by their headings; those without a heading are one. */
export function columnsOf(matches: readonly EntryMatch[], { columns }: FormChoices): readonly FormColumn[] {
  const found = new Map<string, FormColumn>()
  const asking = matches.filter(({ placed, target }) => placed !== null || target === null)
  for (const {
    entry: { answers },
  } of asking)
    for (const { column, heading, role, words } of answers) {
      if (role !== null) continue
      const before = found.get(column)
      const chosen = Object.hasOwn(columns, column) ? columns[column] : undefined
      const guess = roleOf(heading)
      found.set(column, {
        column,
        heading,
        role: chosen ?? guess ?? (heading === '' ? 'answer' : 'narrative'),
        how: chosen ? 'chosen' : guess ? 'heading' : 'unknown',
        example: before?.example || words.slice(0, 80),
      })
    }
  return [...found.values()]
}
