import type { CycleId } from '../../shared/cycles/cycle'
import { Figure } from '../ui/Figure'
import { listReturns } from './listReturns'

type Props = { readonly cycleId: CycleId; readonly returned: number; readonly of: number }

/** `12 of 14`: how many returns are back, of all of a cycle, each number the way to the list of exactly those. */
export const ReturnedOf = ({ cycleId, returned, of }: Props) => (
  <>
    <Figure
      count={returned}
      words={String(returned)}
      about="those that returned"
      onOpen={() => listReturns(cycleId, { late: 'back' })}
    />{' '}
    of <Figure count={of} words={String(of)} about="every return" onOpen={() => listReturns(cycleId, {})} />
  </>
)
