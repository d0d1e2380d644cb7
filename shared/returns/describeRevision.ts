import { impossible } from '../basics/result'
import type { Framework } from '../frameworks/framework'
import { findLevel, findQuestion } from '../frameworks/lookUp'
import type { AnswerContent } from './answer'
import type { Revision } from './revision'

/** One change in words, for Undo and for the history: `change 4.2 to Partly in place`. */
export function describeRevision(revision: Revision, framework: Framework): string {
  const label = findQuestion(framework, revision.questionId)?.question.label ?? revision.questionId
  const parts = Object.keys(revision.now) as (keyof AnswerContent)[]
  if (revision.now.usedAgain) return `use an answer again for ${label}`
  if (parts.includes('notApplicable') && revision.now.notApplicable != null) return `mark ${label} not applicable`
  if (parts.includes('rating')) {
    const level = findLevel(framework, revision.now.rating ?? null)
    return level ? `rate ${label} ${level.label}` : `clear the rating of ${label}`
  }
  const words = parts.filter((part) => part !== 'copied' && part !== 'usedAgain').map(partWords)
  return `change ${words.length > 0 ? words.join(' and ') : partWords('copied')} of ${label}`
}

/** A part of an answer as people call it. */
export function partWords(part: keyof AnswerContent): string {
  switch (part) {
    case 'rating':
      return 'the rating'
    case 'notApplicable':
      return 'the reason it does not apply'
    case 'fields':
      return 'the typed answers'
    case 'narrative':
      return 'the answer'
    case 'evidence':
      return 'the evidence'
    case 'impact':
      return 'the difference made'
    case 'impactKind':
      return 'the kind of difference'
    case 'actions':
      return 'the actions'
    case 'lookAgain':
      return 'the look-again mark'
    case 'usedAgain':
      return 'where its words come from'
    case 'unread':
      return 'the words that could not be read'
    case 'copied':
      return 'the not-checked mark'
    default:
      return impossible(part)
  }
}
