import { useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { explainNotKept } from './explainNotKept'
import type { NotKept } from './keepWorkspace'

/** Waits while a partnership is put on this computer: whether that is under way, and in words why it was refused. */
export function useKeeping() {
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const keep = async (keeping: Promise<Result<null, NotKept>>) => {
    setBusy(true)
    const kept = await keeping
    setBusy(false)
    if (!kept.ok) setRefusal(explainNotKept(kept.problem.reason))
  }
  return { keep, busy, refusal }
}
