import type { Day } from '../basics/day'
import type { CycleId } from '../cycles/cycle'
import type { OrganisationId } from '../partnership/organisation'
import type { ActionFrom } from './action'
import { type ActionGrouping, groupActions } from './groups'
import { actionStatusWords, fromKindWords, type ListedAction } from './listed'
import { isDueSoon } from './tracker'

/** The ways to look at the tracker. */
export const actionViews = ['all', 'chase', 'organisation', 'owner', 'from'] as const
/** A way to look at the tracker: each but `all` puts rows together, and `chase` shows those alone that wait for somebody. */
export type ActionView = (typeof actionViews)[number]

/** The ways to look at the tracker, in words. */
export const actionViewWords: Readonly<Record<ActionView, string>> = {
  all: 'All',
  chase: 'Needs chasing',
  organisation: 'By organisation',
  owner: 'By owner',
  from: 'By where it comes from',
}

/** What the tracker can be narrowed to; each of these is counted above it. */
export const actionParts = [
  'any',
  'open',
  'overdue',
  'dueSoon',
  'withoutDay',
  'done',
  'checked',
  'checkedWithoutEvidence',
  'withdrawn',
] as const
/** A part of the tracker. */
export type ActionPart = (typeof actionParts)[number]

/** The parts in words, as the filter offers them. */
export const actionPartWords: Readonly<Record<ActionPart, string>> = {
  any: 'Any',
  open: actionStatusWords.open,
  overdue: 'Overdue',
  dueSoon: 'Due in the next 30 days',
  withoutDay: 'Open, without a date',
  done: 'Done, to be checked',
  checked: actionStatusWords.checked,
  checkedWithoutEvidence: 'Closed without evidence',
  withdrawn: actionStatusWords.withdrawn,
}

/** What is sought in the tracker. Empty words leave nothing out, and so does null; an empty organisation is the partnership itself. */
export type ActionSought = {
  readonly view: ActionView
  readonly words: string
  readonly part: ActionPart
  readonly organisation: OrganisationId | '' | null
  readonly from: ActionFrom['kind'] | null
  readonly cycle: CycleId | null
}

/** Every action, overdue first. */
export const allActions: ActionSought = {
  view: 'all',
  words: '',
  part: 'any',
  organisation: null,
  from: null,
  cycle: null,
}

/** True when something is left out. */
export const isActionFiltered = ({ view, words, part, organisation, from, cycle }: ActionSought): boolean =>
  view === 'chase' || words.trim() !== '' || part !== 'any' || organisation !== null || from !== null || cycle !== null

/** True for an action that waits for somebody: it is late, or it is open and nobody said by when. */
export const needsChasing = ({ status, daysLate, due }: Pick<ListedAction, 'status' | 'daysLate' | 'due'>): boolean =>
  daysLate > 0 || (status === 'open' && due === null)

/** The rows that fit, in the order in which they stand. Every word has to stand in what is said of the action. */
export function findActions(rows: readonly ListedAction[], sought: ActionSought, asAt: Day): readonly ListedAction[] {
  const { view, part, organisation, from, cycle } = sought
  const wanted = sought.words.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (view !== 'chase' || needsChasing(row)) &&
      isOfPart(row, part, asAt) &&
      (organisation === null || (row.organisationId ?? '') === organisation) &&
      (from === null || row.from.kind === from) &&
      (cycle === null || row.cycleId === cycle) &&
      (wanted.length === 0 || hasWords(row, wanted)),
  )
}

/** True for a row that is counted in a part. */
export function isOfPart(row: ListedAction, part: ActionPart, asAt: Day): boolean {
  switch (part) {
    case 'any':
      return true
    case 'overdue':
      return row.daysLate > 0
    case 'dueSoon':
      return isDueSoon(row, asAt)
    case 'withoutDay':
      return row.status === 'open' && row.due === null
    case 'checkedWithoutEvidence':
      return row.status === 'checked' && row.proof === null
    default:
      return row.status === part
  }
}

function hasWords(row: ListedAction, wanted: readonly string[]): boolean {
  const { what, owner, organisation, place, impact, reason, evidenceToClose, update } = row
  const said = [what, owner, organisation, place, impact, reason, evidenceToClose, update?.words ?? '']
    .join('\n')
    .toLocaleLowerCase('en-GB')
  return wanted.every((word) => said.includes(word))
}

/** What stands on one line of the tracker: a group's heading, or an action. */
export type ActionLine =
  | { readonly kind: 'group'; readonly key: string; readonly words: string; readonly rows: readonly ListedAction[] }
  | { readonly kind: 'row'; readonly row: ListedAction }

const groupingOf: Readonly<Record<Exclude<ActionView, 'all'>, ActionGrouping>> = {
  chase: 'chase',
  organisation: 'organisation',
  owner: 'owner',
  from: 'from',
}

/** The rows as a view shows them: each once, under the heading of its group where there are groups. */
export function actionLines(rows: readonly ListedAction[], view: ActionView): readonly ActionLine[] {
  const asLine = (row: ListedAction) => ({ kind: 'row', row }) as const
  if (view === 'all') return rows.map(asLine)
  return groupActions(rows, groupingOf[view]).flatMap(({ key, rows: of }) => [
    { kind: 'group', key, words: groupWords(of[0], view), rows: of } as const,
    ...of.map(asLine),
  ])
}

function groupWords(first: ListedAction | undefined, view: Exclude<ActionView, 'all'>): string {
  if (!first) return ''
  if (view === 'organisation') return first.organisation
  if (view === 'owner') return first.owner.trim() || 'Nobody owns it'
  if (view === 'from') return fromKindWords[first.from.kind]
  return first.daysLate > 0 ? actionPartWords.overdue : actionPartWords.withoutDay
}
