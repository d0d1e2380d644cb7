import type { QuestionId, StandardId } from '../frameworks/question'
import type { ReturnId } from '../returns/answer'
import type { ComparedQuestion } from './comparedYears'
import type { StandingRating } from './standingRating'

/** What became of a rating between two cycles. */
export const yearKinds = ['down', 'up', 'same', 'notComparable', 'notRated', 'new'] as const
export type YearKind = (typeof yearKinds)[number]

/** What one organisation's rating of one question or standard became. */
export type YearChange = {
  readonly kind: YearKind
  readonly organisation: string
  /** This year's return. */
  readonly returnId: ReturnId
  /** The question's or standard's id, and how people call it. */
  readonly subjectId: string
  readonly subject: string
  readonly was: StandingRating
  readonly is: StandingRating
  /** Levels moved: below 0 for a fall, above 0 for a rise, else 0. */
  readonly steps: number
  /** The question itself; of a standard, the one that its rating this year comes from. */
  readonly from: QuestionId
  /** The standard of that question. */
  readonly standardId: StandardId
  /** What last year's rating comes from; null where that cycle asked nothing of the kind. */
  readonly last: { readonly returnId: ReturnId; readonly from: QuestionId; readonly standardId: StandardId } | null
  /** What the panel gave as its reason this year; empty where it agreed nothing. */
  readonly reason: string
  /** Questions in it that have no like in the earlier edition, but for new ones. */
  readonly withCare: readonly ComparedQuestion[]
  /** Questions that both ratings rest on, out of those asked this year. */
  readonly compared: number
  readonly asked: number
  /** Of those asked that neither rests on, how many are new, and how many are the same but not rated both times. */
  readonly newOnes: number
  readonly notRated: number
  /** The lowest rating this year of all that is asked, as the heat table has it; null where none judges. */
  readonly stands: StandingRating | null
}

/** What every rating of the organisations that are in both cycles became, in the order in which a reader wants them: the biggest fall first. */
export type YearChanges = {
  readonly changes: readonly YearChange[]
  readonly counts: Readonly<Record<YearKind, number>>
  /** Organisations whose return is in both times, and their names in order. */
  readonly organisations: number
  readonly both: readonly string[]
  /** Names of those whose return is in for one of the cycles only, in order. */
  readonly onlyNow: readonly string[]
  readonly onlyBefore: readonly string[]
  /** How many of the ratings that are compared a panel agreed, each year. */
  readonly agreed: { readonly now: number; readonly before: number }
  /** The new questions that anybody was asked this year, as people call them. */
  readonly newQuestions: readonly string[]
}

/** True for a rating that stands beside its like. */
export const isCompared = (kind: YearKind) => kind === 'up' || kind === 'down' || kind === 'same'
