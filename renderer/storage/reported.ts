import { useLive } from './live'
import { readReported } from './readReported'

/** Everything that reports are made from, again after each change. */
export const useReported = () => useLive(readReported, [])
