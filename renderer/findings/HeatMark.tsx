import type { HeatCell, HeatRule } from '../../shared/findings/heat/cells'
import { cellCode, cellWords, countsWords, partWords } from '../../shared/findings/heat/cellWords'
import { Shape } from '../ui/Shape'

/** What a cell is filled with: the step of its level, or that it has none. */
export const cellFill = ({ kind, level }: HeatCell): string =>
  kind === 'rated' && level ? `step-${level.level.step ?? 'none'}` : `no-level ${kind}`

/** All that a cell says, as it is read out. */
export const cellInFull = (cell: HeatCell, rule: HeatRule): string => `${cellWords(cell)}; ${countsWords(cell, rule)}`

/** A cell for the eye: code, shape and fill, with how much it rests on; and all of it in words for those who hear it. */
export function HeatMark({ cell, rule }: { readonly cell: HeatCell; readonly rule: HeatRule }) {
  const part = partWords(cell)
  return (
    <>
      <span aria-hidden="true">
        {cellCode(cell)} {cell.level ? <Shape shape={cell.level.level.shape} /> : null}
        {part ? <small>{part}</small> : null}
        {cell.kind === 'rated' && cell.counts.notAgreed > 0 ? ' ≠' : null}
      </span>
      <span className="visually-hidden">{cellInFull(cell, rule)}</span>
    </>
  )
}
