import { sha256Hex } from '../../shared/basics/sha256'
import type { PackForm } from '../../shared/commandLine'
import type { ReturnId } from '../../shared/returns/answer'
import { keepReceipt, markSent } from '../../shared/returns/timelineChanges'
import { bridge } from '../host/bridge'
import { now, today } from '../host/clock'
import { askAboutAttached, readAttached } from '../storage/attachments'
import { allKept } from '../storage/record'
import { withRevisionsOf } from '../storage/sending'
import { updateReturns } from '../storage/tracker'
import { openedWorkspace, readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { askSealing, plainSealer } from '../view/sealing'
import { announce, tell, useView } from '../view/viewState'
import { inPack } from './cameAlong'
import { makeFile, uniqueName } from './makeFile'

// Everything a person can do to send returns out.

const making = () => ({ madeAt: now(), appVersion: useView.getState().appVersion })

/** How making files to send went. */
export type FilesMade = {
  readonly folder: string
  readonly written: number
  /** Why it ended before the last one; null when it did not. */
  readonly problem: string | null
}

/**
 * Makes a file for each return in a new folder that the person chooses a place for, and notes on each return that it went
 * out. Null when they changed their mind about the folder. Stopped or failed half-way, the files that are written are whole.
 */
export async function makeFiles(
  ids: readonly ReturnId[],
  form: PackForm,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<FilesMade | null> {
  await sendDrafts()
  await allKept()
  if (!(await isLookedThrough(ids))) return null
  const workspace = await readWorkspace()
  const attached = form === 'pack' ? await askAboutAttached(ids.map((id) => inPack(workspace, id))) : 'without'
  if (attached === 'cancelled') return null
  const sealer = form === 'pack' ? await askSealing(true) : plainSealer
  if (sealer === null) return null
  const chosen = await bridge.chooseOutFolder({ suggestedName: `Returns to send ${today()}` })
  if (chosen.kind === 'cancelled') return null
  if (chosen.kind === 'cannotWrite')
    return {
      folder: chosen.name,
      written: 0,
      problem: `No folder can be made in “${chosen.name}”. Choose another place.`,
    }
  const fingerprints = new Map<ReturnId, string>()
  const taken = new Set<string>()
  let problem: string | null = null
  for (const id of ids) {
    if (signal.aborted) break
    const content = form === 'pack' ? await withRevisionsOf(workspace, id) : workspace
    const files = attached === 'with' ? await readAttached(openedWorkspace().key, inPack(workspace, id)) : []
    const file = await makeFile(form, content, id, making(), files)
    const sealing = await sealer.next()
    const reply = await bridge.saveInFolder({
      token: chosen.token,
      name: uniqueName(taken, file.name),
      bytes: file.bytes,
      ...sealing,
    })
    if (reply.kind === 'saved') sealer.made(reply.name, sealing)
    else {
      problem = explainSaved(reply, form === 'paper' ? 'word' : form)?.words ?? null
      break
    }
    fingerprints.set(id, sha256Hex(file.bytes))
    onProgress(fingerprints.size)
    await new Promise((done) => setTimeout(done, 0))
  }
  sealer.show(today())
  if (fingerprints.size > 0) {
    await updateReturns('markSent', [...fingerprints.keys()], (auditReturn, _cycle, mark) =>
      markSent(auditReturn, mark, { form, fingerprint: fingerprints.get(auditReturn.id) ?? null }),
    )
  }
  return { folder: chosen.folder, written: fingerprints.size, problem }
}

/** Saves one return as the file that goes back to the partnership, and notes its fingerprint for the receipt. */
export async function saveOwnReturn(returnId: ReturnId): Promise<void> {
  await sendDrafts()
  await allKept()
  if (!(await isLookedThrough([returnId]))) return
  const workspace = await readWorkspace()
  const own = inPack(workspace, returnId)
  const attached = await askAboutAttached([own])
  if (attached === 'cancelled') return
  const files = attached === 'with' ? await readAttached(openedWorkspace().key, own) : []
  const sealer = await askSealing()
  if (sealer === null) return
  const sealing = await sealer.next()
  const file = await makeFile('pack', await withRevisionsOf(workspace, returnId), returnId, making(), files)
  const reply = await bridge.saveFile({ kind: 'pack', suggestedName: file.name, bytes: file.bytes, ...sealing })
  if (reply.kind === 'saved') {
    sealer.made(reply.name, sealing)
    await updateReturns('keepReceipt', [returnId], (auditReturn, _cycle, mark) =>
      keepReceipt(auditReturn, mark, {
        form: 'pack',
        file: reply.name.slice(-200),
        fingerprint: sha256Hex(file.bytes),
      }),
    )
  }
  sealer.show(today())
  const notice = explainSaved(reply, 'pack')
  tell(notice)
  if (notice) announce(notice.words)
}
