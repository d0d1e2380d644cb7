import { readFileSync } from 'node:fs'
import path from 'node:path'
import readXlsxFile from 'read-excel-file/universal'
import { readReturnWorkbook, returnWorkbook } from '../../../../renderer/storage/returnWorkbook'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { sha256Hex } from '../../../../shared/basics/sha256'
import type { Cycle } from '../../../../shared/cycles/cycle'
import { tablesOf, type Workspace } from '../../../../shared/exchange/checkTables'
import { readForm } from '../../../../shared/exchange/forms/readForm'
import { sentReturn } from '../../../../shared/exchange/forms/sentReturn'
import { noHead } from '../../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../../shared/exchange/partnershipFile'
import { type Framework, frameworkKey } from '../../../../shared/frameworks/framework'
import { findScale, questionsOf } from '../../../../shared/frameworks/lookUp'
import { parseFramework } from '../../../../shared/frameworks/parseFramework'
import { newOrganisation, type Organisation } from '../../../../shared/partnership/organisation'
import { type AnswerContent, emptyContent } from '../../../../shared/returns/answer'
import { answerQuestion } from '../../../../shared/returns/answerQuestion'
import { questionsAsked } from '../../../../shared/returns/asked'
import { type AuditReturn, newReturn } from '../../../../shared/returns/auditReturn'
import { mergeReturns } from '../../../../shared/returns/merge/mergeReturns'
import type { Revision } from '../../../../shared/returns/revision'

// Made-up programmes of any size: agencies and schools that are asked in one cycle each, and what they send back. The same
// numbers always give the same programme. Every name says that it is made up.

const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }

const framework = (root: string, file: string): Framework => {
  const read = parseFramework(JSON.parse(readFileSync(path.join(root, 'assets', 'frameworks', file), 'utf8')))
  if (!read.ok) throw new Error(`${file} does not fit`)
  return read.value
}

const partnership: Workspace['partnership'] = {
  id: asId('made-up-partnership'),
  name: 'Made-up Safeguarding Children Partnership',
  area: 'Made-up',
  isSample: true,
  challengeLead: 'Independent scrutineer',
  handling: 'Made-up data',
  preparedBy: 'Business manager',
  only: null,
}

const cycleOn = (id: string, title: string, on: Framework): Cycle => ({
  id: asId(id),
  title,
  framework: frameworkKey(on),
  opensOn: asDay('2026-09-01'),
  closesOn: asDay('2026-12-18'),
  periodFrom: asDay('2025-09-01'),
  periodTo: asDay('2026-08-31'),
  boardOn: null,
  stage: 'open',
  previous: null,
  summary: { strengths: [], concerns: [], decisions: [] },
})

const organisation = (id: string, name: string, type: string, change: Partial<Organisation> = {}): Organisation => ({
  ...newOrganisation({ id: asId(id), name, type, dutyBasis: 'not-recorded' }),
  ...change,
})

/** A programme: so many agencies in a Section 11 cycle, so many schools in a Section 175 cycle, nothing answered yet. */
export function programme(root: string, agencies: number, schools: number): Workspace {
  const [forAgencies, forSchools] = [framework(root, 's11-core-2026.1.json'), framework(root, 's175-kcsie-2026.1.json')]
  const cycles = [
    cycleOn('made-up-agencies', 'Section 11, made up', forAgencies),
    cycleOn('made-up-schools', 'Section 175, made up', forSchools),
  ]
  const asked = [
    ...Array.from({ length: agencies }, (_, i) => organisation(`agency-${i}`, `Made-up agency ${i + 1}`, 'police')),
    ...Array.from({ length: schools }, (_, i) =>
      organisation(`school-${i}`, `Made-up school ${i + 1}`, 'academy', {
        identifiers: { urn: String(100_001 + i), laestab: null, ukprn: null, earlyYears: null },
      }),
    ),
  ]
  return {
    partnership,
    organisations: asked,
    frameworks: [forAgencies, forSchools],
    drafts: [],
    cycles,
    returns: asked.map(({ id }) =>
      newReturn({
        id: asId(`return-${id}`),
        cycleId: asId(id.startsWith('agency') ? 'made-up-agencies' : 'made-up-schools'),
        organisationId: id,
      }),
    ),
    revisions: [],
    reviews: [],
    surveys: [],
    actions: [],
    challenges: [],
    sessions: [],
    plans: [],
    prompts: [],
    reports: [],
  }
}

/** The bytes of a programme's partnership file. */
export const programmeFile = (workspace: Workspace): Promise<Uint8Array> =>
  writePartnershipFile(
    tablesOf(workspace),
    {
      kind: 'partnership',
      workspace: 'made-up',
      title: partnership.name,
      sample: true,
      head: noHead,
      ...making,
    },
    sha256Hex,
  )

