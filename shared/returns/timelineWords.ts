import { longDay } from '../basics/day'
import { impossible } from '../basics/result'
import { counted } from '../basics/text'
import { stepWords } from './chasing'
import { excusedWords } from './standing'
import type { EventOf, ReturnEvent, ReturnForm } from './timeline'

/** The forms of a return by their names. */
export const formNames: Readonly<Record<ReturnForm, string>> = {
  pack: 'Return pack',
  workbook: 'Return workbook',
  page: 'Return form',
  paper: 'Printed form',
  survey: 'Survey answers',
  otherForm: 'Another area’s form',
}

/** The forms of a return in words: `as a workbook`. */
const formWords: Readonly<Record<ReturnForm, string>> = {
  pack: 'as a return pack',
  workbook: 'as a workbook',
  page: 'as a page to fill in',
  paper: 'on paper',
  survey: 'from a survey tool',
  otherForm: 'on another area’s form',
}

const howWords: Readonly<Record<EventOf<'chased'>['how'], string>> = {
  message: 'by message',
  letter: 'by letter',
  phone: 'by telephone',
}

const readWords: Readonly<Record<EventOf<'read'>['result'], string>> = {
  queried: 'Read, and a question was asked back',
  accepted: 'Read and accepted',
  checked: 'Checked at a desk',
  visited: 'Checked on a visit',
}

/** What happened, in a sentence without its note. */
export function eventWords(event: ReturnEvent): string {
  switch (event.kind) {
    case 'sent':
      return `Sent ${formWords[event.form]}`
    case 'chased':
      return `Asked for ${howWords[event.how]}: ${stepWords[event.step].toLowerCase()}`
    case 'received':
      return `Received ${formWords[event.form]}: ${event.file}${event.sender ? ` (from “${event.sender}”, as the file says)` : ''}. ${counted(event.changed, 'answer')} changed`
    case 'sentBack':
      return `Saved to send back ${formWords[event.form]}: ${event.file}`
    case 'extended':
      return `Due day changed to ${longDay(event.dueOn)}`
    case 'excused':
      return event.why === 'expected'
        ? 'Expected again'
        : `No return expected: ${excusedWords[event.why].toLowerCase()}`
    case 'read':
      return readWords[event.result]
    case 'reopened':
      return 'Reopened'
    case 'noted':
      return 'Note'
    default:
      return impossible(event)
  }
}
