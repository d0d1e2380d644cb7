import { type Bounds, boundsOf, type Shown, shownOf } from './suppress'
import {
  countsOf,
  type PractitionerSurvey,
  type Said,
  type SaidCounts,
  type SurveyedBy,
  type SurveyGroup,
  type SurveyQuestion,
  saidKinds,
} from './survey'

/** One group of a survey as it may be shown: what it said to each question, by the question's id. */
export type ShownGroup = {
  /** An organisation, those whose organisation is not given, or small organisations together. */
  readonly who: { readonly organisationId: SurveyedBy } | { readonly together: number }
  /** How many answered; null where they are too few to be told. */
  readonly replies: number | null
  readonly said: ReadonlyMap<SurveyQuestion['id'], Shown>
}

/**
 * The groups of a survey as they may be shown. Organisations with too few replies are shown as that; where there are several,
 * what they said together comes last, unless the sum would tell of one of them.
 */
export function shownGroups(survey: PractitionerSurvey): readonly ShownGroup[] {
  const { fewest, groups, questions } = survey
  const each = groups.map((group): ShownGroup => {
    const said = questions.map((question) => [question.id, shownOf(countsOf(survey, group, question), fewest)] as const)
    const replies = group.replies < fewest ? null : group.replies
    return { who: { organisationId: group.organisationId }, replies, said: new Map(said) }
  })
  const small = groups.filter(({ organisationId, replies }) => organisationId !== null && replies < fewest)
  const replies = small.reduce((sum, group) => sum + group.replies, 0)
  if (!canBeSummed(small.length, replies, fewest)) return each
  const said = questions.map((question) => [question.id, shownOf(sumOf(survey, small, question), fewest)] as const)
  return [...each, { who: { together: small.length }, replies, said: new Map(said) }]
}

/** True when a sum of small groups leaves open how many each has: they have one at least, and one less than the fewest at most. */
const canBeSummed = (groups: number, replies: number, fewest: number): boolean =>
  groups >= 3 && replies >= fewest && replies > groups && replies < groups * (fewest - 1)

function sumOf(survey: PractitionerSurvey, groups: readonly SurveyGroup[], question: SurveyQuestion): SaidCounts {
  const counts = groups.map((group) => countsOf(survey, group, question))
  const sum = (said: Said) => counts.reduce((all, each) => all + each[said], 0)
  return { yes: sum('yes'), partly: sum('partly'), no: sum('no'), unsure: sum('unsure'), none: sum('none') }
}

/**
 * What all who may be shown said to a question: how many they are, and between which numbers those lie who said each. Worked
 * out from what is shown of the groups, so that it tells nothing more than they do.
 */
export type ShownTotal = { readonly of: number; readonly said: Readonly<Record<Said, Bounds>> }

/** What all groups together said to a question, as far as they are shown. */
export function shownTotal(groups: readonly ShownGroup[], question: SurveyQuestion): ShownTotal {
  const total = Object.fromEntries(saidKinds.map((said) => [said, { low: 0, high: 0 }])) as Record<Said, Bounds>
  let of = 0
  for (const group of groups) {
    const shown = group.said.get(question.id)
    if (shown?.kind !== 'shown') continue
    of += shown.of
    for (const said of saidKinds) {
      const bounds = boundsOf(shown, said) ?? total[said]
      total[said] = { low: total[said].low + bounds.low, high: total[said].high + bounds.high }
    }
  }
  return { of, said: total }
}

/** How many replies may be told of: those of the groups that are shown. */
export const repliesShown = (groups: readonly ShownGroup[]): number =>
  groups.reduce((sum, { replies }) => sum + (replies ?? 0), 0)
