import { attachedLimits, sizeText } from '../../shared/basics/attachedFile'
import type { NotSavedReason } from '../../shared/bridge'
import type { Workspace } from '../../shared/exchange/checkTables'
import { narrowToReturn } from '../../shared/exchange/pack/narrow'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import type { ReturnId } from '../../shared/returns/answer'
import { bridge } from '../host/bridge'
import { openedWorkspace } from '../storage/workspace'

// Files attached to evidence, on their way out with a pack and on their way in.

/** The returns that a return's pack holds. */
export const inPack = (workspace: Workspace, id: ReturnId) => narrowToReturn(workspace, id).returns

const attachmentsOf = (file: OpenedFile) => (file.kind === 'received' ? (file.attachments ?? []) : [])
const bytesIn = (file: OpenedFile) => attachmentsOf(file).reduce((sum, { bytes }) => sum + bytes.length, 0)

/** Files that were opened, after others that wait already: one whose attached files would be too much at once is refused with what to do. */
export function asManyAsFit(waiting: readonly OpenedFile[], opened: readonly OpenedFile[]): readonly OpenedFile[] {
  let together = waiting.reduce((sum, file) => sum + bytesIn(file), 0)
  return opened.map((file) => {
    const own = bytesIn(file)
    if (own === 0 || together + own <= attachedLimits.altogether) {
      together += own
      return file
    }
    return {
      name: file.name,
      kind: 'refused',
      what: `The files on this list bring more than ${sizeText(attachedLimits.altogether)} of attached files together.`,
      next: 'Add what is above it first. Then drop this file here again.',
    }
  })
}

/** Keeps the attached files that came along. Answers why not all of them are kept, or null. */
export async function keepCameAlong(files: readonly OpenedFile[]): Promise<NotSavedReason | null> {
  for (const file of files) {
    const attachments = attachmentsOf(file).map(({ bytes }) => bytes)
    if (attachments.length === 0) continue
    const reply = await bridge.keepAttachments({ key: openedWorkspace().key, attachments })
    if (reply.kind === 'notKept') return reply.reason
  }
  return null
}

/** The same files, with what is kept by now let go of at these places. */
export const lettingGo = (files: readonly OpenedFile[], places: readonly number[]): readonly OpenedFile[] =>
  files.map((file, place) =>
    file.kind === 'received' && places.includes(place)
      ? { name: file.name, kind: 'received', received: file.received }
      : file,
  )
