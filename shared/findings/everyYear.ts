import { compareEditions, isComparable } from '../frameworks/editions'
import type { PlacedQuestion } from '../frameworks/lookUp'
import type { AuditReturn } from '../returns/auditReturn'
import { editionOf } from './comparedYears'
import type { ReportedCycle } from './reportedWorkspace'
import { notAsked, type RatingBasis, ratingReader, type StandingRating } from './standingRating'

/** One standard over several cycles: each organisation's lowest rating of the questions that every cycle asked alike. */
export type EveryYear = {
  readonly rows: readonly {
    readonly organisation: string
    readonly organisationId: string
    /** One for each cycle, the oldest first. */
    readonly ratings: readonly StandingRating[]
  }[]
  /** How many of the standard's rated questions were asked in the same words on the same scale in every cycle, and out of how many. */
  readonly alike: number
  readonly of: number
}

/** The ratings of a standard of the newest cycle through all cycles, which come oldest first. */
export function everyYear(
  cycles: readonly ReportedCycle[],
  standardId: string,
  basis: RatingBasis,
  nameOf: (auditReturn: AuditReturn) => string,
): EveryYear {
  const newest = cycles.at(-1)
  if (!newest) return { rows: [], alike: 0, of: 0 }
  const standard = newest.framework.standards.find(({ id }) => id === standardId)
  const rated = (standard?.questions ?? []).filter(({ scale }) => scale !== undefined)
  const likes = cycles.map((each) => likesIn(newest, each))
  const alike = rated.filter(({ id }) => likes.every((like) => like.has(id)))
  const readers = cycles.map((each) => ratingReader(editionOf(each), basis))
  const returns = cycles.map((each) => new Map(each.returns.map((one) => [one.organisationId, one])))
  const rows = newest.returns.map((auditReturn) => ({
    organisation: nameOf(auditReturn),
    organisationId: auditReturn.organisationId,
    ratings: cycles.map((_, i) => {
      const own = returns[i]?.get(auditReturn.organisationId)
      const ratings = alike.flatMap(({ id }) => {
        const like = likes[i]?.get(id)
        return own && like ? (readers[i]?.(own, like.question) ?? []) : []
      })
      return lowestOf(ratings)
    }),
  }))
  return {
    rows: rows.sort((a, b) => (a.organisation < b.organisation ? -1 : 1)),
    alike: alike.length,
    of: rated.length,
  }
}

/** The question of an earlier edition that asks the same, by the id of the newest one. */
const likesIn = (newest: ReportedCycle, { framework }: ReportedCycle): ReadonlyMap<string, PlacedQuestion> =>
  new Map(
    compareEditions(newest.framework, framework).flatMap((change) => {
      const [is, was] = [change.is[0], change.was[0]]
      return is && was && isComparable(newest.framework, framework, change) ? [[is.question.id as string, was]] : []
    }),
  )

const lowestOf = (ratings: readonly StandingRating[]): StandingRating =>
  ratings.reduce<StandingRating>(
    (low, each) => ((each.rank ?? -1) > (low.rank ?? -1) || low === notAsked ? each : low),
    notAsked,
  )
