import { utf8Bytes } from '../../shared/basics/utf8'
import { returnPage } from '../../shared/exchange/forms/page/writePage'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'

/** The bytes of a return's page, with the program that it carries. */
export async function makeReturnPage(sent: SentReturn): Promise<Uint8Array<ArrayBuffer>> {
  // The module stands for the program, so that what is worked out for one page holds for all.
  const program = await import('virtual:page-program')
  return utf8Bytes(returnPage(sent, program))
}
