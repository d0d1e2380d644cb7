import { longDay } from '../basics/day'
import { counted } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import type { Framework } from '../frameworks/framework'
import { questionName } from '../frameworks/lookUp'
import type { Spread } from '../frameworks/spread'
import type { Disagreement } from './viewGroups'
import type { Moved, QuestionViews } from './views'

/**
 * `4 of 5 gave a view · middle view: Good · from Weak to Good`: what a row says beside its dots. Where some could not say:
 * `4 of 5 answered: 3 gave a view, 1 could not say`.
 */
export function spreadWords(
  { spread, invited, isWithheld }: QuestionViews,
  respondent: Framework['respondent'],
): string {
  const { answered, rated } = spread
  const came = `${answered} of ${counted(invited, respondent.one, respondent.many)}`
  if (isWithheld && answered > 0) return `${came} answered · too few for their ratings to be shown`
  const gave =
    answered > rated
      ? `${came} answered: ${rated} gave a view, ${answered - rated} could not say`
      : `${came} gave a view`
  return [
    gave,
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

/** `Most disagreement is between NHS and Police: middle views Good and Weak.` */
export const apartWords = ([one, other]: Disagreement): string =>
  `Most disagreement is between ${one.group} and ${other.group}: middle views ${one.middle.label} and ${other.middle.label}.`

/** `The chair decided on 20 November 2026 to show what has come in`. */
export const decidedWords = ({ by, on }: NonNullable<Cycle['viewsShown']>): string =>
  `${by || 'somebody'} decided on ${longDay(on)} to show what has come in`

/** `Split, evidence gap`. */
export const labelWords = ({ spread }: Pick<QuestionViews, 'spread'>): string =>
  spread.evidenceGap ? `${spread.label}, evidence gap` : spread.label

/** `1 Leadership: 1B Built`: a question by the name of what it stands under, and its own. */
export const titledQuestion = ({ standard, question }: Pick<QuestionViews, 'standard' | 'question'>): string =>
  `${standard.title}: ${questionName(question)}`

/** `3 Secure, 1 Weak`; levels that nobody chose are left out. */
export const countWords = (counts: Spread['counts']): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level.label}`)
    .join(', ') || 'none'

/** `Up 1`, `Down 2`, `No change`; empty where two cycles cannot be compared. */
export function movedWords(moved: Moved): string {
  if (moved === null) return ''
  return moved === 0 ? 'No change' : `${moved > 0 ? 'Up' : 'Down'} ${Math.abs(moved)}`
}
