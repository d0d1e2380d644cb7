import { type Day, longDay, shortDay } from '../basics/day'
import type { ActionEvent, ActionEventOf, ActionTerms } from './action'
import { isInAnswer, type ListedAction } from './listed'

/** One thing that happened to an action, in words. */
export type Told = {
  readonly key: string
  /** Null where nobody said when. */
  readonly on: Day | null
  readonly words: string
  readonly by: string
}

/** Everything that happened to an action, the newest first. What an organisation says of its own stands last, without a day. */
export function storyOf(row: ListedAction): readonly Told[] {
  const { record, update } = row
  const events = record?.events ?? []
  const said =
    isInAnswer(row) && update !== null && update.on === null
      ? [{ key: 'said', on: null, words: `The organisation says: ${update.words}`, by: row.organisation }]
      : []
  const raised =
    record?.agreed == null
      ? []
      : [{ key: 'raised', on: record.raisedOn, words: `Agreed: ${termsText(record.agreed)}`, by: record.raisedBy }]
  return [
    ...[...events]
      .reverse()
      .map((event) => ({ key: event.id, on: event.on, words: eventText(event), by: byOf(event, row) })),
    ...raised,
    ...said,
  ]
}

/** Who wrote it down; whose file it came in, where that is the organisation's own. */
const byOf = (event: ActionEvent, { organisation }: Pick<ListedAction, 'organisation'>): string =>
  'saidBy' in event && event.saidBy !== undefined ? `${event.by}, ${organisation}` : event.by

/** What was agreed at first, in words. */
export const termsText = ({ what, owner, due }: ActionTerms) => `${what}. Owner: ${owner}. Due ${longDay(due)}.`

/** What happened to an action, in words. */
export function eventText(event: ActionEvent): string {
  switch (event.kind) {
    case 'updated':
      return joined(event.note, changedFor(event.impact))
    case 'changed':
      return joined(`Changed: ${changeText(event.change)}`, `Why: ${event.reason}`)
    case 'done':
      return joined('Done, by the owner’s word.', event.note)
    case 'checked':
      return joined(
        event.proof
          ? `Checked. Seen: ${[event.proof.what, event.proof.where, event.proof.on ? shortDay(event.proof.on) : ''].filter(Boolean).join(', ')}`
          : `Closed without evidence: ${event.reason}`,
        changedFor(event.impact),
      )
    case 'withdrawn':
      return `Withdrawn: ${event.reason}`
    case 'reopened':
      return `Opened again: ${event.reason}`
  }
}

const changedFor = (impact: string) => (impact === '' ? '' : `Changed for children: ${impact}`)

const joined = (...parts: readonly string[]) => parts.filter(Boolean).join('\n')

function changeText({
  what,
  owner,
  due,
  evidenceToClose,
  impact,
  organisationId,
}: ActionEventOf<'changed'>['change']): string {
  return [
    what === undefined ? '' : `what is done is now “${what}”`,
    owner === undefined ? '' : `the owner is now ${owner}`,
    organisationId === undefined ? '' : 'it belongs to another organisation now',
    due === undefined ? '' : `it is now due ${longDay(due)}`,
    evidenceToClose === undefined ? '' : `what will show it is now “${evidenceToClose}”`,
    impact === undefined ? '' : `what will change for children is now “${impact}”`,
  ]
    .filter(Boolean)
    .join('; ')
}
