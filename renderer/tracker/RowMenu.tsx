import type { ReturnId } from '../../shared/returns/answer'
import { nextStep } from '../../shared/returns/chasing'
import type { TrackerRow } from '../../shared/returns/tracker/row'
import { commandsFor, type RowCommand, rowCommandWords } from '../../shared/returns/tracker/rowCommands'
import { Menu, type MenuPlace } from '../ui/Menu'
import { explainProblem } from '../view/explainProblem'
import { go, tell } from '../view/viewState'
import { followUp, send } from './commands'
import type { FormKind } from './FollowUpForm'

/** Opens the menu of a return at a place in the window. */
export type OpensMenu = (id: ReturnId, at: MenuPlace) => void

type Props = {
  readonly row: TrackerRow
  readonly at: MenuPlace
  readonly onOpen: (id: ReturnId) => void
  readonly onDetails: (id: ReturnId) => void
  readonly onChase: (id: ReturnId) => void
  readonly onForm: (kind: FormKind) => void
  /** Called before anything is done, with focus where the row can take it back. */
  readonly onClose: (focusIsElsewhere: boolean) => void
}

const keysOf: Partial<Readonly<Record<RowCommand, string>>> = {
  open: 'Enter',
  details: 'Alt+Enter',
  addToChase: 'Ctrl+Shift+C',
}

/** Everything that can be done to one return, as it stands. */
export function RowMenu({ row, at, onOpen, onDetails, onChase, onForm, onClose }: Props) {
  const { id, organisation } = row
  const acts: Readonly<Record<RowCommand, () => void>> = {
    open: () => onOpen(id),
    details: () => onDetails(id),
    sendAgain: () => send([id], [row.cycleId]),
    addToChase: () => onChase(id),
    chased: () => void markChased(row),
    organisation: () => go({ screen: 'organisation', organisationId: organisation.id }),
    sent: () => onForm('sent'),
    due: () => onForm('due'),
    excuse: () => onForm('excuse'),
    expect: () => onForm('expect'),
    read: () => onForm('read'),
    reopen: () => onForm('reopen'),
    note: () => onForm('note'),
  }
  const choices = commandsFor(row).map((command) => {
    const keys = keysOf[command]
    return { words: rowCommandWords(command, row), ...(keys ? { keys } : {}), onChoose: acts[command] }
  })
  return <Menu label={organisation.name} choices={choices} at={at} onClose={onClose} />
}

/** Asked by message, of whoever is next to be asked. */
async function markChased({ id, standing }: TrackerRow): Promise<void> {
  const done = await followUp([id], { kind: 'chased', how: 'message', step: nextStep(standing.chased.times) })
  if (!done.ok) tell({ tone: 'problem', words: explainProblem(done.problem) ?? '' })
}
