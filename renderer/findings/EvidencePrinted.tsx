import { counted } from '../../shared/basics/text'
import { printedEvidence } from '../../shared/findings/evidence/printed'
import type { RegisteredEvidence } from '../../shared/findings/evidence/register'
import { PrintedTable } from '../view/PrintedTable'
import { useIsPrinting } from '../view/printing'

type Props = {
  readonly found: readonly RegisteredEvidence[]
  /** How many there are, sought or not. */
  readonly of: number
}

/** The pieces that are sought, organisation by organisation: for paper alone. */
export function EvidencePrinted({ found, of }: Props) {
  if (!useIsPrinting()) return null
  const { columns, shares, owners, left } = printedEvidence(found)
  return (
    <div className="evidence-printed">
      <p>
        {found.length === of
          ? `All ${counted(of, 'piece')} of evidence.`
          : `Only what was chosen: ${found.length} of ${counted(of, 'piece')} of evidence.`}{' '}
        {left}
      </p>
      {owners.map(({ owner, lines }) => (
        <PrintedTable
          key={owner}
          caption={`${owner}: ${counted(lines.length, 'piece')}`}
          onEveryPage
          columns={columns}
          shares={shares}
          rows={() => lines}
        />
      ))}
    </div>
  )
}
