import { useLiveQuery } from 'dexie-react-hooks'
import { ok, type Result } from '../../shared/basics/result'
import type { Partnership } from '../../shared/partnership/partnership'
import { asJson } from './database'
import { useLive } from './live'
import { commit } from './record'
import { openedWorkspace, useOpened } from './workspace'

/** The open partnership; null in an empty workspace. */
export const usePartnership = () =>
  useLive(async (copy) => (await copy.partnerships.toCollection().first()) ?? null, [])

/** Changes parts of the open partnership by a rule. */
export const updatePartnership = <P>(
  does: string,
  rule: (partnership: Partnership) => Result<Partial<Partnership>, P>,
) =>
  commit<P>(does, async () => {
    const partnership = await openedWorkspace().copy.partnerships.toCollection().first()
    if (!partnership) throw new Error('The workspace has no partnership')
    const change = rule(partnership)
    if (!change.ok) return change
    return ok(
      Object.entries(change.value).map(
        ([name, value]) =>
          ({ op: 'set', table: 'partnerships', id: partnership.id, path: [name], value: asJson(value) }) as const,
      ),
    )
  })

/** True when what is open is one review, opened to be read. */
export const isReadingReview = async (): Promise<boolean> => {
  const { opened } = useOpened.getState()
  return (await opened?.copy.partnerships.toCollection().first())?.reading !== undefined
}

/** The open partnership, or null while none is open: for parts of the window that are there before one is. */
export const usePartnershipOpen = (): Partnership | null => {
  const { opened, generation } = useOpened()
  return (
    useLiveQuery(async () => (await opened?.copy.partnerships.toCollection().first()) ?? null, [generation]) ?? null
  )
}
