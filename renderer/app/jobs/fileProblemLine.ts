import type { PartnershipFileProblem } from '../../storage/partnershipFile'
import { explainFileProblem } from '../../view/explainFileProblem'

/** Why a partnership file was refused, on one line, with the first places that are wrong. */
export function fileProblemLine(problem: PartnershipFileProblem): string {
  const { what, places, next } = explainFileProblem(problem)
  const shown = places.slice(0, 3).join('; ')
  const more = places.length > 3 ? `; and ${places.length - 3} more` : ''
  return `${what}${shown ? ` Where: ${shown}${more}.` : ''} ${next}`
}
