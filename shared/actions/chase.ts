import { longDay, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import { needsChasing } from './find'
import { type ListedAction, lateWords, thePartnership } from './listed'

/** Everything that one role in one organisation is to be asked for, the latest first. */
export type OwnerToChase = {
  readonly key: string
  /** A role; empty where nobody owns the actions. */
  readonly owner: string
  readonly organisation: string
  readonly organisationId: ListedAction['organisationId']
  readonly rows: readonly ListedAction[]
}

/** Who is to be asked for what: each action that needs chasing once, under its owner, those with the latest first. */
export function ownersToChase(rows: readonly ListedAction[]): readonly OwnerToChase[] {
  const owners = new Map<string, OwnerToChase & { readonly rows: ListedAction[] }>()
  for (const row of rows) {
    if (!needsChasing(row)) continue
    const { organisationId, organisation } = row
    const owner = row.owner.trim()
    const key = `${organisationId ?? ''} ${owner.toLocaleLowerCase('en-GB')}`
    const group = owners.get(key)
    if (group) group.rows.push(row)
    else owners.set(key, { key, owner, organisation, organisationId, rows: [row] })
  }
  return [...owners.values()]
}

/** The owner as a message or a heading names them. */
export const ownerName = ({ owner, organisation }: Pick<OwnerToChase, 'owner' | 'organisation'>): string =>
  `${owner === '' ? 'Nobody owns it yet' : owner}, ${organisation === thePartnership ? 'for the partnership' : organisation}`

/** One line about an action that is asked for. */
export const chasedLine = (row: ListedAction): string =>
  `${row.what} (${row.due === null ? 'no date was given' : `due ${shortDay(row.due)}`}${row.daysLate > 0 ? `, ${lateWords(row)}` : ''})`

/** Ready words to one owner, to be changed by whoever sends them. */
export function chaseWords({ rows }: OwnerToChase, from: string, asAt: ListedAction['due'] & string): string {
  return [
    `${counted(rows.length, 'action')} on our list ${rows.length === 1 ? 'is' : 'are'} waiting for word from you, as at ${longDay(asAt)}:`,
    rows.map((row) => `- ${chasedLine(row)}`).join('\n'),
    'Please tell us for each: is it done, what shows that, and what has changed for children? If it is not done, by which date will it be?',
    from,
  ]
    .filter(Boolean)
    .join('\n\n')
}
