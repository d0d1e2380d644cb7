import { utf8Bytes } from '../../shared/basics/utf8'
import { recoveryPage } from '../../shared/exchange/reading/recoveryPage'

/** The bytes of the recovery page. */
export async function makeRecoveryPage(): Promise<Uint8Array<ArrayBuffer>> {
  const program = await import('virtual:recovery-program')
  return utf8Bytes(recoveryPage(program))
}
