import { ok, type Result } from '../../shared/basics/result'
import type { AppendReply } from '../../shared/bridge'
import type { Head } from '../../shared/exchange/journal'
import type { Op } from '../../shared/exchange/tables'
import { bridge } from '../host/bridge'
import { now } from '../host/clock'
import { applyToCopy, type WorkspaceCopy } from './database'
import { useSaveState } from './saveState'
import { openedWorkspace, rebuildCopy, useOpened } from './workspace'

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

const watchers = new Set<(ops: readonly Op[]) => void>()

/** Tells of every change once the copy has it. Answers how to stop. */
export function watchChanges(watcher: (ops: readonly Op[]) => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Waits until everything asked so far is kept. */
export const allKept = () => inTurn(async () => undefined)

/**
 * The one way to change a workspace: decide on the present records, have the record keep the ops, then bring the copy in
 * step. A refusal changes nothing. A change that the disk does not take is offered again until it does, and everything after
 * it waits its turn; meanwhile the window says that it is not saved.
 */
export const commit = <P>(does: string, decide: () => Promise<Result<readonly Op[], P>>): Promise<Result<null, P>> => {
  onItsWay(1)
  return inTurn(async () => {
    const { copy } = openedWorkspace()
    const kept = await decideAndKeep(does, decide).finally(() => onItsWay(-1))
    if (!kept.ok) return kept
    if (kept.value.cleaned) await rebuildCopy()
    else await bringCopyInStep(copy, kept.value.ops, kept.value.head)
    for (const watcher of watchers) watcher(kept.value.ops)
    return ok(null)
  })
}

/** Counts a change as on its way from the moment it is asked for: what it changes is on the screen already. */
const onItsWay = (by: 1 | -1) => useSaveState.setState((state) => ({ sending: state.sending + by }))

async function decideAndKeep<P>(does: string, decide: () => Promise<Result<readonly Op[], P>>) {
  const decided = await decide()
  return decided.ok ? ok({ ops: decided.value, ...(await keep(does, decided.value)) }) : decided
}

async function keep(does: string, ops: readonly Op[]): Promise<{ readonly head: Head; readonly cleaned: boolean }> {
  const { key } = openedWorkspace()
  const change = { does, at: now(), ops: [...ops] } as Parameters<typeof bridge.append>[0]['change']
  for (;;) {
    const reply = await warned(bridge.append({ key, change }))
    if (reply.kind === 'kept') {
      // The record has the change without words that were removed for good, so the copy is made anew from it.
      const cleaned = reply.cleaned === true
      useSaveState.setState({ savedAt: reply.at, problem: null, spaceIsLow: reply.spaceIsLow, takenOut: cleaned })
      return { head: reply.head, cleaned }
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

/** A copy that does not take the change is made anew, unless another workspace has been opened meanwhile. */
async function bringCopyInStep(copy: WorkspaceCopy, ops: readonly Op[], head: Head): Promise<void> {
  const late = new Promise<'late'>((done) => setTimeout(() => done('late'), copyLimit))
  const applied = applyToCopy(copy, ops, head).then(
    () => 'done' as const,
    () => 'failed' as const,
  )
  const isInStep = (await Promise.race([applied, late])) === 'done'
  if (!isInStep && useOpened.getState().opened?.copy === copy) await rebuildCopy()
}
