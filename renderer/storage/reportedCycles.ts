import { useEffect } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type Changes, changedIn, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { ratedReturnsOf } from './ratedReturns'
import { returnsOf } from './returnsRead'

/** How the returns of a cycle are read: whole, or as far as their ratings need them. */
type Reader = {
  readonly name: 'whole' | 'rated'
  /** Within a transaction over `meta` and `returns`; gives a return that did not change as the same object again. */
  readonly returnsOf: (copy: WorkspaceCopy, id: CycleId) => PromiseLike<readonly AuditReturn[]>
}

const whole: Reader = { name: 'whole', returnsOf }
const rated: Reader = { name: 'rated', returnsOf: ratedReturnsOf }

/** Several cycles with their frameworks and returns; null where one of them or its framework is not here. */
export const useReportedCycles = (ids: readonly CycleId[]) => useCycles(ids, whole)

/** The same, with returns that are without their words: for counting and comparing ratings, which then needs no long reading. */
export const useRatedCycles = (ids: readonly CycleId[]) => useCycles(ids, rated)

/** One cycle with its framework, returns and partnership; null when there is no such cycle. */
export const useReportedCycle = (id: CycleId) => useReportedCycles([id])

const useCycles = (ids: readonly CycleId[], reader: Reader) =>
  useLive(
    async (copy) => {
      // The head changes with every change, so that this is asked again each time; most of them are about something else.
      await copy.meta.get('head')
      return readReportedCycles(copy, ids, reader)
    },
    [ids.join(' ')],
    (copy) => readBefore(copy, keyOf(ids, reader)),
  )

/** Cycles as `useReportedCycles` gives them, read for what is worked out of them ahead. */
export const readWholeCycles = (copy: WorkspaceCopy, ids: readonly CycleId[]) => readReportedCycles(copy, ids, whole)

const keyOf = (ids: readonly CycleId[], { name }: Reader) => `${name} ${ids.join(' ')}`

/** What was read while screens are open that ask for it to be held, by the cycles that were read. */
const held = { by: 0, reads: new Map<string, ReportedWorkspace>() }

/** While the screen is open that asks for it, what cycles were read is held: one of its views opens after another without reading. */
export const useHeldReads = () =>
  useEffect(() => {
    held.by += 1
    return () => {
      held.by -= 1
      if (held.by === 0) held.reads.clear()
    }
  }, [])

/** Cycles as they were read at a place in the record. */
type Read = { readonly readAt: number; readonly held: WeakRef<ReportedWorkspace> }

const reads = new WeakMap<Changes, Map<string, Read>>()

/** What was read already, where nothing has changed since; undefined where it has to be read. */
function readBefore(copy: WorkspaceCopy, key: string): ReportedWorkspace | undefined {
  const changed = changedIn(copy)
  const before = reads.get(changed)?.get(key)
  return before && before.readAt >= lastChange(changed, [...around, 'returns']) ? before.held.deref() : undefined
}

/** The same object again for as long as nothing of it changed and a screen holds it, so that what is worked out of it holds too. */
const readReportedCycles = async (copy: WorkspaceCopy, ids: readonly CycleId[], reader: Reader) =>
  readBefore(copy, keyOf(ids, reader)) ?? readAnew(copy, ids, reader)

const readAnew = (copy: WorkspaceCopy, ids: readonly CycleId[], reader: Reader): Promise<ReportedWorkspace | null> =>
  copy.transaction(
    'r',
    [copy.meta, copy.partnerships, copy.organisations, copy.frameworks, copy.cycles, copy.returns],
    async () => {
      const changed = changedIn(copy)
      const known = reads.get(changed) ?? new Map<string, Read>()
      reads.set(changed, known)
      const key = keyOf(ids, reader)
      const returns: AuditReturn[] = []
      for (const id of ids) returns.push(...(await reader.returnsOf(copy, id)))
      const readAt = (await copy.meta.get('head'))?.head.seq ?? 0
      const readAlready = () => {
        const before = known.get(key)
        const same = before && before.readAt >= lastChange(changed, around) ? before.held.deref() : undefined
        if (!before || !same || !sameItems(same.returns, returns)) return undefined
        known.set(key, { ...before, readAt: Math.max(readAt, before.readAt) })
        return same
      }
      const before = readAlready()
      if (before) return before
      const [partnership, organisations, cycles] = await Promise.all([
        copy.partnerships.toCollection().first(),
        copy.organisations.toArray(),
        copy.cycles.bulkGet([...ids]),
      ])
      const found = cycles.filter((each) => each !== undefined)
      const frameworks = await Promise.all(found.map(({ framework }) => readFramework(copy, framework)))
      const here = frameworks.filter((each) => each !== undefined)
      if (!partnership || found.length < ids.length || here.length < found.length) return null
      // Another that read the same at once may have been done before.
      const meanwhile = readAlready()
      if (meanwhile) return meanwhile
      const read: ReportedWorkspace = { partnership, organisations, cycles: found, frameworks: here, returns }
      known.set(key, { readAt, held: new WeakRef(read) })
      if (held.by > 0) held.reads.set(key, read)
      return read
    },
  )

/** The tables that it is read from beside the returns. */
const around = ['partnerships', 'organisations', 'frameworks', 'cycles'] as const

const lastChange = ({ tables }: Changes, of: readonly ((typeof around)[number] | 'returns')[]) =>
  Math.max(...of.map((table) => tables.get(table) ?? 0))

const sameItems = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((each, at) => each === b[at])