const words =
  'We look at this every term with the leads of each team and write down what changed for children since then. '.repeat(
    3,
  )

/** What an organisation says to one question: a rating, some forty words, and one piece of evidence. */
function contentFor(of: Framework, place: number, scale: string | undefined): Partial<AnswerContent> {
  const levels = findScale(of, scale)?.levels ?? []
  const level = levels[place % Math.max(1, levels.length)]
  return { ...(level ? { rating: level.id } : {}), narrative: `${words}(${place})` }
}

/** A return with every question answered, with its revisions, as its organisation made it. */
export function answered(of: Framework, auditReturn: AuditReturn): { auditReturn: AuditReturn; revisions: Revision[] } {
  let present = auditReturn
  const revisions: Revision[] = []
  for (const [place, { question }] of questionsAsked(of, auditReturn).entries()) {
    const stamp = {
      id: asId<'revision'>(`${auditReturn.id}-${place}`),
      author: 'Safeguarding lead',
      device: 'away',
      counter: place + 1,
      at: making.madeAt,
    }
    const done = answerQuestion(present, question.id, contentFor(of, place, question.scale), stamp)
    if (!done.ok) continue
    present = { ...present, answers: { ...present.answers, [question.id]: done.value.answer } }
    revisions.push(done.value.revision)
  }
  return { auditReturn: present, revisions }
}

/** The workbooks that so many schools of a programme send back, every question answered. */
export function workbooks(workspace: Workspace, count: number): { name: string; bytes: Uint8Array }[] {
  const schools = workspace.returns.filter(({ cycleId }) => cycleId === 'made-up-schools').slice(0, count)
  return schools.map((auditReturn) => {
    const owner = workspace.organisations.find(({ id }) => id === auditReturn.organisationId)
    const cycle = workspace.cycles.find(({ id }) => id === auditReturn.cycleId)
    const of = workspace.frameworks.find((each) => frameworkKey(each) === cycle?.framework)
    if (!owner || !cycle || !of) throw new Error('The programme is not whole')
    const sent = sentReturn({
      partnership: workspace.partnership,
      organisation: owner,
      framework: of,
      cycle,
      auditReturn: answered(of, auditReturn).auditReturn,
      before: null,
      ...making,
    })
    return { name: `${owner.name}.xlsx`, bytes: returnWorkbook(sent) }
  })
}

/** Milliseconds that the spreadsheet library needs merely to read the workbooks, one after the other. */
export async function libraryTime(files: readonly { bytes: Uint8Array }[]): Promise<number> {
  const start = performance.now()
  for (const { bytes } of files) await readXlsxFile(bytes.slice().buffer)
  return performance.now() - start
}

/** Milliseconds that we need to read and check the workbooks and to read the answers in them, one after the other. */
export async function ourTime(workspace: Workspace, files: readonly { bytes: Uint8Array }[]): Promise<number> {
  const of = workspace.frameworks[1]
  const cycle = workspace.cycles[1]
  if (!of || !cycle) throw new Error('The programme is not whole')
  const start = performance.now()
  for (const { bytes } of files) {
    const read = await readReturnWorkbook(bytes)
    if (!read.ok) throw new Error(`A workbook of ours is refused: ${read.problem.kind}`)
    readForm({ framework: of, cycle, ...read.value })
  }
  return performance.now() - start
}

/** Milliseconds for merging returns that were changed here and elsewhere, every question on both sides. */
export function mergeTime(workspace: Workspace, count: number): number {
  const of = workspace.frameworks[1]
  if (!of) throw new Error('The programme is not whole')
  const pairs = workspace.returns
    .filter(({ cycleId }) => cycleId === 'made-up-schools')
    .slice(0, count)
    .map((auditReturn) => {
      const mine = answered(of, auditReturn)
      const theirs = changedAway(of, mine)
      return { mine, theirs: { ...theirs, sentFrontSheet: {} } }
    })
  const start = performance.now()
  for (const { mine, theirs } of pairs) mergeReturns(mine, theirs)
  return performance.now() - start
}

function changedAway(of: Framework, { auditReturn, revisions }: { auditReturn: AuditReturn; revisions: Revision[] }) {
  let present = auditReturn
  const added: Revision[] = []
  for (const [place, { question }] of questionsOf(of).entries()) {
    const stamp = {
      id: asId<'revision'>(`${auditReturn.id}-away-${place}`),
      author: 'Head',
      device: 'other',
      counter: place + 1,
      at: making.madeAt,
    }
    const done = answerQuestion(
      present,
      question.id,
      { ...emptyContent, narrative: `Changed: ${words}`, rating: null },
      stamp,
    )
    if (!done.ok) continue
    present = { ...present, answers: { ...present.answers, [question.id]: done.value.answer } }
    added.push(done.value.revision)
  }
  return { auditReturn: present, revisions: [...revisions, ...added] }
}
