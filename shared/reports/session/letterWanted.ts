import { longDay } from '../../basics/day'
import { ended } from '../../basics/text'
import type { ChallengeEventOf } from '../../challenges/challenge'
import { assures, satisfiedWords } from '../../challenges/story'
import type { MinutedChallenge } from '../../sessions/minutes'
import { answerBy } from './answerBy'
import type { SessionFacts } from './sessionFacts'

/**
 * What a letter asks for so that a question can be closed, as its state has it: what the panel said would close it, and by which day;
 * or else what was offered and nobody has seen; or else, in plain words, that an answer or its evidence is still to come. One line.
 */
export const wantedLine = (facts: SessionFacts, minuted: MinutedChallenge): string =>
  ended(`Question ${minuted.number}: ${namedWords(facts, minuted) ?? openWords(minuted)}`)

/** What was said would close it. Where that day has passed, what was seen since is named and the letter's own day is asked for. */
function namedWords(facts: SessionFacts, { challenge, toClose, state }: MinutedChallenge): string | null {
  const wanted = toClose ?? state.toClose
  if (!wanted) return null
  const { evidence, due } = wanted
  if (due >= facts.asAt) return `${evidence}, by ${longDay(due)}`
  const since = challenge.events.slice(challenge.events.findIndex(({ id }) => id === wanted.id) + 1)
  const seen = state.evidence
    .filter((each) => each.found !== 'notSeen' && since.some(({ id }) => id === each.id))
    .at(-1)
  const wantedNow = `${evidence}, by ${longDay(answerBy(facts.session, facts.asAt))}`
  return seen
    ? `${wantedNow}. It was due by ${longDay(due)}. What was shown since, ${seen.item.what}, was seen on ${longDay(seen.on)}, and ${isWords[seen.found]}`
    : `${wantedNow}. It was due by ${longDay(due)} and has not been seen`
}

/** What is still to come where nobody said what would close it. */
function openWords({ state }: MinutedChallenge): string {
  const { status, evidence, view } = state
  const [last] = evidence.slice(-1)
  if (status === 'open' && last?.found === 'notSeen')
    return `an answer. ${namedItem(last)} was offered, and has not been seen yet`
  if (status === 'open') return last?.found === 'asSaid' ? 'an answer' : 'an answer, and evidence of it'
  if (!last) return 'evidence of what you answered'
  const named = namedItem(last)
  if (last.found === 'notSeen') return `${named}, which was offered and has not been seen yet`
  const seen = `${named} was seen, and ${isWords[last.found]}`
  if (last.found === 'notAsSaid') return `evidence that settles it. ${seen}`
  return view && !assures[view.satisfied]
    ? `more evidence. ${seen}, and the panel is ${satisfiedWords[view.satisfied]}`
    : `more evidence. ${seen}`
}

/** Evidence with where it is kept. */
const namedItem = ({ item: { what, where } }: ChallengeEventOf<'evidence'>): string =>
  where === '' ? what : `${what} (${where})`

/** What seen evidence is, in a sentence. */
const isWords = { asSaid: 'is as it says', notAsSaid: 'is not as it says', notSeen: 'was offered' } as const
