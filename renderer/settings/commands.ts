import type { Result } from '../../shared/basics/result'
import { refuse } from '../../shared/basics/result'
import type { BackupListed } from '../../shared/bridge'
import { recoveryPageName } from '../../shared/exchange/reading/recoveryPage'
import { bridge } from '../host/bridge'
import { openPartnershipFile, type PartnershipFile, type PartnershipFileProblem } from '../storage/partnershipFile'
import { allKept } from '../storage/record'
import { makeRecoveryPage } from '../storage/recoveryPage'
import { openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { madeOn } from '../view/fileWords'
import { addBeside, putInPlace } from '../view/keepWorkspace'
import { unsealer } from '../view/unsealing'
import { announce, tell, useView } from '../view/viewState'
import { explainBackup } from './explainBackup'

// Everything a person can do on Settings and back-ups, apart from changing the settings themselves.

/** Makes a back-up of the open partnership now, and says how it went. */
export async function backUpNow(): Promise<void> {
  await sendDrafts()
  await allKept()
  const notice = explainBackup(await bridge.backUp({ key: openedWorkspace().key, reason: 'asked' }))
  tell(notice)
  announce(notice.words)
}

/** The back-ups of the open partnership, newest first. */
export async function listBackups(): Promise<readonly BackupListed[]> {
  const listed = await bridge.listBackups({ key: openedWorkspace().key })
  return [...listed].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** A back-up that is gone or cannot be read from its disk. */
export type BackupNotRead = { readonly kind: 'backupNotRead' }

/** Reads a back-up from end to end. Refuses one that is gone or not whole. */
export async function readBackup({
  name,
  place,
}: BackupListed): Promise<Result<PartnershipFile, PartnershipFileProblem | BackupNotRead>> {
  const reply = await bridge.readBackup({ key: openedWorkspace().key, name, place })
  if (reply.kind !== 'opened') return refuse({ kind: 'backupNotRead' })
  return openPartnershipFile((await unsealer()(reply)).bytes)
}

/** Opens a back-up as a partnership of its own. */
export const restoreBeside = (file: PartnershipFile) =>
  addBeside(file, {
    tone: 'done',
    words: `The back-up of ${madeOn(file.manifest.madeAt)} is open beside what you had. Nothing of that was changed.`,
  })

/** Puts a back-up in the place of what is here; what is here is backed up first. */
export const restoreInPlace = (file: PartnershipFile) =>
  putInPlace(openedWorkspace().key, file, {
    tone: 'done',
    words: `The back-up of ${madeOn(file.manifest.madeAt)} is in place. What was here before is a back-up now.`,
  })

/** Has a person choose a second folder for back-ups. */
export async function chooseSecondFolder(): Promise<void> {
  const reply = await bridge.chooseSecondFolder({})
  if (reply.kind === 'cancelled') return
  useView.setState({ secondFolder: reply.folder })
  tell({ tone: 'done', words: `Back-ups are also copied to ${reply.folder} from now on.` })
}

/** Stops copying back-ups to the second folder. What is in it stays there. */
export async function forgetSecondFolder(): Promise<void> {
  await bridge.forgetSecondFolder({})
  useView.setState({ secondFolder: null })
  tell({ tone: 'done', words: 'Back-ups are no longer copied to a second folder. Those already there stay there.' })
}

/** Saves the page that opens partnership files without the program. */
export async function saveRecoveryPage(): Promise<void> {
  const bytes = await makeRecoveryPage()
  const reply = await bridge.saveFile({ kind: 'recoveryPage', suggestedName: recoveryPageName, bytes })
  tell(explainSaved(reply, 'recoveryPage'))
}
