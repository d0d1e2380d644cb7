import type { NotSavedReason } from '../../shared/bridge'

/** The system's code for an error, such as `ENOSPC`; empty when it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])
const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** True when the disk, or a person's share of it, has no room left. */
export const isFull = (error: unknown) => fullCodes.has(errorCode(error))

/** True when another program may be holding the file. */
export const isHeld = (error: unknown) => heldCodes.has(errorCode(error))

/** Why a write failed, as the window is told. */
export const notSavedReason = (error: unknown): NotSavedReason => (isFull(error) ? 'diskIsFull' : 'cannotWrite')

/** Lets go of an error from tidying up: whatever could not be tidied harms nothing and is tidied later. */
export const letGo = () => undefined

/** Content that could not be read, for whatever reason, as null. */
export const orNull = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(() => null)
