import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Framework } from '../../shared/frameworks/framework'
import type { Missing } from '../../shared/reports/missing'

/** What a document will lack, and how it will show that. */
export function missingWords({ kind, count }: Missing, { respondent }: Framework): string {
  const answers = counted(count, 'answer')
  switch (kind) {
    case 'notReturned':
      return `${counted(count, respondent.one, respondent.many)} ${count === 1 ? 'has' : 'have'} not returned. The report names ${count === 1 ? 'it' : 'them'} and counts nothing of ${count === 1 ? 'its' : 'their'} draft.`
    case 'decisions':
      return 'No decisions sought are written. Page one gives what the record says.'
    case 'strengths':
      return 'No strengths are written. Page one gives what the record says.'
    case 'concerns':
      return 'No concerns are written. Page one gives what the record says.'
    case 'boardDay':
      return 'No board meeting is set. Page one will say so.'
    case 'signOff':
      return 'The return is not signed off. Every page will say Draft.'
    case 'frontSheet':
      return `${counted(count, 'box', 'boxes')} of “About your organisation” ${count === 1 ? 'is' : 'are'} empty. ${count === 1 ? 'It' : 'They'} will show as not given.`
    case 'noRating':
      return `${counted(count, 'question')} ${count === 1 ? 'has' : 'have'} no rating. ${count === 1 ? 'It' : 'They'} will show as not answered.`
    case 'noTypedAnswer':
      return `${counted(count, 'question')} ${count === 1 ? 'is' : 'are'} not filled in. ${count === 1 ? 'It' : 'They'} will show as not answered.`
    case 'noWords':
      return `${counted(count, 'question')} ${count === 1 ? 'has' : 'have'} no words. ${count === 1 ? 'It' : 'They'} will show as not answered.`
    case 'noReason':
      return `${answers} ${count === 1 ? 'is' : 'are'} marked not applicable without a reason. ${count === 1 ? 'It counts' : 'They count'} as not answered.`
    case 'noEvidence':
      return `${answers} with a rating that needs evidence ${count === 1 ? 'names' : 'name'} none.`
    case 'evidenceIsOld':
      return `${answers} ${count === 1 ? 'has' : 'have'} only evidence that is too old or has no date.`
    case 'noImpact':
      return `${answers} with a rating that needs the difference made ${count === 1 ? 'says' : 'say'} nothing about it.`
    case 'noAction':
      return `${answers} with a rating that needs an action ${count === 1 ? 'has' : 'have'} none.`
    case 'copiedNotChecked':
      return `${answers} still ${count === 1 ? 'holds' : 'hold'} last year’s words, not checked.`
    default:
      return impossible(kind)
  }
}
