import { dirname } from 'node:path'
import type { Files, OpenFile } from '../../../electron/record/files'

// A disk in memory that remembers in which order it was written, synced and renamed, so that every state that a power cut
// could leave can be made: what was synced is there; of the rest, each write may be missing, whole or cut at any byte, and
// of the names that were not synced yet, only the first few may have been changed.

type Write = { readonly at: number; readonly bytes: Uint8Array } | { readonly length: number }
type Step =
  | { readonly does: 'write'; readonly file: number; readonly write: Write }
  | { readonly does: 'syncFile'; readonly file: number }
  | { readonly does: 'name'; readonly path: string; readonly file: number | null }
  | { readonly does: 'rename'; readonly from: string; readonly to: string }
  | { readonly does: 'syncFolder'; readonly folder: string }
  | { readonly does: 'mark'; readonly mark: number }

/** What is on a disk: the names, and the content of each file. */
export type DiskState = { readonly names: Map<string, number>; readonly content: Map<number, Uint8Array> }

export type CrashDisk = {
  readonly files: Files
  /** Notes that so much has been promised at this point. */
  readonly mark: (mark: number) => void
  readonly steps: readonly Step[]
}

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })

/** A disk that starts from a state, or empty. */
export function crashDisk(start: DiskState = { names: new Map(), content: new Map() }): CrashDisk {
  const steps: Step[] = []
  const names = new Map(start.names)
  const content = new Map(start.content)
  let next = Math.max(0, ...content.keys()) + 1

  const isFolder = (path: string) => path.endsWith('/') || [...names.keys()].some((name) => name.startsWith(`${path}/`))
  const fileAt = (path: string) => {
    const file = names.get(path)
    if (file === undefined) throw failure(isFolder(path) ? 'EISDIR' : 'ENOENT', path)
    return file
  }
  const step = (taken: Step) => {
    steps.push(taken)
    apply(names, content, taken)
  }
  const openFile = (file: number): OpenFile => ({
    write: async (bytes, at) => {
      step({ does: 'write', file, write: { at, bytes: bytes.slice() } })
      return bytes.length
    },
    datasync: async () => step({ does: 'syncFile', file }),
    sync: async () => step({ does: 'syncFile', file }),
    truncate: async (length) => step({ does: 'write', file, write: { length } }),
    close: async () => undefined,
  })

  const files: Files = {
    open: async (path) => openFile(fileAt(path)),
    create: async (path) => {
      if (names.has(path)) throw failure('EEXIST', path)
      const file = next++
      step({ does: 'name', path, file })
      return openFile(file)
    },
    read: async (path) => content.get(fileAt(path)) ?? new Uint8Array(),
    rename: async (from, to) => {
      fileAt(from)
      step({ does: 'rename', from, to })
    },
    remove: async (path) => {
      fileAt(path)
      step({ does: 'name', path, file: null })
    },
    makeFolder: async () => undefined,
    list: async (path) => {
      const inside = [...names.keys()]
        .filter((name) => name.startsWith(`${path}/`))
        .map((name) => name.slice(path.length + 1))
      if (inside.length === 0) throw failure('ENOENT', path)
      return [...new Set(inside.map((name) => name.split('/')[0] ?? ''))]
    },
    facts: async (path) => ({ kind: 'file', bytes: content.get(fileAt(path))?.length ?? 0, changedAt: 0 }),
    freeSpace: async () => 0,
    syncFolder: async (path) => step({ does: 'syncFolder', folder: path }),
    pause: async () => undefined,
  }
  return { files, steps, mark: (mark) => step({ does: 'mark', mark }) }
}

function apply(names: Map<string, number>, content: Map<number, Uint8Array>, step: Step): void {
  if (step.does === 'write') content.set(step.file, written(content.get(step.file) ?? new Uint8Array(), step.write))
  else if (step.does === 'name' && step.file === null) names.delete(step.path)
  else if (step.does === 'name') names.set(step.path, step.file as number)
  else if (step.does === 'rename') {
    const file = names.get(step.from)
    if (file === undefined) return
    names.delete(step.from)
    names.set(step.to, file)
  }
}

function written(before: Uint8Array, write: Write): Uint8Array {
  if ('length' in write) return before.slice(0, write.length)
  const after = new Uint8Array(Math.max(before.length, write.at + write.bytes.length))
  after.set(before)
  after.set(write.bytes, write.at)
  return after
}

