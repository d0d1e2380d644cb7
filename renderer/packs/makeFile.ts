import { impossible } from '../../shared/basics/result'
import type { PackForm } from '../../shared/commandLine'
import type { Attachment } from '../../shared/exchange/attachments'
import type { Workspace } from '../../shared/exchange/checkTables'
import { returnFileName, writeReturnPack } from '../../shared/exchange/pack/returnPack'
import { lookOf } from '../../shared/partnership/look/look'
import type { ReturnId } from '../../shared/returns/answer'
import { type Making, sentFrom } from '../storage/sending'

/** A return as a file to send. */
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Makes one return's file in one of the forms. The workspace holds the return's revisions where the form is a pack; with a pack
 * alone go attached files.
 */
export async function makeFile(
  form: PackForm,
  workspace: Workspace,
  returnId: ReturnId,
  making: Making,
  attachments: readonly Attachment[] = [],
): Promise<MadeFile> {
  const sent = sentFrom(workspace, returnId, making)
  const { look } = workspace.partnership
  switch (form) {
    case 'pack':
      return {
        name: returnFileName(sent.facts, 'psapack'),
        bytes: await writeReturnPack(workspace, returnId, making, attachments),
      }
    case 'workbook': {
      const { returnWorkbook } = await import('../storage/returnWorkbook')
      return { name: returnFileName(sent.facts, 'xlsx'), bytes: returnWorkbook(sent) }
    }
    case 'page': {
      const { makeReturnPage } = await import('../storage/returnPage')
      return { name: returnFileName(sent.facts, 'html'), bytes: await makeReturnPage(sent) }
    }
    case 'paper': {
      const { writePaperForm } = await import('../word/writePaperForm')
      return { name: returnFileName(sent.facts, 'docx'), bytes: await writePaperForm(sent, look ? lookOf(look) : null) }
    }
    default:
      return impossible(form)
  }
}

/** The name of a file, with a number behind it where it is taken, so that none is written over another. */
export function uniqueName(taken: Set<string>, name: string): string {
  const dot = name.lastIndexOf('.')
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : `${name.slice(0, dot)} (${count})${name.slice(dot)}`
    if (taken.has(next.toLowerCase())) continue
    taken.add(next.toLowerCase())
    return next
  }
}
