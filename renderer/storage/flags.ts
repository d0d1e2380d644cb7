import { useEffect, useMemo, useState } from 'react'
import type { Day } from '../../shared/basics/day'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Flag, FlagSource } from '../../shared/findings/flags/flag'
import { findFlags } from '../../shared/findings/flags/flags'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import { type PractitionerSurvey, standingSurveys } from '../../shared/practitioners/survey'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { respondentOf } from '../../shared/returns/respondent'
import { today } from '../host/clock'
import type { WorkspaceCopy } from './database'
import { digestReader } from './digest'
import { inIdleTime } from './findingsAhead'
import { readWholeCycles, useReportedCycles } from './reportedCycles'
import { readPractitionerSurveys, usePractitionerSurveys } from './surveys'
import { useOpened } from './workspace'

/** What flags are looked for in, and how many returns of the cycle there are, back or not. */
export type FlagBasis = FlagSource & { readonly allReturns: number }

/** The returns of a cycle that are back, with what flags are looked for in; null when there is no such cycle. */
export function useFlagBasis({ id, previous }: Cycle): FlagBasis | null | undefined {
  const now = useReportedCycles([id])
  const earlier = useReportedCycles(previous ? [previous] : [])
  const surveys = usePractitionerSurveys(id)
  const asAt = today()
  return useMemo(
    () =>
      now && earlier !== undefined && surveys
        ? basisOf(now, earlier, standingSurveys(surveys), asAt)
        : now === null
          ? null
          : undefined,
    [now, earlier, surveys, asAt],
  )
}

const bases = new WeakMap<
  ReportedWorkspace,
  { readonly earlier: ReportedWorkspace | null; readonly basis: FlagBasis }
>()

/** The same basis for as long as what it is of is the same. */
function basisOf(
  now: ReportedWorkspace,
  earlier: ReportedWorkspace | null,
  surveys: readonly PractitionerSurvey[],
  asAt: Day,
): FlagBasis | null {
  const known = bases.get(now)
  if (known && known.earlier === earlier && known.basis.asAt === asAt && areSame(known.basis.surveys ?? [], surveys))
    return known.basis
  const [cycle] = now.cycles
  const [framework] = now.frameworks
  if (!cycle || !framework) return null
  const byId = new Map(now.organisations.map((each) => [each.id, each]))
  const returns = now.returns.filter(isBack)
  const [before] = earlier?.frameworks ?? []
  const basis: FlagBasis = {
    cycle,
    framework,
    returns,
    allReturns: now.returns.length,
    organisations: new Map(
      returns.flatMap((each) => {
        const organisation = byId.get(each.organisationId)
        return organisation ? [[organisation.id, respondentOf(each, organisation)] as const] : []
      }),
    ),
    before: earlier && before ? { framework: before, returns: earlier.returns.filter(isBack) } : null,
    asAt,
    surveys,
  }
  bases.set(now, { earlier, basis })
  return basis
}

/** A survey never changes but for being taken out. */
const areSame = (one: readonly PractitionerSurvey[], two: readonly PractitionerSurvey[]) =>
  one.length === two.length && one.every(({ id }, place) => id === two[place]?.id)

const isBack = ({ stage }: AuditReturn) => stage === 'returned'

/** Flags with what they were found in. */
export type FoundFlags = { readonly basis: FlagBasis; readonly flags: readonly Flag[] }

/** What was found already. */
const foundIn = new WeakMap<FlagBasis, FoundFlags>()

/**
 * The flags of a cycle, found in slices between which the window answers. What was found before stays until the next are there;
 * undefined while there are none yet.
 */
export function useFlags(basis: FlagBasis | null | undefined): FoundFlags | undefined {
  const [found, setFound] = useState<FoundFlags>()
  const known = basis ? foundIn.get(basis) : undefined
  useEffect(() => {
    if (!basis || foundIn.has(basis)) return
    let stopped = false
    void inSlices(findFlags(basis), () => stopped).then((flags) => {
      if (!flags) return
      foundIn.set(basis, { basis, flags })
      setFound({ basis, flags })
    })
    return () => {
      stopped = true
    }
  }, [basis])
  return known ?? found
}

/** How long a view stands before flags are looked for ahead, in milliseconds: whoever goes from one to the next is not slowed down. */
const pause = 700

/**
 * Finds the flags of a cycle ahead while one of its findings is looked at and the window has nothing else to do, so that they are
 * there when they are asked for. What is read meanwhile is held for as long as the screen is.
 */
export function useFlagsAhead(cycle: Cycle | null, view: string | undefined): void {
  const copy = useOpened(({ opened }) => opened?.copy ?? null)
  const [holder] = useState(() => ({}))
  const { id, previous } = cycle ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another view the wait begins again
  useEffect(() => {
    if (!copy || !id) return
    let isStopped = false
    const timer = window.setTimeout(() => {
      // A copy that was closed meanwhile is read no further.
      findAhead(copy, [id, previous ?? null], holder, () => isStopped).catch(() => undefined)
    }, pause)
    return () => {
      isStopped = true
      window.clearTimeout(timer)
    }
  }, [copy, id, previous, view])
}

const wholeReturns = digestReader((_holder: object, auditReturn: AuditReturn) => auditReturn)

async function findAhead(
  copy: WorkspaceCopy,
  [id, previous]: readonly [CycleId, CycleId | null],
  holder: object,
  isStopped: () => boolean,
): Promise<void> {
  for (const each of previous ? [id, previous] : [id])
    await inIdleTime([() => wholeReturns.readAhead(copy, each, holder)], isStopped)
  if (isStopped()) return
  const [now, earlier, surveys] = await Promise.all([
    readWholeCycles(copy, [id]),
    readWholeCycles(copy, previous ? [previous] : []),
    readPractitionerSurveys(copy, id),
  ])
  const basis = now && basisOf(now, earlier, standingSurveys(surveys), today())
  if (!basis || foundIn.has(basis)) return
  const flags = await inSlices(findFlags(basis), isStopped)
  if (flags) foundIn.set(basis, { basis, flags })
}

/** How long the window waits for a slice at most, but for its last step, in milliseconds. */
const slice = 20

/** Lets the window do whatever waits. A timer would wait for some milliseconds more, each time. */
const others = () =>
  new Promise<void>((goOn) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      goOn()
    }
    port2.postMessage(null)
  })

/** Runs work a slice at a time; null when it was stopped. */
async function inSlices<T>(work: Generator<undefined, T>, isStopped: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + slice
    while (performance.now() < until) {
      const step = work.next()
      if (step.done) return step.value
    }
    await others()
    if (isStopped()) return null
  }
}
