import { asDay, isDay, longDay } from '../../shared/basics/day'
import { counted, listed } from '../../shared/basics/text'
import type { Counts } from '../../shared/exchange/tables'

/** The day a file says it was made, in words; a file may say anything. */
export function madeOn(madeAt: string): string {
  const day = madeAt.slice(0, 10)
  return isDay(day) ? longDay(asDay(day)) : 'an unknown day'
}

/** What a partnership file or back-up holds: `14 organisations, 28 returns and 1,554 answers`. */
export const countsText = ({
  organisations,
  returns,
  answers,
}: Pick<Counts, 'organisations' | 'returns' | 'answers'>) =>
  listed([
    counted(organisations, 'organisation'),
    counted(returns, 'return'),
    `${answers.toLocaleString('en-GB')} ${answers === 1 ? 'answer' : 'answers'}`,
  ])
