import { create } from 'zustand'
import type { Mended, OpenReply } from '../../shared/bridge'
import { checkTables, tablesOf, type Workspace } from '../../shared/exchange/checkTables'
import type { Tables } from '../../shared/exchange/tables'
import { upgrade } from '../../shared/exchange/upgrades'
import { schemaVersion } from '../../shared/exchange/versions'
import { workspaceTitle } from '../../shared/exchange/workspaceTitle'
import { bridge } from '../host/bridge'
import type { Brought } from './attachments'
import { changesHeld, fillCopy, isInStep, WorkspaceCopy } from './database'

/** A copy that takes longer than this to open is given up and rebuilt under another name. */
const openLimit = 5_000

type Opened = { readonly key: string; readonly copy: WorkspaceCopy }

/** Which workspace is open; `generation` rises when its copy is replaced, so that live queries follow. */
export const useOpened = create<{ readonly opened: Opened | null; readonly generation: number }>()(() => ({
  opened: null,
  generation: 0,
}))

/** The open workspace. Asking before one is open is a bug. */
export function openedWorkspace(): Opened {
  const { opened } = useOpened.getState()
  if (!opened) throw new Error('No workspace is open')
  return opened
}

export type WorkspaceOpened =
  | { readonly kind: 'opened'; readonly mended: Mended | null }
  | Exclude<OpenReply, { kind: 'opened' }>

/** Opens a workspace: the shell verifies its record while the copy opens beside it; a copy that differs is rebuilt. */
export async function openWorkspace(key: string): Promise<WorkspaceOpened> {
  const [reply, copy] = await Promise.all([bridge.openWorkspace({ key }), openCopy(copyName(key))])
  if (reply.kind !== 'opened') {
    copy?.close()
    return reply
  }
  const sound = copy ?? (await freshCopy(key))
  const mended = mendedOrShort(reply.mended, (await changesHeld(sound)) - reply.head.seq)
  if (!(await isInStep(sound, reply.head))) await fillFromRecord(key, sound)
  setOpened({ key, copy: sound })
  return { kind: 'opened', mended }
}

/**
 * What was mended, or that the record ends early: a journal that lost whole lines from its end is a sound one, and only the
 * copy, which gets nothing before the record has it, can tell that there were more.
 */
const mendedOrShort = (mended: Mended | null, missing: number): Mended | null =>
  missing > (mended?.lostChanges ?? 0) ? { kind: 'endsEarly', lostChanges: missing } : mended

/** Closes the open workspace; its record stays as it is. */
export function closeWorkspace(): void {
  setOpened(null)
}

/** Replaces a copy that no longer answers by a fresh one made from the record. */
export async function rebuildCopy(): Promise<void> {
  const { key, copy } = openedWorkspace()
  copy.close()
  const fresh = await freshCopy(key)
  await fillFromRecord(key, fresh)
  setOpened({ key, copy: fresh })
}

/** Keeps a workspace's content as a new record on this computer and opens it. */
export async function createWorkspace(workspace: Workspace) {
  const reply = await bridge.createWorkspace({
    title: workspaceTitle(workspace),
    sample: workspace.partnership.isSample,
    tables: sendable(tablesOf(workspace)),
  })
  if (reply.kind === 'created') await openWorkspace(reply.key)
  return reply
}

/** Puts other content in the place of a workspace's; the shell makes a back-up first. */
export async function replaceWorkspace(key: string, workspace: Workspace, brought: Brought = { attachments: [] }) {
  const { isSample } = workspace.partnership
  const tables = sendable(tablesOf(workspace))
  const title = workspaceTitle(workspace)
  const reply = await bridge.replaceWorkspace({ key, title, sample: isSample, tables, ...brought })
  if (reply.kind === 'created') await openWorkspace(key)
  return reply
}

/** Everything in the open workspace as one value, read in one transaction: for reports. */
export async function readWorkspace(): Promise<Workspace> {
  const { copy } = openedWorkspace()
  return copy.transaction(
    'r',
    [
      copy.partnerships,
      copy.organisations,
      copy.frameworks,
      copy.drafts,
      copy.cycles,
      copy.returns,
      copy.reviews,
      copy.surveys,
      ...ledgerTables(copy),
    ],
    async () => {
      const [partnership] = await copy.partnerships.toArray()
      if (!partnership) throw new Error('The workspace has no partnership')
      const [organisations, frameworks, drafts, cycles, returns, reviews, surveys] = await Promise.all([
        copy.organisations.toArray(),
        copy.frameworks.toArray(),
        copy.drafts.toArray(),
        copy.cycles.toArray(),
        copy.returns.toArray(),
        copy.reviews.toArray(),
        copy.surveys.toArray(),
      ])
      const [actions, challenges, sessions, plans, prompts, reports] = await Promise.all([
        copy.actions.toArray(),
        copy.challenges.toArray(),
        copy.sessions.toArray(),
        copy.plans.toArray(),
        copy.prompts.toArray(),
        copy.reports.toArray(),
      ])
      const read = { partnership, organisations, frameworks, drafts, cycles, returns, reviews, surveys }
      return { ...read, revisions: [], actions, challenges, sessions, plans, prompts, reports }
    },
  )
}

/** The tables of what is asked, promised, planned and published. */
const ledgerTables = (copy: WorkspaceCopy) => [
  copy.actions,
  copy.challenges,
  copy.sessions,
  copy.plans,
  copy.prompts,
  copy.reports,
]

const copyName = (key: string) => `psa-${key}`

/** Makes a workspace the open one; the copy that was open before is let go. */
function setOpened(opened: Opened | null): void {
  const before = useOpened.getState().opened
  useOpened.setState((state) => ({ opened, generation: state.generation + 1 }))
  if (before && before.copy !== opened?.copy) before.copy.close()
}

const freshCopy = async (key: string) => {
  const copy = await openCopy(`${copyName(key)}-${crypto.randomUUID().slice(0, 8)}`)
  if (!copy) throw new Error('The browser store does not open')
  return copy
}

async function openCopy(name: string): Promise<WorkspaceCopy | null> {
  const copy = new WorkspaceCopy(name)
  const late = new Promise<null>((done) => setTimeout(() => done(null), openLimit))
  const opened = copy.open().then(
    () => copy,
    () => null,
  )
  return Promise.race([opened, late])
}

async function fillFromRecord(key: string, copy: WorkspaceCopy): Promise<void> {
  const reply = await bridge.readWorkspace({ key })
  if (reply.kind !== 'read') throw new Error('The record closed while it was being read')
  if (reply.schemaVersion === schemaVersion) return void (await fillCopy(copy, reply.tables, reply.head))
  const checked = checkTables(upgrade(reply.tables, reply.schemaVersion))
  if (!checked.ok) throw new Error('The record does not fit after its upgrade')
  const tables = tablesOf(checked.value)
  const replaced = await bridge.replaceWorkspace({
    key,
    title: workspaceTitle(checked.value),
    sample: checked.value.partnership.isSample,
    tables: sendable(tables),
  })
  if (replaced.kind !== 'created') throw new Error('The upgraded record could not be kept')
  await fillCopy(copy, tables, replaced.head)
}

/** Tables as the bridge's request type writes them. */
const sendable = (tables: Tables) => tables as Parameters<typeof bridge.createWorkspace>[0]['tables']
