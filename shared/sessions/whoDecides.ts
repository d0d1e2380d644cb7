import type { LogEntryOf } from './session'

/** Who decides a rating that was not agreed: the chair first, then the safeguarding partners (challenge sheet, 1.7.3). */
export type WhoDecides = NonNullable<LogEntryOf<'rated'>['decides']>

/**
 * Who decides on a rating with which its organisation does not agree, as a sentence without its full stop: as it was recorded, or else
 * that nobody said so yet. Screens and papers say it in these words, so that one person has one role in both.
 */
export const decidesWords = ({ decides }: Pick<LogEntryOf<'rated'>, 'decides'>, challengeLead: string): string => {
  if (decides === undefined) return 'It is not settled who decides'
  return decides === 'partners'
    ? 'The safeguarding partners decide'
    : `The ${challengeLead.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} decides`
}

/** Who runs a session and gave no name or role is written down as this. */
export const unnamedChair = 'Chair'
