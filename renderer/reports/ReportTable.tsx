import { type Cell, cellText, type ShownRating, type TableBlock } from '../../shared/reports/block'
import { ReportWords } from './ReportWords'

/** A table of a document with its caption; its first column names each row. */
export function ReportTable({ block, number }: { readonly block: TableBlock; readonly number: number }) {
  const { caption, summary, columns, rows, room } = block
  const summaryId = `report-about-${block.id}`
  return (
    <table id={`report-table-${block.id}`} aria-describedby={summary === '' ? undefined : summaryId}>
      <caption>
        Table {number}: {caption}
        {summary !== '' && (
          <span id={summaryId} className="visually-hidden">
            {summary}
          </span>
        )}
      </caption>
      <colgroup>
        {columns.map(({ heading, width }) => (
          <col key={heading} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table never move
          <tr key={place} style={room?.[place] ? { height: `${room[place] * 2}rem` } : undefined}>
            {row.map((cell, column) => (
              <CellOnPage key={columns[column]?.heading ?? column} cell={cell} isFirst={column === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isRating = (cell: Cell): cell is ShownRating =>
  typeof cell === 'object' && 'kind' in cell && cell.kind === 'rating'
const isWords = (cell: Cell): cell is Exclude<Cell, { kind: string }> => typeof cell === 'string' || !('kind' in cell)

function CellOnPage({ cell, isFirst }: { readonly cell: Cell; readonly isFirst: boolean }) {
  const tone = isRating(cell) ? (cell.step ?? 'noRating') : undefined
  const words = isWords(cell) ? <ReportWords words={cell} /> : cellText(cell)
  return isFirst ? (
    <th scope="row" data-tone={tone}>
      {words}
    </th>
  ) : (
    <td data-tone={tone}>{words}</td>
  )
}
