import type { BrowserWindow } from 'electron'
import { attachedLimits, sizeText } from '../shared/basics/attachedFile'
import { counted } from '../shared/basics/text'
import { messageBox } from './messageBox'

/** So many attached files of so many bytes, and whether they fit in what is saved. */
export type AttachedAsked = { readonly files: number; readonly bytes: number; readonly fit: boolean }

/** Asks whether attached files go along with what is saved, telling how large they are. */
export async function askAboutAttached(
  window: BrowserWindow | null,
  { files, bytes, fit }: AttachedAsked,
): Promise<'with' | 'without' | 'cancelled'> {
  const choices = fit ? (['with', 'without', 'cancelled'] as const) : (['without', 'cancelled'] as const)
  const words = { with: 'With the attached files', without: 'Without them', cancelled: 'Cancel' }
  const answer = await messageBox(window, {
    type: 'question',
    message: `${counted(files, 'file')} ${files === 1 ? 'is' : 'are'} attached to evidence: ${sizeText(bytes)}.`,
    detail: [
      fit
        ? 'Shall they go along in what you save?'
        : `At most ${sizeText(attachedLimits.altogether)}, in ${attachedLimits.files.toLocaleString('en-GB')} files, go along in one file. This is more.`,
      'Without them, the answers still name them and say that they were not sent. Nothing here is changed.',
    ].join('\n'),
    buttons: choices.map((choice) => words[choice]),
    defaultId: 0,
    cancelId: choices.length - 1,
    noLink: true,
  })
  return choices[answer.response] ?? 'cancelled'
}
