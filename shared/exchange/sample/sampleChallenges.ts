import { asMoment, type Day } from '../../basics/day'
import { asId, type Id } from '../../basics/id'
import type { Result } from '../../basics/result'
import type { Stamp } from '../../basics/stamp'
import { carryInto } from '../../challenges/carry'
import type { Challenge, ChallengeId } from '../../challenges/challenge'
import { raiseChallenges } from '../../challenges/raising'
import { type ChallengeEntry, recordOn } from '../../challenges/recording'
import { escalateChallenge, settleChallenge, voidChallenge } from '../../challenges/settling'
import type { Cycle } from '../../cycles/cycle'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import type { Organisation } from '../../partnership/organisation'
import type { AuditReturn } from '../../returns/auditReturn'
import type { SampleChallenge, SampleChallengeEvent, SampleChallengeFile } from './sampleChallengeFile'

/** What the sample's challenges are made among. */
export type SampleWorld = {
  readonly cycles: readonly Cycle[]
  readonly frameworks: readonly Framework[]
  readonly organisations: readonly Organisation[]
  readonly returns: readonly AuditReturn[]
}

/** The ledger of the sample while it is made: day after day, by the same rules as on the screen. */
export type SampleLedger = Map<ChallengeId, Challenge>

/** A refusal by the rules of what the sample says: its key and the kind. */
export class SampleRefused extends Error {}

/** What a rule made of a piece of the sample. Throws, naming the piece, where the rule refused it. */
export function accepted<T>(key: string, made: Result<T, { readonly kind: string }>): T {
  if (made.ok) return made.value
  throw new SampleRefused(`${key}: ${made.problem.kind}`)
}

export const sampleId = <Noun extends string>(key: string): Id<Noun> => asId<Noun>(`sample-${key}`)

/** The stamp of a day, at a time of it. */
export const sampleStamp = ({ by, on }: { readonly by: string; readonly on: Day }, time = '10:00'): Stamp => ({
  by,
  on,
  at: asMoment(`${on}T${time}:00.000Z`),
})

/** Mints ids that follow from a key and a count. */
export function sampleIds(key: string) {
  let count = 0
  return <Noun extends string>(): Id<Noun> => {
    count += 1
    return sampleId<Noun>(`${key}-${count}`)
  }
}

/** Raises a challenge as the sample says. */
export function raiseSample(written: SampleChallenge, { cycles }: SampleWorld, stamp: Stamp): Challenge {
  const cycleId = sampleId<'cycle'>(written.cycle)
  const framework = cycles.find(({ id }) => id === cycleId)?.framework
  const questionIds = written.about.map((id) => asId<'question'>(id))
  const asked = {
    cycleId,
    sessionId: written.session === undefined ? null : sampleId<'session'>(written.session),
    question: written.question,
    topic: written.topic,
    who: written.who,
    to: written.to === undefined ? [] : [sampleId<'organisation'>(written.to)],
    about: framework && questionIds.length > 0 ? { framework, questionIds, standardId: null } : null,
    from: written.from
      ? {
          kind: 'lay' as const,
          reviewId: sampleId<'review'>(written.from.review),
          itemId: sampleId<'review item'>(`${written.from.review}-${written.from.item}`),
        }
      : { kind: 'own' as const },
  }
  const [challenge] = accepted(
    written.key,
    raiseChallenges(asked, stamp, () => sampleId(`challenge-${written.key}`)),
  )
  return challenge
}

/** What an event says that is written down by whoever is there; null for one that has rules of its own. */
export function entryOf(event: SampleChallengeEvent): ChallengeEntry | null {
  if (event.kind === 'settled' || event.kind === 'escalated' || event.kind === 'voided') return null
  const { on: _on, by: _by, session: _session, inItem: _inItem, ...entry } = event
  return entry
}

/** One thing that happens to the ledger outside a session. */
export type SampleStep = { readonly on: Day; readonly happen: (ledger: SampleLedger) => void }

