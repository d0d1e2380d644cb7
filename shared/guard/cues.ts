import type { Notice } from './finding'

// How sure a rule is, as a score from 0 to 1: what the shape alone is worth, and what words beside it add or take away. The
// design is that of recognisers with context words; the scores are this project's own, set so that the gate of
// docs/personal-data.md is kept.

/** Words that make a finding more or less likely, and by how much, wherever they stand beside it. */
export type Cue = { readonly words: RegExp; readonly score: number }

/** The least score of each notice; below the last of them nothing is said. */
const warnFrom = 0.75
const hintFrom = 0.45
const listFrom = 0.2

/** What a score leads to; null for nothing. */
export const noticeOf = (score: number): Notice | null =>
  score >= warnFrom ? 'warn' : score >= hintFrom ? 'hint' : score >= listFrom ? 'list' : null

/** The score of a shape with the words beside it. */
export const scored = (base: number, cues: readonly Cue[], beside: string): number =>
  cues.reduce((sum, { words, score }) => (words.test(beside) ? sum + score : sum), base)

/** What stands within so many characters before and after a place, with a bar where the place is. */
export const besides = (text: string, start: number, end: number, before = 40, after = 20): string =>
  `${text.slice(Math.max(0, start - before), start)} | ${text.slice(end, end + after)}`

/** Words for one child; those for many, such as "children", tell of no one child. */
export const childWord =
  /\b(?:child|boy|girl|baby|babies|pupil|toddler|infant|teenager|son|daughter|sibling|brother|sister|twins?|young person|yp|stepson|stepdaughter|grandson|granddaughter|niece|nephew|foster child)\b(?!\s+(?:protection|death|safeguarding|sexual|criminal|poverty|in need|development|mental|health|care|practice|premium|and family|and adolescent))/i
