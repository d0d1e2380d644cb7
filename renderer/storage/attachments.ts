import { useEffect, useState } from 'react'
import { altogether, eachOnce, fitTogether } from '../../shared/basics/attachedFile'
import { type Attachment, filesNamedIn } from '../../shared/exchange/attachments'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { bridge } from '../host/bridge'
import { asRecord } from './database'
import type { PartnershipFile } from './partnershipFile'
import { openedWorkspace, useOpened } from './workspace'

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

/** The attached files that returns name, each once. */
export const attachedTo = (returns: readonly AuditReturn[]) => eachOnce(filesNamedIn(returns.map(asRecord)))

/**
 * Asks whether the files that are attached to returns go along with what is saved; `each` lists the returns of every file that
 * is made. Answers without asking where nothing is attached, or none of it is here.
 */
export async function askAboutAttached(
  each: readonly (readonly AuditReturn[])[],
): Promise<'with' | 'without' | 'cancelled'> {
  const here = new Set(await bridge.listAttachments({ key: openedWorkspace().key }))
  const files = attachedTo(each.flat()).filter(({ sha256 }) => here.has(sha256))
  if (files.length === 0) return 'without'
  const fit = each.every((returns) => fitTogether(attachedTo(returns)))
  return (await bridge.askAboutAttached({ files: files.length, bytes: altogether(files), fit })).kind
}

/** The bytes of the files that returns name, as far as they are here and whole. */
export async function readAttached(key: string, returns: readonly AuditReturn[]): Promise<readonly Attachment[]> {
  const found: Attachment[] = []
  for (const { sha256 } of attachedTo(returns)) {
    const reply = await bridge.readAttachment({ key, sha256 })
    if (reply.kind === 'read') found.push({ sha256, bytes: reply.bytes })
  }
  return found
}

/** Where the attached files of content come from: bytes that came with it, and the workspace that it is a back-up of. */
export type Brought = { readonly attachments: Uint8Array[]; readonly backupOf?: string }

/** The attached files that a file brings along: in it, or, for a back-up, beside the record that it was made of. */
export const broughtBy = ({ manifest, attachments }: PartnershipFile): Brought => ({
  attachments: attachments.map(({ bytes }) => bytes),
  ...(manifest.kind === 'backup' ? { backupOf: manifest.workspace } : {}),
})
