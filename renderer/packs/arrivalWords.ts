import { dayOf, longDay } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import { counted, listed } from '../../shared/basics/text'
import type { ReceivedLetter } from '../../shared/exchange/pack/letterPack'
import type { Misplaced } from '../../shared/exchange/receive/place'
import { type ArrivalLine, arrivalCounts, type Outcome } from '../../shared/exchange/receive/plan'
import { signOffsText } from '../../shared/returns/signOffs'
import { formNames } from '../../shared/returns/timelineWords'
import type { Review } from '../../shared/reviews/review'

/** One file of the list in words: its state, what it is, and what to do. */
export type LineWords = { readonly state: string; readonly what: string; readonly next: string }

/** The words for what becomes of a file. */
export function outcomeWords(outcome: Outcome, nameOf: (organisationId: string) => string): LineWords {
  switch (outcome.kind) {
    case 'refused':
      return { state: 'Cannot be added', what: outcome.what, next: outcome.next }
    case 'review':
      return {
        state: 'Needs you',
        what: reviewWords(outcome.came.review),
        next: 'Take it in, and see what the reader asks.',
      }
    case 'letter':
      return {
        state: 'Needs you',
        what: letterWords(outcome.came),
        next: outcome.came.reply === null ? 'Ask them to answer it and to save the file to send back.' : 'Take it in.',
      }
    case 'misplaced':
      return misplacedWords(outcome.why)
    case 'already':
      return {
        state: 'You have this',
        what: `${nameOf(outcome.place.organisationId)}: everything in this file is here already.`,
        next: 'There is nothing to do.',
      }
    case 'ready':
    case 'needsDecision': {
      const { received, place, changed, updated, undecided, unmerged, changesSigned, unread } = outcome
      const about = [
        changed === 0 ? 'no new answers' : counted(changed, 'answer new or changed', 'answers new or changed'),
        ...(updated === 0 ? [] : [`news of ${counted(updated, 'action')}`]),
        received.auditReturn.signOff ? `signed off by ${received.auditReturn.signOff.name}` : 'not signed off',
      ]
      const notRead = unread.length > 0 ? ` ${counted(unread.length, 'thing')} could not be read.` : ''
      const apart =
        unmerged > 0 ? ` ${counted(unmerged, 'answer')} could not be put together and stay as they are.` : ''
      const signed = changesSigned
        ? ' The return you have is signed off; this file changes it and is not. Ask whether they meant to send it.'
        : ''
      const twice = signOffsText(place)
      const what = `${nameOf(place.organisationId)} – ${formNames[received.form].toLowerCase()}: ${listed(about)}.${twice ? ` ${twice}` : ''}${signed}${notRead}${apart}`
      return outcome.kind === 'ready'
        ? {
            state: 'Ready to add',
            what,
            next: unread.length > 0 ? 'What could not be read is kept in the return for you to look at.' : '',
          }
        : {
            state: 'Needs you',
            what: `${what} ${counted(undecided, 'part was', 'parts were')} changed here and there.`,
            next: 'Add it and decide: both versions are kept until you do.',
          }
    }
    default:
      return impossible(outcome)
  }
}

const letterWords = ({ organisation, session, reply }: ReceivedLetter) =>
  reply === null
    ? `The letter to ${organisation.name} after ${session.title}, which is not answered.`
    : `The reply of ${organisation.name} to its letter after ${session.title}: ${reply.accepts ? 'it accepts what is written' : 'it says that something is wrong'}.`

const reviewWords = ({ reviewer, sentAt }: Review) =>
  sentAt === null
    ? `The review of the ${reviewer.role}, which is not finished.`
    : `The review of the ${reviewer.role}, sent on ${longDay(dayOf(sentAt))}.`

function misplacedWords(why: Misplaced): LineWords {
  const state = 'Cannot be added'
  switch (why.kind) {
    case 'otherPartnership':
      return {
        state,
        what: `This return is for another partnership: ${why.name}.`,
        next: 'If you have that partnership on this computer, open it and drop the file there.',
      }
    case 'otherCycle':
      return {
        state,
        what: `This return is for a cycle that is not here: ${why.title}.`,
        next: 'Ask which cycle was meant. If it is for another year, keep the file with that year’s papers.',
      }
    case 'closedCycle':
      return {
        state,
        what: `This return is for a cycle that is closed: ${why.title}.`,
        next: 'A closed cycle does not change. Reopen it first, with a reason, if this return belongs in it.',
      }
    case 'otherEdition':
      return {
        state,
        what: `This return was made on another edition of the questionnaire (${why.has}); the cycle uses ${why.wants}.`,
        next: 'Send the organisation the return of this cycle. Its answers can be read beside it.',
      }
    case 'unknownSender':
      return {
        state: 'Needs you',
        what: `This return is from “${why.name}”, which is not asked in this cycle.`,
        next: 'Say whose it is, or add the organisation to the cycle first: choose Home, then “Change or close this cycle”. Then bring the file in again.',
      }
    default:
      return impossible(why)
  }
}

/** The line over the list: `23 received, 1 needs you`, and how many of them are added. */
export function countWords(lines: readonly ArrivalLine[], added: { readonly [place: number]: unknown } = {}): string {
  const isAdded = (_line: ArrivalLine, place: number) => added[place] !== undefined
  const open = arrivalCounts(lines.filter((line, place) => !isAdded(line, place)))
  const done = lines.filter(isAdded).length
  const parts = [
    `${open.received + done} received`,
    ...(done > 0 ? [`${done} added`] : []),
    ...(open.needsYou > 0 ? [counted(open.needsYou, 'needs you', 'need you')] : []),
    ...(open.already > 0 ? [`${open.already} here already`] : []),
    ...(open.notAdded > 0 ? [`${open.notAdded} cannot be added`] : []),
  ]
  return parts.join(', ')
}
