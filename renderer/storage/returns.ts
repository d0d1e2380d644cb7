import { Dexie, liveQuery } from 'dexie'
import { useLiveQuery, useObservable } from 'dexie-react-hooks'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { CycleIsClosed } from '../../shared/cycles/changes'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import type { Answered } from '../../shared/returns/answerQuestion'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { respondentOf } from '../../shared/returns/respondent'
import { handedRound, type Revision, type Stamp } from '../../shared/returns/revision'
import type { ReturnChange } from '../../shared/returns/submit'
import { undoStacks } from '../../shared/returns/undo'
import { newId, now } from '../host/clock'
import { openCycle } from './cycles'
import { asJson, asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { useSettings } from './settings'
import { openedWorkspace, useOpened } from './workspace'

/** A return with everything a screen needs beside it. */
export type ReturnInContext = {
  readonly auditReturn: AuditReturn
  /** As the return names it. */
  readonly organisation: Organisation
  readonly cycle: Cycle
  readonly framework: Framework
  /** The same organisation's return in the cycle before, with the edition it answered. */
  readonly before: { readonly auditReturn: AuditReturn; readonly cycle: Cycle; readonly framework: Framework } | null
}

type Reading = ReturnType<typeof readLive>

const readLive = (id: ReturnId) => liveQuery(() => readReturn(openedWorkspace().copy, id))

/** What was read last. Whoever asks for the same return has it at once, so that no screen begins empty. */
let latest: { readonly asked: string; readonly reading: Reading } | null = null

function readingOf(id: ReturnId, generation: number): Reading {
  const asked = `${generation} ${id}`
  if (latest?.asked !== asked) latest = { asked, reading: readLive(id) }
  return latest.reading
}

/** One return with its organisation, cycle, framework and last year's return; null when there is none by this id. */
export function useReturn(id: ReturnId): ReturnInContext | null | undefined {
  const generation = useOpened((state) => state.generation)
  return useObservable(() => readingOf(id, generation), [id, generation])
}

/** Reads a return before its screen is drawn, so that the first picture of it is whole. */
export const readAhead = (id: ReturnId) =>
  new Promise<void>((done) => {
    const reading = readingOf(id, useOpened.getState().generation).subscribe(
      () => {
        reading.unsubscribe()
        done()
      },
      () => done(),
    )
  })

const readReturn = (copy: WorkspaceCopy, id: ReturnId): Promise<ReturnInContext | null> =>
  copy.transaction('r', [copy.organisations, copy.frameworks, copy.cycles, copy.returns], async () => {
    const [auditReturn, cycles] = await Promise.all([copy.returns.get(id), copy.cycles.toArray()])
    const cycle = cycles.find((each) => each.id === auditReturn?.cycleId)
    const organisation = auditReturn && (await copy.organisations.get(auditReturn.organisationId))
    if (!auditReturn || !cycle || !organisation) return null
    const earlier = cycles.find((each) => each.id === cycle.previous)
    const [framework, before] = await Promise.all([
      readFramework(copy, cycle.framework),
      earlier ? readBefore(copy, earlier, auditReturn) : null,
    ])
    if (!framework) return null
    return { auditReturn, organisation: respondentOf(auditReturn, organisation), cycle, framework, before }
  })

async function readBefore(copy: WorkspaceCopy, cycle: Cycle, now: AuditReturn): Promise<ReturnInContext['before']> {
  const [auditReturn, framework] = await Promise.all([
    copy.returns.where('[cycleId+organisationId]').equals([cycle.id, now.organisationId]).first(),
    readFramework(copy, cycle.framework),
  ])
  return auditReturn && framework ? { auditReturn, cycle, framework } : null
}

/** The return of an organisation in a cycle, by its id; null where there is none. */
export const useReturnId = (cycleId: CycleId, organisationId: OrganisationId | null) =>
  useLive(
    async (copy) =>
      organisationId === null
        ? null
        : ((await copy.returns.where('[cycleId+organisationId]').equals([cycleId, organisationId]).first())?.id ??
          null),
    [cycleId, organisationId],
  )

/** Every revision of one answer, oldest first. */
export const useHistory = (returnId: ReturnId, questionId: QuestionId) =>
  useLive(
    async (copy) =>
      (await copy.revisions.where('[returnId+questionId]').equals([returnId, questionId]).toArray()).sort((a, b) =>
        a.at === b.at ? a.counter - b.counter : a.at < b.at ? -1 : 1,
      ),
    [returnId, questionId],
  )

/** What undo and redo would act on next, each with the framework that names its question; null for none. */
export function useUndo() {
  const { opened, generation } = useOpened()
  return useLiveQuery(async () => {
    if (!opened) return null
    const { undo, redo } = await readUndo(opened.copy)
    return { undo: await withFramework(opened.copy, undo), redo: await withFramework(opened.copy, redo) }
  }, [generation])
}

async function withFramework(copy: WorkspaceCopy, revision: Revision | null) {
  const auditReturn = revision && (await copy.returns.get(revision.returnId))
  const cycle = auditReturn && (await copy.cycles.get(auditReturn.cycleId))
  const framework = cycle && (await readFramework(copy, cycle.framework))
  return revision && framework ? { revision, framework } : null
}

async function readUndo(copy: WorkspaceCopy) {
  const newest = await stepsOf(copy, useSettings.getState().device).reverse().limit(300).toArray()
  const stacks = undoStacks(newest.reverse())
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null }
}