/** What happens to the ledger outside sessions, in the order of the days. */
export function ledgerSteps({ challenges }: SampleChallengeFile, world: SampleWorld): readonly SampleStep[] {
  const mint = sampleIds('challenge-event')
  return challenges.flatMap((written): readonly SampleStep[] => {
    const id = sampleId<'challenge'>(`challenge-${written.key}`)
    const raised: readonly SampleStep[] =
      written.session === undefined
        ? [{ on: written.on, happen: (ledger) => ledger.set(id, raiseSample(written, world, sampleStamp(written))) }]
        : []
    const later = written.events.filter((event) => !('session' in event) || event.session === undefined)
    return [
      ...raised,
      ...later.map((event) => ({
        on: event.on,
        happen: (ledger: SampleLedger) => {
          ledger.set(id, happened(written, event, ledger, world, mint))
        },
      })),
    ]
  })
}

function happened(
  { key, about, to }: SampleChallenge,
  event: SampleChallengeEvent,
  ledger: SampleLedger,
  world: SampleWorld,
  mint: ReturnType<typeof sampleIds>,
): Challenge {
  const challenge = ledger.get(sampleId<'challenge'>(`challenge-${key}`))
  if (!challenge) throw new SampleRefused(`${key}: not raised by ${event.on}`)
  const recorded = { ...sampleStamp(event), sessionId: null }
  const challenges = [...ledger.values()]
  const entry = entryOf(event)
  if (entry) return accepted(key, recordOn(challenge, entry, recorded, mint))
  if (event.kind === 'voided') return accepted(key, voidChallenge(challenge, event.reason, challenges, recorded, mint))
  if (event.kind === 'escalated')
    return accepted(key, escalateChallenge(challenge, event.to, event.note, recorded, mint))
  if (event.kind !== 'settled') throw new SampleRefused(`${key}: ${event.kind}`)
  const settling = {
    outcome: event.outcome,
    reason: event.reason,
    closerFrom: null,
    replacedBy: event.replacedBy === undefined ? null : sampleId<'challenge'>(`challenge-${event.replacedBy}`),
    rating: event.rating ? ratingThen(to, about, event.on, world) : null,
  }
  const judged = { challenges, organisations: world.organisations, owners: [] }
  return accepted(key, settleChallenge(challenge, settling, judged, recorded, mint))
}

/** How the organisation rated itself in the newest return that was back on that day. */
function ratingThen(to: string | undefined, about: readonly string[], on: Day, { cycles, returns }: SampleWorld) {
  const questionId = asId<'question'>(about[0] ?? '')
  const rated = returns
    .filter(({ organisationId, returnedAt }) => organisationId === `sample-${to}` && (returnedAt ?? '9') <= on)
    .sort((a, b) => ((a.returnedAt ?? '') < (b.returnedAt ?? '') ? 1 : -1))
  for (const auditReturn of rated) {
    const level = auditReturn.answers[questionId]?.rating
    const framework = cycles.find(({ id }) => id === auditReturn.cycleId)?.framework
    if (level && framework) return { framework, questionId, level }
  }
  return null
}

/** Carries what is open into each cycle on the day that it opens. */
export const carrySteps = ({ cycles, frameworks }: SampleWorld, by: string): readonly SampleStep[] =>
  cycles
    .filter(({ previous }) => previous !== null)
    .map((cycle) => ({
      on: cycle.opensOn,
      happen: (ledger) => {
        const known = (key: string) => frameworks.find((each) => frameworkKey(each) === key)
        const carried = carryInto(
          [...ledger.values()],
          cycle,
          { cycles, frameworkOf: known, crosswalks: [] },
          sampleStamp({ by, on: cycle.opensOn }, '09:00'),
          sampleIds(`carried-${cycle.id}`),
        )
        for (const challenge of carried) ledger.set(challenge.id, challenge)
      },
    }))
