import type { NotSavedReason } from '../../shared/bridge'
import { bridge } from '../host/bridge'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { tell, useView } from '../view/viewState'

const notSet: Readonly<Record<NotSavedReason, string>> = {
  diskIsFull: 'This computer is full, so the lock stays as it was. Your work is safe. Free some space, then try again.',
  cannotWrite:
    'The disk did not take it, so the lock stays as it was. Your work is safe. Start the computer again, then try once more.',
}

// Everything a person can do about the lock of the open partnership.

/** Locks the open partnership so that each of the passphrases opens it, or takes its lock off. In words why not; null where it is done. */
async function setLock(passphrases: string[] | null): Promise<{ readonly all: boolean } | string> {
  await sendDrafts()
  await allKept()
  const { key } = openedWorkspace()
  const reply = await bridge.setLock({ key, passphrases })
  if (reply.kind === 'notKept') return notSet[reply.reason]
  const locked = passphrases !== null
  useView.setState(({ workspaces }) => ({
    workspaces: workspaces.map((each) => (each.key === key ? { ...each, locked } : each)),
  }))
  return { all: reply.all }
}

/** Turns the lock on, then starts the program again: what it had open is forgotten, and the passphrase is asked for. */
export async function lockWith(passphrases: string[]): Promise<string | null> {
  const done = await setLock(passphrases)
  if (typeof done === 'string') return done
  await lockNow()
  return null
}

/** Changes the passphrase and the words of the recovery sheet. */
export async function changeLock(passphrases: string[]): Promise<string | null> {
  const done = await setLock(passphrases)
  if (typeof done === 'string') return done
  tell({
    tone: 'done',
    words:
      'The passphrase is changed. Back-ups made before today still open with the one before: keep its recovery sheet as long as you keep them.',
  })
  return null
}

/** Takes the lock off. */
export async function takeLockOff(): Promise<string | null> {
  const done = await setLock(null)
  if (typeof done === 'string') return done
  tell({
    tone: 'done',
    words: done.all
      ? 'The lock is off. The work, its back-ups and attached files are no longer encrypted.'
      : 'The lock is off. Some back-ups could not be reached, such as in the second folder: these still need the passphrase.',
  })
  return null
}

/** Saves everything, closes the program and starts it again, locked. */
export async function lockNow(): Promise<void> {
  await sendDrafts()
  await allKept()
  await bridge.startAgain({})
}
