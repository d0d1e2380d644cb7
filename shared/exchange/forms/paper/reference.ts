import { sha256Hex } from '../../../basics/sha256'
import type { ReturnId } from '../../../returns/answer'

/** The short code on every page of a return's form, `3F2A-91BC`, by which a form that comes back on paper is matched. */
export function paperReference(returnId: ReturnId): string {
  const code = sha256Hex(returnId).slice(0, 8).toUpperCase()
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A reference as it is compared: without spaces, hyphens and capitals. Letters that are easily taken for figures count as these. */
const compared = (typed: string) =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-F]/g, '')

/** True when what was typed is the reference of this return. */
export const isReferenceOf = (returnId: ReturnId, typed: string): boolean =>
  compared(typed) === compared(paperReference(returnId))
