import { listed } from '../basics/text'
import type { Framework, FrontSheetMeaning } from '../frameworks/framework'
import { fieldFor } from '../frameworks/frontSheetMeaning'
import type { Level, LevelId, Scale } from '../frameworks/scale'
import { type Spread, spreadOf, stepsBetween } from '../frameworks/spread'
import type { AuditReturn } from '../returns/auditReturn'

// The groups of people who answer alone: who is of which, and what may be shown of them so that nobody can be told (Key
// Propositions sheet, 2.7).

/** The fewest people of a group that it is shown by itself for. */
export const fewestOfGroup = 3

/** The fewest people that views are split by group for. */
export const fewestForGroups = 5

/** Groups too small to be shown by themselves. */
export const otherGroups = 'Other groups together'

/** Tells the group of a respondent who named none: the type of organisation, say. */
export type GroupNamer = (auditReturn: AuditReturn) => string

/** Views of one group, or of those that are too small together. */
export type GroupViews = { readonly group: string; readonly people: number; readonly counts: Spread['counts'] }

/** Two groups and the middle view of each, the better first. */
export type Disagreement = readonly [GroupMiddle, GroupMiddle]
type GroupMiddle = { readonly group: string; readonly middle: Level }

/** A rating and the group of who gave it. */
export type Rated = { readonly group: string; readonly rating: LevelId }

/** What a respondent chose in the field of this purpose, and whether that is one of its marked choices. */
function chosenFor(framework: Framework, means: FrontSheetMeaning, { frontSheet }: AuditReturn) {
  const field = fieldFor(framework, means)
  const chosen = field?.choices?.find(({ id }) => id === frontSheet[field.id])
  return chosen ? { label: chosen.label, isMarked: field?.marked?.includes(chosen.id) === true } : null
}

/** True for a respondent whose ratings are counted. */
export const isCountedMember = (framework: Framework, auditReturn: AuditReturn): boolean =>
  chosenFor(framework, 'respondent-group', auditReturn)?.isMarked !== true

/** True for a respondent who allowed that a name stands beside the comments. Nobody did who did not say so. */
export const mayUseName = (framework: Framework, auditReturn: AuditReturn): boolean =>
  chosenFor(framework, 'use-of-name', auditReturn)?.isMarked === true

/** The group of a respondent in words. */
export const groupName = (framework: Framework, auditReturn: AuditReturn, otherwise: GroupNamer): string =>
  chosenFor(framework, 'respondent-group', auditReturn)?.label ?? otherwise(auditReturn)

/** The groups that are shown and not counted, in words; empty where there are none. */
export function uncountedWords(framework: Framework): string {
  const { choices = [], marked = [] } = fieldFor(framework, 'respondent-group') ?? {}
  return listed(choices.filter(({ id }) => marked.includes(id)).map(({ label }) => label))
}

/** How often each level was chosen, in the order of the scale. */
export const countLevels = (scale: Scale, ratings: readonly LevelId[]): Spread['counts'] =>
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

/**
 * The two groups whose middle views lie furthest apart. Only groups that are shown by themselves, with at least three people
 * who judged, are compared. Null where no two differ, and where several pairs lie equally far apart: none is then named.
 */
export function mostDisagreement(scale: Scale, groups: readonly GroupViews[]): Disagreement | null {
  const middles = groups.flatMap(({ group, counts }): GroupMiddle[] => {
    const spread = spreadOf(
      scale,
      counts.flatMap(({ level, count }) => Array.from({ length: count }, () => level.id)),
    )
    const isSaid = group !== otherGroups && spread?.lowerMedian && spread.rated >= fewestOfGroup
    return isSaid && spread.lowerMedian ? [{ group, middle: spread.lowerMedian }] : []
  })
  const pairs = middles.flatMap((one, i) =>
    middles.slice(i + 1).map((other) => {
      const steps = stepsBetween(scale, one.middle, other.middle)
      return { pair: steps > 0 ? ([other, one] as const) : ([one, other] as const), far: Math.abs(steps) }
    }),
  )
  const furthest = Math.max(0, ...pairs.map(({ far }) => far))
  const [only, ...others] = pairs.filter(({ far }) => far === furthest)
  return furthest > 0 && only && others.length === 0 ? only.pair : null
}

/** How many of each group chose a level, those of which anybody did. Where views are split, they add up to all who chose it. */
export const choseLevel = (groups: readonly GroupViews[], level: LevelId) =>
  groups
    .map(({ group, people, counts }) => ({
      group,
      people,
      count: counts.find((each) => each.level.id === level)?.count ?? 0,
    }))
    .filter(({ count }) => count > 0)
