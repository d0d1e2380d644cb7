import type { Cycle } from '../cycles/cycle'
import type { Framework } from '../frameworks/framework'
import { questionsOf, scaleOf } from '../frameworks/lookUp'
import type { Question, Standard } from '../frameworks/question'
import { type Level, rankOf, type Scale } from '../frameworks/scale'
import { discussionOrder, type Spread, spreadOf } from '../frameworks/spread'
import type { AuditReturn } from '../returns/auditReturn'
import { standingOf } from '../returns/standing'
import {
  countLevels,
  type Disagreement,
  fewestForGroups,
  fewestOfGroup,
  type GroupNamer,
  type GroupViews,
  groupName,
  isCountedMember,
  mayUseName,
  mostDisagreement,
  type Rated,
  splitByGroup,
  uncountedWords,
} from './viewGroups'

// What several people said who answered alone: counts, ends, the lower of the middle ratings and how far apart they lie. Never
// an average, and nothing by person (Key Propositions sheet, 2.7).

/** Most questions named as the ones to discuss first. */
const mostToDiscuss = 5

/** True for a questionnaire that several people answer alone. */
export const hasViews = ({ respondents }: Pick<Framework, 'respondents'>): boolean => respondents === 'several'

/** What one person wrote; with a name only where that person allowed it, and null else. */
export type Comment = { readonly words: string; readonly by: string | null }

/** Tells the group of a respondent who named none, such as the type of organisation, and the name of a respondent. */
export type Namers = { readonly group: GroupNamer; readonly person: (auditReturn: AuditReturn) => string }

/** For figures without a group and a name in them. */
export const noNames: Namers = { group: () => '', person: () => '' }

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
  /** The two groups whose middle views lie furthest apart; null where no two do alone. */
  readonly apart: Disagreement | null
  /** Those who are shown and not counted; null where there are none, or too few to show. */
  readonly uncounted: GroupViews | null
  /** How many are not counted. */
  readonly uncountedPeople: number
  /** What people wrote, in an order that tells nothing of who did; none where ratings are withheld. */
  readonly comments: readonly Comment[]
  /** How many pieces of evidence were named. */
  readonly evidence: number
  /** What each of them is, in an order that tells nothing of who named it; none where ratings are withheld. */
  readonly evidenceNamed: readonly string[]
}

/** Whether views may be looked at, and whose are still to come. */
export type ViewsGate = {
  /** True once all are in, or the cycle is closed: before that nobody sees another's, unless somebody decides it. */
  readonly isOpen: boolean
  readonly waitingFor: readonly AuditReturn[]
}

/** Whether the views of a cycle may be looked at. One without anybody's is not open. */
export function viewsGate(
  { stage, viewsShown }: Pick<Cycle, 'stage' | 'viewsShown'>,
  returns: readonly AuditReturn[],
): ViewsGate {
  const waitingFor = returns.filter((each) => each.stage === 'draft' && standingOf(each).excused === null)
  const isAnyIn = returns.some((each) => each.stage === 'returned')
  const isDue = stage === 'closed' || waitingFor.length === 0 || viewsShown !== undefined
  return { isOpen: isAnyIn && isDue, waitingFor }
}

/**
 * True while what a return says is its respondent's own: several people answer alone, not all have, and this one gave it
 * already, or some of it was written by somebody else than the person here.
 */
export const isPrivate = (
  framework: Framework,
  cycle: Cycle,
  returns: readonly AuditReturn[],
  { stage, answers }: AuditReturn,
  here: string,
): boolean =>
  hasViews(framework) &&
  !viewsGate(cycle, returns).isOpen &&
  (stage === 'returned' || Object.values(answers).some(({ changedBy }) => changedBy !== here))

/** How the views of a cycle lie, question by question in reading order, of every question that takes ordered ratings. */
export function viewsOf(
  framework: Framework,
  returns: readonly AuditReturn[],
  namers: Namers,
): readonly QuestionViews[] {
  const isCounted = (each: AuditReturn) => isCountedMember(framework, each)
  const members = returns.filter((each) => each.stage === 'returned')
  const counted = members.filter(isCounted)
  const uncounted = members.filter((each) => !isCounted(each))
  const invited = returns.filter((each) => isCounted(each) && standingOf(each).excused === null).length
  const named = new Map(counted.map((each) => [each, groupName(framework, each, namers.group)]))
  const nameOf = (each: AuditReturn) => (mayUseName(framework, each) ? namers.person(each) : null)
  return questionsOf(framework).flatMap(({ standard, question }): QuestionViews[] => {
    const scale = scaleOf(framework, question)
    const ratingsOf = (from: readonly AuditReturn[]) => from.flatMap((each) => each.answers[question.id]?.rating ?? [])
    const spread = scale && spreadOf(scale, ratingsOf(counted))
    if (!scale || !spread) return []
    const isWithheld = spread.rated < framework.rules.suppressBelow
    const apart = ratingsOf(uncounted)
    const groups = isWithheld ? [] : splitByGroup(scale, ratedGroups(counted, named, question))
    return [
      {
        standard,
        question,
        scale,
        invited,
        spread: isWithheld ? withheld(spread) : spread,
        isWithheld,
        groups,
        apart: mostDisagreement(scale, groups),
        uncounted:
          apart.length >= fewestOfGroup && spread.answered + apart.length >= fewestForGroups
            ? { group: uncountedWords(framework), people: apart.length, counts: countLevels(scale, apart) }
            : null,
        uncountedPeople: apart.length,
        comments: isWithheld ? [] : commentsOn(members, question, nameOf),
        evidence: evidenceOn(members, question).length,
        evidenceNamed: isWithheld ? [] : evidenceOn(members, question),
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
const commentsOn = (
  members: readonly AuditReturn[],
  { id }: Question,
  nameOf: (member: AuditReturn) => string | null,
): readonly Comment[] =>
  members
    .map((each) => ({ words: each.answers[id]?.narrative.trim() ?? '', by: nameOf(each) }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))

const evidenceOn = (members: readonly AuditReturn[], { id }: Question): readonly string[] =>
  members
    .flatMap(({ answers }) => answers[id]?.evidence.map(({ what }) => what) ?? [])
    .sort((a, b) => a.localeCompare(b, 'en-GB'))

const ratedGroups = (
  members: readonly AuditReturn[],
  named: ReadonlyMap<AuditReturn, string>,
  { id }: Question,
): readonly Rated[] =>
  members.flatMap((each) => {
    const rating = each.answers[id]?.rating
    return rating ? [{ group: named.get(each) ?? '', rating }] : []
  })

/** True for a question that a meeting should take time for. */
const isToDiscuss = ({ spread }: Pick<QuestionViews, 'spread'>): boolean =>
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
