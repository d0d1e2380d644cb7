import { useSyncExternalStore } from 'react'
import { evidenceCells, evidenceColumns } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'

let printing = false

/** A store from outside is drawn before paper is: a plain state could come too late. */
function watchPrinting(changed: () => void) {
  const become = (is: boolean) => () => {
    printing = is
    changed()
  }
  const [begin, end] = [become(true), become(false)]
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    printing = false
  }
}

/** Every piece that is shown, in sight or not, as a plain table: drawn for paper alone, while it is printed. */
export function EvidencePrinted({ entries }: { readonly entries: readonly RegisteredEvidence[] }) {
  const isPrinting = useSyncExternalStore(watchPrinting, () => printing)
  if (!isPrinting) return null
  return (
    <table className="table evidence-printed">
      <caption>Evidence, by organisation</caption>
      <thead>
        <tr>
          {evidenceColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const [what, ...others] = evidenceCells(entry)
          return (
            <tr key={entry.key}>
              <th scope="row">{what}</th>
              {others.map((words, column) => (
                <td key={evidenceColumns[column + 1]}>{words}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
