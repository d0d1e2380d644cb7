import { dayOf, shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { FlagLine, FlagRow, FlagsSought, PutAside } from '../../shared/findings/flags/flagLines'
import { type GridPlace, GridRow, RowGrid } from '../ui/RowGrid'

type Props = {
  readonly lines: readonly FlagLine[]
  readonly group: FlagsSought['group']
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly onOpen: (key: string) => void
}

/** Every flag that is shown, one to a row, to be walked and opened by keyboard. */
export function PushGrid({ lines, group, active, onActive, onOpen }: Props) {
  const place = Math.max(
    0,
    lines.findIndex(({ key }) => key === active),
  )
  const byRule = group === 'rule'
  const move = (row: number) => {
    const line = lines[row]
    if (line) onActive(line.key)
  }
  const open = (line: FlagLine | undefined) => {
    if (line?.kind === 'flag') onOpen(line.key)
  }
  return (
    <RowGrid
      label="Flags"
      className="push"
      columns={[byRule ? 'Organisation and question' : 'Question', 'Reason', 'Why here']}
      count={lines.length}
      keyOf={(row) => lines[row]?.key ?? String(row)}
      active={place}
      takesFocus={false}
      shapeOf={(row) => lines[row]?.kind ?? ''}
      onMove={move}
      onOpen={(row) => open(lines[row])}
    >
      {(at) => {
        const line = lines[at.index]
        if (!line) return null
        return line.kind === 'group' ? (
          <GridRow key={line.key} {...at} className="push-group" onPress={() => move(at.index)}>
            <div role="rowheader" aria-colspan={3}>
              {line.words} <span className="hint">{counted(line.count, 'flag')}</span>
            </div>
          </GridRow>
        ) : (
          <Row key={line.key} row={line.row} namesOrganisation={byRule} at={at} onOpen={() => open(line)} />
        )
      }}
    </RowGrid>
  )
}

type RowProps = {
  readonly row: FlagRow
  readonly namesOrganisation: boolean
  readonly at: GridPlace
  readonly onOpen: () => void
}

const Row = ({ row, namesOrganisation, at, onOpen }: RowProps) => (
  <GridRow {...at} onPress={onOpen}>
    <div role="rowheader">
      <button type="button" className="link row-name" tabIndex={-1}>
        {placeWords(row, namesOrganisation)}
      </button>
      {row.dismissed ? <span className="second-line">{asideWords(row.dismissed)}</span> : null}
    </div>
    <div role="gridcell">{row.title}</div>
    <div role="gridcell">{row.flag.why}</div>
  </GridRow>
)

/** Where a flag stands, in words. */
export const placeWords = ({ organisation, question }: FlagRow, namesOrganisation: boolean): string =>
  [namesOrganisation ? organisation : '', question || 'The whole return'].filter(Boolean).join(' – ')

/** Who put a flag aside, when and why. */
export const asideWords = ({ at, by, reason }: PutAside): string =>
  `Put aside on ${shortDay(dayOf(at))}${by ? ` by ${by}` : ''}: ${reason}`
