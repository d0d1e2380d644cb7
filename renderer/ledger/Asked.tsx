import { longDay } from '../../shared/basics/day'
import type { LedgerLine } from '../../shared/challenges/ledgerList'
import type { Cycle } from '../../shared/cycles/cycle'
import { useReturnId } from '../storage/returns'
import { Button } from '../ui/Button'
import { go } from '../view/viewState'

type Props = { readonly line: LedgerLine; readonly cycles: readonly Cycle[]; readonly lines: readonly LedgerLine[] }

/** What was asked, which never changes, and where it comes from. */
export function Asked({ line, cycles, lines }: Props) {
  const { challenge, aboutWords, state } = line
  const { raised } = challenge
  const about = state.about ?? raised.about
  const cycle = cycles.find(({ id }) => id === raised.cycleId)
  const [questionId] = about?.questionIds ?? []
  const others =
    raised.together === null
      ? []
      : lines.filter((each) => each.challenge.raised.together === raised.together && each !== line)
  return (
    <section className="stack-small" aria-labelledby="asked-heading">
      <h2 id="asked-heading">What was asked</h2>
      <blockquote className="challenge-question pre-line">{raised.question}</blockquote>
      <p>
        Asked by {raised.by} on {longDay(raised.on)}
        {cycle ? `, in ${cycle.title}` : ''}.{raised.topic ? ` Topic: ${raised.topic}.` : ''}
      </p>
      {about && aboutWords ? (
        <p>
          About{' '}
          {questionId ? (
            <Button look="link" onPress={() => go({ screen: 'framework', framework: about.framework, at: questionId })}>
              {aboutWords}
            </Button>
          ) : (
            aboutWords
          )}
          {state.about === null ? ' – no longer asked in the newest questionnaire' : ''}
        </p>
      ) : null}
      <From line={line} lines={lines} />
      {others.length > 0 ? (
        <p>
          The same was asked of{' '}
          {others.map(({ challenge: other, put }, place) => (
            <span key={other.id}>
              {place > 0 ? ', ' : ''}
              <Button look="link" onPress={() => go({ screen: 'challenge', challengeId: other.id })}>
                {put}
              </Button>
            </span>
          ))}
          . Each answers for itself.
        </p>
      ) : null}
    </section>
  )
}

/** Where it comes from, and the way there. */
function From({ line, lines }: Pick<Props, 'line' | 'lines'>) {
  const { raised } = line.challenge
  const { from, organisationId, cycleId } = raised
  const found = useReturnId(cycleId, organisationId)
  const returnId = from.kind === 'query' ? from.returnId : found
  const [questionId] = raised.about?.questionIds ?? []
  const answer = returnId ? (
    <Button
      look="link"
      onPress={() => go(questionId ? { screen: 'question', returnId, questionId } : { screen: 'return', returnId })}
    >
      {questionId ? 'Open the answer it is about' : 'Open the return it is about'}
    </Button>
  ) : null
  if (from.kind === 'challenge') {
    const earlier = lines.find(({ challenge }) => challenge.id === from.challengeId)
    return earlier ? (
      <p>
        It follows an earlier question:{' '}
        <Button look="link" onPress={() => go({ screen: 'challenge', challengeId: from.challengeId })}>
          {earlier.challenge.raised.question}
        </Button>
      </p>
    ) : null
  }
  return (
    <p>
      {fromWords[from.kind]}
      {from.kind === 'flag' && from.why ? ` ${from.why}` : ''}{' '}
      {from.kind === 'lay' ? (
        <Button look="link" onPress={() => go({ screen: 'review', reviewId: from.reviewId })}>
          Open the lay review
        </Button>
      ) : null}{' '}
      {answer}
    </p>
  )
}

const fromWords = {
  flag: 'It comes from a flag.',
  lay: 'It comes from a lay reader.',
  query: 'It comes from what the panel asked when it read the return.',
  prompt: 'It comes from the library of prompts.',
  own: '',
} as const
