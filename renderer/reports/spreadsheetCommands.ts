import { fitTogether } from '../../shared/basics/attachedFile'
import { csvText } from '../../shared/basics/csv'
import { utf8Bytes } from '../../shared/basics/utf8'
import type { FileBytes } from '../../shared/bridge'
import type { Partnership } from '../../shared/partnership/partnership'
import { documentName } from '../../shared/reports/documentName'
import { type Bundle, bundlePage, bundleSheet, bundleWords } from '../../shared/reports/spreadsheets/bundle'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { announce, tell, useView } from '../view/viewState'
import type { WorkerOrder } from './answerOrder'
import { useExporting } from './exporting'
import type { SpreadsheetForm } from './makeSpreadsheets'

// Saving spreadsheets and evidence. One thing is made at a time; asking again while one is being made does nothing.

/** Makes everything that is kept as spreadsheets, and has the person save it. */
export const exportSpreadsheets = (form: SpreadsheetForm): Promise<void> =>
  making('Reading everything…', async ({ doing, make }) => {
    await sendDrafts()
    await allKept()
    doing('Writing the spreadsheets…')
    const made = await make({ copy: openedWorkspace().copy.name, spreadsheets: form, on: today() })
    return made && { made, kind: form === 'workbook' ? 'workbook' : 'zip', also: '' }
  })

/** Makes a zip file of evidence with its index, and has the person save it. Files whose bytes are not here any more are told of. */
export const exportBundle = (bundle: Bundle, partnership: Partnership): Promise<void> =>
  making('Reading the files…', async ({ doing, make, signal }) => {
    const { key } = openedWorkspace()
    const files: FileBytes[] = []
    for (const [place, { path, file }] of bundle.files.entries()) {
      doing(`Reading file ${place + 1} of ${bundle.files.length}…`)
      const reply = await bridge.readAttachment({ key, sha256: file.sha256 })
      if (signal.aborted) return null
      if (reply.kind !== 'read') {
        tell({ tone: 'problem', words: notRead(file.name) })
        return null
      }
      files.push({ name: path, bytes: reply.bytes })
    }
    doing('Putting the files together…')
    const index = [
      { name: 'Index.html', bytes: utf8Bytes(bundlePage(bundle, partnership, today())) },
      ...(useView.getState().policy.mayMakeCsv
        ? [{ name: 'Index.csv', bytes: utf8Bytes(csvText(bundleSheet(bundle))) }]
        : []),
    ]
    const zip = documentName({ partnership: partnership.name, document: 'evidence', on: today(), ending: 'zip' })
    const made = await make({ zip, files: [...index, ...files] })
    return made && { made, kind: 'zip', also: `${bundleWords(bundle)}.` }
  })

const notRead = (name: string) =>
  `The attached file ${name} could not be read, so no bundle was made. Your work is safe. Open the answer that names it, see whether the file opens there, and try again.`

/** True for a bundle that fits in one file. */
export const fitsInOneFile = ({ files }: Bundle): boolean => fitTogether(files.map(({ file }) => file))

type Made = { readonly made: FileBytes; readonly kind: 'workbook' | 'zip'; readonly also: string }
type Maker = {
  readonly doing: (words: string) => void
  readonly make: (order: WorkerOrder) => Promise<FileBytes | null>
  readonly signal: AbortSignal
}

async function making(first: string, work: (maker: Maker) => Promise<Made | null>): Promise<void> {
  if (useExporting.getState().now) return
  const stopper = new AbortController()
  const { signal } = stopper
  const doing = (words: string) =>
    useExporting.setState({ now: { words, isTables: true, stop: () => stopper.abort() } })
  doing(first)
  tell(null)
  try {
    await sendDrafts()
    await allKept()
    if (!(await isLookedThrough())) return
    const { makeInWorker } = await import('./makeInWorker')
    const done = await work({ doing, signal, make: (order) => makeInWorker(order, () => undefined, signal) })
    if (signal.aborted) return announce('Stopped. No file was made.')
    if (!done) return
    doing('Waiting for you to choose a place…')
    const { name: suggestedName, bytes } = done.made
    const notice = explainSaved(await bridge.saveFile({ kind: done.kind, suggestedName, bytes }), done.kind, done.also)
    tell(notice)
    if (notice) announce(notice.words)
  } finally {
    useExporting.setState({ now: null })
  }
}
