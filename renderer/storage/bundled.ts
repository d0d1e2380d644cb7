import { type Misfit, parse } from '../../shared/basics/parse'
import type { Result } from '../../shared/basics/result'
import type { GlossaryEntry } from '../../shared/findings/reportedWorkspace'
import { type AnalysisParts, analysisPartsSchema } from '../../shared/frameworks/analysisParts'
import { type ChallengePrompts, challengePromptsSchema } from '../../shared/frameworks/challengePrompts'
import { type Crosswalk, crosswalkSchema } from '../../shared/frameworks/crosswalk'
import { type ReportChecklists, reportChecklistsSchema } from '../../shared/frameworks/reportChecklist'
import { type ReportParts, reportPartsSchema } from '../../shared/frameworks/reportParts'
import { type ScaleLibrary, scaleLibrarySchema } from '../../shared/frameworks/scaleLibrary'
import { type NameList, nameListSchema } from '../../shared/guard/names'
import { type OrganisationType, organisationTypesSchema } from '../../shared/partnership/organisationType'
import { parseGlossary } from '../../shared/reports/glossary'
import { startersSchema } from '../../shared/reviews/review'

/** The picklist of bodies that complete returns. */
export const organisationTypes = async (): Promise<readonly OrganisationType[]> =>
  bundled(
    'organisation types',
    parse(organisationTypesSchema, (await import('../../assets/organisation-types.json')).default),
  )

/** The words that reports explain at their end. */
export const glossary = async (): Promise<readonly GlossaryEntry[]> =>
  bundled('glossary', parseGlossary((await import('../../assets/glossary.json')).default))

/** Which questions of two frameworks ask about the same thing. */
export const crosswalks = async (): Promise<readonly Crosswalk[]> =>
  Promise.all(
    Object.values(crosswalkFiles).map(async (load) => bundled('crosswalks', parse(crosswalkSchema, await load()))),
  )

const crosswalkFiles = import.meta.glob<unknown>('../../assets/crosswalks/*.json', { import: 'default' })

/** The scales that a framework can be started from. */
export const scaleLibrary = async (): Promise<ScaleLibrary> =>
  bundled('scales', parse(scaleLibrarySchema, (await import('../../assets/scales.json')).default))

/** Questions that a chair can ask. */
export const challengePrompts = async (): Promise<ChallengePrompts> =>
  bundled(
    'challenge prompts',
    parse(challengePromptsSchema, (await import('../../assets/challenge-prompts.json')).default),
  )

/** What a yearly report should cover, by edition of the guidance. */
export const reportChecklists = async (): Promise<ReportChecklists> =>
  bundled(
    'report checklists',
    parse(reportChecklistsSchema, (await import('../../assets/report-checklists.json')).default),
  )

/** What an analysis of a cycle sets apart. */
export const analysisParts = async (): Promise<AnalysisParts> =>
  bundled('analysis parts', parse(analysisPartsSchema, (await import('../../assets/analysis-parts.json')).default))

/** What reports set together that stands in several questionnaires. */
export const reportParts = async (): Promise<ReportParts> =>
  bundled('report parts', parse(reportPartsSchema, (await import('../../assets/report-parts.json')).default))

/** Beginnings of a question that a reader is offered, where those who make a review write no others. */
export const reviewStarters = async (): Promise<readonly string[]> =>
  bundled('review starters', parse(startersSchema, (await import('../../assets/review-starters.json')).default))

/** Given names, for the look for personal data. */
export const givenNames = async (): Promise<NameList> =>
  bundled('given names', parse(nameListSchema, (await import('../../assets/given-names.json')).default))

/** What a bundled file says. One that does not fit is a bug. */
function bundled<T>(what: string, read: Result<T, readonly Misfit[]>): T {
  if (read.ok) return read.value
  const [misfit] = read.problem
  throw new Error(`The bundled ${what} do not fit at ${misfit?.path}: expected ${misfit?.expected}`)
}
