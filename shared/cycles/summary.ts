import type { Day } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import type { Reading } from '../frameworks/mapping'
import type { BoardSummary, Cycle } from './cycle'

/** The parts of a board summary, in the order in which they are written. */
export const summaryParts = ['strengths', 'concerns', 'decisions'] as const
export type SummaryPart = (typeof summaryParts)[number]

/** How many lines each part offers. */
export const summaryLines = 3

/** The most characters that one line may have. */
export const longestSummaryLine = 600

export type CannotWriteSummary =
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'textIsTooLong'; readonly count: number; readonly limit: number }

/**
 * Writes one line of the board summary. An emptied line keeps its place, so that the lines below do not move up under the
 * writer's hands. Refuses a line that is too long, and one that says what is there.
 */
export function writeSummaryLine(
  cycle: Cycle,
  part: SummaryPart,
  place: number,
  words: string,
): Result<Cycle, CannotWriteSummary> {
  const line = tidy(words)
  if (line.length > longestSummaryLine) {
    return refuse({ kind: 'textIsTooLong', count: line.length, limit: longestSummaryLine })
  }
  const before = cycle.summary[part]
  if ((before[place] ?? '') === line) return refuse({ kind: 'nothingChanged' })
  const lines = Array.from({ length: Math.max(before.length, place + 1) }, (_, each) =>
    each === place ? line : (before[each] ?? ''),
  )
  return ok({ ...cycle, summary: { ...cycle.summary, [part]: lines } })
}

/** The summary as it is printed: without lines that are empty. */
export function writtenSummary({ strengths, concerns, decisions }: BoardSummary): BoardSummary {
  const written = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '')
  return { strengths: written(strengths), concerns: written(concerns), decisions: written(decisions) }
}

/** Chooses how the ratings are counted; null counts them as the questionnaire means them. Refuses what is chosen already. */
export const chooseReading = (
  cycle: Cycle,
  reading: Reading | null,
): Result<Cycle, { readonly kind: 'nothingChanged' }> =>
  (cycle.reading?.mapping.id ?? null) === (reading?.mapping.id ?? null)
    ? refuse({ kind: 'nothingChanged' })
    : ok({ ...cycle, reading })

/** Sets the day of the board meeting that the report goes to; null when there is none yet. Refuses the day that is set. */
export const setBoardDay = (cycle: Cycle, boardOn: Day | null): Result<Cycle, { readonly kind: 'nothingChanged' }> =>
  cycle.boardOn === boardOn ? refuse({ kind: 'nothingChanged' }) : ok({ ...cycle, boardOn })
