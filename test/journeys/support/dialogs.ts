import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication } from 'playwright-core'

/** Answers the dialogs for saving a file with a path from now on. */
export const answerSaveDialog = (electron: ElectronApplication, path: string) =>
  untilAnswered(() =>
    electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path),
  )

/** Answers the dialogs for opening a file with a path from now on. */
export const answerOpenDialog = (electron: ElectronApplication, path: string) =>
  untilAnswered(() =>
    electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path),
  )

/** The runtime can clear an answer away before it is read. What it was asked is then done, and can be done again. */
async function untilAnswered(ask: () => Promise<void>, times = 5): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (times === 0 || !String(error).includes('garbage collected')) throw error
    await wait(200)
    await untilAnswered(ask, times - 1)
  }
}
