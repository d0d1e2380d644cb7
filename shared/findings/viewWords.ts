import { counted } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import type { LevelCounts, Moved, QuestionViews } from './views'

/** `4 of 5 gave a view · middle view: Good · from Weak to Good`: what a row says beside its dots. */
export function spreadWords(
  { spread, invited, isWithheld }: QuestionViews,
  respondent: Framework['respondent'],
): string {
  const gave = `${spread.answered} of ${counted(invited, respondent.one, respondent.many)} gave a view`
  if (spread.answered === 0) return gave
  if (isWithheld) return `${gave} · too few for their ratings to be shown`
  const cannot = spread.answered - spread.rated
  return [
    gave,
    ...(cannot > 0 ? [`${cannot} could not say`] : []),
    ...(spread.lowerMedian ? [`middle view: ${spread.lowerMedian.label}`] : []),
    ...(spread.lowest && spread.highest
      ? [
          spread.lowest === spread.highest
            ? `all ${spread.lowest.label}`
            : `from ${spread.lowest.label} to ${spread.highest.label}`,
        ]
      : []),
  ].join(' · ')
}

/** `Split, evidence gap`. */
export const labelWords = ({ spread }: Pick<QuestionViews, 'spread'>): string =>
  spread.evidenceGap ? `${spread.label}, evidence gap` : spread.label

/** `3 Secure, 1 Weak`; levels that nobody chose are left out. */
export const countWords = (counts: LevelCounts): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level.label}`)
    .join(', ') || 'none'

/** `Up 1`, `Down 2`, `No change`; empty where two cycles cannot be compared. */
export function movedWords(moved: Moved): string {
  if (moved === null) return ''
  return moved === 0 ? 'No change' : `${moved > 0 ? 'Up' : 'Down'} ${Math.abs(moved)}`
}
