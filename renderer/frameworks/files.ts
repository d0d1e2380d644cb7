import { fileName } from '../../shared/basics/text'
import { withoutHidden } from '../../shared/frameworks/draft'
import type { Framework } from '../../shared/frameworks/framework'
import { bridge } from '../host/bridge'
import type { FrameworkFileRead } from '../storage/frameworkFiles'
import { knownFrameworks } from '../storage/frameworks'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { announce, tell } from '../view/viewState'

// Frameworks as files: in, out, and the empty workbook to write one in.

/** A file that was read, before anything is kept. */
export type ReadFile = { readonly name: string; readonly read: FrameworkFileRead }

/** Has a person choose a framework file and reads it. Null when they changed their mind or it could not be read. */
export async function readPicked(): Promise<ReadFile | null> {
  const reply = await bridge.openFile({ kind: 'framework' })
  if (reply.kind === 'cancelled') return null
  if (reply.kind === 'cannotRead') {
    const why = reply.tooLarge ? 'is too large for a framework' : 'could not be read'
    tell({ tone: 'problem', words: `${reply.name} ${why}, so nothing was added. Your work is safe.` })
    return null
  }
  announce(`Reading ${reply.name}…`)
  const { readFrameworkFile } = await import('../storage/frameworkFiles')
  return { name: reply.name, read: await readFrameworkFile(reply.name, reply.bytes, await knownFrameworks()) }
}

const namedAs = ({ title, edition }: Framework, ending: 'json' | 'xlsx') =>
  fileName([title.slice(0, 80) || 'Framework', edition], ending)

/** Saves a framework in the form that this program reads back whole. */
export async function saveJson(framework: Framework): Promise<void> {
  await sendDrafts()
  const { frameworkJson } = await import('../storage/frameworkFiles')
  const reply = await bridge.saveFile({
    kind: 'framework',
    suggestedName: namedAs(framework, 'json'),
    bytes: frameworkJson(framework),
  })
  say(explainSaved(reply, 'framework'))
}

/** Saves a framework as an Excel workbook, to read, to change and to bring back. */
export async function saveWorkbook(framework: Framework): Promise<void> {
  await sendDrafts()
  const { frameworkWorkbook, tooLongForWorkbook } = await import('../storage/frameworkFiles')
  const tooLong = tooLongForWorkbook(withoutHidden(framework))
  if (tooLong !== null)
    return say({
      tone: 'problem',
      words: `This framework does not fit in a workbook: ${tooLong}. Save it as a framework file instead.`,
    })
  const bytes = await frameworkWorkbook(withoutHidden(framework))
  const reply = await bridge.saveFile({ kind: 'workbook', suggestedName: namedAs(framework, 'xlsx'), bytes })
  say(explainSaved(reply, 'workbook'))
}

/** Saves an empty workbook with examples. */
export async function saveEmptyWorkbook(): Promise<void> {
  const { emptyWorkbook } = await import('../storage/frameworkFiles')
  const reply = await bridge.saveFile({
    kind: 'workbook',
    suggestedName: fileName(['Framework to fill in'], 'xlsx'),
    bytes: await emptyWorkbook(),
  })
  say(explainSaved(reply, 'workbook', 'Fill it in, then choose “Import…” to bring it back.'))
}

function say(notice: ReturnType<typeof explainSaved>): void {
  tell(notice)
  if (notice) announce(notice.words)
}
