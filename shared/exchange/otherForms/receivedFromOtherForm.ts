import { canonicalJson } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import { keepUnread } from '../forms/keepUnread'
import type { Received } from '../forms/received'
import { type AnswerSources, receivedFromAnswers } from '../survey/receivedFromSurvey'
import type { FormFilled } from './fillFromForm'

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
  return {
    ...read,
    auditReturn: keepUnread(read.auditReturn, kept),
    unread: [...kept, ...read.unread],
    fingerprint: sha256Hex(canonicalJson([read.fingerprint, ...kept.map(({ where, words }) => `${where}: ${words}`)])),
  }
}
