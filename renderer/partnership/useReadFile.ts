import { useEffect, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import { openPartnershipFile, type PartnershipFile, type PartnershipFileProblem } from '../storage/partnershipFile'

/** Reads a partnership file while it is shown; null until that is done. */
export function useReadFile(bytes: Uint8Array): Result<PartnershipFile, PartnershipFileProblem> | null {
  const [read, setRead] = useState<{
    readonly bytes: Uint8Array
    readonly result: Result<PartnershipFile, PartnershipFileProblem>
  } | null>(null)
  useEffect(() => {
    let shown = true
    void openPartnershipFile(bytes).then((result) => {
      if (shown) setRead({ bytes, result })
    })
    return () => {
      shown = false
    }
  }, [bytes])
  return read?.bytes === bytes ? read.result : null
}
