import type { LogEntryOf } from './session'

/** Who decides a rating that was not agreed: the chair first, then the safeguarding partners (challenge sheet, 1.7.3). */
export type WhoDecides = NonNullable<LogEntryOf<'rated'>['decides']>

/** Who decides, as a sentence without its full stop. */
export const whoDecidesWords: Readonly<Record<WhoDecides, string>> = {
  chair: 'The chair decides',
  partners: 'The safeguarding partners decide',
}

/** `Not agreed. The chair decides`: what stands where a rating was not agreed. */
export const notAgreedWords = ({ decides }: Pick<LogEntryOf<'rated'>, 'decides'>): string =>
  decides === undefined ? 'Not agreed' : `Not agreed. ${whoDecidesWords[decides]}`
