import { effort } from '../../proof/effort'
import { proving } from '../../proof/proving'
import type { Fault } from './faultyFiles'

/** The ways in which every call is made to fail: all of them before a release, the ones that differ most in every run. */
export const faults: readonly Fault[] =
  effort === 'release' ? ['ENOSPC', 'EDQUOT', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'short'] : ['ENOSPC', 'EPERM', 'short']

/**
 * Runs something with its n-th call failing, for every n until it goes through untouched, as a proof of F4. Answers how many
 * calls it has.
 */
export async function forEveryCall(
  what: string,
  fault: Fault,
  run: (n: number) => Promise<{ readonly calls: number }>,
): Promise<number> {
  let n = 0
  await proving('F4', what, 'every', async ({ tried, measured }) => {
    measured(fault)
    for (;;) {
      n += 1
      if ((await run(n)).calls < n) return
      tried()
    }
  })
  return n - 1
}
