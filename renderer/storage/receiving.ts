import Dexie from 'dexie'
import { ok, refuse } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import { type Known, placeOf } from '../../shared/exchange/receive/place'
import {
  type AddedReturn,
  type ArrivalLine,
  type OpenedFile,
  planReceiving,
  type ReceivePlan,
} from '../../shared/exchange/receive/plan'
import type { Op } from '../../shared/exchange/tables'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { ReturnId } from '../../shared/returns/answer'
import type { Revision } from '../../shared/returns/revision'
import { now as momentNow, newId } from '../host/clock'
import { asRecord, type WorkspaceCopy } from './database'
import { putAction } from './ledger'
import { openInWorkers } from './openInWorkers'
import { commit } from './record'
import type { FormSources } from './returnFiles'
import { whoDoes } from './tracker'
import { openedWorkspace } from './workspace'

/** Files and, by their place, whose they are where a person said so. */
export type Arrivals = {
  readonly files: readonly OpenedFile[]
  readonly assigned: { readonly [place: number]: ReturnId }
}

/** Opens files in workers, so that the window never waits for them. Stops when asked, with the first ones that it has. */
export async function openReturnFiles(
  files: readonly (() => Promise<FileBytes>)[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly OpenedFile[]> {
  return openInWorkers(files, await readSources(openedWorkspace().copy), onProgress, signal)
}

/** Lets the window draw and listen. */
const pause = () => new Promise<void>((done) => setTimeout(done, 0))

async function readSources(copy: WorkspaceCopy): Promise<FormSources> {
  const [frameworks, cycles] = await Promise.all([copy.frameworks.toArray(), copy.cycles.toArray()])
  return {
    frameworks: new Map(frameworks.map((each) => [frameworkKey(each), each])),
    cycles: new Map(cycles.map((each) => [each.id, each])),
  }
}

async function readKnown(copy: WorkspaceCopy): Promise<Known> {
  const [partnerships, cycles, organisations, returns, actions] = await Promise.all([
    copy.partnerships.toArray(),
    copy.cycles.toArray(),
    copy.organisations.toArray(),
    copy.returns.toArray(),
    copy.actions.toArray(),
  ])
  const [partnership] = partnerships
  if (!partnership) throw new Error('The workspace has no partnership')
  return { partnership, cycles, organisations, returns, actions }
}

/** Every revision of some returns, by return. */
async function readRevisions(
  copy: WorkspaceCopy,
  ids: readonly ReturnId[],
): Promise<ReadonlyMap<ReturnId, readonly Revision[]>> {
  const lists = await Promise.all(
    ids.map((id) =>
      copy.revisions.where('[returnId+questionId]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
    ),
  )
  return new Map(ids.map((id, place) => [id, lists[place] ?? []]))
}

/**
 * What adding the files would do now, a line for each in their order. Nothing is written. Files are looked at a few at a time,
 * so that the window stays awake; one that comes after another of its return is set against what that one would leave.
 */
export async function previewReceiving(
  { files, assigned }: Arrivals,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly ArrivalLine[]> {
  const { copy } = openedWorkspace()
  const known = await readKnown(copy)
  const lines: ArrivalLine[] = []
  const after = new Map<ReturnId, AddedReturn>()
  for (const { start, files: part } of partsOf(files)) {
    if (signal.aborted) break
    const plan = await planNow(copy, known, { files: part, assigned: assignedFrom(assigned, start) }, after)
    lines.push(...plan.lines)
    for (const added of plan.added) after.set(added.auditReturn.id, joinedTo(after.get(added.auditReturn.id), added))
    onProgress(lines.length)
    await pause()
  }
  return lines
}

const joinedTo = (before: AddedReturn | undefined, added: AddedReturn): AddedReturn =>
  before ? { ...added, before: before.before, revisions: [...before.revisions, ...added.revisions] } : added

/** Whose files are, by their places from one place on. */
const assignedFrom = (assigned: Arrivals['assigned'], start: number): Arrivals['assigned'] =>
  Object.fromEntries(Object.entries(assigned).map(([place, id]) => [Number(place) - start, id] as const))

/**
 * Plans some files on the returns as they are at this moment, or as earlier files of a preview would leave them. `known` tells
 * where files belong; of its returns only those they belong to are read anew.
 */
const planNow = (
  copy: WorkspaceCopy,
  known: Known,
  { files, assigned }: Arrivals,
  after: ReadonlyMap<ReturnId, AddedReturn> = new Map(),
): Promise<ReceivePlan> =>
  copy.transaction('r', [copy.returns, copy.revisions, copy.actions], async () => {
    const placed = files.flatMap((file) => {
      const place = file.kind === 'received' ? placeOf(known, file.received) : null
      return place?.kind === 'placed' ? [place.auditReturn.id] : []
    })
    const ids = [...new Set([...placed, ...Object.values(assigned)])]
    const [present, revisions, actions] = await Promise.all([
      copy.returns.bulkGet(ids),
      readRevisions(copy, ids),
      copy.actions.toArray(),
    ])
    const now = new Map(present.flatMap((each) => (each ? [[each.id, after.get(each.id)?.auditReturn ?? each]] : [])))
    return planReceiving({
      known: { ...known, actions, returns: known.returns.map((each) => now.get(each.id) ?? each) },
      revisionsOf: (id) => [...(revisions.get(id) ?? []), ...(after.get(id)?.revisions ?? [])],
      files,
      assigned,
      at: momentNow(),
      by: whoDoes(),
      newId,
    })
  })

/** How much is added in one step: so many files, and characters of what they say, as the record takes at once. */
const oneStep = { files: 10, characters: 1_500_000 } as const

/** The files in parts that are added in one step each, by their first place. */
function partsOf(
  files: readonly OpenedFile[],
): readonly { readonly start: number; readonly files: readonly OpenedFile[] }[] {
  const parts: { start: number; files: OpenedFile[] }[] = []
  let size = Number.POSITIVE_INFINITY
  for (const [place, file] of files.entries()) {
    const own = file.kind === 'received' ? JSON.stringify(file.received).length : 0
    const last = parts.at(-1)
    if (!last || last.files.length >= oneStep.files || size + own > oneStep.characters) {
      parts.push({ start: place, files: [file] })
      size = own
    } else {
      last.files.push(file)
      size += own
    }
  }
  return parts
}

/**
 * Adds what came in to the returns it belongs to, a few files in each step; every step is kept whole or not at all. The plan
 * of a step is made anew on the records there are at that moment. Stops between steps when asked. Answers the plans of the
 * steps that were made.
 */
export async function addArrivals(
  { files, assigned }: Arrivals,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly ReceivePlan[]> {
  const { copy } = openedWorkspace()
  const known = await readKnown(copy)
  const plans: ReceivePlan[] = []
  for (const { start, files: part } of partsOf(files)) {
    if (signal.aborted) break
    const own = assignedFrom(assigned, start)
    await commit<{ readonly kind: 'nothingToAdd' }>('receiveReturns', async () => {
      const plan = await planNow(copy, known, { files: part, assigned: own })
      plans.push(plan)
      return plan.added.length === 0
        ? refuse({ kind: 'nothingToAdd' } as const)
        : ok([...plan.added.flatMap(addedOps), ...plan.actions.map(putAction)])
    })
    onProgress(start + part.length)
  }
  return plans
}

const addedOps = ({ auditReturn, revisions }: ReceivePlan['added'][number]): Op[] => [
  { op: 'put', table: 'returns', id: auditReturn.id, value: asRecord(auditReturn) },
  ...revisions.map(
    (revision) => ({ op: 'put', table: 'revisions', id: revision.id, value: asRecord(revision) }) as const,
  ),
]
