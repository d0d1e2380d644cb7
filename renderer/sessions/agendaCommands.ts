import { ok, type Result, refuse } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { LibraryPrompt } from '../../shared/challenges/prompts'
import {
  addItem,
  changeItem,
  lockPapers,
  moveItem,
  removeItem,
  replaceAgenda,
  runningOrder,
} from '../../shared/sessions/agenda'
import { promptsOn } from '../../shared/sessions/candidates'
import { comeUnasked } from '../../shared/sessions/putTo'
import type { AgendaItem, AgendaItemId, Session, SessionId } from '../../shared/sessions/session'
import { suggestAgenda } from '../../shared/sessions/suggestAgenda'
import { newId, now } from '../host/clock'
import type { SessionSource } from '../storage/sessionBasis'
import { openedWorkspace } from '../storage/workspace'
import type { SessionProblem } from '../view/explainSession'
import { announce } from '../view/viewState'
import { act, change } from './commands'

// Everything a person can do with the agenda of a session.

/** An item that is not on an agenda yet. */
export type NewItem = Omit<AgendaItem, 'id'>

/** Puts the agenda that is suggested in place of the present one, and says how the time goes. */
export async function suggestInto(
  { id, agenda, minutes }: Session,
  source: SessionSource,
  library: readonly LibraryPrompt[],
): Promise<Result<null, SessionProblem>> {
  if (source.names.size === 0) return refuse({ kind: 'nobodyComes' })
  const suggested = suggestAgenda({ ...source, minutes, prompts: promptsOn(agenda, library) }, newId)
  if (suggested.agenda.every(({ kind }) => kind === 'opening' || kind === 'closing') && suggested.left.length === 0)
    return refuse({ kind: 'nothingToSuggest' })
  const left = suggested.left.length
  const more =
    left > 0
      ? ` ${counted(left, 'more thing')} could be asked; ${left === 1 ? 'it stands' : 'they stand'} beside the agenda.`
      : ''
  const unasked = comeUnasked(suggested.agenda, source.names).length
  const without =
    unasked > 0
      ? ` ${counted(unasked, 'organisation')} that ${unasked === 1 ? 'comes is' : 'come are'} on no item.`
      : ''
  return act(
    'suggestAgenda',
    'suggest an agenda',
    id,
    (session) => replaceAgenda(session, suggested.agenda),
    `${counted(suggested.agenda.length, 'item')} for ${suggested.minutes} of ${minutes} minutes.${more}${without}`,
  )
}

/** Puts an item on the agenda. */
export const addToAgenda = (id: SessionId, item: NewItem) =>
  act(
    'addAgendaItem',
    `add ${item.title}`,
    id,
    (session) => addItem(session, { id: newId(), ...item }, null),
    `${item.title} is on the agenda.`,
  )

/** Puts several items on the agenda, in one step. */
export const addAllToAgenda = (id: SessionId, items: readonly NewItem[]) =>
  act(
    'addAgendaItem',
    `add ${counted(items.length, 'item')}`,
    id,
    (session) =>
      items.reduce<Result<Session, SessionProblem>>(
        (present, item) => (present.ok ? addItem(present.value, { id: newId(), ...item }, null) : present),
        ok(session),
      ),
    `${counted(items.length, 'item')} on the agenda.`,
  )

/** Moves an item up or down, and says where it stands then. */
export async function moveInAgenda(
  { id }: Session,
  item: AgendaItem,
  by: -1 | 1,
): Promise<Result<null, SessionProblem>> {
  const moved = await change('moveAgendaItem', `move ${item.title}`, id, (session) => moveItem(session, item.id, by))
  if (!moved.ok) {
    if (moved.problem.kind === 'nothingChanged') announce(by < 0 ? 'It is the first item.' : 'It is the last item.')
    return moved
  }
  const session = await openedWorkspace().copy.sessions.get(id)
  const lines = session ? runningOrder(session).lines : []
  const place = lines.findIndex((line) => line.item.id === item.id)
  announce(`${item.title}: place ${place + 1} of ${lines.length}, ${startWords(lines[place])}.`)
  return moved
}

const startWords = (line: { readonly startsAt: string; readonly from: number } | undefined) =>
  line?.startsAt ? `at ${line.startsAt}` : `after ${counted(line?.from ?? 0, 'minute')}`

/** Takes an item off the agenda. */
export const removeFromAgenda = (id: SessionId, item: AgendaItem) =>
  act(
    'removeAgendaItem',
    `remove ${item.title}`,
    id,
    (session) => removeItem(session, item.id),
    `${item.title} is off the agenda.`,
  )

/** Changes an item by what it is now. */
export const editItem = (
  id: SessionId,
  itemId: AgendaItemId,
  does: string,
  edit: (item: AgendaItem) => Partial<NewItem>,
) =>
  change('changeAgendaItem', does, id, (session) => {
    const item = session.agenda.find((each) => each.id === itemId)
    return item ? changeItem(session, itemId, edit(item)) : refuse({ kind: 'itemIsMissing' } as const)
  })

/** Adds a question to an item: one's own, or a prompt. */
export const addAsk = (id: SessionId, itemId: AgendaItemId, words: string, prompt: LibraryPrompt | null = null) =>
  editItem(id, itemId, 'add a question', ({ asks }) => ({
    asks: [...asks, { id: newId(), words, promptId: prompt?.id ?? null }],
  }))

/** Takes a question off an item. */
export const removeAsk = (id: SessionId, itemId: AgendaItemId, askId: AgendaItem['asks'][number]['id']) =>
  editItem(id, itemId, 'remove a question', ({ asks }) => ({ asks: asks.filter((each) => each.id !== askId) }))

/** Keeps the agenda as the panel was sent it. */
export const markPapersSent = (id: SessionId) =>
  act(
    'sendPapers',
    'mark papers as sent',
    id,
    (session) => ok(lockPapers(session, now())),
    'The agenda is kept as the panel has it. What you change from now on is listed as changed since.',
  )
