import { type Day, longDay } from '../basics/day'
import { counted } from '../basics/text'
import type { Contact, Organisation } from '../partnership/organisation'
import type { Lateness } from './standing'
import { chaseSteps, type EventOf } from './timeline'

// Asking for returns that are late: whom, and in which words (Section 175 sheet, 6.3: the contact, then the head, then governors
// or the trust, then the partnership's own chair).

/** Whom somebody asks for a return that is late. */
export type ChaseStep = EventOf<'chased'>['step']

/** How late returns are, most urgent first: the groups of the tracker and of the chase list. */
export const lateBands = ['over4Weeks', 'from2To4Weeks', 'upTo2Weeks', 'dueThisWeek', 'notDue', 'none'] as const
/** How late a return is, as people sort returns by it. */
export type LateBand = (typeof lateBands)[number]

/** The bands in words. */
export const lateBandWords: Readonly<Record<LateBand, string>> = {
  over4Weeks: 'Over 4 weeks late',
  from2To4Weeks: '2 to 4 weeks late',
  upTo2Weeks: 'Up to 2 weeks late',
  dueThisWeek: 'Due within a week',
  notDue: 'Not due yet',
  none: 'Returned or not expected',
}

/** The band that a lateness falls in. */
export function lateBandOf(lateness: Lateness): LateBand {
  if (lateness.kind === 'overdue') {
    if (lateness.days > 28) return 'over4Weeks'
    return lateness.days > 14 ? 'from2To4Weeks' : 'upTo2Weeks'
  }
  if (lateness.kind === 'dueIn') return lateness.days <= 7 ? 'dueThisWeek' : 'notDue'
  return 'none'
}

/** Whom to ask next, by how often somebody was asked already: one step further each time, and the last step ever after. */
export function nextStep(chasedTimes: number): ChaseStep {
  return chaseSteps[Math.min(chasedTimes, chaseSteps.length - 1)] ?? 'chair'
}

/** Whom a step of the ladder writes to. */
export const stepWords: Readonly<Record<ChaseStep, string>> = {
  contact: 'The safeguarding contact',
  head: 'The head or chief officer',
  governors: 'The chair of governors or the trust',
  chair: 'The partnership’s independent chair or scrutineer',
}

/** Roles that a step writes to, as people name them. */
const stepRoles: Readonly<Record<Exclude<ChaseStep, 'contact' | 'chair'>, RegExp>> = {
  head: /\b(head|principal|chief|director|manager|owner|lead officer)\b/i,
  governors: /\b(governor|governors|trust|trustee|trustees|chair|board|ceo)\b/i,
}

/**
 * The contacts of an organisation that a step writes to: those whose role fits, else the first one, so that a letter is never
 * without a person where any is known. The first contact has a copy of what goes to the head. A question to the partnership's
 * own chair goes to nobody at the organisation.
 */
export function contactsFor({ contacts }: Pick<Organisation, 'contacts'>, step: ChaseStep): readonly Contact[] {
  const first = contacts.slice(0, 1)
  if (step === 'contact') return first
  if (step === 'chair') return []
  const fitting = contacts.filter(({ role }) => stepRoles[step].test(role))
  if (fitting.length === 0) return first
  return step === 'head' ? [...fitting, ...first.filter((each) => !fitting.includes(each))] : fitting
}

/** A message with what is different for each organisation left as `{organisation}`, `{cycle}`, `{due date}` and `{late}`. */
export type Wording = { readonly subject: string; readonly body: string }

/** Ready words for a step, plain and polite. `from` is who signs. */
export function readyWording(step: ChaseStep, from: string): Wording {
  return { subject: subjects[step], body: `${bodies[step]}\n\nThank you.\n\n${from}` }
}

const subjects: Readonly<Record<ChaseStep, string>> = {
  contact: '{cycle}: your return',
  head: '{cycle}: the return of {organisation}',
  governors: '{cycle}: no return from {organisation} yet',
  chair: '{cycle}: no return from {organisation}',
}

const bodies: Readonly<Record<ChaseStep, string>> = {
  contact:
    'Hello\n\nWe have not had the return of {organisation} for {cycle} yet. It was due on {due date}.\n\nIf it is on its way, there is nothing to do. If something is in the way, or you need more time, please tell us and we will help.',
  head: 'Hello\n\nThe return of {organisation} for {cycle} was due on {due date} and has not reached us. We have asked your safeguarding contact and have not heard yet.\n\nPlease make sure that it is sent, or tell us by when you can send it.',
  governors:
    'Dear chair\n\nThe return of {organisation} for {cycle} was due on {due date}. It is {late}. We have asked the safeguarding contact and the head, and it has not reached us.\n\nPlease ask for it to be completed, and let us know by when we can expect it.',
  chair:
    '{organisation} has not sent its return for {cycle}. It was due on {due date} and is {late}. The safeguarding contact, the head and the governors or trust have been asked.\n\nPlease say how you would like to take this up with them. Organisations that do not return are counted in the report to the partnership.',
}

/** What is filled into a wording for one return. */
export type Filled = {
  readonly organisation: string
  readonly cycle: string
  readonly dueOn: Day
  /** Whole days past that day; 0 or less while it is not late. */
  readonly daysLate: number
}

/** A wording with its gaps filled for one return. Words in other brackets stay as they were typed. */
export function fillWording({ subject, body }: Wording, filled: Filled): Wording {
  const words: Readonly<Record<string, string>> = {
    organisation: filled.organisation,
    cycle: filled.cycle,
    'due date': longDay(filled.dueOn),
    late: filled.daysLate > 0 ? `${counted(filled.daysLate, 'day')} late` : 'not late yet',
  }
  const fill = (text: string) => text.replace(/\{([^{}]+)\}/g, (gap, name: string) => words[name] ?? gap)
  return { subject: fill(subject), body: fill(body) }
}

/**
 * A wording for many at once, which can name no single organisation: for one message to all of them. The due day is null where
 * they have different ones.
 */
export function fillForAll(
  { subject, body }: Wording,
  { cycle, dueOn }: { readonly cycle: string; readonly dueOn: Day | null },
): Wording {
  const fill = (text: string) =>
    text
      .replaceAll('{organisation}', 'your organisation')
      .replaceAll('{cycle}', cycle)
      .replaceAll('{due date}', dueOn === null ? 'the day that was agreed with you' : longDay(dueOn))
      .replaceAll('{late}', 'late')
  return { subject: fill(subject), body: fill(body) }
}
