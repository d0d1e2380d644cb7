import type { Challenge } from '../../shared/challenges/challenge'
import { lastSaid } from '../../shared/challenges/lastSaid'
import type { ChallengeState } from '../../shared/challenges/state'
import { Details } from '../ui/Details'

/** The most characters of what was said that stand on the chair's screen before a person opens the whole. */
const longest = 160

const shortened = (text: string) => {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}

/** What stands of a carried question, in short: the last answer, the last evidence and what the panel thinks; the whole on demand. */
export function LastSaid({ challenge, state }: { readonly challenge: Challenge; readonly state: ChallengeState }) {
  const said = lastSaid(challenge, state)
  const long = said.filter(({ words }) => words.length > longest)
  const lines = (some: typeof said, textOf: (words: string) => string) =>
    some.map(({ title, words }) => (
      <span key={title} className="second-line pre-line">
        {[title, textOf(words)].filter(Boolean).join(': ')}
      </span>
    ))
  return (
    <>
      {lines(said, shortened)}
      {long.length > 0 ? <Details summary="The whole of it">{lines(long, (words) => words)}</Details> : null}
    </>
  )
}
