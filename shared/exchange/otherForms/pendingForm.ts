import type { Day } from '../../basics/day'
import type { Framework } from '../../frameworks/framework'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { emptyContent } from '../../returns/answer'
import type { Box, Filled, Row } from '../forms/box'
import { readAnswer, type UnreadBox } from '../forms/readAnswer'
import type { Unread } from '../forms/received'
import { entryWords, type FormAnswer } from './formEntry'
import type { EntryMatch } from './matchEntries'

// What a form came to so far, while its answers are put in boxes one after the other.

/** One thing that a form says, and what becomes of it. */
export type FilledPart = {
  /** The box it goes to as people call it, or the form's own words where it goes to none. */
  readonly label: string
  readonly words: string
  /**
   * `filled`: it is an answer. `unread`: its words are kept until a person has seen to them. `colour`: the same, as it was answered
   * by a colour. `left`: it is not taken.
   */
  readonly state: 'filled' | 'unread' | 'colour' | 'left'
  /** Why it is no answer; empty for one that is. */
  readonly why: string
}

/** What a form came to so far. */
export type Pending = {
  readonly framework: Framework
  readonly today: Day
  readonly filled: Record<string, string | readonly Row[]>
  readonly own: Record<string, string>
  readonly kept: Unread[]
  readonly places: Map<string, string>
  readonly numbers: string[]
}

/** What becomes of an answer, with the box it went to. */
export type Part = { readonly key: string | null; readonly part: FilledPart }

/** An answer as a person reads it: its words, or that it is a colour. */
export function shown({ words, colour, marks }: FormAnswer): string {
  if (words !== '') return marks.length > 0 ? `${words} (${marks.join('; ')})` : words
  const named =
    marks.length > 0 ? ` (${marks.join('; ')})` : colour === 'unnamed' || colour === null ? '' : ` (${colour})`
  return `answered by a colour, not by a word${named}`
}

/** What went to a box, or to what says whose the form is. */
export const filledPart = (key: string | null, label: string, words: string): Part => ({
  key,
  part: { label, words, state: 'filled', why: '' },
})

/** Keeps what an answer says with the return, for it goes to no box. */
export function keep({ kept }: Pending, { entry }: EntryMatch, said: FormAnswer, why: string): Part {
  const words = shown(said)
  const label = [entryWords(entry).slice(0, 300), said.heading].filter(Boolean).join(' – ')
  kept.push({ where: [entry.place, label].filter(Boolean).join(', '), words, why })
  return {
    key: null,
    part: { label: said.heading || 'The answer', words, state: said.words === '' ? 'colour' : 'unread', why },
  }
}

/** What of one question could not be read in its boxes. */
export const unreadOf = (
  framework: Framework,
  today: Day,
  placed: PlacedQuestion,
  filled: Filled,
): readonly UnreadBox[] =>
  readAnswer(framework, placed, filled, emptyContent, { today, itemId: (id, part, place) => `${id}-${part}-${place}` })
    .unread

/** True for words that a box takes as its answer. */
export const readsAs = ({ framework, today }: Pending, placed: PlacedQuestion, box: Box, words: string) =>
  unreadOf(framework, today, placed, { [box.key]: words }).length === 0

/** What a box says, with more words. */
export const joined = (before: Filled[string] | undefined, words: string) =>
  typeof before !== 'string' || before === '' || before === words ? words : `${before}\n${words}`
