import Dexie from 'dexie'
import type { Moment } from '../../shared/basics/day'
import type { Workspace } from '../../shared/exchange/checkTables'
import { type SentReturn, sentReturn } from '../../shared/exchange/forms/sentReturn'
import { returnBefore } from '../../shared/exchange/pack/narrow'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { ReturnId } from '../../shared/returns/answer'
import { openedWorkspace } from './workspace'

/** When a file is made, and with which version. */
export type Making = { readonly madeAt: Moment; readonly appVersion: string }

/** A return with all that a form of it is made from. A return that is not there is a bug and throws. */
export function sentFrom(workspace: Workspace, returnId: ReturnId, making: Making): SentReturn {
  const auditReturn = workspace.returns.find(({ id }) => id === returnId)
  const organisation = workspace.organisations.find(({ id }) => id === auditReturn?.organisationId)
  const cycle = workspace.cycles.find(({ id }) => id === auditReturn?.cycleId)
  const framework = workspace.frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  if (!auditReturn || !organisation || !cycle || !framework) throw new Error(`There is no return ${returnId} to send`)
  const before = returnBefore(workspace, auditReturn, cycle)
  const beforeCycle = workspace.cycles.find(({ id }) => id === before?.cycleId)
  const beforeFramework = workspace.frameworks.find((each) => frameworkKey(each) === beforeCycle?.framework)
  return sentReturn({
    partnership: workspace.partnership,
    organisation,
    framework,
    cycle,
    auditReturn,
    before:
      before && beforeCycle && beforeFramework
        ? { title: beforeCycle.title, framework: beforeFramework, auditReturn: before }
        : null,
    ...making,
  })
}

/** The open workspace with the revisions of one return, for its pack. */
export async function withRevisionsOf(workspace: Workspace, returnId: ReturnId): Promise<Workspace> {
  const { copy } = openedWorkspace()
  const revisions = await copy.revisions
    .where('[returnId+questionId]')
    .between([returnId, Dexie.minKey], [returnId, Dexie.maxKey])
    .toArray()
  return { ...workspace, revisions }
}
