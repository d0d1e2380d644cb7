import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { RegisterRow } from './RegisterRow'
import { useRowFocus } from './useRowFocus'

type Props = {
  readonly organisations: readonly Organisation[]
  /** What was sought, so that a row can say by which earlier name it was found. */
  readonly words: string
  readonly typeWords: (code: string) => string
  readonly active: OrganisationId | null
  readonly takesFocus: boolean
  readonly onActive: (id: OrganisationId) => void
  readonly onOpen: (id: OrganisationId) => void
}

const columns = ['Organisation', 'Type', 'Area', 'Trust or group', 'Numbers'] as const

/**
 * The organisations, one to a row. Only rows in sight are on the page, and the one that the keyboard is on; each says which
 * of all rows it is, so that a screen reader counts them rightly. Rows are as high as their words need. The parts of a real
 * table cannot be put in place one by one, hence the roles.
 */
export function RegisterGrid({ organisations, words, typeWords, active, takesFocus, onActive, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [headHeight, setHeadHeight] = useState(0)
  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 0))
  const place = Math.max(
    0,
    organisations.findIndex(({ id }) => id === active),
  )
  const rows = useVirtualizer({
    count: organisations.length,
    getScrollElement: () => box.current,
    getItemKey: (row) => organisations[row]?.id ?? row,
    estimateSize: () => 44,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withRow(range, place),
  })
  const idAt = (row: number) => organisations[row]?.id
  const onKeyDown = useRowFocus(box, {
    count: organisations.length,
    active: place,
    onMove: (row) => {
      const id = idAt(row)
      if (id) onActive(id)
    },
    onOpen: (row) => {
      const id = idAt(row)
      if (id) onOpen(id)
    },
    show: (row) => rows.scrollToIndex(row),
    takesFocus,
  })
  return (
    <div
      className="register scroll-x"
      role="grid"
      aria-label="Organisations"
      aria-rowcount={organisations.length + 1}
      aria-colcount={columns.length}
      ref={box}
      onKeyDown={onKeyDown}
    >
      <div className="register-head" role="rowgroup" ref={head}>
        <div className="register-row" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader">
              {column}
            </div>
          ))}
        </div>
      </div>
      <div className="register-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const organisation = organisations[index]
          if (!organisation) return null
          return (
            <RegisterRow
              key={key}
              organisation={organisation}
              words={words}
              type={typeWords(organisation.type)}
              index={index}
              top={start - headHeight}
              isActive={index === place}
              measure={rows.measureElement}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The rows in sight, and one more wherever it is. */
const withRow = (range: Range, row: number): number[] => {
  const seen = defaultRangeExtractor(range)
  return seen.includes(row) || row >= range.count ? seen : [...seen, row].sort((a, b) => a - b)
}
