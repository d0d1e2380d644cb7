import { mayRate } from '../../shared/sessions/people'
import type { Session } from '../../shared/sessions/session'
import type { WhoDecides } from '../../shared/sessions/whoDecides'
import type { SpokenOf } from './spokenOf'

/** What is typed in the form of an agreed rating. */
export type RatingTyped = {
  readonly outcome: 'agreed' | 'proposed' | 'notAgreed'
  /** The level that was chosen; null while the one that is usual for the outcome stands. */
  readonly level: string | null
  readonly agrees: '' | 'agrees' | 'objects'
  readonly decides: WhoDecides | ''
  readonly reason: string
  /** Those of the panel who may decide, and do not decide here. */
  readonly off: readonly string[]
}

/**
 * The answer that a form begins with: the first without a decision of this session or an earlier one, so that none is decided again
 * by mistake; then the first that this session has not decided; else the first.
 */
export const firstToRate = (rows: readonly SpokenOf[]): SpokenOf | undefined =>
  rows.find(({ decided, stands }) => decided === null && stands === null) ??
  rows.find(({ decided }) => decided === null) ??
  rows[0]

/** What a form begins with on an answer: what was decided or proposed on it in this session, which Enter leaves as it is; else the usual. */
export function beginOn(session: Session, row: SpokenOf | undefined): RatingTyped {
  const usual = { outcome: 'agreed', level: null, agrees: '', decides: '', reason: '', off: [] } as const
  if (!row?.decided) return row?.proposed ? { ...usual, outcome: 'proposed' } : usual
  const { isNotAgreed, organisationAgrees, decides, reason, raters } = row.decided
  const off = mayRate(session, row.organisationId).filter(({ id }) => !raters.includes(id))
  return {
    outcome: isNotAgreed ? 'notAgreed' : 'agreed',
    level: null,
    agrees: organisationAgrees === undefined ? '' : organisationAgrees ? 'agrees' : 'objects',
    decides: decides ?? '',
    reason,
    off: off.map(({ id }) => id),
  }
}
