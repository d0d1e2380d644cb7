import { ok, type Result, refuse } from '../../shared/basics/result'
import type { NotSavedReason, WorkspaceListed } from '../../shared/bridge'
import { tablesOf, type Workspace } from '../../shared/exchange/checkTables'
import { longestTitle, workspaceTitle } from '../../shared/exchange/workspaceTitle'
import { bridge } from '../host/bridge'
import { type Brought, broughtBy } from '../storage/attachments'
import type { PartnershipFile } from '../storage/partnershipFile'
import { allKept } from '../storage/record'
import { changeSettings } from '../storage/settings'
import { openWorkspace, replaceWorkspace, useOpened } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { madeOn } from './fileWords'
import { go, type Notice, useView } from './viewState'

/** The disk did not take a workspace; nothing was changed. */
export type NotKept = { readonly kind: 'notKept'; readonly reason: NotSavedReason }

/** Before another partnership is opened: what is typed is sent and kept, and the open one is backed up. */
export async function settleOpened(): Promise<void> {
  const { opened } = useOpened.getState()
  if (!opened) return
  await sendDrafts()
  await allKept()
  await bridge.backUp({ key: opened.key, reason: 'close' })
}

/** Keeps a workspace, with the attached files that come with it, as a partnership of its own on this computer, listed under `title`, and opens it on Home. */
export async function addWorkspace(
  workspace: Workspace,
  title: string,
  notice: Notice | null,
  brought: Brought = { attachments: [] },
): Promise<Result<null, NotKept>> {
  await settleOpened()
  const sample = workspace.partnership.isSample
  const listed = title.slice(0, longestTitle)
  const tables = tablesOf(workspace) as Parameters<typeof bridge.createWorkspace>[0]['tables']
  const reply = await bridge.createWorkspace({ title: listed, sample, tables, ...brought })
  if (reply.kind === 'notKept') return refuse({ kind: 'notKept', reason: reply.reason })
  await openWorkspace(reply.key)
  enterHome({ key: reply.key, title: listed, sample, needsRecovery: false, locked: false }, notice)
  return ok(null)
}

/** Keeps what a file holds as a partnership of its own, with its attached files. */
export const addFile = (file: PartnershipFile, title: string, notice: Notice | null) =>
  addWorkspace(file.workspace, title, notice, broughtBy(file))

/** Keeps a file beside the partnership it came from; the list tells the two apart by the file's date. */
export const addBeside = (file: PartnershipFile, notice: Notice | null) =>
  addFile(file, `${workspaceTitle(file.workspace).slice(0, 80)} – file of ${madeOn(file.manifest.madeAt)}`, notice)

/** Puts what a file holds in the place of a partnership that is here, after a back-up of that one, and opens it on Home. */
export async function putInPlace(
  key: string,
  file: PartnershipFile,
  notice: Notice | null,
): Promise<Result<null, NotKept>> {
  await settleOpened()
  const { workspace } = file
  const reply = await replaceWorkspace(key, workspace, broughtBy(file))
  if (reply.kind === 'notKept') return refuse({ kind: 'notKept', reason: reply.reason })
  const sample = workspace.partnership.isSample
  const locked = useView.getState().workspaces.find((each) => each.key === key)?.locked ?? false
  enterHome({ key, title: workspaceTitle(workspace), sample, needsRecovery: false, locked }, notice)
  return ok(null)
}

/** Shows Home of the workspace that was just opened, and remembers it for the next start. */
export function enterHome(workspace: WorkspaceListed, notice: Notice | null): void {
  useView.setState(({ workspaces }) => ({
    workspaces: [...workspaces.filter(({ key }) => key !== workspace.key), workspace],
  }))
  void changeSettings({ lastWorkspace: workspace.key })
  go({ screen: 'home' }, notice)
  // Places of the partnership before must not be offered in this one.
  useView.setState({ history: [] })
}
