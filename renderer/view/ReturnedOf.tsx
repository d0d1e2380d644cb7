import type { CycleId } from '../../shared/cycles/cycle'
import { Figure } from '../ui/Figure'
import { listReturns } from './listReturns'

type Props = {
  readonly cycleId: CycleId
  /** The type of organisation that is counted; all where left out or empty. */
  readonly type?: string
  readonly returned: number
  readonly of: number
}

/** `12 of 14`: how many returns are back, of all of a cycle, each number the way to the list of exactly those. */
export const ReturnedOf = ({ cycleId, type = '', returned, of }: Props) => (
  <>
    <Figure
      count={returned}
      words={String(returned)}
      about="those that returned"
      onOpen={() => listReturns(cycleId, { late: 'back', ...ofType(type) })}
    />{' '}
    of <Figure count={of} words={String(of)} about="every return" onOpen={() => listReturns(cycleId, ofType(type))} />
  </>
)

const ofType = (type: string) => (type === '' ? {} : { type })
