import { dayOf, longDay } from '../../shared/basics/day'
import { checkPhrase, shortFingerprint } from '../../shared/exchange/receive/checkPhrase'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { EventOf } from '../../shared/returns/timeline'
import { Button } from '../ui/Button'
import { printWhole } from '../view/printing'

/** What proves which file was sent back: for the organisation to print and keep. Nothing before a file was saved. */
export function Receipt({ auditReturn }: { readonly auditReturn: AuditReturn }) {
  const sent = auditReturn.timeline.filter((event): event is EventOf<'sentBack'> => event.kind === 'sentBack')
  const last = sent.at(-1)
  if (!last) return null
  return (
    <section className="notice receipt" aria-labelledby="receipt-heading">
      <h3 id="receipt-heading">Receipt</h3>
      <dl className="facts">
        <div>
          <dt>File</dt>
          <dd>{last.file}</dd>
        </div>
        <div>
          <dt>Saved on</dt>
          <dd>{longDay(dayOf(last.at))}</dd>
        </div>
        <div>
          <dt>Fingerprint</dt>
          <dd>{shortFingerprint(last.fingerprint)}</dd>
        </div>
        <div>
          <dt>Check words</dt>
          <dd>{checkPhrase(last.fingerprint)}</dd>
        </div>
      </dl>
      <p className="hint">
        Keep this on paper. Whoever has the file can read you its check words: if they are these four, it is the file
        you saved. They do not show who made it.
      </p>
      <div className="no-print">
        <Button onPress={() => void printWhole()} keys="Ctrl+P">
          Print
        </Button>
      </div>
    </section>
  )
}
