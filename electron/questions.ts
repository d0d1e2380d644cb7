import type { BrowserWindow } from 'electron'
import type { Flushed } from './closing'
import { messageBox } from './messageBox'

/** Asks whether to close although the window's latest words are not kept. */
export async function mayLoseWords(window: BrowserWindow, what: Flushed): Promise<boolean> {
  const answer = await messageBox(window, {
    type: 'warning',
    message: what === 'unsaved' ? 'Your latest words are not saved.' : 'The window does not answer.',
    detail: [
      what === 'unsaved' ? 'The disk did not take them.' : 'Words typed in the last few seconds may not be saved.',
      'Everything that was shown as saved is safe.',
      'Keep the window open to copy your words or free some space. Close anyway to lose them.',
    ].join('\n'),
    buttons: ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer.response === 1
}

/** Asks what to do when the page has stopped working. Answers whether to open it again. */
export async function mayOpenAgain(window: BrowserWindow): Promise<boolean> {
  const answer = await messageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail:
      'Everything that was shown as saved is safe. Words typed in the last few seconds may be missing.\nOpen it again to go on.',
    buttons: ['Open again', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return answer.response === 0
}

/** Says that a file the program was opened with cannot be read. */
export async function sayCannotRead(window: BrowserWindow | null, name: string): Promise<void> {
  await messageBox(window, {
    type: 'warning',
    message: `“${name}” could not be opened.`,
    detail:
      'It is not there any more, cannot be read, or is larger than 256 MB. Nothing was changed.\nCheck the file, then open it from the File menu.',
    buttons: ['Close this message'],
    noLink: true,
  })
}
