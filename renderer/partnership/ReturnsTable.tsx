import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { OverviewLine } from '../../shared/findings/overview'
import { dutyBasisWords } from '../../shared/partnership/organisationType'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { seekOnly } from '../view/trackerView'
import { go } from '../view/viewState'

/** Longer lists are for the tracker, which finds and sorts. */
const mostRows = 40

/** The returns of a cycle: whose it is, why they complete one, and how it stands. A long list stands in Returns instead. */
export function ReturnsTable({ lines, cycle }: { readonly lines: readonly OverviewLine[]; readonly cycle: Cycle }) {
  if (lines.length === 0) {
    return (
      <section className="stack-small" aria-labelledby="returns-heading">
        <h2 id="returns-heading">Returns</h2>
        <p>No returns in this cycle. Each organisation’s return stands here, so you can see who has answered.</p>
      </section>
    )
  }
  if (lines.length > mostRows) return <LongList count={lines.length} cycleId={cycle.id} />
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

const LongList = ({ count, cycleId }: { readonly count: number; readonly cycleId: CycleId }) => (
  <section className="stack-small" aria-labelledby="returns-heading">
    <h2 id="returns-heading">Returns</h2>
    <p>All {count.toLocaleString('en-GB')} returns stand in Returns, where you can find, sort and choose them.</p>
    <Button
      keys="Ctrl+2"
      onPress={() => {
        seekOnly({ cycle: cycleId })
        go({ screen: 'returns' })
      }}
    >
      See all returns
    </Button>
  </section>
)

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
