import type { OrganisationId } from '../../shared/partnership/organisation'
import { OpenChallenges, useOpenChallenges } from '../view/OpenChallenges'

type Props = {
  readonly organisationId: OrganisationId
  /** True in a file that holds one organisation's return alone: there is no ledger in it. */
  readonly isOwn: boolean
}

/** The questions that are still open from before: they stand before everything that is asked anew (CF3). Nothing where none is. */
export function StillOpen({ organisationId, isOwn }: Props) {
  const open = useOpenChallenges(organisationId)
  if (!open || open.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="still-open-heading">
      <h2 id="still-open-heading">Questions that are still open</h2>
      <p className="measure">
        The partnership asked these before, and they are not settled. Have the answer and what shows it ready.
      </p>
      <OpenChallenges rows={open} isLed={!isOwn} />
    </section>
  )
}
