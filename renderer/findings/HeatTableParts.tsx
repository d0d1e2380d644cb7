import { Fragment, useRef, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { HeatPlace } from '../../shared/findings/heat/behind'
import { questionBehind, questionsMaking } from '../../shared/findings/heat/cells'
import { ruleWords } from '../../shared/findings/heat/cellWords'
import type { HeatLine, HeatSought, HeatTable } from '../../shared/findings/heat/table'
import { concernKind, mostConcern } from '../../shared/findings/heat/tableWords'
import type { StandardId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { today } from '../host/clock'
import type { HeatSource } from '../storage/heat'
import { Button } from '../ui/Button'
import { Details } from '../ui/Details'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import { useIsPrinting } from '../view/printing'
import { go, useView } from '../view/viewState'
import { HeatBars } from './HeatBars'
import { HeatBehindPanel } from './HeatBehindPanel'
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
  const { shownAs, evenNarrow, at } = useHeatState()
  const types = useOrganisationTypes() ?? []
  const isPrinting = useIsPrinting()
  const [cellOpen, setCellOpen] = useState<{ readonly id: ReturnId; readonly standard: StandardId } | null>(null)
  const [number, setNumber] = useState<HeatPlace | null>(null)
  const before = useView((view) => view.history.at(-1)?.screen)
  const [comesBack] = useState((before === 'question' || before === 'return') && at.row !== null)
  const openCell = (line: HeatLine, column: number) => {
    const standard = table.columns[column]?.standard.id
    if (!standard) return
    keepHeat({ at: { row: line.of.id, column: standard } })
    setCellOpen({ id: line.of.id, standard })
  }
  const openNumber = (place: HeatPlace) => {
    setCellOpen(null)
    setNumber(place)
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
  const shown = rows.find(({ of }) => of.id === cellOpen?.id)
  const column = basis.columns.findIndex(({ standard: { id } }) => id === cellOpen?.standard)
  const common = {
    basis,
    table,
    sought,
    onCell: (line: HeatLine, place: number) => {
      setNumber(null)
      openCell(line, place)
    },
    onNumber: openNumber,
    typeWords: (code: string) => typeWords(types, code),
  }
  const view = isNarrow && !evenNarrow && shownAs === 'table' ? 'words' : shownAs
  return (
    <div className="stack" ref={box}>
      <HeadlineNumbers basis={basis} table={table} sought={sought} onNumber={openNumber} />
      {isNarrow && shownAs === 'table' && !evenNarrow ? <InWords /> : null}
      <HeatChoices {...common} rows={rows} shownAs={view} isNarrow={isNarrow && !evenNarrow} />
      <div className={cellOpen || number ? 'with-panel' : undefined}>
        <div className="stack">
          {isNothingDecided(table, sought) ? (
            <NothingDecided />
          ) : table.lines.length === 0 ? (
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
          {isPrinting && view === 'table' && !isNothingDecided(table, sought) ? <HeatPrinted {...common} /> : null}
        </div>
        {cellOpen ? (
          <HeatPanel
            key={`${cellOpen.id} ${cellOpen.standard}`}
            returnId={cellOpen.id}
            standardId={cellOpen.standard}
            making={shown ? questionsMaking(shown.of, column, sought.rating, sought.rule) : []}
            made={sought.rating === 'own' ? 'self-assessed rating of the standard' : 'agreed rating of the standard'}
            onClose={() => setCellOpen(null)}
          />
        ) : number ? (
          <HeatBehindPanel
            key={JSON.stringify(number)}
            {...common}
            rating={sought.rating}
            place={number}
            asAt={today()}
            onEntry={({ line, column }) => {
              if (column !== null) openCell(line, column)
              else if (number.at === 'lines') openNumber({ at: 'line', id: line.of.id })
              else openReturn(line, null)
            }}
            onClose={() => setNumber(null)}
          />
        ) : null}
      </div>
    </div>
  )
}

/** How many ways stand beside each other; the others are opened on request. */
const mostBeside = 3

/** The way to what the sentences over the table count. */
function HeadlineNumbers({ basis, table, sought, onNumber }: HeadlineProps) {
  const { standards, named, alike } = mostConcern(table)
  const lines = named.length > 0 ? named : alike
  if (standards.length === 0) return null
  const ways = standards.map(({ column: { standard }, counts }) => (
    <Fragment key={standard.id}>
      <Button
        look="link"
        onPress={() => onNumber({ at: 'column', standard: standard.id, type: null, which: { kind: 'concern' } })}
      >
        {`See the ${counts.concern} ${concernKind(basis, sought.rating)} in standard ${standard.number}`}
      </Button>{' '}
    </Fragment>
  ))
  return (
    <div className="no-print">
      <p>
        {ways.slice(0, mostBeside)}
        <Button look="link" onPress={() => onNumber({ at: 'lines', ids: lines.map(({ of }) => of.id) })}>
          {lines.length === 1 ? 'See the organisation with most' : `See the ${lines.length} organisations with most`}
        </Button>
      </p>
      {ways.length > mostBeside ? (
        <Details summary={`${counted(ways.length - mostBeside, 'more standard')} with as many`}>
          <p>{ways.slice(mostBeside)}</p>
        </Details>
      ) : null}
    </div>
  )
}

type HeadlineProps = Pick<Props, 'table' | 'sought'> & {
  readonly basis: HeatSource['basis']
  readonly onNumber: (to: HeatPlace) => void
}

/** True where agreed ratings are wanted and a panel has not decided on any of these. */
const isNothingDecided = ({ counts }: HeatTable, { rating }: HeatSought): boolean =>
  rating !== 'own' && counts.every(({ rated, other }) => rated + other.notAgreed + other.noRating === 0)

/** Tells where agreed ratings come from, in the place of a table without any. */
const NothingDecided = () => (
  <div className="stack-small measure">
    <p>
      No rating here has been agreed with the panel yet. In Moderation the panel goes through the answers that are back,
      and writes down the rating it agrees and why. It stands beside the organisation’s own, which is never changed, and
      this table fills in as it does.
    </p>
    <div className="row">
      <Button look="primary" onPress={() => go({ screen: 'moderation' })}>
        Go to Moderation
      </Button>
      <Button onPress={() => seekHeat({ rating: 'own' })}>Show the self-assessed ratings</Button>
    </div>
  </div>
)

/** Says why there is no table, and how to have it. */
const InWords = () => (
  <p className="no-print">
    There is little room here, so the table is said in words.{' '}
    <Button look="link" onPress={() => keepHeat({ evenNarrow: true })}>
      Show the table all the same
    </Button>
  </p>
)

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
