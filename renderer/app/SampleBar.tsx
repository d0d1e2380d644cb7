import { usePartnershipOpen } from '../storage/partnership'
import { leavePartnership } from './leave'

/** Says on every screen that the sample is not a real partnership, with the way out. */
export function SampleBar() {
  const partnership = usePartnershipOpen()
  if (!partnership?.isSample) return null
  return (
    <aside className="sample-bar no-print" aria-label="Sample">
      <strong>SAMPLE</strong> – {partnership.name} is fictional. Nothing you do here touches real work.
      <button type="button" className="link" onClick={() => void leavePartnership()}>
        Leave the sample
      </button>
    </aside>
  )
}
