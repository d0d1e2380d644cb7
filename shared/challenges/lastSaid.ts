import { longDay } from '../basics/day'
import type { Challenge } from './challenge'
import { type ChallengeState, standing } from './state'
import { evidenceWords, satisfiedWords } from './story'
import { foundWords } from './words'

/** One thing that stands of a challenge: what it is and of which day, and the words of it. */
export type Said = { readonly title: string; readonly words: string }

/** What stands of a challenge since it was last opened: the answer, or an earlier one that no answer was given since, the evidence that came last, what the panel thinks of it, and what would close it. */
export function lastSaid(
  { events }: Pick<Challenge, 'events'>,
  { answer, evidence, view, toClose }: ChallengeState,
): readonly Said[] {
  const last = evidence.at(-1)
  const earlier = answer
    ? undefined
    : standing(events)
        .filter(({ kind }) => kind === 'answered')
        .at(-1)
  const said = (title: string, ...words: readonly string[]): Said => ({
    title,
    words: words.filter(Boolean).join('. '),
  })
  return [
    ...(answer
      ? [said(`Answered on ${longDay(answer.on)}${answer.role ? ` by ${answer.role}` : ''}`, answer.words)]
      : []),
    ...(earlier?.kind === 'answered' ? [said(`An earlier answer, of ${longDay(earlier.on)}`, earlier.words)] : []),
    ...(last
      ? [said(`Evidence of ${longDay(last.on)}, ${lower(foundWords[last.found])}`, evidenceWords(last.item), last.note)]
      : []),
    ...(view ? [said(`The panel on ${longDay(view.on)}, ${satisfiedWords[view.satisfied]}`, view.words)] : []),
    ...(toClose ? [said(`What would close it, by ${longDay(toClose.due)}`, toClose.evidence)] : []),
  ]
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
