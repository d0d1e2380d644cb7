import { ok, type Result, refuse } from '../../../shared/basics/result'
import { counted, listed } from '../../../shared/basics/text'
import type { FileBytes, Job } from '../../../shared/bridge'
import { nothingDecided } from '../../../shared/partnership/import/decisions'
import { fieldWords } from '../../../shared/partnership/import/fields'
import { type Mapping, proposeMapping } from '../../../shared/partnership/import/mapping'
import { typeFinder } from '../../../shared/partnership/import/organisationTypeWords'
import { pickTable } from '../../../shared/partnership/import/pickTable'
import { organisationsOf, type Plan, planImport } from '../../../shared/partnership/import/plan'
import {
  changeText,
  explainHeld,
  explainNote,
  explainQuestion,
  type ImportWords,
  labelled,
  rowsText,
} from '../../../shared/partnership/import/planWords'
import type { ImportTable } from '../../../shared/partnership/import/table'
import { inRegister } from '../../../shared/partnership/organisation'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { newId, today } from '../../host/clock'
import { organisationTypes } from '../../storage/bundled'
import { readOrganisationFile } from '../../storage/organisationFiles'
import { openPartnershipFile } from '../../storage/partnershipFile'
import { copyWith } from './copyWith'
import { fileProblemLine } from './fileProblemLine'
import type { Finished } from './finished'

type OrganisationsJob = Extract<Job, { verb: 'organisations' }>

/**
 * Imports a list of organisations into a copy of a partnership file. What is uncertain is left out and printed; nobody is
 * there to be asked.
 */
export async function organisationsJob(
  { list, partnership, name }: OrganisationsJob,
  appVersion: string,
): Promise<Finished> {
  const opened = await openPartnershipFile(partnership.bytes)
  if (!opened.ok) return refused(`${partnership.name}: ${fileProblemLine(opened.problem)}`)
  const found = await findList(list)
  if (!found.ok) return refused(`${list.name}: ${found.problem}`)
  const { table, mapping, others } = found.value
  const types = await organisationTypes()
  const { workspace } = opened.value
  const plan = planImport({
    table,
    mapping,
    decisions: nothingDecided,
    findType: typeFinder(types),
    today: today(),
    organisations: inRegister(workspace.organisations),
  })
  const put = organisationsOf(plan, { types, today: today(), newId })
  const organisations = [
    ...workspace.organisations.map((each) => put.find(({ id }) => id === each.id) ?? each),
    ...put.filter(({ id }) => workspace.organisations.every((each) => each.id !== id)),
  ]
  const bytes = await copyWith(opened.value, { ...workspace, organisations }, appVersion)
  return {
    files: [{ name, bytes }],
    lines: [
      ...[...tableLines(table, mapping, others), ...planLines(plan, types)].map((line) => `${list.name}: ${line}`),
      `Wrote ${name}: ${counted(organisations.length, 'organisation')}.`,
    ],
    problems: [],
  }
}

const refused = (problem: string): Finished => ({ files: [], lines: [], problems: [problem, 'Nothing was written.'] })

type List = { readonly table: ImportTable; readonly mapping: Mapping; readonly others: readonly string[] }

/** The table of a file, as far as its columns are known without asking. Refuses, in words, one without names. */
async function findList({ name, bytes }: FileBytes): Promise<Result<List, string>> {
  const sheets = await readOrganisationFile(name, bytes)
  if (!sheets.ok) return sheets
  const picked = pickTable(sheets.value)
  if (!picked.ok) return refuse('There are no rows under headings in it. Write a heading over each column.')
  const mapping = proposeMapping(picked.value.table)
  if (mapping.some(({ field }) => field === 'name')) return ok({ ...picked.value, mapping })
  return refuse(
    `No column is known to hold the names of organisations. Head it “Organisation” or “School name”. The headings are: ${listed(mapping.map(({ heading }) => heading).filter(Boolean))}.`,
  )
}

function tableLines({ sheet, headingRows, rows }: ImportTable, mapping: Mapping, others: readonly string[]) {
  const matched = mapping.flatMap(({ heading, field }) => (field ? [`${heading} → ${fieldWords[field]}`] : []))
  const left = mapping.flatMap(({ heading, field }) => (field || heading === '' ? [] : [heading]))
  return [
    `sheet “${sheet}”, headings in ${rowsText(headingRows)}, ${counted(rows.length, 'row')}.`,
    `columns: ${matched.join('; ')}.`,
    ...(left.length > 0 ? [`columns not imported: ${left.join('; ')}.`] : []),
    ...(others.length > 0 ? [`sheets not read: ${others.join('; ')}.`] : []),
  ]
}

function planLines(plan: Plan, types: readonly OrganisationType[]): readonly string[] {
  const { fresh, updated, unchanged, skipped, undecided, questions, held, notes } = plan
  const waiting = held.reduce((sum, { rows }) => sum + rows.length, 0)
  const counts = [
    `${fresh.length} new`,
    `${updated.length} updated`,
    `${unchanged.length} unchanged`,
    `${skipped.length} skipped`,
    ...(undecided.length > 0 ? [`${counted(undecided.length, 'row')} for a person to decide`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'row')} to put right`] : []),
  ]
  return [
    `${listed(counts)}. Nothing was deleted.`,
    ...fresh.map(({ said, rows }) => `new: ${said.name} (${rowsText(rows)})`),
    ...updated.map(({ organisation, changes: { facts, contacts }, rows }) => {
      const people = contacts.length > 0 ? [`contacts: ${contacts.length} new or changed`] : []
      return `updated: ${organisation.name} (${rowsText(rows)}): ${[...labelled(facts, types).map(changeText), ...people].join('; ')}`
    }),
    ...questions.slice(0, mostQuestions).map((question) => problemLine(question.rows, explainQuestion(question))),
    ...(questions.length > mostQuestions ? [`and ${questions.length - mostQuestions} more such names.`] : []),
    ...held.map((each) => problemLine(each.rows, explainHeld(each))),
    ...notes.map((note) => problemLine(note.rows, explainNote(note))),
  ]
}

/** A list with more names that are close than this has something else wrong with it. */
const mostQuestions = 1_000

const problemLine = (rows: readonly number[], { what, next }: ImportWords) =>
  `${rowsText(rows)}: ${what}.${next === '' ? '' : ` ${next}`}`
