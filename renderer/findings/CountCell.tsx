import type { HeatBasis } from '../../shared/findings/heat/basis'
import { countParts } from '../../shared/findings/heat/behind'
import type { HeatRating } from '../../shared/findings/heat/cells'
import type { ColumnCounts } from '../../shared/findings/heat/table'
import { countWords } from '../../shared/findings/heat/tableWords'

type Props = {
  readonly basis: HeatBasis
  readonly counts: ColumnCounts
  readonly rating: HeatRating
  /** Of how many organisations. */
  readonly of: number
}

/** How many organisations stand at each level of a standard: by code for the eye, in words for those who hear it. */
export function CountCell({ basis, counts, rating, of }: Props) {
  const shown = countParts(basis, counts, rating).filter(({ count, code }) => count > 0 && code !== '')
  return (
    <>
      <span aria-hidden="true">
        {shown.map(({ key, code, count }) => (
          <span key={key} className="heat-count-line">
            <span>{code}:</span> {count}
          </span>
        ))}
        <span className="heat-count-line">of {of}</span>
      </span>
      <span className="visually-hidden">
        {countWords(basis, counts, rating).join('; ')}; {of} in all
      </span>
    </>
  )
}
