import { sha256Hex } from '../../shared/basics/sha256'
import { counted } from '../../shared/basics/text'
import type { FileBytes } from '../../shared/bridge'
import type { PackForm } from '../../shared/commandLine'
import type { AddedReturn, ReceiptLine } from '../../shared/exchange/receive/plan'
import type { ReturnId } from '../../shared/returns/answer'
import type { MergeStep } from '../../shared/returns/merge/undoMerge'
import { keepReceipt, markSent } from '../../shared/returns/timelineChanges'
import { bridge } from '../host/bridge'
import { now, today } from '../host/clock'
import { undoMerges } from '../storage/merging'
import { addArrivals, openReturnFiles, previewReceiving } from '../storage/receiving'
import { allKept } from '../storage/record'
import { withRevisionsOf } from '../storage/sending'
import { updateReturns } from '../storage/tracker'
import { readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainProblem } from '../view/explainProblem'
import { explainSaved } from '../view/explainSaved'
import { announce, go, tell, useView } from '../view/viewState'
import { type Added, useArrivals } from './arrivals'
import { makeFile, uniqueName } from './makeFile'

// Everything a person can do to send returns out and to take them in.

const making = () => ({ madeAt: now(), appVersion: useView.getState().appVersion })

/** How making files to send went. */
export type FilesMade = {
  readonly folder: string
  readonly written: number
  /** Why it ended before the last one; null when it did not. */
  readonly problem: string | null
}

/**
 * Makes a file for each return in a new folder that the person chooses a place for, and notes on each return that it went
 * out. Null when they changed their mind about the folder. Stopped or failed half-way, the files that are written are whole.
 */
