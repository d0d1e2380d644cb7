import { useEffect, useState } from 'react'

/** Printing draws everything first, where a screen shows only what is in sight. */
export function usePrinting(): { readonly now: boolean; readonly start: () => void } {
  const [now, setNow] = useState(false)
  useEffect(() => {
    if (!now) return
    window.print()
    setNow(false)
  }, [now])
  return { now, start: () => setNow(true) }
}
