import { useEffect, useState } from 'react'
import { Button } from '../ui/Button'
import { useExporting } from './exporting'

/** Work shorter than this says nothing. */
const quiet = 1_000

/** What is being made, once it takes longer than a second, and a way to stop it: a document, or tables. */
export function ExportBusy({ ofTables = false }: { readonly ofTables?: boolean }) {
  const now = useExporting((state) => ((state.now?.isTables ?? false) === ofTables ? state.now : null))
  const running = now !== null
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!running) return
    const timer = setTimeout(() => setLate(true), quiet)
    return () => clearTimeout(timer)
  }, [running])
  if (!now || !late) return null
  return (
    <>
      <span role="status">{now.words}</span>
      <Button onPress={now.stop}>Cancel</Button>
    </>
  )
}
