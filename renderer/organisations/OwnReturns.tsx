import { statusText } from '../../shared/findings/overview'
import type { Organisation } from '../../shared/partnership/organisation'
import { progressOf } from '../../shared/returns/progress'
import { respondentOf } from '../../shared/returns/respondent'
import type { OwnReturn } from '../storage/organisations'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { go } from '../view/viewState'

type Props = { readonly organisation: Organisation; readonly returns: readonly OwnReturn[] }

/** The organisation's return in each cycle, with what it was called when it was sent back. */
export function OwnReturns({ organisation, returns }: Props) {
  return (
    <section className="stack-small" aria-labelledby="own-returns-heading">
      <h2 id="own-returns-heading">Its returns</h2>
      {returns.length === 0 ? (
        <p>None yet. It gets one in each cycle that asks it, and all of them stand here.</p>
      ) : (
        <TableScroll label="Table of its returns">
          <table className="table">
            <caption>Its return in each cycle, the newest first</caption>
            <thead>
              <tr>
                <th scope="col">Cycle</th>
                <th scope="col">Name on it</th>
                <th scope="col">Status</th>
                <th scope="col">
                  <span className="visually-hidden">Open the return</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {returns.map(({ auditReturn, cycle, framework }) => (
                <tr key={auditReturn.id}>
                  <th scope="row">{cycle.title}</th>
                  <td>{respondentOf(auditReturn, organisation).name}</td>
                  <td>{statusText(auditReturn, progressOf(auditReturn, framework))}</td>
                  <td>
                    <Button
                      name={`Open the return in ${cycle.title}`}
                      onPress={() => go({ screen: 'return', returnId: auditReturn.id })}
                    >
                      Open
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
