import { shortDay } from '../../shared/basics/day'
import { capital, counted } from '../../shared/basics/text'
import { isOverdue, type LedgerLine, type LedgerView } from '../../shared/challenges/ledgerList'
import { escalatedWords, escalationWords, oftenWords } from '../../shared/challenges/words'
import { today } from '../host/clock'

/** Each view of the ledger, in the order in which it is offered; the counts are offered where they are counted. */
export const viewChoices: readonly { readonly value: LedgerView; readonly words: string }[] = [
  { value: 'open', words: 'Not settled' },
  { value: 'awaited', words: 'Evidence awaited' },
  { value: 'overdue', words: 'Evidence overdue' },
  { value: 'long', words: 'Long unsettled' },
  { value: 'escalate', words: 'To escalate' },
  { value: 'nobody', words: 'Nobody answers' },
  { value: 'settled', words: 'Settled' },
  { value: 'all', words: 'All' },
]

/** What each count is called. */
export const countWords = {
  raised: 'Raised',
  closedOnEvidence: 'Closed, evidence seen',
  closedOtherwise: 'Closed otherwise',
  carriedForward: 'Still open, carried forward',
  escalated: 'Escalated',
} as const

/** Whom it is put to, and who answers now. */
export const putWords = ({ put, answersNow, hasNobody }: LedgerLine): readonly string[] => [
  put || 'Nobody named',
  ...(answersNow ? [`${answersNow} answers now`] : []),
  ...(hasNobody ? ['Nobody answers for it: put it to another'] : []),
]

/** `Held over once`; a dash for neither. */
export function carriedText({ state }: LedgerLine): string {
  const { timesCarried, timesHeldOver } = state
  const parts = [
    ...(timesCarried > 0 ? [`carried ${oftenWords(timesCarried)}`] : []),
    ...(timesHeldOver > 0 ? [`held over ${oftenWords(timesHeldOver)}`] : []),
  ]
  return parts.length === 0 ? '–' : capital(parts.join(', '))
}

/** `8 months`, or less than one. */
export const ageText = ({ months }: LedgerLine): string => (months === 0 ? 'Under a month' : counted(months, 'month'))

/** What would close it, and by when. */
export const closesText = (line: LedgerLine): readonly string[] => {
  const { toClose, isOpen } = line.state
  if (!isOpen) return ['–']
  if (!toClose) return ['Not said yet']
  return [
    toClose.evidence,
    isOverdue(line, today()) ? `Overdue since ${shortDay(toClose.due)}` : `By ${shortDay(toClose.due)}`,
  ]
}

/** Whom it is to go to, and when it went to whom. */
export const escalationText = ({ state }: LedgerLine): readonly string[] => [
  ...(state.escalationDue ? [`To escalate to the ${escalationWords[state.escalationDue]}`] : []),
  ...state.escalations.map(escalatedWords),
]
