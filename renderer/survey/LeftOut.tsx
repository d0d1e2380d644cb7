import { counted } from '../../shared/basics/text'
import type { LeftOutColumn } from '../../shared/exchange/survey/mapping'
import { Details } from '../ui/Details'

/** The columns that say something and are not imported, so that nothing is left out unseen. */
export function LeftOut({ columns }: { readonly columns: readonly LeftOutColumn[] }) {
  if (columns.length === 0) return null
  return (
    <Details summary={`Columns that are not imported (${columns.length})`}>
      <ul className="bulleted">
        {columns.map(({ heading, examples, rows }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading, and none moves.
          <li key={place}>
            {heading || 'Without a heading'}: {counted(rows, 'row says', 'rows say')} something in it
            {examples[0] ? `, such as “${examples[0]}”` : ''}
          </li>
        ))}
      </ul>
      <p className="hint">To import one of them, choose where it goes in the table above.</p>
    </Details>
  )
}
