import { useEffect, useState } from 'react'
import { bridge } from '../host/bridge'
import { useOpened } from './workspace'

/** True once it is known that the bytes of an attached file are nowhere on this computer. */
export function useIsAway(sha256: string): boolean {
  const key = useOpened((state) => state.opened?.key)
  const [away, setAway] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (key !== undefined)
      void bridge.listAttachments({ key }).then((here) => {
        if (isCurrent) setAway(here.includes(sha256) ? null : sha256)
      })
    return () => {
      isCurrent = false
    }
  }, [key, sha256])
  return away === sha256
}
