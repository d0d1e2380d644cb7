import type { Cycle } from '../cycles/cycle'
import type { Framework } from '../frameworks/framework'
import { questionsOf, scaleOf } from '../frameworks/lookUp'
import type { Question, Standard } from '../frameworks/question'
import { type Level, type LevelId, rankOf, type Scale } from '../frameworks/scale'
import { discussionOrder, type Spread, spreadOf } from '../frameworks/spread'
import type { AuditReturn } from '../returns/auditReturn'
import { standingOf } from '../returns/standing'

// What several people said who answered alone: counts, ends, the lower of the middle ratings and how far apart they lie. Never
// an average, and nothing by person (Key Propositions sheet, 2.7).

/** The field of the front sheet in which a respondent says which group he or she is of, where a questionnaire has it. */
const groupField = 'group'

/** The group whose ratings are shown and not counted: those who run the partnership's business. */
const uncountedGroup = 'business-unit'

/** The fewest people of a group that it is shown by itself for. */
export const fewestOfGroup = 3

/** The fewest people that views are split by group for. */
export const fewestForGroups = 5

/** Groups too small to be shown by themselves. */
export const otherGroups = 'Other groups together'

/** Most questions named as the ones to discuss first. */
export const mostToDiscuss = 5

/** True for a questionnaire that several people answer alone. */
export const hasViews = ({ respondents }: Pick<Framework, 'respondents'>): boolean => respondents === 'several'

/** Tells the group of a respondent who named none: the type of organisation, say. */
export type GroupNamer = (auditReturn: AuditReturn) => string

/** How often each level was chosen, in the order of the scale. */
export type LevelCounts = Spread['counts']

/** Views of one group, or of those that are too small together. */
export type GroupViews = { readonly group: string; readonly people: number; readonly counts: LevelCounts }

/** How the views on one question lie. */
export type QuestionViews = {
  readonly standard: Standard
  readonly question: Question
  readonly scale: Scale
  /** How many people are counted whose views may come: all who were asked, but for those who are not expected. */
  readonly invited: number
  readonly spread: Spread
  /** True where too few rated it for their ratings to be shown: the spread is then empty but for how many. */
  readonly isWithheld: boolean
  /** None where there are too few people in all for a split. */
  readonly groups: readonly GroupViews[]
  /** Those who are shown and not counted; null where there are none, or too few to show. */
  readonly uncounted: GroupViews | null
  /** How many are not counted. */
  readonly uncountedPeople: number
  /** What people wrote, in an order that tells nothing of who did; none where ratings are withheld. */
  readonly comments: readonly string[]
  /** How many pieces of evidence were named. */
  readonly evidence: number
}

/** Whether views may be looked at, and whose are still to come. */
export type ViewsGate = {
  /** True once all are in, or the cycle is closed: before that nobody sees another's, unless somebody decides it. */
  readonly isOpen: boolean
  readonly waitingFor: readonly AuditReturn[]
}

/** Whether the views of a cycle may be looked at. One without anybody's is not open. */
export function viewsGate({ stage }: Pick<Cycle, 'stage'>, returns: readonly AuditReturn[]): ViewsGate {
  const waitingFor = returns.filter((each) => each.stage === 'draft' && standingOf(each).excused === null)
  const isAnyIn = returns.some((each) => each.stage === 'returned')
  return { isOpen: isAnyIn && (stage === 'closed' || waitingFor.length === 0), waitingFor }
}

/** The id of the group that a respondent chose; null where none was chosen or there is nothing to choose. */
const chosenGroup = ({ frontSheet }: AuditReturn): string | null => {
  const chosen = frontSheet[groupField]
  return typeof chosen === 'string' && chosen !== '' ? chosen : null
}

/** True for a respondent whose ratings are counted. */
export const isCountedMember = (auditReturn: AuditReturn): boolean => chosenGroup(auditReturn) !== uncountedGroup

/** The group of a respondent in words. */
export function groupName(framework: Framework, auditReturn: AuditReturn, otherwise: GroupNamer): string {
  const chosen = chosenGroup(auditReturn)
  const choices = framework.frontSheet.find(({ id }) => id === groupField)?.choices ?? []
  return choices.find(({ id }) => id === chosen)?.label ?? otherwise(auditReturn)
}

