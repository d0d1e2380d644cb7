import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { evidenceCells, evidenceColumns } from '../../shared/findings/evidence/finding'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'

/** Every piece that is shown, in sight or not, as a plain table: drawn for paper alone, while it is printed. */
export function EvidencePrinted({ entries }: { readonly entries: readonly RegisteredEvidence[] }) {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  if (!isPrinting) return null
  return (
    <table className="table evidence-printed">
      <caption>Evidence, by owner</caption>
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
