import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { type ActionLine, type ActionSought, actionLines, findActions } from '../../shared/actions/find'
import type { ListedAction } from '../../shared/actions/listed'
import { printedAction, printedActionColumns } from '../../shared/actions/sheet'
import { countActions } from '../../shared/actions/tracker'
import type { Day } from '../../shared/basics/day'
import type { ActionId } from '../../shared/returns/answer'
import { type Chosen, selectionText, toggled } from '../../shared/returns/tracker/selection'
import { Button } from '../ui/Button'
import type { MenuPlace } from '../ui/Menu'
import { keepActions, useActionsView } from '../view/actionsView'
import { PrintedTable } from '../view/PrintedTable'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { ActForm } from './ActForm'
import { ActionCounts } from './ActionCounts'
import { ActionMenu, actsFor, type OpensMenu } from './ActionMenu'
import { ActionsFilters, clearFilters } from './ActionsFilters'
import { ActionsGrid } from './ActionsGrid'
import type { ActionFormKind } from './actBoxes'
import { exportActions } from './commands'
import { RaiseForm } from './RaiseForm'
import { useChoices } from './useChoices'

type Props = {
  readonly partnership: string
  readonly rows: readonly ListedAction[]
  readonly asAt: Day
  readonly comesBack: boolean
  readonly onChase: () => void
}

const keepSelected = (selected: Chosen<ActionId>) => keepActions(() => ({ selected }))
const toggleSelected = (id: ActionId) => keepActions(({ selected }) => ({ selected: toggled(selected, id) }))
const keepActive = (active: string) => keepActions(() => ({ active }))

/** Opens an action; its row has the keyboard when the person comes back. */
function open(actionId: ActionId): void {
  keepActive(actionId)
  go({ screen: 'action', actionId })
}

/** What is being filled in: a new action, or something done to those that are there. */
type OpenForm = 'raise' | { readonly kind: ActionFormKind; readonly ids: readonly ActionId[] }
type OpenMenu = { readonly id: ActionId; readonly at: MenuPlace }

/** Puts focus on the row that the keyboard is on. */
const focusRow = () => document.querySelector<HTMLElement>('.actions-grid [data-index][tabindex="0"]')?.focus()

const shares = [26, 12, 14, 16, 9, 13, 10]

