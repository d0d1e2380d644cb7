import { ok, type Result } from '../../shared/basics/result'
import type { AppendReply } from '../../shared/bridge'
import type { Op } from '../../shared/exchange/tables'
import { bridge } from '../host/bridge'
import { now } from '../host/clock'
import { applyToCopy } from './database'
import { useSaveState } from './saveState'
import { openedWorkspace, rebuildCopy } from './workspace'

/** A change without an answer for this long is shown as not saved. */
const silence = 3_000
/** How long to wait before a change that was not kept is offered again. */
const retryAfter = 2_000
/** A copy that takes longer to write than this is given up and rebuilt. */
const copyLimit = 3_000

/** The thing to change is no longer there. */
export type RecordIsMissing = { readonly kind: 'recordIsMissing' }

let lastTurn: Promise<unknown> = Promise.resolve()

/** Runs one piece of work at a time, in the order asked. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(work)
  lastTurn = turn.catch(() => undefined)
  return turn
}

/** Waits until everything asked so far is kept. */
export const allKept = () => inTurn(async () => undefined)

/**
 * The one way to change a workspace: decide on the present records, have the record keep the ops, then bring the copy in
 * step. A refusal changes nothing. A change that the disk does not take is offered again until it does, and everything after
 * it waits its turn; meanwhile the window says that it is not saved.
 */
export const commit = <P>(does: string, decide: () => Promise<Result<readonly Op[], P>>): Promise<Result<null, P>> =>
  inTurn(async () => {
    const decided = await decide()
    if (!decided.ok) return decided
    const { head } = await keep(does, decided.value)
    await bringCopyInStep(decided.value, head)
    return ok(null)
  })

async function keep(does: string, ops: readonly Op[]) {
  const { key } = openedWorkspace()
  const change = { does, at: now(), ops: [...ops] } as Parameters<typeof bridge.append>[0]['change']
  useSaveState.setState((state) => ({ sending: state.sending + 1 }))
  for (;;) {
    const reply = await warned(bridge.append({ key, change }))
    if (reply.kind === 'kept') {
      useSaveState.setState((state) => ({
        sending: state.sending - 1,
        savedAt: reply.at,
        problem: null,
        spaceIsLow: reply.spaceIsLow,
      }))
      return reply
    }
    useSaveState.setState({ problem: reply.reason })
    await new Promise((done) => setTimeout(done, retryAfter))
  }
}

async function warned(asked: Promise<AppendReply>): Promise<AppendReply> {
  const timer = setTimeout(
    () => useSaveState.setState((state) => ({ problem: state.problem ?? 'stillTrying' })),
    silence,
  )
  try {
    return await asked
  } finally {
    clearTimeout(timer)
  }
}

async function bringCopyInStep(ops: readonly Op[], head: Parameters<typeof applyToCopy>[2]) {
  const { copy } = openedWorkspace()
  const late = new Promise<'late'>((done) => setTimeout(() => done('late'), copyLimit))
  const applied = applyToCopy(copy, ops, head).then(
    () => 'done' as const,
    () => 'failed' as const,
  )
  if ((await Promise.race([applied, late])) !== 'done') await rebuildCopy()
}
