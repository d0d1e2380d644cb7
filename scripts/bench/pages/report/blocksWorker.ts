import { buildWord } from '../../../../renderer/word/buildWord'
import type { ReportDocument } from '../../../../shared/reports/block'

/** Writes a document that is ready as blocks, with our own writer. */
self.addEventListener('message', async (event: MessageEvent<ReportDocument>) => {
  self.postMessage(await buildWord(event.data))
})
