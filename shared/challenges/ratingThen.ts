import type { AuditReturn } from '../returns/auditReturn'
import type { ChallengeAbout, RatingThen } from './challenge'

/** How an organisation rates itself on the first rated question that a challenge is about; null where it does not (CF9). */
export function ratingThen(about: ChallengeAbout | null, auditReturn: AuditReturn | undefined): RatingThen | null {
  for (const questionId of about?.questionIds ?? []) {
    const level = auditReturn?.answers[questionId]?.rating ?? null
    if (about && level !== null) return { framework: about.framework, questionId, level }
  }
  return null
}
