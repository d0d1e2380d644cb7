import { counted } from '../../shared/basics/text'
import type { LeftOutColumn } from '../../shared/exchange/survey/mapping'
import { Details } from '../ui/Details'
import { withKeys } from '../ui/withKeys'

/** The columns that say something and are not imported, so that nothing is left out unseen. */
export function LeftOut({ columns }: { readonly columns: readonly LeftOutColumn[] }) {
  if (columns.length === 0) return null
  return (
    <Details summary={`Columns that are not imported (${columns.length})`}>
      <ul className="bulleted">
        {withKeys(columns, ({ heading }) => heading).map(({ key, item: { heading, examples, rows } }) => (
          <li key={key}>
            {heading || 'Without a heading'}: {counted(rows, 'row says', 'rows say')} something in it
            {examples[0] ? `, such as “${examples[0]}”` : ''}
          </li>
        ))}
      </ul>
      <p className="hint">To import one of them, choose where it goes in the table above.</p>
    </Details>
  )
}
