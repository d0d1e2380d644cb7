import type { Day } from '../../shared/basics/day'
import type { Challenge, ChallengeId, RatingThen } from '../../shared/challenges/challenge'
import { type ReopenOffer, reopenOffers } from '../../shared/challenges/ledger'
import { ratingThen } from '../../shared/challenges/ratingThen'
import { stateOf } from '../../shared/challenges/state'
import { frameworkKey } from '../../shared/frameworks/framework'
import { answersFor } from '../../shared/partnership/continued'
import type { WorkspaceCopy } from './database'
import { useLive } from './live'
import { readRegister } from './organisations'
import { openedWorkspace } from './workspace'

/** CF9: the closed challenges whose question is rated lower now, in what was returned to the newest cycles. */
export const useReopenOffers = (asAt: Day) => useLive((copy) => readOffers(copy, asAt), [asAt])

const wasClosedAtARating = (challenge: Challenge) => {
  const { closing } = stateOf(challenge)
  return closing?.kind === 'settled' && closing.rating !== null
}

async function readOffers(copy: WorkspaceCopy, asAt: Day): Promise<readonly ReopenOffer[]> {
  const challenges = (await copy.challenges.toArray()).filter(wasClosedAtARating)
  if (challenges.length === 0) return []
  const [organisations, cycles, frameworks] = await Promise.all([
    readRegister(copy),
    copy.cycles.toArray(),
    copy.frameworks.toArray(),
  ])
  const frameworkOf = (key: string) => frameworks.find((each) => frameworkKey(each) === key)
  const bodies = challenges.flatMap((challenge) => {
    const { organisationId } = stateOf(challenge)
    return (organisationId && answersFor(organisations, organisationId, asAt)?.id) ?? []
  })
  const newest = cycles.filter(({ id }) => !cycles.some(({ previous }) => previous === id))
  const offered = await Promise.all(
    newest.map(async (cycle) => {
      const framework = frameworkOf(cycle.framework)
      if (!framework) return []
      const places = [...new Set(bodies)].map((id) => [cycle.id, id])
      const returns = await copy.returns.where('[cycleId+organisationId]').anyOf(places).toArray()
      const returned = returns.filter(({ stage }) => stage === 'returned')
      return reopenOffers(challenges, { framework, frameworkOf, returns: returned, organisations, asAt })
    }),
  )
  return offered.flat()
}

/** How the organisation rates itself on what a challenge is about, where it stands now or was first asked; null where it does not. */
export async function readRatingOf(id: ChallengeId, asAt: Day): Promise<RatingThen | null> {
  const { copy } = openedWorkspace()
  const challenge = await copy.challenges.get(id)
  if (!challenge) return null
  const state = stateOf(challenge)
  if (state.organisationId === null) return null
  const body = answersFor(await readRegister(copy), state.organisationId, asAt)?.id ?? state.organisationId
  for (const { cycleId, about } of [state, challenge.raised]) {
    const [own] = await copy.returns.where('[cycleId+organisationId]').equals([cycleId, body]).toArray()
    const rating = ratingThen(about, own)
    if (rating) return rating
  }
  return null
}