/** A state that a power cut could leave, with what had been promised by then. */
export type CrashState = { readonly state: DiskState; readonly promised: number; readonly where: string }

/** More unsynced writes than this are never waiting together; all their combinations are tried. */
const mostWaiting = 8

/**
 * Every state that a power cut after each step past `from` could leave: of the names that were not synced, the first few; of
 * the writes, each combination of those that reached the disk; and with all of them there, one of them cut. `cuts` says at
 * which bytes.
 */
export function* crashStates(
  steps: readonly Step[],
  cuts: (length: number) => readonly number[],
  from: number,
): Generator<CrashState> {
  let settled: Settled = { count: 0, state: { names: new Map(), content: new Map() } }
  for (let count = from + 1; count <= steps.length; count += 1) {
    const taken = steps.slice(0, count)
    const promised = taken.findLast((step) => step.does === 'mark')?.mark ?? 0
    const waiting = taken.map((_step, i) => i >= settled.count && isWaiting(taken, i))
    settled = settledUpTo(settled, taken, waiting.indexOf(true))
    const rest = taken.slice(settled.count)
    const names = taken.filter((step, i) => waiting[i] && isName(step))
    const writes = taken.filter((step, i) => waiting[i] && step.does === 'write')
    if (writes.length > mostWaiting) throw new Error(`${writes.length} writes are waiting at step ${count}`)
    const left = (lost: ReadonlySet<Step>, torn: Torn, where: string): CrashState => ({
      state: stateOf(settled.state, rest, lost, torn),
      promised,
      where: `step ${count}, ${where}`,
    })
    for (let kept = 0; kept <= names.length; kept += 1) {
      const lostNames = names.slice(kept)
      for (let choice = 0; choice < 2 ** writes.length; choice += 1) {
        const lostWrites = writes.filter((_write, i) => (choice >> i) % 2 === 1)
        yield left(new Set([...lostNames, ...lostWrites]), null, `${kept} names, writes lost: ${choice.toString(2)}`)
      }
      for (const [place, step] of writes.entries()) {
        if (step.does !== 'write' || !('bytes' in step.write)) continue
        for (const cut of cuts(step.write.bytes.length))
          yield left(new Set(lostNames), { step, cut }, `${kept} names, write ${place} cut at ${cut}`)
      }
    }
  }
}

/** The first steps that are all on the disk for good, and what they come to. */
type Settled = { readonly count: number; readonly state: DiskState }
type Torn = { readonly step: Step; readonly cut: number } | null

/** What is settled when the first step that waits is at `firstWaiting`; -1 where none waits. */
function settledUpTo(before: Settled, steps: readonly Step[], firstWaiting: number): Settled {
  const count = firstWaiting === -1 ? steps.length : firstWaiting
  return { count, state: stateOf(before.state, steps.slice(before.count, count), new Set(), null) }
}

/** Whether a step is not on the disk for good after these steps. */
function isWaiting(steps: readonly Step[], at: number): boolean {
  const step = steps[at]
  if (!step) return false
  if (isName(step)) return !isNameSynced(steps, at)
  return step.does === 'write' && !steps.slice(at).some((each) => each.does === 'syncFile' && each.file === step.file)
}

const isName = (step: Step): step is Extract<Step, { does: 'name' | 'rename' }> =>
  step.does === 'name' || step.does === 'rename'

function isNameSynced(steps: readonly Step[], at: number): boolean {
  const step = steps[at]
  if (!step || !isName(step)) return true
  const folder = dirname(step.does === 'name' ? step.path : step.to)
  return steps.slice(at).some((later) => later.does === 'syncFolder' && later.folder === folder)
}

function stateOf(start: DiskState, steps: readonly Step[], lost: ReadonlySet<Step>, torn: Torn): DiskState {
  const names = new Map(start.names)
  const content = new Map(start.content)
  for (const step of steps) {
    if (lost.has(step)) continue
    const isTorn = torn !== null && step === torn.step && step.does === 'write' && 'bytes' in step.write
    if (isTorn)
      apply(names, content, { ...step, write: { ...step.write, bytes: step.write.bytes.subarray(0, torn.cut) } })
    else apply(names, content, step)
  }
  return { names, content }
}
