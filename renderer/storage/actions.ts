import { useMemo } from 'react'
import type { PartnershipAction } from '../../shared/actions/action'
import { followAction } from '../../shared/actions/changes'
import { type ActionNames, type ListedAction, listedAction } from '../../shared/actions/listed'
import { type ActionRow, actionRows, actionsOf, type ReturnActions } from '../../shared/actions/tracker'
import { type Day, longDay } from '../../shared/basics/day'
import type { MintId } from '../../shared/basics/id'
import { sameJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { type CannotRecord, recordOn } from '../../shared/challenges/recording'
import type { Cycle } from '../../shared/cycles/cycle'
import { isKeptApart } from '../../shared/findings/search/entriesOf'
import { mayUseName } from '../../shared/findings/viewGroups'
import { hasViews } from '../../shared/findings/views'
import type { Framework } from '../../shared/frameworks/framework'
import { findQuestion, questionName } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import type { ActionId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { asJson, readFramework, type WorkspaceCopy } from './database'
import { digestReader } from './digest'
import { putAction, putChallenge } from './ledger'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

/** The actions of a return, whether it is back, and whether they may be shown with a name. */
type OfReturn = { readonly of: ReturnActions; readonly stage: AuditReturn['stage']; readonly mayBeNamed: boolean }

const actionsInReturns = digestReader(
  (framework: Framework, auditReturn): OfReturn => ({
    of: actionsOf(auditReturn),
    stage: auditReturn.stage,
    mayBeNamed: !hasViews(framework) || mayUseName(framework, auditReturn),
  }),
)

/** Everything that the tracker is made from. */
type Read = {
  readonly returns: readonly ReturnActions[]
  readonly actions: readonly PartnershipAction[]
  readonly names: ActionNames
}

/** Every action there is with the names of what it speaks of, in the order in which they are to be chased. */
export function useActions(asAt: Day): readonly ListedAction[] | undefined {
  const read = useLive(readActions, [])
  return useMemo(
    () => read && actionRows(read.returns, read.actions, asAt).map((row) => listedAction(row, read.names)),
    [read, asAt],
  )
}

async function readActions(copy: WorkspaceCopy): Promise<Read> {
  const cycles = await copy.cycles.toArray()
  const frameworks = new Map<string, Framework>()
  const returns: ReturnActions[] = []
  for (const cycle of cycles) {
    const framework = await readFramework(copy, cycle.framework)
    if (!framework) continue
    frameworks.set(cycle.id, framework)
    returns.push(...shown(await actionsInReturns.read(copy, cycle.id, framework), { cycle, framework }))
  }
  const actions = await copy.actions.toArray()
  return { returns, actions, names: await readNames(copy, cycles, frameworks, actions) }
}

/** What members wrote alone is nobody's to see before all are in, and then only of those who allowed the use of their name. */
const shown = (read: readonly OfReturn[], of: { readonly cycle: Cycle; readonly framework: Framework }) =>
  isKeptApart(of, read)
    ? []
    : read.flatMap((each) => (each.mayBeNamed && Object.keys(each.of.answers).length > 0 ? [each.of] : []))

async function readNames(
  copy: WorkspaceCopy,
  cycles: readonly Cycle[],
  frameworks: ReadonlyMap<string, Framework>,
  actions: readonly PartnershipAction[],
): Promise<ActionNames> {
  const froms = actions.map(({ from }) => from)
  const [organisations, challenges, sessions, reviews] = await Promise.all([
    copy.organisations.toArray(),
    copy.challenges.bulkGet(froms.flatMap((from) => (from.kind === 'challenge' ? [from.challengeId] : []))),
    copy.sessions.bulkGet(froms.flatMap((from) => (from.kind === 'session' ? [from.sessionId] : []))),
    copy.reviews.bulkGet(froms.flatMap((from) => (from.kind === 'review' ? [from.reviewId] : []))),
  ])
  const known = (found: readonly (readonly [string, string] | [])[]) =>
    new Map(found.filter((each): each is readonly [string, string] => each.length > 0))
  const name = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? ''
  return {
    organisation: name(known(organisations.map((each) => [each.id, each.name]))),
    cycle: name(known(cycles.map(({ id, title }) => [id, title]))),
    challenge: name(known(challenges.map((each) => (each ? [each.id, each.raised.question] : [])))),
    session: name(known(sessions.map((each) => (each ? [each.id, `${each.title}, ${longDay(each.on)}`] : [])))),
    review: name(known(reviews.map((each) => (each ? [each.id, each.reviewer.role] : [])))),
    question: (id, cycleId) => {
      const framework = frameworks.get(cycleId ?? '')
      const placed = framework && findQuestion(framework, id as QuestionId)
      return placed ? questionName(placed.question) : ''
    },
  }
}

/** Keeps an action that was taken on; what a challenge led to is written down with the challenge in the same step. */
export const keepRaised = <P>(raised: Result<PartnershipAction, P>, stamp: Stamp, newId: MintId) =>
  commit<P | CannotRecord | RecordIsMissing>('raiseAction', async () => {
    if (!raised.ok) return raised
    const { id, from } = raised.value
    if (from.kind !== 'challenge') return ok([putAction(raised.value)])
    const challenge = await openedWorkspace().copy.challenges.get(from.challengeId)
    if (!challenge) return refuse({ kind: 'recordIsMissing' } as const)
    const noted = recordOn(challenge, { kind: 'action', actionId: id }, { ...stamp, sessionId: null }, newId)
    return noted.ok ? ok([putAction(raised.value), putChallenge(noted.value)]) : noted
  })

/** What was changed of an action, for taking it back. */
export type ActionStep = { readonly before: PartnershipAction; readonly after: PartnershipAction }

/** What became of a change to several actions: the steps that were made, and why others were left as they are. */
export type ActionsChanged<P> = { readonly steps: readonly ActionStep[]; readonly left: readonly P[] }

/**
 * Changes several actions by one rule, all in one step; beside an organisation's action that nothing was noted on yet, a place for
 * it is made. Those that the rule refuses are left as they are and counted. Refuses as a whole where the rule refuses every one.
 */
export async function changeActions<P>(
  does: string,
  rows: readonly ActionRow[],
  stamp: Stamp,
  rule: (action: PartnershipAction, row: ActionRow) => Result<PartnershipAction, P>,
): Promise<Result<ActionsChanged<P>, P | RecordIsMissing>> {
  const steps: ActionStep[] = []
  const left: P[] = []
  const kept = await commit<P | RecordIsMissing>(does, async () => {
    const present = await openedWorkspace().copy.actions.bulkGet(rows.map(({ id }) => id))
    for (const [place, row] of rows.entries()) {
      const before = present[place] ?? followed(row, stamp)
      if (!before) continue
      const next = rule(before, row)
      if (next.ok) steps.push({ before, after: next.value })
      else left.push(next.problem)
    }
    if (steps.length > 0) return ok(steps.map(({ after }) => putAction(after)))
    const [why] = left
    return refuse(why === undefined ? { kind: 'recordIsMissing' } : why)
  })
  return kept.ok ? ok({ steps, left }) : kept
}

const followed = ({ id, from, cycleId }: ActionRow, stamp: Stamp): PartnershipAction | null =>
  from.kind === 'answer' ? followAction(id, from, cycleId, stamp) : null

/** An action was changed again after what is to be undone. */
export type ActionsChangedSince = { readonly kind: 'actionsChangedSince' }

/** Puts actions back as they were before a change made together: all of them, or none where one has changed since. */
export const putActionsBack = (steps: readonly ActionStep[]) =>
  commit<ActionsChangedSince>('undoActions', async () => {
    const present = await openedWorkspace().copy.actions.bulkGet(steps.map(({ after }) => after.id as ActionId))
    const isAsLeft = steps.every(({ after }, place) => {
      const action = present[place]
      return action !== undefined && sameJson(asJson(action), asJson(after))
    })
    return isAsLeft
      ? ok(steps.map(({ before }) => putAction(before)))
      : refuse({ kind: 'actionsChangedSince' } as const)
  })
