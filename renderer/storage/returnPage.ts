import { utf8Bytes } from '../../shared/basics/utf8'
import { pageFileName } from '../../shared/exchange/forms/page/pageFileName'
import { returnPage } from '../../shared/exchange/forms/page/writePage'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'

/** A file to send out: what it is called, and its bytes. */
export type PageFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Gives what makes return pages. The program that each of them carries is loaded once. */
export async function pageMaker(): Promise<(sentReturn: SentReturn) => PageFile> {
  const { script, style } = await import('virtual:page-program')
  const program = { script, style }
  return (sentReturn) => ({
    name: pageFileName(sentReturn.facts, null),
    bytes: utf8Bytes(returnPage(sentReturn, program)),
  })
}
