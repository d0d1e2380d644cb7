import { useRef, useState } from 'react'
import { questionBehind, questionsMaking } from '../../shared/findings/heat/cells'
import { ruleWords } from '../../shared/findings/heat/cellWords'
import type { HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernKind } from '../../shared/findings/heat/tableWords'
import type { StandardId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import type { HeatSource } from '../storage/heat'
import { Button } from '../ui/Button'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { useIsPrinting } from '../view/printing'
import { go, useView } from '../view/viewState'
import { HeatBars } from './HeatBars'
import { HeatChoices } from './HeatChoices'
import { HeatGrid } from './HeatGrid'
import { HeatKey } from './HeatKey'
import { HeatPanel } from './HeatPanel'
import { HeatPrinted } from './HeatPrinted'
import { HeatWords } from './HeatWords'
import { keepHeat, seekHeat, useHeatState } from './heatState'
import { useIsNarrow } from './useIsNarrow'

type Props = { readonly source: HeatSource; readonly table: HeatTable; readonly sought: HeatSought }

/** The table or its words, with what they show, what the codes mean, and what is behind a cell beside them. */
export function HeatTableParts({ source: { basis, rows }, table, sought }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow(box)
  const { shownAs, at } = useHeatState()
  const types = useOrganisationTypes() ?? []
  const isPrinting = useIsPrinting()
  const [panel, setPanel] = useState<{ readonly id: ReturnId; readonly standard: StandardId } | null>(null)
  const before = useView((view) => view.history.at(-1)?.screen)
  const [comesBack] = useState((before === 'question' || before === 'return') && at.row !== null)
  const openCell = (line: HeatLine, column: number) => {
    const standard = table.columns[column]?.standard.id
    if (!standard) return
    keepHeat({ at: { row: line.of.id, column: standard } })
    setPanel({ id: line.of.id, standard })
  }
  const openReturn = (line: HeatLine, column: number | null) => {
    const standard = column === null ? undefined : table.columns[column]?.standard.id
    keepHeat({ at: { row: line.of.id, column: standard ?? 'names' } })
    const place = basis.columns.findIndex(({ standard: { id } }) => id === standard)
    const cell = column === null ? undefined : line.cells[column]
    const first = cell ? questionBehind(line.of.said[place] ?? [], cell, sought.rating) : null
    go(
      first
        ? { screen: 'question', returnId: line.of.id, questionId: first }
        : { screen: 'return', returnId: line.of.id },
    )
  }
  const shown = rows.find(({ of }) => of.id === panel?.id)
  const column = basis.columns.findIndex(({ standard: { id } }) => id === panel?.standard)
  const common = { basis, table, sought, onCell: openCell, typeWords: (code: string) => typeWords(types, code) }
  const view = isNarrow && shownAs === 'table' ? 'words' : shownAs
  return (
    <div className="stack" ref={box}>
      <HeatChoices {...common} rows={rows} shownAs={view} isNarrow={isNarrow} />
      <div className={panel ? 'heat-beside' : undefined}>
        <div className="stack">
          {table.lines.length === 0 ? (
            <NoLines basis={basis} table={table} sought={sought} />
          ) : view === 'table' ? (
            <div className="no-print">
              <HeatGrid
                {...common}
                describedBy="heat-sentence heat-rule"
                at={at}
                takesFocus={comesBack}
                onReturn={openReturn}
              />
            </div>
          ) : view === 'bars' ? (
            <HeatBars {...common} />
          ) : (
            <HeatWords {...common} />
          )}
          <p className="measure" id="heat-rule">
            {ruleWords(sought.rating, sought.rule)}
          </p>
          <HeatKey basis={basis} rating={sought.rating} />
          {isPrinting && view === 'table' ? <HeatPrinted {...common} /> : null}
        </div>
        {panel ? (
          <HeatPanel
            key={`${panel.id} ${panel.standard}`}
            returnId={panel.id}
            standardId={panel.standard}
            making={shown ? questionsMaking(shown.of, column, sought.rating, sought.rule) : []}
            rating={sought.rating}
            onClose={() => setPanel(null)}
          />
        ) : null}
      </div>
    </div>
  )
}

function NoLines({ basis, table, sought }: Pick<Props, 'table' | 'sought'> & { readonly basis: HeatSource['basis'] }) {
  return table.unconcerned > 0 ? (
    <p>
      None of {table.unconcerned} organisations has a standard {concernKind(basis, sought.rating)}.{' '}
      <Button look="link" onPress={() => seekHeat({ onlyConcern: false })}>
        Show all
      </Button>
    </p>
  ) : (
    <p>
      No organisation of this type has returned yet.{' '}
      <Button look="link" onPress={() => seekHeat({ type: '' })}>
        Show all types
      </Button>
    </p>
  )
}
