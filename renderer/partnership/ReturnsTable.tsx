import type { Cycle } from '../../shared/cycles/cycle'
import { dutyBasisWords } from '../../shared/partnership/organisationType'
import type { OverviewLine } from '../../shared/reports/overview'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { go } from '../view/viewState'

/** Every return of a cycle: whose it is, why they complete one, and how it stands. */
export function ReturnsTable({ lines, cycle }: { readonly lines: readonly OverviewLine[]; readonly cycle: Cycle }) {
  if (lines.length === 0) {
    return (
      <section className="stack-small" aria-labelledby="returns-heading">
        <h2 id="returns-heading">Returns</h2>
        <p>No returns in this cycle. Each organisation’s return stands here, so you can see who has answered.</p>
      </section>
    )
  }
  return (
    <TableScroll label={`Returns, ${cycle.title}`}>
      <table className="table">
        <caption>Returns, by name</caption>
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            <th scope="col">Duty</th>
            <th scope="col">Status</th>
            <th scope="col">
              <span className="visually-hidden">Open the return</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.auditReturn.id} line={line} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const Row = ({ line: { organisation, auditReturn, status, beside, isLate } }: { readonly line: OverviewLine }) => (
  <tr>
    <th scope="row">{organisation.name}</th>
    <td>{dutyBasisWords[organisation.dutyBasis]}</td>
    <td>
      {status}
      {beside ? <span className={isLate ? 'second-line late' : 'second-line'}>{beside}</span> : null}
    </td>
    <td>
      <Button
        name={`Open the return of ${organisation.name}`}
        onPress={() => go({ screen: 'return', returnId: auditReturn.id })}
      >
        Open
      </Button>
    </td>
  </tr>
)
