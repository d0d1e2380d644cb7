import { canonicalJson } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import { unreadLine } from '../forms/readAnswer'
import type { Received } from '../forms/received'
import { type AnswerSources, receivedFromAnswers } from '../survey/receivedFromSurvey'
import type { FormFilled } from './fillFromForm'

/** As many lines as a return keeps of what no question asks. */
const mostKept = 200

/**
 * What somebody else's form says, as any other form that came back. It was answered without sight of what is here, so it takes
 * nothing away. What goes to no question stands in the return's unread words.
 */
export function receivedFromOtherForm(
  { response, kept, places }: FormFilled,
  sources: Omit<AnswerSources, 'form' | 'placeOf'>,
): Received {
  const placeOf = (key: string, label: string) => `${places.get(key) ?? 'the form'} (${label})`
  const read = receivedFromAnswers(response, { ...sources, form: 'otherForm', placeOf })
  const lines = kept.map(({ where, words, why }) => unreadLine({ key: '', label: where, words, why }))
  const unread = [...new Set([...(read.auditReturn.unread ?? []), ...lines])].slice(0, mostKept)
  return {
    ...read,
    auditReturn: unread.length > 0 ? { ...read.auditReturn, unread } : read.auditReturn,
    unread: [...kept, ...read.unread],
    fingerprint: sha256Hex(canonicalJson([read.fingerprint, ...lines])),
  }
}
