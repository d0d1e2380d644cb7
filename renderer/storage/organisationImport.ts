import { ok, type Result, refuse } from '../../shared/basics/result'
import { organisationsOf, type Plan, planImport } from '../../shared/partnership/import/plan'
import type { AskedOfTable } from '../../shared/partnership/import/readRows'
import type { Organisation } from '../../shared/partnership/organisation'
import { newId } from '../host/clock'
import { organisationTypes } from './bundled'
import { asRecord } from './database'
import { readRegister } from './organisations'
import { commit } from './record'
import { openedWorkspace } from './workspace'

/** What an import kept: its plan, the organisations before it, and those it put. */
export type Imported = {
  readonly plan: Plan
  readonly before: readonly Organisation[]
  readonly put: readonly Organisation[]
}

/**
 * Imports a table into the open workspace, in one change. The plan is made anew on the organisations there are at that
 * moment. Refuses a table that brings nothing.
 */
export async function importOrganisations(
  asked: AskedOfTable,
): Promise<Result<Imported, { readonly kind: 'nothingToImport' }>> {
  const types = await organisationTypes()
  let imported: Imported | null = null
  const kept = await commit('importOrganisations', async () => {
    const before = await readRegister(openedWorkspace().copy)
    const plan = planImport({ ...asked, organisations: before })
    const put = organisationsOf(plan, { types, today: asked.today, newId })
    if (put.length === 0) return refuse({ kind: 'nothingToImport' } as const)
    imported = { plan, before, put }
    return ok(put.map((each) => ({ op: 'put', table: 'organisations', id: each.id, value: asRecord(each) }) as const))
  })
  if (!kept.ok) return kept
  if (!imported) throw new Error('An import was kept and not made')
  return ok(imported)
}
