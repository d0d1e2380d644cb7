import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { ReturnId } from '../../shared/returns/answer'
import { canBeChased } from '../../shared/returns/tracker/chaseGroups'
import { densityOf, shownColumns } from '../../shared/returns/tracker/columns'
import { findRows, groupRows, type TrackerLine, type TrackerSought } from '../../shared/returns/tracker/find'
import { countedParts, countRows, type TrackerRow } from '../../shared/returns/tracker/row'
import { type Selected, toggled, withAll } from '../../shared/returns/tracker/selection'
import { today } from '../host/clock'
import { useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Figure } from '../ui/Figure'
import type { MenuPlace } from '../ui/Menu'
import { typeWords } from '../view/organisationTypes'
import { PrintedTable } from '../view/PrintedTable'
import { useScreenCommands } from '../view/screenCommands'
import { keepTracker, seekOnly, useTrackerView } from '../view/trackerView'
import { announce, go } from '../view/viewState'
import { send } from './commands'
import { DetailsPanel } from './DetailsPanel'
import { exportList } from './exportList'
import { FollowUpForm, type FormKind } from './FollowUpForm'
import { ListTools } from './ListTools'
import { NoneFits } from './NoneFits'
import { printedColumns, printedRow } from './printedRow'
import { type OpensMenu, RowMenu } from './RowMenu'
import { SelectionBar } from './SelectionBar'
import { TrackerFilters } from './TrackerFilters'
import { TrackerGrid } from './TrackerGrid'

type Props = {
  readonly partnership: string
  readonly rows: readonly TrackerRow[]
  readonly cycles: readonly Cycle[]
  readonly types: readonly OrganisationType[]
  readonly comesBack: boolean
  readonly onChase: () => void
  readonly onStatement: () => void
}

const keepSelected = (selected: Selected) => keepTracker(() => ({ selected }))
const toggleSelected = (id: ReturnId) => keepTracker(({ selected }) => ({ selected: toggled(selected, id) }))
const keepActive = (active: string) => keepTracker(() => ({ active }))

/** Opens a return; its row has the keyboard when the person comes back. */
function open(returnId: ReturnId): void {
  keepActive(returnId)
  go({ screen: 'return', returnId })
}

/** What is being filled in, and for which returns; `name` where it is for one. */
type OpenForm = { readonly kind: FormKind; readonly ids: readonly ReturnId[]; readonly name?: string }
type OpenMenu = { readonly id: ReturnId; readonly at: MenuPlace }

/** Puts focus on the row that the keyboard is on. */
const focusRow = () => document.querySelector<HTMLElement>('.tracker [data-index][tabindex="0"]')?.focus()