/** How the views of a cycle lie, question by question in reading order, of every question that takes ordered ratings. */
export function viewsOf(
  framework: Framework,
  returns: readonly AuditReturn[],
  otherwise: GroupNamer,
): readonly QuestionViews[] {
  const members = returns.filter((each) => each.stage === 'returned')
  const counted = members.filter(isCountedMember)
  const uncounted = members.filter((each) => !isCountedMember(each))
  const invited = returns.filter((each) => isCountedMember(each) && standingOf(each).excused === null).length
  const named = new Map(counted.map((each) => [each, groupName(framework, each, otherwise)]))
  return questionsOf(framework).flatMap(({ standard, question }): QuestionViews[] => {
    const scale = scaleOf(framework, question)
    const ratingsOf = (from: readonly AuditReturn[]) => from.flatMap((each) => each.answers[question.id]?.rating ?? [])
    const spread = scale && spreadOf(scale, ratingsOf(counted))
    if (!scale || !spread) return []
    const isWithheld = spread.rated < framework.rules.suppressBelow
    const apart = ratingsOf(uncounted)
    return [
      {
        standard,
        question,
        scale,
        invited,
        spread: isWithheld ? withheld(spread) : spread,
        isWithheld,
        groups: isWithheld ? [] : splitByGroup(scale, ratedGroups(counted, named, question)),
        uncounted:
          apart.length >= fewestOfGroup
            ? { group: uncountedGroup, people: apart.length, counts: countLevels(scale, apart) }
            : null,
        uncountedPeople: apart.length,
        comments: isWithheld ? [] : commentsOn(members, question),
        evidence: members.reduce((sum, { answers }) => sum + (answers[question.id]?.evidence.length ?? 0), 0),
      },
    ]
  })
}

/** What may be shown where people could be told apart: how many, and no rating. */
const withheld = (spread: Spread): Spread => ({
  ...spread,
  counts: [],
  lowest: null,
  highest: null,
  lowerMedian: null,
  label: 'Too few',
})

/** Sorted by their words, so that their order tells nothing. */
const commentsOn = (members: readonly AuditReturn[], { id }: Question): readonly string[] =>
  members
    .map(({ answers }) => answers[id]?.narrative.trim() ?? '')
    .filter((words) => words !== '')
    .sort((a, b) => a.localeCompare(b, 'en-GB'))

type Rated = { readonly group: string; readonly rating: LevelId }

const ratedGroups = (
  members: readonly AuditReturn[],
  named: ReadonlyMap<AuditReturn, string>,
  { id }: Question,
): readonly Rated[] =>
  members.flatMap((each) => {
    const rating = each.answers[id]?.rating
    return rating ? [{ group: named.get(each) ?? '', rating }] : []
  })

const countLevels = (scale: Scale, ratings: readonly LevelId[]): LevelCounts =>
  scale.levels.map((level) => ({ level, count: ratings.filter((id) => id === level.id).length }))

/**
 * Splits ratings by group so that nobody can be told: none for fewer than five people; a group of fewer than three goes with
 * the others; and where those others are still fewer than three, the smallest group that was shown joins them, since what is
 * left over could be worked out from the total.
 */
export function splitByGroup(scale: Scale, rated: readonly Rated[]): readonly GroupViews[] {
  if (rated.length < fewestForGroups) return []
  const sizes = new Map<string, number>()
  for (const { group } of rated) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en-GB'))
  const shown = bySize.filter(([, people]) => people >= fewestOfGroup)
  const left = () => rated.length - shown.reduce((sum, [, people]) => sum + people, 0)
  while (left() > 0 && left() < fewestOfGroup && shown.length > 0) shown.pop()
  if (shown.length === 0) return []
  const names = new Set(shown.map(([group]) => group))
  const others = rated.filter(({ group }) => !names.has(group))
  const viewsIn = (group: string, of: readonly Rated[]): GroupViews => ({
    group,
    people: of.length,
    counts: countLevels(
      scale,
      of.map(({ rating }) => rating),
    ),
  })
  return [
    ...shown.map(([name]) =>
      viewsIn(
        name,
        rated.filter(({ group }) => group === name),
      ),
    ),
    ...(others.length > 0 ? [viewsIn(otherGroups, others)] : []),
  ]
}

/** True for a question that a meeting should take time for. */
export const isToDiscuss = ({ spread }: Pick<QuestionViews, 'spread'>): boolean =>
  spread.label === 'Split' || spread.label === 'Mixed' || spread.evidenceGap

/** The questions to discuss first, at most five: split, mixed, a gap in the evidence, then the lowest middle view. */
export const toDiscussFirst = (views: readonly QuestionViews[]): readonly QuestionViews[] =>
  discussionOrder(views).filter(isToDiscuss).slice(0, mostToDiscuss)

/** How a rating moved: steps up the scale, 0 for none; null where the two cannot be compared. */
export type Moved = number | null

/** How far up the same scale one level stands over another; null where one is missing, or judges nothing. */
export function movedOn(scale: Scale, from: Level | null, to: Level | null): Moved {
  const judged = scale.levels.filter((level) => rankOf(level) !== null)
  const place = (level: Level | null) => judged.findIndex(({ id }) => id === level?.id)
  const [a, b] = [place(from), place(to)]
  if (a < 0 || b < 0 || scale.order === 'none') return null
  return scale.order === 'worst-first' ? b - a : a - b
}
