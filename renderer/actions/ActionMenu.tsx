import { isInAnswer, type ListedAction } from '../../shared/actions/listed'
import type { ActionId } from '../../shared/returns/answer'
import { Menu, type MenuPlace } from '../ui/Menu'
import { go } from '../view/viewState'
import type { ActionFormKind } from './actBoxes'
import { placeOfAction } from './placeOfAction'

/** Opens the menu of an action at a place in the window. */
export type OpensMenu = (id: ActionId, at: MenuPlace) => void

type Props = {
  readonly row: ListedAction
  readonly at: MenuPlace
  readonly onOpen: (id: ActionId) => void
  readonly onForm: (kind: ActionFormKind) => void
  /** Called before anything is done, with focus where the row can take it back. */
  readonly onClose: (focusIsElsewhere: boolean) => void
}

const keysOf: Partial<Readonly<Record<ActionFormKind, string>>> = { done: 'Ctrl+D', change: 'F2' }

/** What each thing that can be done to one action is called. */
export const actWords: Readonly<Record<ActionFormKind, string>> = {
  update: 'Say how it goes…',
  change: 'Change…',
  due: 'Change the date…',
  owner: 'Change the owner…',
  done: 'Mark as done…',
  check: 'Check…',
  withdraw: 'Withdraw…',
  reopen: 'Open again…',
}

/** What can be done to an action as it stands: what an organisation wrote is not changed here. */
export function actsFor(row: ListedAction): readonly ActionFormKind[] {
  const { status } = row
  const isOver = status === 'checked' || status === 'withdrawn'
  return [
    'update',
    ...(isOver || isInAnswer(row) ? [] : (['change'] as const)),
    ...(status === 'open' ? (['done'] as const) : []),
    ...(isOver ? [] : (['check', 'withdraw'] as const)),
    ...(status === 'open' ? [] : (['reopen'] as const)),
  ]
}

/** Everything that can be done to one action, as it stands. */
export function ActionMenu({ row, at, onOpen, onForm, onClose }: Props) {
  const from = placeOfAction(row.from)
  const choices = [
    { words: 'Open', keys: 'Enter', onChoose: () => onOpen(row.id) },
    ...actsFor(row).map((kind) => {
      const keys = keysOf[kind]
      return { words: actWords[kind], ...(keys ? { keys } : {}), onChoose: () => onForm(kind) }
    }),
    ...(from ? [{ words: 'Go to where it comes from', onChoose: () => go(from) }] : []),
  ]
  return <Menu label={row.what} choices={choices} at={at} onClose={onClose} />
}
