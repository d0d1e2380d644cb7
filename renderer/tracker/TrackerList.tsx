import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import type { ReturnId } from '../../shared/returns/answer'
import { canBeChased } from '../../shared/returns/tracker/chaseGroups'
import { findRows, groupRows, type TrackerSought } from '../../shared/returns/tracker/find'
import { countRows, countsText, type TrackerRow } from '../../shared/returns/tracker/row'
import { type Selected, toggled, withAll } from '../../shared/returns/tracker/selection'
import { today } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { typeWords } from '../view/organisationTypes'
import { useScreenCommands } from '../view/screenCommands'
import { keepTracker, useTrackerView } from '../view/trackerView'
import { usePrinting } from '../view/usePrinting'
import { announce, go } from '../view/viewState'
import { send } from './commands'
import { DetailsPanel } from './DetailsPanel'
import { FollowUpForm, type FormKind } from './FollowUpForm'
import { PrintedTable } from './PrintedTable'
import { SelectionBar } from './SelectionBar'
import { clearFilters, TrackerFilters } from './TrackerFilters'
import { TrackerGrid } from './TrackerGrid'

type Props = {
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

/** The list itself: counts, filters, what is chosen, the grid, and one return's details beside it. */
export function TrackerList({ rows, cycles, types, comesBack, onChase, onStatement }: Props) {
  const view = useTrackerView()
  const { sought, selected, toChase } = view
  const [form, setForm] = useState<FormKind | null>(null)
  const [details, setDetails] = useState<ReturnId | null>(null)
  const isPrinting = usePrinting()
  const box = useRef<HTMLInputElement>(null)
  const words = useCallback((code: string) => typeWords(types, code), [types])
  const { shown, lines } = useShown(rows, sought, words)
  const addToChase = () => addTo(toChase, rows, selected.size > 0 ? [...selected] : activeOf(view.active))
  useScreenCommands('list', {
    find: () => box.current?.focus(),
    addToChaseList: addToChase,
    print: isPrinting.start,
  })
  const counts = countRows(rows)
  const openDetails = useCallback((id: ReturnId) => setDetails(id), [])
  return (
    <div className={details ? 'tracker-beside' : undefined}>
      <div className="stack">
        <p>
          <strong>{countsText(counts)}</strong>
        </p>
        <div className="row no-print">
          {counts.overdue > 0 || toChase.size > 0 ? (
            <Button look="primary" onPress={onChase}>
              {toChase.size > 0 ? `Make chase list (${toChase.size})` : 'Make chase list'}
            </Button>
          ) : (
            <Button look="primary" onPress={() => send(null)}>
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
        />
        <SelectionBar
          selected={selected}
          shown={shown.map(({ id }) => id)}
          onSend={() => send([...selected])}
          onChase={addToChase}
          onForm={setForm}
          onClear={() => keepSelected(new Set())}
        />
        {form ? <FollowUpForm key={form} kind={form} ids={[...selected]} onDone={() => setForm(null)} /> : null}
        {shown.length === 0 ? (
          <NoneFits findBox={box} sought={sought} typeWords={words} />
        ) : (
          <div className="no-print stack-small">
            <TrackerGrid
              lines={lines}
              typeWords={words}
              namesCycle={new Set(rows.map(({ cycleId }) => cycleId)).size > 1}
              isCompact={view.isCompact}
              active={view.active}
              takesFocus={comesBack}
              selected={selected}
              toChase={toChase}
              onActive={keepActive}
              onSelect={keepSelected}
              onToggle={toggleSelected}
              onOpen={open}
              onDetails={openDetails}
            />
            <Tick
              label="Compact rows"
              on={view.isCompact}
              onChange={(isCompact) => keepTracker(() => ({ isCompact }))}
            />
          </div>
        )}
        {isPrinting.now ? (
          <PrintedTable rows={shown} caption={`${shown.length} of ${rows.length} returns`} typeWords={words} />
        ) : null}
      </div>
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

type NoneFitsProps = {
  readonly findBox: RefObject<HTMLInputElement | null>
  readonly sought: TrackerSought
  readonly typeWords: (code: string) => string
}

function NoneFits({ findBox, sought, typeWords: words }: NoneFitsProps) {
  const parts = [
    ...(sought.words.trim() ? [`“${sought.words.trim()}”`] : []),
    ...(sought.type ? [`Type: ${words(sought.type === 'none' ? '' : sought.type)}`] : []),
    ...(sought.area ? [`Area: ${sought.area}`] : []),
  ]
  const clear = () => {
    clearFilters()
    findBox.current?.focus()
  }
  return (
    <p>
      {parts.length > 0 ? `Nothing matches ${parts.join(' and ')}.` : 'Nothing fits the filters.'}{' '}
      <Button look="link" onPress={clear}>
        Clear filters
      </Button>
    </p>
  )
}
