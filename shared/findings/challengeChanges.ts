import { findScale, type PlacedQuestion, questionName } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import type { Answer, ReturnId } from '../returns/answer'
import { questionsAsked } from '../returns/asked'
import { isNamed } from '../returns/items'
import { editionOf } from './comparedYears'
import { ranksIn } from './comparing'
import { organisationOf, type ReportedCycle, type ReportedWorkspace } from './reportedWorkspace'
import { ratingReader, type StandingRating, stepsBetween } from './standingRating'

// What challenge did to ratings (challenge sheet, 1.7): the organisation's own beside what was agreed with the panel. Neither
// ever replaces the other, and "not agreed" is a result of its own.

/** What became of a rating that a panel decided on. `onlyAgreed`: the organisation itself had given none that judges. */
export const challengeKinds = ['down', 'up', 'same', 'notAgreed', 'onlyAgreed'] as const
export type ChallengeKind = (typeof challengeKinds)[number]

/** One rating before and after challenge. */
export type ChallengeChange = {
  readonly kind: ChallengeKind
  readonly organisation: string
  /** The code of the organisation's type. */
  readonly type: string
  readonly returnId: ReturnId
  readonly placed: PlacedQuestion
  readonly questionId: QuestionId
  readonly question: string
  readonly own: StandingRating
  /** What was agreed; without a level where nothing was. */
  readonly agreed: StandingRating
  /** Levels moved: below 0 for a fall, above 0 for a rise, else 0. */
  readonly steps: number
  readonly reason: string
  /** What stands behind the organisation's own rating, for patterns. */
  readonly behind: Behind
}

/** A rating that an organisation gave itself and no panel has decided on, as it stands beside those that one did. */
export type UndecidedRating = Omit<ChallengeChange, 'kind' | 'placed' | 'behind'> & { readonly kind: 'undecided' }

/** What an answer says beside its rating, and what the panel made of its evidence. */
export type Behind = {
  readonly namesEvidence: boolean
  readonly saysWhatChanged: boolean
  /** False where the panel looked and did not see the evidence; null where nobody looked. */
  readonly evidenceSeen: boolean | null
}

type Counts = Readonly<Record<ChallengeKind, number>>

/** Every rating that a panel decided on in one cycle. */
export type ChallengeChanges = {
  /** Falls first and then rises, each with the biggest first; what stayed after them, in the order of the framework. */
  readonly changes: readonly ChallengeChange[]
  /** The ratings that organisations gave themselves and no panel has decided on, in the order of the framework. */
  readonly undecided: readonly UndecidedRating[]
  readonly counts: Counts
  /** By the code of the organisation's type, those with most changes first. */
  readonly byType: readonly { readonly type: string; readonly counts: Counts }[]
  /** How many ratings the organisations gave, looked at or not. */
  readonly rated: number
}

/** What was decided on the returns of a cycle that are in. */
export function challengeChanges(workspace: ReportedWorkspace, reported: ReportedCycle): ChallengeChanges {
  const edition = editionOf(reported)
  const { framework } = edition
  const [own, agreed] = [ratingReader(edition, 'selfAssessed'), ratingReader(edition, 'agreed')]
  const ladders = laddersOf(reported)
  const changes: ChallengeChange[] = []
  const undecided: UndecidedRating[] = []
  for (const auditReturn of reported.returns) {
    const { name, type } = organisationOf(workspace, auditReturn)
    for (const placed of questionsAsked(framework, auditReturn)) {
      const { question } = placed
      if (question.scale === undefined) continue
      const before = own(auditReturn, question)
      const rating = {
        organisation: name,
        type,
        returnId: auditReturn.id,
        questionId: question.id,
        question: questionName(question),
        own: before,
      }
      const decided = auditReturn.agreed[question.id]
      if (!decided) {
        if (before.rank !== null)
          undecided.push({ ...rating, kind: 'undecided', agreed: nothingAgreed, steps: 0, reason: '' })
        continue
      }
      const after = decided.rating === null ? nothingAgreed : agreed(auditReturn, question)
      const steps =
        before.rank === null || after.rank === null
          ? 0
          : stepsBetween(before.rank, after.rank, ladders.get(question.scale) ?? [])
      changes.push({
        ...rating,
        kind: kindOf(before, after, decided.rating === null, steps),
        placed,
        agreed: after,
        steps,
        reason: decided.reason,
        behind: behindOf(auditReturn.answers[question.id], auditReturn.panel?.[question.id]?.evidence),
      })
    }
  }
  const place = new Map(framework.standards.flatMap(({ questions }) => questions).map(({ id }, i) => [id, i]))
  const sorted = changes.sort((a, b) => inReadersOrder(a, b, place))
  const rated = undecided.length + sorted.filter(({ own }) => own.rank !== null).length
  return {
    changes: sorted,
    undecided: undecided.sort((a, b) => byPlaceAndName(a, b, place)),
    counts: countKinds(sorted),
    byType: typesOf(sorted),
    rated,
  }
}

