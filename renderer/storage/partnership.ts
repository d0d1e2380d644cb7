import { useLiveQuery } from 'dexie-react-hooks'
import type { Partnership } from '../../shared/partnership/partnership'
import { useLive } from './live'
import { useOpened } from './workspace'

/** The open partnership; null in an empty workspace. */
export const usePartnership = () =>
  useLive(async (copy) => (await copy.partnerships.toCollection().first()) ?? null, [])

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
