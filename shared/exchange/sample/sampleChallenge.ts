import type { PartnershipAction } from '../../actions/action'
import { type Misfit, parse } from '../../basics/parse'
import { ok, type Result, refuse } from '../../basics/result'
import type { Challenge } from '../../challenges/challenge'
import type { KeptPrompt } from '../../challenges/prompts'
import type { Plan } from '../../plan/plan'
import type { Session } from '../../sessions/session'
import { sampleAction, samplePlan, samplePrompts } from './sampleActions'
import { sampleChallengeFileSchema } from './sampleChallengeFile'
import {
  carrySteps,
  ledgerSteps,
  type SampleLedger,
  SampleRefused,
  type SampleStep,
  type SampleWorld,
} from './sampleChallenges'
import { holdSession } from './sampleSessions'

/** What the sample has of challenge sessions and of what came of them. */
export type SampleChallengeRecords = {
  readonly challenges: readonly Challenge[]
  readonly sessions: readonly Session[]
  readonly actions: readonly PartnershipAction[]
  readonly plans: readonly Plan[]
  readonly prompts: readonly KeptPrompt[]
}

/**
 * Lives through what the sample tells of challenge, day after day, by the rules that the screens use. Refuses a file that does not
 * fit, and a step that the rules refuse.
 */
export function sampleChallenge(
  written: unknown,
  world: SampleWorld,
  preparedBy: string,
): Result<SampleChallengeRecords, readonly Misfit[]> {
  const read = parse(sampleChallengeFileSchema, written)
  if (!read.ok) return read
  const file = read.value
  const ledger: SampleLedger = new Map()
  const sessions: Session[] = []
  const meetings = file.sessions.map(
    (session): SampleStep => ({
      on: session.on,
      happen: (open) => {
        sessions.push(holdSession(session, file, world, open))
      },
    }),
  )
  try {
    const steps = [...meetings, ...carrySteps(world, preparedBy), ...ledgerSteps(file, world)]
    for (const { happen } of steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) happen(ledger)
    return ok({
      challenges: [...ledger.values()],
      sessions,
      actions: file.actions.map(sampleAction),
      plans: file.plans.map(samplePlan),
      prompts: samplePrompts(file.prompts),
    })
  } catch (fault) {
    if (fault instanceof SampleRefused)
      return refuse([{ path: fault.message, expected: 'what the rules of the ledger and of sessions accept' }])
    throw fault
  }
}
