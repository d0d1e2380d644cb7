import { useLiveQuery } from 'dexie-react-hooks'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Partnership } from '../../shared/partnership/partnership'
import { asRecord } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace, useOpened } from './workspace'

/** The open partnership; null in an empty workspace. */
export const usePartnership = () =>
  useLive(async (copy) => (await copy.partnerships.toCollection().first()) ?? null, [])

/** The open partnership, or null while none is open: for parts of the window that are there before one is. */
export const usePartnershipOpen = (): Partnership | null => {
  const { opened, generation } = useOpened()
  return (
    useLiveQuery(async () => (await opened?.copy.partnerships.toCollection().first()) ?? null, [generation]) ?? null
  )
}

/** Changes the partnership by a rule. */
export const updatePartnership = <P>(does: string, rule: (partnership: Partnership) => Result<Partnership, P>) =>
  commit<P | RecordIsMissing>(does, async () => {
    const partnership = await openedWorkspace().copy.partnerships.toCollection().first()
    if (!partnership) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(partnership)
    return next.ok
      ? ok([{ op: 'put', table: 'partnerships', id: partnership.id, value: asRecord(next.value) } as const])
      : next
  })
