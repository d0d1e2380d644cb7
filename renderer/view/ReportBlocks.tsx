import { type Block, cellText, plainText } from '../../shared/reports/block'
import { TableScroll } from '../ui/TableScroll'
import { withKeys } from '../ui/withKeys'

/** Blocks of a report as the screen and paper show them. Headings begin one level lower, below the screen's own. */
export const ReportBlocks = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <>
    {withKeys(blocks, ({ kind }) => kind).map(({ key, item }) => (
      <BlockShown key={key} block={item} />
    ))}
  </>
)

function BlockShown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <p className="measure">{plainText(block.words)}</p>
    case 'callout':
      return (
        <p className="measure">
          <strong>{plainText(block.words)}</strong>
        </p>
      )
    case 'table':
      return (
        <TableScroll label={block.caption}>
          <table className="table">
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map(({ heading }) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first, ...others]) => (
                <tr key={cellText(first ?? '')}>
                  <th scope="row">{cellText(first ?? '')}</th>
                  {others.map((cell, column) => (
                    <td key={block.columns[column + 1]?.heading}>{cellText(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )
    default:
      return null
  }
}
