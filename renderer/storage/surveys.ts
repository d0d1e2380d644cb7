import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import { inRegister, type Organisation } from '../../shared/partnership/organisation'
import type { PractitionerSurvey, PractitionerSurveyId } from '../../shared/practitioners/survey'
import { asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** What a survey is imported by: its cycle, the questions of that, the register, and every survey there is. */
export type SurveyHome = {
  readonly cycle: Cycle
  readonly framework: Framework
  /** By name. */
  readonly organisations: readonly Organisation[]
  readonly surveys: readonly PractitionerSurvey[]
}

const inOrder = new Intl.Collator('en-GB')

/** What a survey of a cycle is imported by; null for a cycle that is not there. */
export const useSurveyHome = (id: CycleId) =>
  useLive(
    (copy) =>
      copy.transaction(
        'r',
        [copy.organisations, copy.frameworks, copy.cycles, copy.surveys],
        async (): Promise<SurveyHome | null> => {
          const cycle = await copy.cycles.get(id)
          const framework = cycle && (await readFramework(copy, cycle.framework))
          if (!cycle || !framework) return null
          const [all, surveys] = await Promise.all([copy.organisations.toArray(), copy.surveys.toArray()])
          const organisations = [...inRegister(all)].sort((a, b) => inOrder.compare(a.name, b.name))
          return { cycle, framework, organisations, surveys }
        },
      ),
    [id],
  )

/** The surveys of a cycle, whether they stand or not. */
export const usePractitionerSurveys = (id: CycleId) => useLive((copy) => readPractitionerSurveys(copy, id), [id])

/** Every survey of a cycle, as it stands now. */
export const readPractitionerSurveys = (copy: WorkspaceCopy, id: CycleId) =>
  copy.surveys.where('cycleId').equals(id).toArray()

const putSurvey = (survey: PractitionerSurvey) =>
  ({ op: 'put', table: 'surveys', id: survey.id, value: asRecord(survey) }) as const

/** Keeps a survey that was imported, in one change. */
export const keepSurvey = (survey: PractitionerSurvey) =>
  commit<never>('importPractitionerSurvey', async () => ok([putSurvey(survey)]))

/** Takes a survey out, or puts it back. The one that it replaced stands again while it is out. */
export const withdrawSurvey = (id: PractitionerSurveyId, withdrawn: boolean): Promise<Result<null, RecordIsMissing>> =>
  commit<RecordIsMissing>('withdrawPractitionerSurvey', async () => {
    const survey = await openedWorkspace().copy.surveys.get(id)
    return survey ? ok([putSurvey({ ...survey, withdrawn })]) : refuse({ kind: 'recordIsMissing' } as const)
  })
