import { impossible } from '../basics/result'
import type { Framework } from '../frameworks/framework'
import { findLevel } from '../frameworks/lookUp'
import type { AuditReturn } from './auditReturn'
import type { Gap } from './gaps'

/** One thing to look at, in words that begin with the question's number. */
export function gapWords(gap: Gap, auditReturn: AuditReturn, framework: Framework): string {
  const { label } = gap.question
  const level = findLevel(framework, auditReturn.answers[gap.question.id]?.rating ?? null)?.label ?? ''
  switch (gap.kind) {
    case 'noRating':
      return `${label} has no rating`
    case 'noTypedAnswer':
      return `${label} is not filled in`
    case 'noWords':
      return `${label} has no answer`
    case 'dateIsOld':
      return `${label} has a date that is out of date`
    case 'noEvidenceOfType':
      return `${label} is ${level} and has no evidence of the kind that this rating needs`
    case 'noReason':
      return `${label} is marked not applicable and has no reason`
    case 'noEvidence':
      return `${label} is ${level} and has no evidence`
    case 'evidenceIsOld':
      return `${label} is ${level} and has no evidence dated in the last ${framework.rules.evidenceWithinMonths} months of the period`
    case 'noImpact':
      return `${label} is ${level} and does not say what difference it made`
    case 'noAction':
      return `${label} is ${level} and has no action`
    case 'copiedNotChecked':
      return copiedWords(label, auditReturn.answers[gap.question.id]?.usedAgain?.title)
    case 'lookAgain':
      return `${label} is marked to look at again`
    case 'twoVersions':
      return `${label} has two versions, not yet decided`
    case 'joinedNotRead':
      return `${label} has a text that was joined from two versions and has not been read`
    case 'unreadWords':
      return `${label} has words that could not be read`
    default:
      return impossible(gap.kind)
  }
}

const copiedWords = (label: string, from: string | undefined) =>
  from === undefined
    ? `${label} uses last year’s words and has not been checked`
    : `${label} is from “${from}” and has not been checked`