/** The list itself: counts, filters, what is chosen, and the grid. */
export function ActionsList({ partnership, rows, asAt, comesBack, onChase }: Props) {
  const { sought, selected, active } = useActionsView()
  const [form, setForm] = useState<OpenForm | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const choices = useChoices(rows)
  const { shown, lines } = useShown(rows, sought, asAt)
  const counts = useMemo(() => countActions(rows, asAt), [rows, asAt])
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const chosen = shown.filter(({ id }) => selected.has(id))
  const openMenu: OpensMenu = useCallback((id, at) => {
    keepActive(id)
    setMenu({ id, at })
  }, [])
  const onChosen = (kind: ActionFormKind) => {
    const onOne = byId.get((active ?? '') as ActionId)
    if (selected.size > 0) return setForm({ kind: kind === 'change' ? 'due' : kind, ids: [...selected] })
    if (onOne && actsFor(onOne).includes(kind)) setForm({ kind, ids: [onOne.id] })
  }
  useScreenCommands('list', {
    find: () => box.current?.focus(),
    new: () => setForm('raise'),
    markDone: () => onChosen('done'),
    change: () => onChosen('change'),
  })
  const closeForm = () => {
    setForm(null)
    focusRow()
  }
  const ofMenu = menu && byId.get(menu.id)
  const exported = chosen.length > 0 ? chosen : shown
  return (
    <div className="stack">
      <ActionCounts counts={counts} all={rows.length} asAt={asAt} />
      <div className="row no-print">
        <Button look="primary" keys="Ctrl+N" onPress={() => setForm('raise')}>
          Add an action
        </Button>
        {counts.overdue + counts.withoutDay > 0 ? <Button onPress={onChase}>Make chase list</Button> : null}
      </div>
      <ActionsFilters rows={rows} shown={shown.length} sought={sought} findBox={box}>
        <Button onPress={() => void exportActions(partnership, exported)}>
          Export list ({String(exported.length)} {chosen.length > 0 ? 'selected' : 'shown'})…
        </Button>
      </ActionsFilters>
      <SelectionBar selected={selected} shown={shown} onForm={(kind) => setForm({ kind, ids: [...selected] })} />
      {form === 'raise' ? (
        <RaiseForm from={null} cycleId={null} organisationId={null} choices={choices} onDone={closeForm} />
      ) : form ? (
        <ActForm
          key={`${form.kind} ${form.ids.join(' ')}`}
          kind={form.kind}
          rows={form.ids.flatMap((id) => byId.get(id) ?? [])}
          choices={choices}
          onDone={closeForm}
        />
      ) : null}
      {shown.length === 0 ? (
        <NoneFits sought={sought} onClear={() => box.current?.focus()} />
      ) : (
        <div className="no-print">
          <ActionsGrid
            lines={lines}
            active={active}
            takesFocus={comesBack}
            selected={selected}
            onActive={keepActive}
            onSelect={keepSelected}
            onToggle={toggleSelected}
            onOpen={open}
            onMenu={openMenu}
          />
        </div>
      )}
      <PrintedTable
        caption={`${shown.length} of ${rows.length} actions`}
        columns={printedActionColumns}
        shares={shares}
        rows={() => lines.flatMap((line) => (line.kind === 'row' ? [printedAction(line.row)] : []))}
      />
      {menu && ofMenu ? (
        <ActionMenu
          key={`${menu.id} ${menu.at.left} ${menu.at.top}`}
          row={ofMenu}
          at={menu.at}
          onOpen={open}
          onForm={(kind) => setForm({ kind, ids: [ofMenu.id] })}
          onClose={(focusIsElsewhere) => {
            setMenu(null)
            if (!focusIsElsewhere) focusRow()
          }}
        />
      ) : null}
    </div>
  )
}

/** The rows that fit, and the lines they are drawn as; worked out anew only when the actions or what is sought change. */
function useShown(
  rows: readonly ListedAction[],
  sought: ActionSought,
  asAt: Day,
): { readonly shown: readonly ListedAction[]; readonly lines: readonly ActionLine[] } {
  const wanted = useDeferredValue(sought)
  const shown = useMemo(() => findActions(rows, wanted, asAt), [rows, wanted, asAt])
  const lines = useMemo(() => actionLines(shown, wanted.view), [shown, wanted.view])
  return { shown, lines }
}

type BarProps = {
  readonly selected: Chosen<ActionId>
  readonly shown: readonly ListedAction[]
  readonly onForm: (kind: ActionFormKind) => void
}

/** What is chosen, also where a filter hides it, and what can be done to all of it. */
const SelectionBar = ({ selected, shown, onForm }: BarProps) => (
  <div className="row no-print">
    <span role="status">
      {selectionText(
        selected,
        shown.map(({ id }) => id),
      )}
    </span>
    {selected.size === 0 ? null : (
      <>
        <Button onPress={() => onForm('due')}>Change the date…</Button>
        <Button onPress={() => onForm('owner')}>Change the owner…</Button>
        <Button keys="Ctrl+D" onPress={() => onForm('done')}>
          Mark as done…
        </Button>
        <Button onPress={() => onForm('withdraw')}>Withdraw…</Button>
        <Button look="link" onPress={() => keepSelected(new Set())}>
          Clear selection
        </Button>
      </>
    )}
  </div>
)

/** Says that no action fits, and the way out. */
function NoneFits({ sought, onClear }: { readonly sought: ActionSought; readonly onClear: () => void }) {
  const clear = () => {
    clearFilters()
    onClear()
  }
  return (
    <p>
      {sought.view === 'chase' && sought.words === ''
        ? 'Nothing needs chasing here: no action is late, and each open one has a date.'
        : 'Nothing fits the filters.'}{' '}
      <Button look="link" onPress={clear}>
        Show all actions
      </Button>
    </p>
  )
}
