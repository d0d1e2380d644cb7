import { useState } from 'react'
import { evidenceCells, evidenceColumns } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { GridRow, RowGrid } from '../ui/RowGrid'

type Props = {
  readonly entries: readonly RegisteredEvidence[]
  readonly onOpen: (entry: RegisteredEvidence) => void
}

/** The evidence, one piece to a row. Enter leads to the answer, or lists the answers where there are several. */
export function EvidenceGrid({ entries, onOpen }: Props) {
  const [active, setActive] = useState<string | null>(null)
  const place = Math.max(
    0,
    entries.findIndex(({ key }) => key === active),
  )
  const at = (row: number, then: (entry: RegisteredEvidence) => void) => {
    const entry = entries[row]
    if (entry) then(entry)
  }
  return (
    <div className="no-print">
      <RowGrid
        label="Evidence"
        className="evidence-grid"
        columns={evidenceColumns}
        count={entries.length}
        keyOf={(row) => entries[row]?.key ?? String(row)}
        active={place}
        takesFocus={false}
        onMove={(row) => at(row, ({ key }) => setActive(key))}
        onOpen={(row) => at(row, onOpen)}
      >
        {(row) => {
          const entry = entries[row.index]
          if (!entry) return null
          const [what, ...others] = evidenceCells(entry)
          return (
            <GridRow
              key={entry.key}
              {...row}
              className={entry.freshness === 'recent' ? '' : 'evidence-to-check'}
              onPress={() => onOpen(entry)}
            >
              <div role="rowheader">
                <button type="button" className="link row-name" tabIndex={-1}>
                  {what}
                </button>
              </div>
              {others.map((words, column) => (
                <div key={evidenceColumns[column + 1]} role="gridcell">
                  {words}
                </div>
              ))}
            </GridRow>
          )
        }}
      </RowGrid>
    </div>
  )
}
