import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import type { CycleIsClosed } from '../../shared/cycles/changes'
import { readForm } from '../../shared/exchange/forms/readForm'
import type { Crosswalk } from '../../shared/frameworks/crosswalk'
import { frameworkKey } from '../../shared/frameworks/framework'
import type { ReturnId } from '../../shared/returns/answer'
import { answerQuestion, type CannotAnswer } from '../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { planReuse, type ReturnOnEdition, type ReuseSource } from '../../shared/returns/reuse'
import type { Revision } from '../../shared/returns/revision'
import { type CannotUndo, undoChange } from '../../shared/returns/undo'
import { newId } from '../host/clock'
import { crosswalks } from './bundled'
import { readFramework } from './database'
import { knownFrameworks } from './frameworks'
import type { PartnershipFile } from './partnershipFile'
import { commit, type RecordIsMissing } from './record'
import { type OpenedForm, openContainer, openForm, type Refusal, returnSort } from './returnFiles'
import { answerOps, newStamp, openReturn, type ReturnInContext } from './returns'
import { openedWorkspace } from './workspace'

/** A return in a file that answers can be taken from. */
export type ReuseChoice = {
  readonly id: ReturnId
  readonly organisation: string
  readonly cycle: string
  readonly isSentBack: boolean
  readonly source: ReuseSource
}

/** A file of another partnership or cycle, opened to take answers from. */
export type ReuseFile = {
  readonly name: string
  readonly partnership: string
  /** One at least; the one that is most likely meant comes first. */
  readonly choices: readonly [ReuseChoice, ...ReuseChoice[]]
  /** How many boxes of a form could not be read and stay behind. */
  readonly unread: number
  readonly crosswalks: readonly Crosswalk[]
}

/** What a file holds before it is known whether any of it can be used. */
type Found = {
  readonly partnership: { readonly name: string; readonly isSample: boolean }
  readonly returns: readonly (ReturnOnEdition & {
    readonly organisation: string
    readonly cycle: { readonly title: string; readonly closesOn: string }
  })[]
  /** The return that the file is about; null for a whole partnership. */
  readonly about: ReturnId | null
  readonly unread: number
}

/**
 * Opens a file to take answers from for a return of the open partnership. Refuses what is no return, a file of that very
 * return, made-up data for a real one, and a form on an edition that is not known here. Never throws for a file.
 */
export async function openReuseFile(
  { name, bytes }: FileBytes,
  { auditReturn, organisation }: ReturnInContext,
): Promise<Result<ReuseFile, Refusal>> {
  const sort = returnSort(name, bytes)
  if (!sort.ok) return sort
  const found = sort.value === 'container' ? await inContainer(bytes) : await inForm(sort.value, bytes)
  if (!found.ok) return found
  const { partnership, returns, about, unread } = found.value
  const own = await openedWorkspace().copy.partnerships.toCollection().first()
  if (partnership.isSample && !own?.isSample)
    return refuse({
      what: 'This is made-up practice data.',
      next: 'It is not used in a real return. Choose another file.',
    })
  const others = returns.filter((each) => each.auditReturn.id !== auditReturn.id)
  if (others.length < returns.length && (about === auditReturn.id || others.length === 0))
    return refuse({
      what: 'This is the same return that you are filling in.',
      next: 'To add what others answered in it, use Receive returns.',
    })
  const likely = (each: (typeof others)[number]) =>
    Number(each.auditReturn.id === about) * 2 + Number(each.organisation === organisation.name)
  const choices = others
    .filter((each) => Object.keys(each.auditReturn.answers).length > 0)
    .sort((a, b) => likely(b) - likely(a) || (a.cycle.closesOn < b.cycle.closesOn ? 1 : -1))
    .map((each): ReuseChoice => {
      const whose = each.organisation === organisation.name ? [] : [each.organisation]
      return {
        id: each.auditReturn.id,
        organisation: each.organisation,
        cycle: each.cycle.title,
        isSentBack: each.auditReturn.stage === 'returned',
        source: {
          framework: each.framework,
          auditReturn: each.auditReturn,
          title: [partnership.name, each.cycle.title, ...whose].join(', '),
        },
      }
    })
  const [first, ...rest] = choices
  if (!first)
    return refuse({ what: 'No return in this file has an answer yet.', next: 'Choose a file of one that has.' })
  return ok({
    name,
    partnership: partnership.name,
    choices: [first, ...rest],
    unread,
    crosswalks: await crosswalks(),
  })
}

async function inContainer(bytes: Uint8Array): Promise<Result<Found, Refusal>> {
  const opened = await openContainer(bytes)
  return opened.ok ? ok(fromContainer(opened.value)) : opened
}

