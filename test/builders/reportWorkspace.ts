import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import { asDay, type Day } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { parse } from '../../shared/basics/parse'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Workspace } from '../../shared/exchange/checkTables'
import { sampleWorkspace } from '../../shared/exchange/sample'
import type { GlossaryEntry } from '../../shared/findings/reportedWorkspace'
import type { Framework } from '../../shared/frameworks/framework'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { type ReportParts, reportPartsSchema } from '../../shared/frameworks/reportParts'
import { type OrganisationType, organisationTypesSchema } from '../../shared/partnership/organisationType'
import { sampleContent } from './sampleContent'

const assets = join(import.meta.dirname, '../../assets')
const readAsset = (path: string): unknown => JSON.parse(readFileSync(join(assets, path), 'utf8'))

/** The built-in editions of the Section 11 framework. */
export const builtInFrameworks = (): readonly Framework[] =>
  readdirSync(join(assets, 'frameworks')).map((file) => must(parseFramework(readAsset(`frameworks/${file}`))))

/** The sample partnership. */
export const reportWorkspace = (): Workspace => must(sampleWorkspace(sampleContent(), builtInFrameworks()))

export const thisCycle: CycleId = asId('sample-2026-27')
export const lastCycle: CycleId = asId('sample-2025-26')
/** The sample's today. */
export const today: Day = asDay('2026-11-22')

export const glossary = readAsset('glossary.json') as readonly GlossaryEntry[]
export const reportParts: ReportParts = must(parse(reportPartsSchema, readAsset('report-parts.json')))
export const organisationTypes: readonly OrganisationType[] = must(
  parse(organisationTypesSchema as unknown as z.ZodMiniType<OrganisationType[]>, readAsset('organisation-types.json')),
)

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