const nothingAgreed: StandingRating = { level: null, rank: null, missing: 'noRating', isAgreed: false }

function laddersOf(reported: ReportedCycle): ReadonlyMap<string, readonly number[]> {
  const ranks = ranksIn(editionOf(reported))
  const { framework } = reported
  return new Map(
    framework.scales.map(({ id }) => [
      id,
      [...new Set(findScale(framework, id)?.levels.flatMap((level) => ranks.get(level.id) ?? []))],
    ]),
  )
}

function kindOf(own: StandingRating, agreed: StandingRating, isNotAgreed: boolean, steps: number): ChallengeKind {
  if (isNotAgreed) return 'notAgreed'
  if (own.rank === null || agreed.rank === null)
    return own.level !== null && own.level === agreed.level ? 'same' : 'onlyAgreed'
  return steps < 0 ? 'down' : steps > 0 ? 'up' : 'same'
}

const behindOf = (answer: Answer | undefined, check: { readonly outcome: string } | null | undefined): Behind => ({
  namesEvidence: answer?.evidence.some(isNamed) ?? false,
  saysWhatChanged: (answer?.impact ?? '').trim() !== '',
  evidenceSeen: check ? check.outcome === 'seen' : null,
})

function countKinds(changes: readonly ChallengeChange[]): Counts {
  const counts = { down: 0, up: 0, same: 0, notAgreed: 0, onlyAgreed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function typesOf(changes: readonly ChallengeChange[]): ChallengeChanges['byType'] {
  const types = new Map<string, ChallengeChange[]>()
  for (const change of changes) {
    const known = types.get(change.type)
    if (known) known.push(change)
    else types.set(change.type, [change])
  }
  return [...types]
    .map(([type, all]) => ({ type, counts: countKinds(all) }))
    .sort((a, b) => movedIn(b.counts) - movedIn(a.counts) || (a.type < b.type ? -1 : 1))
}

/** How many ratings changed. */
export const movedIn = ({ down, up }: Counts): number => down + up

/** How many ratings can be set beside what was agreed: those that both sides gave. */
export const comparedIn = ({ down, up, same }: Counts): number => down + up + same

const orderOfKinds = new Map<ChallengeKind, number>(challengeKinds.map((kind, i) => [kind, i]))

function inReadersOrder(a: ChallengeChange, b: ChallengeChange, place: ReadonlyMap<string, number>): number {
  const byKind = (orderOfKinds.get(a.kind) ?? 0) - (orderOfKinds.get(b.kind) ?? 0)
  if (byKind !== 0) return byKind
  if (a.steps !== b.steps) return Math.abs(b.steps) - Math.abs(a.steps)
  return byPlaceAndName(a, b, place)
}

type Placed = Pick<ChallengeChange, 'questionId' | 'organisation' | 'returnId'>

function byPlaceAndName(a: Placed, b: Placed, place: ReadonlyMap<string, number>): number {
  const byPlace = (place.get(a.questionId) ?? 0) - (place.get(b.questionId) ?? 0)
  if (byPlace !== 0) return byPlace
  if (a.organisation !== b.organisation) return a.organisation < b.organisation ? -1 : 1
  return a.returnId < b.returnId ? -1 : 1
}
