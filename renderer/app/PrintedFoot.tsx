import { sampleMark } from '../../shared/basics/sampleMark'
import { useCycles } from '../storage/cycles'
import { usePartnershipOpen } from '../storage/partnership'
import { useChosenCycle } from '../view/chosenCycle'
import { useIsPrinting } from '../view/printing'
import type { Route } from '../view/route'

/** What stands at the foot of every page on paper: whose it is, of which cycle, and that a sample is none of a real partnership. */
export function PrintedFoot({ route }: { readonly route: Route }) {
  const partnership = usePartnershipOpen()
  const cycles = useCycles()
  const chosen = useChosenCycle(cycles ?? [])
  if (!useIsPrinting() || !partnership) return null
  const cycle = 'cycleId' in route ? (cycles?.find(({ id }) => id === route.cycleId) ?? chosen) : chosen
  return (
    <p className="printed-foot">
      {[partnership.name, ...(cycle && isOfCycle(route) ? [cycle.title] : [])].join(' · ')}
      {partnership.isSample ? (
        <>
          {' · '}
          <strong>{sampleMark}</strong>
        </>
      ) : null}
    </p>
  )
}

/** The screens that show one cycle; the others show what goes on from cycle to cycle. */
const isOfCycle = ({ screen }: Route) =>
  screen === 'findings' || screen === 'home' || screen === 'moderation' || screen === 'cycle' || screen === 'reports'
