import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { openPartnershipFile, type PartnershipFile } from '../storage/partnershipFile'
import { explainFileProblem } from '../view/explainFileProblem'
import { unseal } from './unseal'

/** What came of opening a file: it is open, its passphrase is asked for or was wrong, or why it cannot be read. */
export type Opening =
  | { readonly kind: 'opened'; readonly file: PartnershipFile }
  | { readonly kind: 'asksPassphrase' }
  | { readonly kind: 'wrongPassphrase' }
  | { readonly kind: 'refused'; readonly what: string; readonly places: readonly string[]; readonly next: string }

const refused = (what: string, next: string, places: readonly string[] = []): Opening => ({
  kind: 'refused',
  what,
  places,
  next,
})

const anotherCopy =
  'Try another copy: an older back-up, the one in the second folder, or the file as it was first sent to you.'

/** Opens a file. Nothing of it is given out before all of it was found whole; the file itself is never changed. */
export async function openBytes(bytes: Uint8Array<ArrayBuffer>, passphrase: string | null): Promise<Opening> {
  if (globalThis.crypto?.subtle === undefined)
    return refused(
      'This browser does not let a page on disk check files.',
      'Open this page in an up-to-date Edge, Chrome or Firefox.',
    )
  if (!isSealed(bytes)) return openPlain(bytes)
  if (passphrase === null) return { kind: 'asksPassphrase' }
  const opened = await unseal(bytes, passphrase)
  if (opened.ok) return openPlain(opened.value)
  switch (opened.problem.kind) {
    case 'wrongPassphrase':
      return { kind: 'wrongPassphrase' }
    case 'sealedByNewer':
      return refused(
        `This file was encrypted by version ${opened.problem.madeBy}, which is newer than this page.`,
        'Open it with the recovery page that stands beside that version’s back-ups.',
      )
    default:
      return refused('This encrypted file is damaged: bytes in it were changed or cut off.', anotherCopy)
  }
}

async function openPlain(bytes: Uint8Array): Promise<Opening> {
  const read = await openPartnershipFile(bytes)
  if (read.ok) return { kind: 'opened', file: read.value }
  const { what, places } = explainFileProblem(read.problem)
  if (read.problem.kind === 'newerVersion')
    return refused(what, 'Open it with the recovery page that stands beside that version’s back-ups.', places)
  const isOther = ['notAContainer', 'notAPartnershipFile', 'tooLarge'].includes(read.problem.kind)
  return refused(what, isOther ? 'Choose a file whose name ends in .psa or .psapack.' : anotherCopy, places)
}
