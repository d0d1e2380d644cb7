import { join } from 'node:path'
import { recoveryPageName } from '../../shared/exchange/reading/recoveryPage'
import { atomicWrite } from './atomicWrite'
import { errorCode, orNull } from './failures'
import { sha256 } from './hash'
import type { RecordHost } from './recordHost'

/** Puts this version's recovery page beside the back-ups of a folder, unless it is there. Without it a back-up is one all the same. */
export async function keepRecoveryPage(host: RecordHost, folder: string): Promise<void> {
  try {
    const page = await host.recoveryPage()
    const path = join(folder, recoveryPageName)
    const there = await orNull(host.files.read(path))
    if (there !== null && sha256(there) === sha256(page)) return
    const written = await atomicWrite(host.files, path, page)
    if (!written.ok) host.log('recoveryPageNotWritten', { code: errorCode(written.problem.error) })
  } catch (error) {
    host.log('recoveryPageNotWritten', { code: errorCode(error) })
  }
}
