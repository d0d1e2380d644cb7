import type { Organisation } from '../../shared/partnership/organisation'
import { Button } from '../ui/Button'
import { showLedger } from '../view/ledgerView'
import { OpenChallenges, useOpenChallenges } from '../view/OpenChallenges'

/** What is still open of what the organisation was asked, and the way to all of it. */
export function OwnChallenges({ organisation: { id } }: { readonly organisation: Organisation }) {
  const open = useOpenChallenges(id)
  if (!open) return null
  return (
    <section className="stack-small" aria-labelledby="own-challenges-heading">
      <h2 id="own-challenges-heading">Its open questions</h2>
      {open.length === 0 ? (
        <p>None is open. What it is asked stands here until it is settled.</p>
      ) : (
        <OpenChallenges rows={open} isLed />
      )}
      <div className="no-print">
        <Button look="link" onPress={() => showLedger({ view: 'all', organisation: id })}>
          Everything it was asked
        </Button>
      </div>
    </section>
  )
}
