import { liveQuery } from 'dexie'
import { useLiveQuery, useObservable } from 'dexie-react-hooks'
import type { JsonObject } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Op } from '../../shared/exchange/tables'
import {
  type CannotPublish,
  type Draft,
  type DraftId,
  type DraftStamp,
  newDraft,
  publishDraft,
  withdrawDraft,
} from '../../shared/frameworks/draft'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import { now } from '../host/clock'
import { asJson, asRecord } from './database'
import { bundledFrameworks } from './frameworks'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { useSettings } from './settings'
import { openedWorkspace, useOpened } from './workspace'

/** Every draft that is still written, the one changed last first. */
export const useDrafts = () =>
  useLive(
    async (copy) =>
      (await copy.drafts.toArray())
        .filter(({ stage }) => stage === 'open')
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    [],
  )

/** Drafts that were put away, and can be taken out again. */
export const useWithdrawnDrafts = () =>
  useLive(async (copy) => (await copy.drafts.toArray()).filter(({ stage }) => stage === 'withdrawn'), [])

type Reading = ReturnType<typeof readLive>

/**
 * One draft, live. Parts that an edit left as they were stay the same objects from reading to reading, so that a screen draws
 * only what changed.
 */
const readLive = (id: DraftId) => {
  let last: Draft | null = null
  return liveQuery(async () => {
    const read = (await openedWorkspace().copy.drafts.get(id)) ?? null
    last = last && read ? keepSame(last, read) : read
    return last
  })
}

let latest: { readonly asked: string; readonly reading: Reading } | null = null

function readingOf(id: DraftId, generation: number): Reading {
  const asked = `${generation} ${id}`
  if (latest?.asked !== asked) latest = { asked, reading: readLive(id) }
  return latest.reading
}

/** One draft; null when there is none by this id, undefined while it is read. */
export function useDraftById(id: DraftId): Draft | null | undefined {
  const generation = useOpened((state) => state.generation)
  return useObservable(() => readingOf(id, generation), [id, generation])
}

/** What undo and redo would do to a draft, in words; null when the screen is not about one. */
export function useDraftEdits(
  id: DraftId | null,
): { readonly undo: string | null; readonly redo: string | null } | null {
  const { opened, generation } = useOpened()
  return (
    useLiveQuery(async () => {
      const draft = id && opened ? await opened.copy.drafts.get(id) : undefined
      return draft ? { undo: draft.undo.at(-1)?.does ?? null, redo: draft.redo.at(-1)?.does ?? null } : null
    }, [generation, id]) ?? null
  )
}

/** The value that was read, made of the parts that were there before wherever they say the same. */
function keepSame<T>(before: T, read: T): T {
  if (before === read || typeof before !== 'object' || typeof read !== 'object' || !before || !read) return read
  if (Array.isArray(before) !== Array.isArray(read)) return read
  const [a, b] = [before as Record<string, unknown>, read as Record<string, unknown>]
  const names = Object.keys(b)
  let same = names.length === Object.keys(a).length
  const made: Record<string, unknown> | unknown[] = Array.isArray(read) ? [] : {}
  for (const name of names) {
    const value = keepSame(a[name], b[name])
    same &&= value === a[name] && name in a
    ;(made as Record<string, unknown>)[name] = value
  }
  return same ? before : (made as T)
}

const stamp = (): DraftStamp => {
  const { person } = useSettings.getState()
  return { at: now(), by: person.name || person.role }
}

/** Keeps a new draft. */
export const keepDraft = (does: string, id: DraftId, framework: Framework, basedOn: FrameworkKey | null) =>
  commit<never>(does, async () =>
    ok([{ op: 'put', table: 'drafts', id, value: asRecord(newDraft(id, framework, basedOn, stamp())) } as const]),
  )

/** Changes a draft by a rule; only what changed is written. */
export const updateDraft = <P>(
  does: string,
  id: DraftId,
  rule: (draft: Draft, stamp: DraftStamp) => Result<Draft, P>,
) =>
  commit<P | RecordIsMissing>(does, async () => {
    const draft = await openedWorkspace().copy.drafts.get(id)
    if (!draft) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(draft, stamp())
    return next.ok ? ok(draftOps(draft, next.value)) : next
  })

/** A whole draft where a name went away, else the names that changed: a long framework is not written anew for each word. */
function draftOps(before: Draft, after: Draft): readonly Op[] {
  const [was, now] = [asRecord(before.framework), asRecord(after.framework)]
  const gone = Object.keys(was).some((name) => now[name] === undefined && was[name] !== undefined)
  if (gone) return [{ op: 'put', table: 'drafts', id: after.id, value: asRecord(after) }]
  const changed = Object.keys(now).filter((name) => now[name] !== undefined && now[name] !== was[name])
  const set = (path: readonly string[], value: JsonObject[string]) =>
    ({ op: 'set', table: 'drafts', id: after.id, path, value }) as const
  return [
    ...changed.map((name) => set(['framework', name], now[name] ?? null)),
    ...(['undo', 'redo', 'stage', 'changedAt', 'changedBy'] as const)
      .filter((name) => after[name] !== before[name])
      .map((name) => set([name], asJson(after[name]))),
  ]
}

/** Makes an edition of a draft: it is put among the partnership's frameworks, and the draft is closed. */
export const keepEdition = (id: DraftId) =>
  commit<CannotPublish | RecordIsMissing>('publishFramework', async () => {
    const { copy } = openedWorkspace()
    const draft = await copy.drafts.get(id)
    if (!draft) return refuse({ kind: 'recordIsMissing' } as const)
    const [here, built] = await Promise.all([copy.frameworks.toArray(), bundledFrameworks()])
    const made = publishDraft(draft, [...here, ...built].map(frameworkKey), stamp())
    if (!made.ok) return made
    const { framework } = made.value
    return ok([
      { op: 'put', table: 'frameworks', id: frameworkKey(framework), value: asRecord(framework) },
      { op: 'put', table: 'drafts', id, value: asRecord(made.value.draft) },
    ] as const)
  })

/** Puts a draft away, or takes it out again. */
export const putDraftAway = (id: DraftId) =>
  updateDraft('withdrawFramework', id, (draft, stamp) => ok(withdrawDraft(draft, stamp)))

/** Opens a withdrawn draft again. */
export const takeDraftBack = (id: DraftId) =>
  updateDraft('reopenFramework', id, (draft, { at, by }) =>
    draft.stage === 'withdrawn'
      ? ok({ ...draft, stage: 'open', changedAt: at, changedBy: by } as const)
      : refuse({ kind: 'nothingChanged' } as const),
  )
