import { utf8Bytes } from '../shared/basics/utf8'
import { recoveryPage } from '../shared/exchange/reading/recoveryPage'

/** The bytes of the recovery page that stands beside back-ups; made when a back-up first asks for it. */
export async function recoveryPageBytes(): Promise<Uint8Array> {
  const program = await import('virtual:recovery-program')
  return utf8Bytes(recoveryPage(program))
}
