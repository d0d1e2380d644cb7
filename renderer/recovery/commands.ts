import { ok, type Result, refuse } from '../../shared/basics/result'
import type { BackupListed } from '../../shared/bridge'
import { bridge } from '../host/bridge'
import { openPartnershipFile, type PartnershipFile, type PartnershipFileProblem } from '../storage/partnershipFile'
import { openWorkspace } from '../storage/workspace'
import { type Asked, useCannotOpen } from '../view/cannotOpen'
import { explainMended } from '../view/explainMended'
import { madeOn } from '../view/fileWords'
import { addFile, enterHome, type NotKept, putInPlace } from '../view/keepWorkspace'
import { unsealer } from '../view/unsealing'
import { go, useView } from '../view/viewState'

// Everything a person can do about a partnership that cannot be opened.

/** Something to recover from: a back-up, or a file that somebody chose. Read from end to end. */
export type Candidate = {
  readonly name: string
  readonly from: BackupListed['place'] | 'chosen'
  readonly read: Result<PartnershipFile, PartnershipFileProblem | { readonly kind: 'notThere' }>
}

/** Reads every back-up of a workspace, newest first, one after the other; tells of each as soon as it is read. */
export async function readBackups(key: string, onRead: (candidate: Candidate) => void): Promise<void> {
  const listed = [...(await bridge.listBackups({ key }))].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  for (const { name, place } of listed) {
    const reply = await bridge.readBackup({ key, name, place })
    const read =
      reply.kind === 'opened' ? await openPartnershipFile(reply.bytes) : refuse({ kind: 'notThere' } as const)
    onRead({ name, from: place, read })
  }
}

/** Has a person choose another file to recover from; null when they changed their mind. */
export async function chooseFile(): Promise<Candidate | null> {
  const reply = await bridge.openFile({})
  if (reply.kind === 'cancelled') return null
  const file = reply.kind === 'opened' ? await unsealer()(reply) : null
  const read = file ? await openPartnershipFile(file.bytes) : refuse({ kind: 'notThere' } as const)
  return { name: reply.name, from: 'chosen', read }
}

/**
 * Opens what was found: in the place of the work that cannot be read, or beside it when the file is another partnership's or
 * the work is only too new for this program.
 */
export async function openCandidate(asked: Asked, file: PartnershipFile): Promise<Result<null, NotKept>> {
  const words = `${file.workspace.partnership.name} is open as it was on ${madeOn(file.manifest.madeAt)}.`
  const sameWork = file.manifest.workspace === asked.key && asked.why !== 'newerVersion'
  const kept = sameWork
    ? await putInPlace(asked.key, file, {
        tone: 'done',
        words: `${words} Whatever is left of the file that could not be read was kept aside.`,
      })
    : await addFile(file, file.workspace.partnership.name, { tone: 'done', words })
  if (!kept.ok) return kept
  leaveRecovery()
  return ok(null)
}

/** Unlocks a workspace and opens it on Home. In words why not; null where it is open, or what is wrong with it is shown. */
export async function unlockAndOpen({ key, title }: Asked, passphrase: string): Promise<string | null> {
  const unlocked = await bridge.unlock({ key, passphrase })
  if (unlocked.kind === 'wrongPassphrase')
    return 'That passphrase does not open it. Look for a typing mistake. You can try as often as you like.'
  const opened = await openWorkspace(key)
  if (opened.kind === 'opened') {
    const listed = useView.getState().workspaces.find((each) => each.key === key)
    leaveRecovery()
    enterHome(
      { key, title, sample: listed?.sample ?? false, needsRecovery: false, locked: true },
      opened.mended ? { tone: 'information', words: explainMended(opened.mended) } : null,
    )
    return null
  }
  const madeBy = opened.kind === 'newerVersion' ? opened.madeBy : ''
  useCannotOpen.setState({ asked: { key, title, why: opened.kind, madeBy } })
  return null
}

/** Leaves the work as it is; Welcome offers it again. */
export function leaveRecovery(): void {
  useCannotOpen.setState({ asked: null })
}

/** Leaves the work as it is and shows what else is on this computer. */
export function goElsewhere(): void {
  leaveRecovery()
  go({ screen: 'welcome' })
}