/** The steps of a device in the order in which they were made. */
const stepsOf = (copy: WorkspaceCopy, device: string) =>
  copy.revisions.where('[device+counter]').between([device, Dexie.minKey], [device, Dexie.maxKey])

/** Who changes an answer now, on this computer, and under which number. */
export function newStamp(copy: WorkspaceCopy): Promise<Stamp> {
  const { device, person } = useSettings.getState()
  return stampOf(copy, device, person.name || person.role)
}

async function stampOf(copy: WorkspaceCopy, device: string, author: string): Promise<Stamp> {
  const last = await stepsOf(copy, device).last()
  return { id: newId(), at: now(), author, device, counter: (last?.counter ?? 0) + 1 }
}

/** A return to be changed. Refuses one of a closed cycle: every change of a return begins here. */
export async function openReturn(
  copy: WorkspaceCopy,
  id: ReturnId,
): Promise<Result<AuditReturn, CycleIsClosed | RecordIsMissing>> {
  const auditReturn = await copy.returns.get(id)
  if (!auditReturn) return refuse({ kind: 'recordIsMissing' })
  const cycle = await openCycle(copy, auditReturn.cycleId)
  return cycle.ok ? ok(auditReturn) : cycle
}

type AnswerRule<P> = (auditReturn: AuditReturn, stamp: Stamp) => Result<Answered, P>

/** Changes an answer by a rule; the revision that records the step is kept with it. */
export const updateAnswer = <P>(does: string, returnId: ReturnId, questionId: QuestionId, rule: AnswerRule<P>) =>
  changeStamped(does, returnId, questionId, rule, newStamp)

/**
 * Changes an answer that somebody gives while this computer is handed round. The step is in that person's name and apart from
 * those of whoever runs the program: undo and redo never reach it.
 */
export const updateAnswerOf = <P>(
  person: string,
  does: string,
  returnId: ReturnId,
  questionId: QuestionId,
  rule: AnswerRule<P>,
) =>
  changeStamped(does, returnId, questionId, rule, (copy) =>
    stampOf(copy, handedRound(useSettings.getState().device), person),
  )

const changeStamped = <P>(
  does: string,
  returnId: ReturnId,
  questionId: QuestionId,
  rule: AnswerRule<P>,
  stamp: (copy: WorkspaceCopy) => Promise<Stamp>,
) =>
  commit<P | RecordIsMissing | CycleIsClosed>(does, async () => {
    const { copy } = openedWorkspace()
    const open = await openReturn(copy, returnId)
    if (!open.ok) return open
    const next = rule(open.value, await stamp(copy))
    return next.ok ? ok(answerOps(returnId, questionId, next.value)) : next
  })

/** What keeps an answer and the step to it. */
export const answerOps = (returnId: ReturnId, questionId: QuestionId, { answer, revision }: Answered) => [
  { op: 'set', table: 'returns', id: returnId, path: ['answers', questionId], value: asJson(answer) } as const,
  { op: 'put', table: 'revisions', id: revision.id, value: asRecord(revision) } as const,
]

/** Acts on the newest change that can be undone or redone. */
export const reverseLast = <P>(
  how: 'undo' | 'redo',
  rule: (auditReturn: AuditReturn, target: Revision, stamp: Stamp) => Result<Answered, P>,
) =>
  commit<P | RecordIsMissing | CycleIsClosed | { readonly kind: 'nothingToReverse'; readonly how: 'undo' | 'redo' }>(
    how,
    async () => {
      const { copy } = openedWorkspace()
      const target = (await readUndo(copy))[how]
      if (!target) return refuse({ kind: 'nothingToReverse', how } as const)
      const open = await openReturn(copy, target.returnId)
      if (!open.ok) return open
      const next = rule(open.value, target, await newStamp(copy))
      return next.ok ? ok(answerOps(target.returnId, target.questionId, next.value)) : next
    },
  )

/** Changes fields of a return that are not answers. */
export const updateReturn = <P>(
  does: string,
  id: ReturnId,
  rule: (auditReturn: AuditReturn) => Result<ReturnChange, P>,
) =>
  commit<P | RecordIsMissing | CycleIsClosed>(does, async () => {
    const open = await openReturn(openedWorkspace().copy, id)
    if (!open.ok) return open
    const next = rule(open.value)
    return next.ok ? ok(changeOps(id, next.value)) : next
  })

/** What changes fields of a return that are not answers. */
export const changeOps = (id: ReturnId, change: ReturnChange) =>
  Object.entries(change).map(
    ([field, value]) => ({ op: 'set', table: 'returns', id, path: [field], value: asJson(value) }) as const,
  )