function fromContainer({ manifest, workspace }: PartnershipFile): Found {
  const returns = workspace.returns.flatMap((auditReturn) => {
    const cycle = workspace.cycles.find(({ id }) => id === auditReturn.cycleId)
    const framework = workspace.frameworks.find((each) => frameworkKey(each) === cycle?.framework)
    const organisation = workspace.organisations.find(({ id }) => id === auditReturn.organisationId)
    return cycle && framework && organisation
      ? [{ framework, auditReturn: withoutFiles(auditReturn), organisation: organisation.name, cycle }]
      : []
  })
  return { partnership: workspace.partnership, returns, about: manifest.return?.returnId ?? null, unread: 0 }
}

/** A return of another file without the files attached to its evidence: their bytes are not here. */
function withoutFiles(auditReturn: AuditReturn): AuditReturn {
  const answers = Object.entries(auditReturn.answers).map(([id, answer]) => {
    const evidence = answer.evidence.map(({ file: _file, ...item }) => item)
    return [id, { ...answer, evidence }] as const
  })
  return { ...auditReturn, answers: Object.fromEntries(answers) }
}

async function inForm(sort: 'workbook' | 'page', bytes: Uint8Array): Promise<Result<Found, Refusal>> {
  const opened = await openForm(sort, bytes)
  if (!opened.ok) return opened
  const { facts } = opened.value.file
  const framework = (await knownFrameworks()).find((each) => frameworkKey(each) === facts.framework)
  if (!framework)
    return refuse({
      what: 'It answers a questionnaire that is not known here, so nothing in it could be compared.',
      next: 'If you have that return as a return pack or a partnership file, choose that: the questions are in it.',
    })
  return ok(fromForm(opened.value, framework))
}

function fromForm({ file, unread }: OpenedForm, framework: ReturnOnEdition['framework']): Found {
  const { facts } = file
  const read = readForm({ ...file, framework, cycle: { periodTo: facts.cycle.closesOn } })
  return {
    partnership: facts.partnership,
    returns: [{ framework, auditReturn: read.auditReturn, organisation: facts.organisation.name, cycle: facts.cycle }],
    about: facts.returnId,
    unread: unread.length + read.unread.length,
  }
}

type CannotReuse = CannotAnswer | CycleIsClosed | RecordIsMissing

/**
 * Takes every answer that can be used into a return, in one step, and answers the revisions that were made. What to take is
 * worked out anew on the answers there are at that moment, so nothing is overwritten.
 */
export async function reuseAnswers(
  returnId: ReturnId,
  source: ReuseSource,
  known: readonly Crosswalk[],
): Promise<Result<readonly Revision[], CannotReuse>> {
  const made: Revision[] = []
  const kept = await commit<CannotReuse>('reuseReturn', async () => {
    const { copy } = openedWorkspace()
    const open = await openReturn(copy, returnId)
    if (!open.ok) return open
    const cycle = await copy.cycles.get(open.value.cycleId)
    const framework = cycle && (await readFramework(copy, cycle.framework))
    if (!framework) return refuse({ kind: 'recordIsMissing' } as const)
    const { taken } = planReuse({ framework, auditReturn: open.value }, source, known, newId)
    if (taken.length === 0) return refuse({ kind: 'nothingChanged' } as const)
    const stamp = await newStamp(copy)
    const answered = taken.map(({ placed, change }, place) => {
      const own = { ...stamp, id: newId<'revision'>(), counter: stamp.counter + place }
      return answerQuestion(open.value, placed.question.id, change, own)
    })
    const refused = answered.find((each) => !each.ok)
    if (refused && !refused.ok) return refused
    const steps = answered.flatMap((each) => (each.ok ? [each.value] : []))
    made.push(...steps.map(({ revision }) => revision))
    return ok(steps.flatMap((step) => answerOps(returnId, step.revision.questionId, step)))
  })
  return kept.ok ? ok(made) : kept
}

/**
 * Takes back answers that were used again, in one step. An answer that has changed since stays as it is; refuses when all have.
 * Answers how many were taken back.
 */
export async function takeBackReuse(
  returnId: ReturnId,
  revisions: readonly Revision[],
): Promise<Result<number, CannotUndo | CycleIsClosed | RecordIsMissing>> {
  let count = 0
  const kept = await commit<CannotUndo | CycleIsClosed | RecordIsMissing>('undoReuse', async () => {
    const { copy } = openedWorkspace()
    const open = await openReturn(copy, returnId)
    if (!open.ok) return open
    const stamp = await newStamp(copy)
    const undone = revisions.toReversed().flatMap((revision, place) => {
      const own = { ...stamp, id: newId<'revision'>(), counter: stamp.counter + place }
      const step = undoChange(open.value, revision, own)
      return step.ok ? [step.value] : []
    })
    count = undone.length
    if (count === 0) return refuse({ kind: 'changedSince' } as const)
    return ok(undone.flatMap((step) => answerOps(returnId, step.revision.questionId, step)))
  })
  return kept.ok ? ok(count) : kept
}
