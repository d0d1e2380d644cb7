import type { Cycle, CycleId } from '../cycles/cycle'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { findOrganisation, type Organisation } from '../partnership/organisation'
import type { Partnership } from '../partnership/partnership'
import type { AuditReturn } from '../returns/auditReturn'
import { respondentOf } from '../returns/respondent'

/** The part of a workspace that reports are made from. */
export type ReportedWorkspace = {
  readonly partnership: Partnership
  readonly organisations: readonly Organisation[]
  readonly frameworks: readonly Framework[]
  readonly cycles: readonly Cycle[]
  readonly returns: readonly AuditReturn[]
}

/** A word or short form, and what it means in plain English. */
export type GlossaryEntry = { readonly term: string; readonly meaning: string }

/** A cycle with what belongs to it. */
export type ReportedCycle = {
  readonly cycle: Cycle
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
}

/** The cycle with its framework and returns. An id that is not in the workspace is a bug and throws. */
export function reportedCycle({ cycles, frameworks, returns }: ReportedWorkspace, id: CycleId): ReportedCycle {
  const cycle = cycles.find((each) => each.id === id)
  const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  if (!cycle || !framework) throw new Error(`The workspace has no cycle ${id} with its framework`)
  return { cycle, framework, returns: returns.filter((each) => each.cycleId === id) }
}

/** The organisation a return belongs to, as the return names it. A checked workspace always has it. */
export function organisationOf({ organisations }: ReportedWorkspace, auditReturn: AuditReturn): Organisation {
  const organisation = findOrganisation(organisations, auditReturn.organisationId)
  if (!organisation) throw new Error(`The workspace has no organisation ${auditReturn.organisationId}`)
  return respondentOf(auditReturn, organisation)
}
