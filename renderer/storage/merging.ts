import Dexie from 'dexie'
import { ok, refuse } from '../../shared/basics/result'
import type { CycleIsClosed } from '../../shared/cycles/changes'
import type { Op } from '../../shared/exchange/tables'
import type { ReturnId } from '../../shared/returns/answer'
import { countUndecided } from '../../shared/returns/merge/undecided'
import { type MergeStep, undoMerge } from '../../shared/returns/merge/undoMerge'
import { newId, now } from '../host/clock'
import { asRecord } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openReturn } from './returns'
import { whoDoes } from './tracker'
import { openedWorkspace } from './workspace'

/** Every revision of a return's answers, in no order. */
export const useRevisions = (id: ReturnId) =>
  useLive(
    (copy) => copy.revisions.where('[returnId+questionId]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
    [id],
  )

/** How many parts of a return wait for a decision now. */
export const useUndecided = (id: ReturnId) =>
  useLive(
    async (copy) => {
      const auditReturn = await copy.returns.get(id)
      return auditReturn ? countUndecided(auditReturn) : 0
    },
    [id],
  )

/**
 * Takes back what files changed when they were added to returns, all of it in one step. The revisions that came in stay, and
 * the same files can be added again. Refuses as a whole where one of the returns has been changed in the same places since.
 */
export const undoMerges = (steps: readonly MergeStep[]) =>
  commit<CycleIsClosed | RecordIsMissing | { readonly kind: 'returnsChangedSince' }>('undoMerge', async () => {
    const { copy } = openedWorkspace()
    const ops: Op[] = []
    for (const step of steps) {
      const present = await openReturn(copy, step.after.id)
      if (!present.ok) return present
      const note = 'Adding a file was undone. What it changed says again what it said before.'
      const event = { id: newId<'event'>(), at: now(), by: whoDoes(), kind: 'noted', note } as const
      const undone = undoMerge(present.value, step, event)
      if (!undone.ok) return refuse(undone.problem)
      ops.push({ op: 'put', table: 'returns', id: step.after.id, value: asRecord(undone.value) })
    }
    return ok(ops)
  })
