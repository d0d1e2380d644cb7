import { useMemo, useState } from 'react'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import { returnedIn } from '../../shared/findings/comparedYears'
import { everyYear } from '../../shared/findings/everyYear'
import { organisationOf, type ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { RatingBasis } from '../../shared/findings/standingRating'
import { useRatedCycles } from '../storage/reportedCycles'
import { TableScroll } from '../ui/TableScroll'
import { MoreRows, useRowsShown } from './MoreRows'
import { RatingCell } from './RatingCell'

type Props = {
  /** The oldest first. */
  readonly cycles: readonly Cycle[]
  readonly standardId: string
  readonly basis: RatingBasis
}

/** One standard through every cycle, as a row of ratings for each organisation. Read on request, as it reads them all. */
export function EveryYearTable(props: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <p className="no-print">
        <button type="button" className="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {`Show all ${props.cycles.length} cycles`}
        </button>
      </p>
      {isShown ? <Read {...props} /> : null}
    </>
  )
}

function Read(props: Props) {
  const workspace = useRatedCycles(props.cycles.map(({ id }) => id))
  if (workspace === undefined) return null
  if (workspace === null) return <p>The questionnaire of one of the cycles is not here, so they cannot be compared.</p>
  return <Rows {...props} workspace={workspace} />
}

function Rows({ cycles, standardId, basis, workspace }: Props & { readonly workspace: ReportedWorkspace }) {
  const { rows, alike, of } = useMemo(
    () =>
      everyYear(
        cycles.map(({ id }) => returnedIn(workspace, id)),
        standardId,
        basis,
        (auditReturn) => organisationOf(workspace, auditReturn).name,
      ),
    [cycles, standardId, basis, workspace],
  )
  const more = useRowsShown(rows.length)
  if (alike === 0) return <p>No question of this standard was asked in the same words in every cycle.</p>
  return (
    <>
      <p className="measure">
        {`Each rating is the lowest of ${alike} of ${counted(of, 'question')}: those that every cycle asked in the same words.${alike < of ? ' With the others a rating can be lower.' : ''}`}
      </p>
      <TableScroll label="Every cycle, a table">
        <table className="table">
          <caption>{`Every cycle: ${counted(rows.length, 'organisation')}`}</caption>
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              {cycles.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, more.count).map(({ organisation, organisationId, ratings }) => (
              <tr key={organisationId}>
                <th scope="row">{organisation}</th>
                {cycles.map(({ id }, i) => {
                  const rating = ratings[i]
                  return <td key={id}>{rating ? <RatingCell rating={rating} /> : null}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <MoreRows {...more} of={rows.length} />
    </>
  )
}
