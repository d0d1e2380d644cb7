import { useState } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { YearChange } from '../../shared/findings/yearChange'
import { Button } from '../ui/Button'
import { HeatPanel } from './HeatPanel'
import { relianceOf } from './YearRow'

type Props = {
  readonly row: YearChange
  readonly by: 'standard' | 'question'
  readonly now: Cycle
  readonly before: Cycle
  readonly onClose: () => void
}

/** The answers behind what a rating became: this year's, and on request last year's. */
export function YearPanel({ row, by, now, before, onClose }: Props) {
  const [isLast, setLast] = useState(false)
  const last = isLast ? row.last : null
  const side = last ?? row
  return (
    <HeatPanel
      key={side.returnId}
      returnId={side.returnId}
      standardId={side.standardId}
      making={[side.from]}
      made={by === 'standard' ? 'rating that is compared' : null}
      onClose={onClose}
    >
      <p>
        {last ? before.title : now.title}.{' '}
        {row.last ? (
          <Button look="link" onPress={() => setLast(!isLast)}>
            {`See ${last ? now.title : before.title}`}
          </Button>
        ) : null}
      </p>
      {relianceOf(row) === '' ? null : <p className="pre-line">{relianceOf(row)}.</p>}
    </HeatPanel>
  )
}