/** The list itself: counts, filters, what is chosen, the grid, and one return's details beside it. */
export function TrackerList({ partnership, rows, cycles, types, comesBack, onChase, onStatement }: Props) {
  const view = useTrackerView()
  const { sought, selected, toChase } = view
  const { hidden, density: chosenDensity } = useSettings((settings) => settings.returnsList)
  const columns = useMemo(() => shownColumns(hidden), [hidden])
  const density = densityOf(chosenDensity, rows.length)
  const [form, setForm] = useState<OpenForm | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [details, setDetails] = useState<ReturnId | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const words = useCallback((code: string) => typeWords(types, code), [types])
  const { shown, lines } = useShown(rows, sought, words)
  const addToChase = () => addTo(toChase, rows, selected.size > 0 ? [...selected] : activeOf(view.active))
  useScreenCommands('list', {
    find: () => box.current?.focus(),
    addToChaseList: addToChase,
  })
  const counts = countRows(rows)
  const openMenu: OpensMenu = useCallback((id, at) => {
    keepActive(id)
    setMenu({ id, at })
  }, [])
  const ofMenu = menu && rows.find(({ id }) => id === menu.id)
  const closeForm = () => {
    setForm(null)
    focusRow()
  }
  const chosen = rows.filter(({ id }) => selected.has(id))
  const exported = rowsToExport(lines, selected)
  const saveList = () => void exportList({ partnership, rows: exported, columns, typeWords: words })
  return (
    <div className={details ? 'with-panel' : undefined}>
      <div className="stack">
        <p>
          {countedParts(counts).map(({ words: part, late }, place) => (
            <strong key={part}>
              {place > 0 ? ' · ' : null}
              <Figure
                count={Number.parseInt(part, 10)}
                words={part}
                about="list these"
                onOpen={() => seekOnly({ cycle: sought.cycle, late })}
              />
            </strong>
          ))}
        </p>
        <div className="row no-print">
          {counts.overdue > 0 || toChase.size > 0 ? (
            <Button look="primary" onPress={onChase}>
              {toChase.size > 0 ? `Make chase list (${toChase.size})` : 'Make chase list'}
            </Button>
          ) : (
            <Button look="primary" onPress={() => send(null, openOf(cycles, [sought.cycle]))}>
              Send returns
            </Button>
          )}
          <Button onPress={() => go({ screen: 'receive' })}>Receive returns</Button>
          <Button onPress={onStatement}>Who did not return…</Button>
          {toChase.size > 0 ? (
            <Button look="link" onPress={() => keepTracker(() => ({ toChase: new Set<ReturnId>() }))}>
              Empty the chase list
            </Button>
          ) : null}
        </div>
        <TrackerFilters
          rows={rows}
          shown={shown.length}
          cycles={cycles}
          typeWords={words}
          sought={sought}
          findBox={box}
        >
          <ListTools density={density} exported={exportedWords(exported.length, shown, selected)} onExport={saveList} />
        </TrackerFilters>
        <SelectionBar
          selected={selected}
          shown={shown.map(({ id }) => id)}
          onSend={() =>
            send(
              [...selected],
              openOf(
                cycles,
                chosen.map(({ cycleId }) => cycleId),
              ),
            )
          }
          onChase={addToChase}
          onForm={(kind) => setForm({ kind, ids: [...selected] })}
          onClear={() => keepSelected(new Set())}
        />
        {form ? <FollowUpForm key={`${form.kind} ${form.ids.join(' ')}`} {...form} onDone={closeForm} /> : null}
        {shown.length === 0 ? (
          <NoneFits findBox={box} sought={sought} typeWords={words} />
        ) : (
          <div className="no-print">
            <TrackerGrid
              lines={lines}
              typeWords={words}
              namesCycle={new Set(rows.map(({ cycleId }) => cycleId)).size > 1}
              columns={columns}
              density={density}
              active={view.active}
              takesFocus={comesBack}
              selected={selected}
              toChase={toChase}
              onActive={keepActive}
              onSelect={keepSelected}
              onToggle={toggleSelected}
              onOpen={open}
              onDetails={setDetails}
              onMenu={openMenu}
            />
          </div>
        )}
        <PrintedTable
          caption={`${shown.length} of ${rows.length} returns`}
          columns={printedColumns}
          rows={() => shown.map((row) => printedRow(row, words))}
        />
      </div>
      {menu && ofMenu ? (
        <RowMenu
          key={`${menu.id} ${menu.at.left} ${menu.at.top}`}
          row={ofMenu}
          at={menu.at}
          onOpen={open}
          onDetails={setDetails}
          onChase={(id) => addTo(toChase, rows, [id])}
          onForm={(kind) => setForm({ kind, ids: [ofMenu.id], name: ofMenu.organisation.name })}
          onClose={(focusIsElsewhere) => {
            setMenu(null)
            if (!focusIsElsewhere) focusRow()
          }}
        />
      ) : null}
      {details ? <DetailsPanel key={details} returnId={details} onClose={() => setDetails(null)} /> : null}
    </div>
  )
}

/** The rows that fit, and the lines they are drawn as; worked out anew only when the returns or what is sought change. */
function useShown(rows: readonly TrackerRow[], sought: TrackerSought, words: (code: string) => string) {
  const wanted = useDeferredValue(sought)
  const shown = useMemo(() => findRows(rows, wanted, today()), [rows, wanted])
  const lines = useMemo(() => groupRows(shown, wanted.group, words), [shown, wanted.group, words])
  return { shown, lines }
}

/** The open ones of some cycles: files can be sent for these alone. */
const openOf = (cycles: readonly Cycle[], ids: readonly (CycleId | null)[]): readonly CycleId[] =>
  cycles.filter(({ id, stage }) => stage === 'open' && ids.includes(id)).map(({ id }) => id)

/** What is shown, in the order it is shown: of that, what is chosen, where anything is. Never what a filter hides. */
function rowsToExport(lines: readonly TrackerLine[], selected: Selected): readonly TrackerRow[] {
  const shown = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
  const chosen = shown.filter(({ id }) => selected.has(id))
  return chosen.length > 0 ? chosen : shown
}

/** `4 selected and shown`, where a filter hides others that are chosen. */
function exportedWords(count: number, shown: readonly TrackerRow[], selected: Selected): string {
  if (!shown.some(({ id }) => selected.has(id))) return `${count} shown`
  return count < selected.size ? `${count} selected and shown` : `${count} selected`
}

const activeOf = (active: string | null): readonly string[] => (active === null ? [] : [active])

/** Puts returns on the chase list: those of them that somebody may be asked for. */
function addTo(toChase: Selected, rows: readonly TrackerRow[], ids: readonly string[]): void {
  const wanted = new Set(ids)
  const fitting = rows.filter((row) => wanted.has(row.id) && canBeChased(row)).map(({ id }) => id)
  const next = withAll(toChase, fitting, true)
  keepTracker(() => ({ toChase: next }))
  announce(
    fitting.length === 0
      ? 'Nothing was added: choose a return that is expected and not back.'
      : `${counted(fitting.length, 'return')} added. ${next.size} on the chase list.`,
  )
}
