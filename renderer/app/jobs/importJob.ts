import type { Sheet } from '../../../shared/basics/sheet'
import { counted } from '../../../shared/basics/text'
import type { Job } from '../../../shared/bridge'
import type { Cycle } from '../../../shared/cycles/cycle'
import type { Workspace } from '../../../shared/exchange/checkTables'
import type { OpenedFile } from '../../../shared/exchange/receive/plan'
import { headingFinder } from '../../../shared/exchange/survey/headings'
import { proposeSurvey, type SurveyMapping } from '../../../shared/exchange/survey/mapping'
import { nothingDecided, planSurvey, type SurveyPlan } from '../../../shared/exchange/survey/plan'
import { receivedFromSurvey } from '../../../shared/exchange/survey/receivedFromSurvey'
import { readResponses, type SurveyResponse } from '../../../shared/exchange/survey/responses'
import { findSurvey } from '../../../shared/exchange/survey/surveyTable'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { inRegister } from '../../../shared/partnership/organisation'
import { now } from '../../host/clock'
import { readOrganisationFile } from '../../storage/organisationFiles'
import { openPartnershipFile } from '../../storage/partnershipFile'
import { addToWorkspace } from './addToWorkspace'
import { copyWith } from './copyWith'
import { fileProblemLine } from './fileProblemLine'
import type { Finished } from './finished'

type ImportJob = Extract<Job, { verb: 'import' }>

/**
 * Puts the export of a survey, or another area's form, into a copy of a partnership file. Columns go where their headings say;
 * what is uncertain is left out and printed, for nobody is there to be asked.
 */
export async function importJob(
  { answers, partnership, cycle: title, name }: ImportJob,
  appVersion: string,
): Promise<Finished> {
  const opened = await openPartnershipFile(partnership.bytes)
  if (!opened.ok) return refused(`${partnership.name}: ${fileProblemLine(opened.problem)}`)
  const sheets = await readOrganisationFile(answers.name, answers.bytes)
  if (!sheets.ok) return refused(`${answers.name}: ${sheets.problem}`)
  const { workspace } = opened.value
  const found = bestCycle(workspace, sheets.value, title)
  if (!found)
    return refused(
      `${answers.name}: no column is known to be a question of ${title === '' ? 'an open cycle' : `an open cycle “${title}”`}. Head the columns with the numbers or the words of the questions.`,
    )
  const { cycle, framework, table, mapping, responses, plan } = found
  const headings = new Map(mapping.flatMap(({ heading, target }) => (target ? [[target, heading] as const] : [])))
  const sources = { partnership: workspace.partnership, cycle, framework, now: now(), appVersion, headings }
  const files = plan.taken.flatMap(({ response, auditReturn, whose }): OpenedFile[] => {
    if (whose.kind !== 'known') return []
    const received = receivedFromSurvey(response, { ...sources, organisation: whose.organisation, auditReturn })
    return [{ name: `${answers.name}, row ${response.row}`, kind: 'received', received }]
  })
  const added = addToWorkspace(workspace, files)
  return {
    files: [{ name, bytes: await copyWith(opened.value, added.workspace, appVersion) }],
    lines: [
      `${answers.name}: ${cycle.title}, sheet “${table.sheet}”, ${counted(responses.length, 'answer')}.`,
      notImported(mapping),
      ...leftOutLines(responses, plan),
      ...added.lines,
      `Wrote ${name}.`,
    ],
    problems: [],
  }
}

const refused = (problem: string): Finished => ({ files: [], lines: [], problems: [problem, 'Nothing was written.'] })

/** The open cycle that a file fits best: whose organisations answered, and on whose questionnaire most columns are known. */
function bestCycle(workspace: Workspace, sheets: readonly Sheet[], title: string) {
  const [best] = workspace.cycles
    .filter((cycle) => cycle.stage === 'open' && (title === '' || cycle.title === title))
    .flatMap((cycle) => {
      const framework = workspace.frameworks.find((each) => frameworkKey(each) === cycle.framework)
      return framework ? (matched(workspace, cycle, framework, sheets) ?? []) : []
    })
    .sort((a, b) => b.plan.taken.length - a.plan.taken.length || b.known - a.known)
  return best && best.known > 0 ? best : null
}

function matched(workspace: Workspace, cycle: Cycle, framework: Framework, sheets: readonly Sheet[]) {
  const finder = headingFinder(framework)
  const table = findSurvey(sheets, finder)
  if (!table) return null
  const mapping = proposeSurvey(table, framework, finder)
  const responses = readResponses(table, mapping, framework)
  const plan = planSurvey({
    responses: responses.filter(({ pupilNumbers }) => pupilNumbers.length === 0),
    organisations: inRegister(workspace.organisations),
    returns: workspace.returns.filter(({ cycleId }) => cycleId === cycle.id),
    decisions: nothingDecided,
  })
  const known = mapping.filter(({ target }) => target !== null).length
  return { cycle, framework, table, mapping, responses, plan, known }
}

function notImported(mapping: SurveyMapping): string {
  const left = mapping.flatMap(({ heading, target }) => (target === null && heading !== '' ? [heading] : []))
  return `Columns not imported: ${left.join('; ') || 'none'}.`
}

/** A line for each row that was left out, with the reason and what to do. */
function leftOutLines(responses: readonly SurveyResponse[], { unknown, several, skipped }: SurveyPlan): string[] {
  return [
    ...responses
      .filter(({ pupilNumbers }) => pupilNumbers.length > 0)
      .map(
        ({ row, pupilNumbers }) =>
          `row ${row}: left out: it seems to hold the number of a child, under ${pupilNumbers.join(', ')}. Take it out of the file and import it again.`,
      ),
    ...unknown.map(
      ({ response: { row, name } }) =>
        `row ${row}: left out: “${name || 'no name'}” is not surely one of the organisations that are asked.`,
    ),
    ...several.map(
      ({ organisation, rows }) =>
        `rows ${rows.map(({ response }) => response.row).join(', ')}: left out: ${organisation.name} answered more than once. Import the file in the window to choose one.`,
    ),
    ...skipped.map(({ response, why }) => `row ${response.row}: skipped: ${why}`),
  ]
}