export async function makeFiles(
  ids: readonly ReturnId[],
  form: PackForm,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<FilesMade | null> {
  await sendDrafts()
  await allKept()
  const chosen = await bridge.chooseOutFolder({ suggestedName: `Returns to send ${today()}` })
  if (chosen.kind === 'cancelled') return null
  if (chosen.kind === 'cannotWrite')
    return {
      folder: chosen.name,
      written: 0,
      problem: `No folder can be made in “${chosen.name}”. Choose another place.`,
    }
  const workspace = await readWorkspace()
  const fingerprints = new Map<ReturnId, string>()
  const taken = new Set<string>()
  let problem: string | null = null
  for (const id of ids) {
    if (signal.aborted) break
    const file = await makeFile(form, form === 'pack' ? await withRevisionsOf(workspace, id) : workspace, id, making())
    const reply = await bridge.saveInFolder({
      token: chosen.token,
      name: uniqueName(taken, file.name),
      bytes: file.bytes,
    })
    if (reply.kind !== 'saved') {
      problem = explainSaved(reply, form === 'paper' ? 'word' : form)?.words ?? null
      break
    }
    fingerprints.set(id, sha256Hex(file.bytes))
    onProgress(fingerprints.size)
    await new Promise((done) => setTimeout(done, 0))
  }
  if (fingerprints.size > 0) {
    await updateReturns('markSent', [...fingerprints.keys()], (auditReturn, _cycle, mark) =>
      markSent(auditReturn, mark, { form, fingerprint: fingerprints.get(auditReturn.id) ?? null }),
    )
  }
  return { folder: chosen.folder, written: fingerprints.size, problem }
}

/** Saves one return as the file that goes back to the partnership, and notes its fingerprint for the receipt. */
export async function saveOwnReturn(returnId: ReturnId): Promise<void> {
  await sendDrafts()
  await allKept()
  const file = await makeFile('pack', await withRevisionsOf(await readWorkspace(), returnId), returnId, making())
  const reply = await bridge.saveFile({ kind: 'pack', suggestedName: file.name, bytes: file.bytes })
  if (reply.kind === 'saved')
    await updateReturns('keepReceipt', [returnId], (auditReturn, _cycle, mark) =>
      keepReceipt(auditReturn, mark, {
        form: 'pack',
        file: reply.name.slice(-200),
        fingerprint: sha256Hex(file.bytes),
      }),
    )
  const notice = explainSaved(reply, 'pack')
  tell(notice)
  if (notice) announce(notice.words)
}

/** Reads files that came in and shows what adding them would do. Files that are on the list already stay on it. */
export async function takeIn(files: readonly (() => Promise<FileBytes>)[]): Promise<void> {
  if (files.length === 0 || useArrivals.getState().busy) return
  go({ screen: 'receive' })
  const stopper = new AbortController()
  const busy = (words: string) => useArrivals.setState({ busy: { words, stop: () => stopper.abort() } })
  busy(`Reading ${counted(files.length, 'file')}…`)
  try {
    const opened = await openReturnFiles(files, (done) => busy(`Reading: ${done} of ${files.length}`), stopper.signal)
    if (stopper.signal.aborted) return announce('Stopped. Nothing was added.')
    useArrivals.setState((state) => ({ files: [...state.files, ...opened] }))
    await lookAgain(stopper.signal, busy)
  } finally {
    useArrivals.setState({ busy: null })
  }
}

async function lookAgain(signal: AbortSignal, busy: (words: string) => void): Promise<void> {
  const { files, assigned } = useArrivals.getState()
  const lines = await previewReceiving(
    { files, assigned },
    (done) => busy(`Comparing with what you have: ${done} of ${files.length}`),
    signal,
  )
  useArrivals.setState({ lines })
}

/** Says whose file it is that came in from an organisation that is not known. */
export async function assign(place: number, returnId: ReturnId): Promise<void> {
  useArrivals.setState((state) => ({ assigned: { ...state.assigned, [place]: returnId } }))
  const stopper = new AbortController()
  try {
    await lookAgain(stopper.signal, (words) => useArrivals.setState({ busy: { words, stop: () => stopper.abort() } }))
  } finally {
    useArrivals.setState({ busy: null })
  }
}

/** Adds the files at these places to the returns they belong to. Answers how many were added. */
export async function addFiles(places: readonly number[]): Promise<number> {
  const { files, assigned } = useArrivals.getState()
  const stopper = new AbortController()
  const busy = (done: number) =>
    useArrivals.setState({ busy: { words: `Adding: ${done} of ${places.length}`, stop: () => stopper.abort() } })
  busy(0)
  try {
    const chosen = places.flatMap((place) => files[place] ?? [])
    const own = Object.fromEntries(
      places.flatMap((place, at) => (assigned[place] === undefined ? [] : [[at, assigned[place]] as const])),
    )
    const plans = await addArrivals({ files: chosen, assigned: own }, busy, stopper.signal)
    const lines = plans.flatMap((plan) => plan.lines)
    const added = lines.flatMap((line, at) => addedLine(line, places[at]))
    useArrivals.setState((state) => ({
      added: { ...state.added, ...Object.fromEntries(added) },
      steps: joined([...state.steps, ...plans.flatMap((plan) => plan.added.map(stepOf))]),
    }))
    announce(`${counted(added.length, 'file')} added.`)
    return added.length
  } finally {
    useArrivals.setState({ busy: null })
  }
}

const stepOf = ({ before, auditReturn }: AddedReturn): MergeStep => ({ before, after: auditReturn })

/** Steps of one return put together, so that they are taken back at once. */
function joined(steps: readonly MergeStep[]): readonly MergeStep[] {
  const byReturn = new Map<string, MergeStep>()
  for (const { before, after } of steps)
    byReturn.set(after.id, { before: byReturn.get(after.id)?.before ?? before, after })
  return [...byReturn.values()]
}

/** Takes back everything that was added from the list, as one step; the files stay on it and can be added again. */
export async function undoAdding(): Promise<void> {
  const { steps } = useArrivals.getState()
  if (steps.length === 0) return
  const undone = await undoMerges(steps)
  if (!undone.ok) return tell({ tone: 'problem', words: explainProblem(undone.problem) ?? '' })
  useArrivals.setState({ added: {}, steps: [] })
  const words = `${counted(steps.length, 'return')} again as before. The files are still on the list.`
  tell({ tone: 'done', words })
  announce(words)
}

function addedLine({ outcome }: ReceiptLine, place: number | undefined): readonly (readonly [number, Added])[] {
  if (place === undefined || (outcome.kind !== 'ready' && outcome.kind !== 'needsDecision')) return []
  const { id } = outcome.place
  return [[place, { returnId: id, changed: outcome.changed, undecided: outcome.undecided }]]
}
