import { shortDay } from '../basics/day'
import { counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import type { ActionFrom, ActionStatus } from './action'
import type { ActionRow } from './tracker'

/** A line of the tracker with the names of what it speaks of. */
export type ListedAction = ActionRow & {
  /** Whose action it is, by name. */
  readonly organisation: string
  /** Where it comes from, in words. */
  readonly place: string
  /** The title of its round; empty for none. */
  readonly cycle: string
}

/** Names of what an action can come from, by id; empty for what is not here. */
export type ActionNames = {
  readonly organisation: (id: string) => string
  readonly cycle: (id: CycleId) => string
  readonly question: (id: string, cycleId: CycleId | null) => string
  readonly challenge: (id: string) => string
  readonly session: (id: string) => string
  readonly review: (id: string) => string
}

/** True for an action that an organisation wrote in its answer: its words are its own. */
export const isInAnswer = ({ from, record }: Pick<ActionRow, 'from' | 'record'>): boolean =>
  from.kind === 'answer' && (record === null || record.agreed === null)

/** What stands for the partnership itself where an organisation would stand. */
export const thePartnership = 'The partnership'

/** Where actions stand, in words. */
export const actionStatusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  done: 'Done',
  checked: 'Checked',
  withdrawn: 'Withdrawn',
}

/** What kinds of things actions come from, in words, in the order in which they are offered. */
export const fromKindWords: Readonly<Record<ActionFrom['kind'], string>> = {
  answer: 'Answers in returns',
  challenge: 'Challenges',
  session: 'Sessions',
  review: 'Lay reviews',
  cell: 'Members’ views',
  practiceReview: 'Practice reviews',
  inspection: 'Inspections',
  other: 'Other',
}

/** A line with its names. */
export function listedAction(row: ActionRow, names: ActionNames): ListedAction {
  const { organisationId, cycleId } = row
  return {
    ...row,
    organisation: organisationId === null ? thePartnership : names.organisation(organisationId),
    place: placeWords(row, names),
    cycle: cycleId === null ? '' : names.cycle(cycleId),
  }
}

function placeWords({ from, cycleId, isCarried }: ActionRow, names: ActionNames): string {
  switch (from.kind) {
    case 'answer':
      return `${named('Answer', names.question(from.questionId, cycleId))}${isCarried ? ', from an earlier year' : ''}`
    case 'challenge':
      return named('Challenge', names.challenge(from.challengeId))
    case 'session':
      return named('Session', names.session(from.sessionId))
    case 'review':
      return named('Lay review', names.review(from.reviewId))
    case 'cell':
      return named('Members’ views', names.question(from.questionId, from.cycleId))
    case 'practiceReview':
      return dated('Practice review', from)
    case 'inspection':
      return dated('Inspection', from)
    case 'other':
      return from.title.trim() === '' ? 'Written down here' : from.title
  }
}

const named = (kind: string, name: string) => (name === '' ? kind : `${kind}: ${name}`)

const dated = (kind: string, { title, on }: Extract<ActionFrom, { kind: 'inspection' | 'practiceReview' }>) =>
  `${kind}: ${title}${on ? `, ${shortDay(on)}` : ''}`

/** `9 days late`, empty for one that is not. */
export const lateWords = ({ daysLate }: Pick<ActionRow, 'daysLate'>): string =>
  daysLate === 0 ? '' : `${counted(daysLate, 'day')} late`

/** The due day, or that there is none. */
export const dueWords = ({ due }: Pick<ActionRow, 'due'>): string => (due === null ? 'No date' : shortDay(due))

/** Why it is over without anything that shows it; empty where it is not, or where something does. */
export function closedWords({ status, proof, reason }: Pick<ActionRow, 'status' | 'proof' | 'reason'>): string {
  if (status === 'withdrawn') return `Withdrawn: ${reason}`
  return status === 'checked' && proof === null ? `Closed without evidence: ${reason}` : ''
}
