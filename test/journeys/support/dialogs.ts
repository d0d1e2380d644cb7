import type { ElectronApplication } from 'playwright-core'

/** Answers the dialogs for saving a file with a path from now on. */
export const answerSaveDialog = (electron: ElectronApplication, path: string) =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** Answers the dialogs for opening a file with a path from now on. */
export const answerOpenDialog = (electron: ElectronApplication, path: string) =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, path)
