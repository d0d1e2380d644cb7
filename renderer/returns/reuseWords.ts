import { counted } from '../../shared/basics/text'
import type { ReuseBar, ReusePlan } from '../../shared/returns/reuse'

/** Why an answer is not taken, in words. */
export const barWords: Readonly<Record<ReuseBar, string>> = {
  answeredHere: 'Answered here already',
  begunHere: 'Begun here already',
  differentQuestion: 'A different question, or not asked there',
  notAnsweredThere: 'Not answered there',
  notApplicableThere: 'Said there not to apply. Whether it applies here is for you to say',
  twoVersionsThere: 'There in two versions, not yet decided',
  nothingFits: 'Its rating is on another scale, and there are no words',
}

/** How many there are of each sort, in the order of the table; sorts of none are left out, but for the first three. */
export function countsOf({ taken, left }: ReusePlan): readonly (readonly [words: string, count: number])[] {
  const count = (why: ReuseBar) => left.filter((each) => each.why === why).length
  const rated = taken.filter(({ ratingLeft }) => ratingLeft).length
  const always: readonly ReuseBar[] = ['differentQuestion', 'answeredHere']
  const rare: readonly ReuseBar[] = [
    'begunHere',
    'notAnsweredThere',
    'notApplicableThere',
    'twoVersionsThere',
    'nothingFits',
  ]
  return [
    ['Can be filled in', taken.length],
    ...always.map((why) => [barWords[why], count(why)] as const),
    ...rare.map((why) => [barWords[why], count(why)] as const).filter(([, number]) => number > 0),
    ...(rated > 0 ? [['Filled in without the rating, which is on another scale', rated] as const] : []),
  ]
}

/** What a plan comes to, in one sentence. */
export const planWords = ({ taken, left }: ReusePlan): string =>
  `${counted(taken.length, 'answer')} can be used, ${counted(left.length, 'question')} ${left.length === 1 ? 'is' : 'are'} left as ${left.length === 1 ? 'it is' : 'they are'}.`
