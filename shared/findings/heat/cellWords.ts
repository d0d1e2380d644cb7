import { counted, listed } from '../../basics/text'
import type { HeatCell, HeatRating, HeatRule } from './cells'

/** What stands in a cell that shows no level: a sign, and what it means. */
export const cellSigns: Readonly<
  Record<Exclude<HeatCell['kind'], 'rated'>, { readonly sign: string; readonly words: string }>
> = {
  notAgreed: { sign: '≠', words: 'Not agreed' },
  noRating: { sign: '?', words: 'No rating' },
  noAnswer: { sign: '–', words: 'No answer' },
  notLookedAt: { sign: '…', words: 'Not looked at by the panel yet' },
  notApplicable: { sign: 'n/a', words: 'Not applicable' },
  notAsked: { sign: '', words: 'Not asked' },
}

/** What a cell shows in a few characters: `RI`, `GD → RI`, `–`. */
export function cellCode({ kind, level, was }: HeatCell): string {
  if (level === null) return kind === 'rated' ? '' : cellSigns[kind].sign
  const code = level.level.code || level.level.label
  return was === null || was.level.id === level.level.id ? code : `${was.level.code || was.level.label} → ${code}`
}

/** What a cell says: `Requires improvement`, `Inadequate, was Good`, `No answer`. */
export function cellWords({ kind, level, was }: HeatCell): string {
  if (level === null) return kind === 'rated' ? '' : cellSigns[kind].words
  if (was === null) return level.level.label
  return was.level.id === level.level.id
    ? `${level.level.label}, as rated`
    : `${level.level.label}, was ${was.level.label}`
}

/** How many questions are behind what a cell shows, and what the others say: `lowest of 4 of 6 questions; 2 not answered`. */
export function countsWords({ kind, counts }: HeatCell, rule: HeatRule): string {
  const { asked, rated } = counts
  const behind =
    kind !== 'rated'
      ? counted(asked, 'question')
      : `${rule === 'lowest' ? 'lowest' : 'most common'} of ${rated === asked ? '' : `${rated} of `}${counted(asked, 'question')}`
  const others = outside.flatMap(([count, words]) => (counts[count] > 0 ? [`${counts[count]} ${words}`] : []))
  return [behind, ...(others.length > 0 && (kind === 'rated' || others.length > 1) ? [listed(others)] : [])].join('; ')
}

const outside = [
  ['notAgreed', 'not agreed'],
  ['noRating', 'without a rating'],
  ['notAnswered', 'not answered'],
  ['notLookedAt', 'not looked at by the panel'],
  ['notApplicable', 'not applicable'],
] as const

/** How much of a standard a rating rests on, where that is not all that applies: `3/5`. */
export function partWords({ kind, counts: { asked, rated, notApplicable } }: HeatCell): string {
  const applies = asked - notApplicable
  return kind === 'rated' && rated < applies ? `${rated}/${applies}` : ''
}

/** What each cell shows, in one sentence. */
export const ruleWords = (rating: HeatRating, rule: HeatRule): string =>
  `Each cell shows the ${rule === 'lowest' ? 'lowest' : 'most common'} ${
    {
      own: 'self-assessed rating among the questions of the standard',
      agreed: 'agreed rating among the questions that the panel looked at',
      change: 'rating among the questions that the panel agreed: as self-assessed, then as agreed',
    }[rating]
  }. It is never an average.`
