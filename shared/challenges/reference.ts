import { sha256Hex } from '../basics/sha256'
import type { ChallengeId } from './challenge'

/** The short code by which documents name a challenge, `3F2-A91`: the same in every document and every year. */
export function challengeReference(id: ChallengeId): string {
  const code = sha256Hex(id).slice(0, 6).toUpperCase()
  return `${code.slice(0, 3)}-${code.slice(3)}`
}
