import { longDay } from '../../basics/day'
import { capital, ended } from '../../basics/text'
import type { ChallengeEvent, ChallengeEventOf } from '../../challenges/challenge'
import { isLeftByEnd } from '../../challenges/silence'
import { satisfiedWords } from '../../challenges/story'
import { foundWords } from '../../challenges/words'
import type { MinutedChallenge } from '../../sessions/minutes'
import { sentenceOrList } from './pieces'
import { nameOf, type SessionFacts } from './sessionFacts'

/** What happened to a question here, as it is told in one go: answers that follow each other are one, and so is evidence. */
export type Happened = {
  readonly part: 'response' | 'evidence' | 'view' | 'toClose' | 'returned' | 'readdressed' | 'closed' | 'reopened'
  readonly label: string
  readonly lead: string
  readonly made: string
}

type Told = Omit<Happened, 'made'> & { readonly lines: readonly string[] }

/** What happened to a question in a session, in the order in which it was written down; first how it stood where nobody answered. */
export function happenedTo(facts: SessionFacts, minuted: MinutedChallenge): readonly Happened[] {
  const events = minuted.here.filter((event) => !isLeftByEnd(minuted.challenge, event))
  const runs: ChallengeEvent[][] = []
  for (const event of events) {
    const last = runs.at(-1)
    const part = partOf(event, minuted)
    if (part === null) continue
    if (last?.[0] && partOf(last[0], minuted) === part) last.push(event)
    else runs.push([event])
  }
  const told = runs.map((run) => toldOf(facts, minuted, run))
  const isAnswered = told.some(({ part }) => part === 'response')
  return [...(isAnswered ? [] : [unanswered(facts, minuted, told.length > 0)]), ...told].map(({ lines, ...each }) => ({
    ...each,
    made: each.part === 'evidence' ? sentenceOrList(lines) : lines.join('\n\n'),
  }))
}

/** The part that an event is told in; null for what is told elsewhere: steps, and how it was closed in the end. */
function partOf(event: ChallengeEvent, { state }: MinutedChallenge): Happened['part'] | null {
  switch (event.kind) {
    case 'answered':
    case 'notAnswered':
      return 'response'
    case 'viewed':
      return 'view'
    case 'evidence':
    case 'toClose':
    case 'returned':
    case 'readdressed':
    case 'reopened':
      return event.kind
    case 'settled':
      return event.id === state.closing?.id ? null : 'closed'
    default:
      return null
  }
}

const partWords: Readonly<Record<Happened['part'], Pick<Happened, 'label' | 'lead'>>> = {
  response: { label: 'Response to question', lead: 'Response' },
  evidence: { label: 'Evidence for question', lead: 'Evidence' },
  view: { label: 'The panel’s view of question', lead: 'The panel’s view' },
  toClose: { label: 'What would close question', lead: 'To close it' },
  returned: { label: 'Why it was given back, question', lead: 'Given back' },
  readdressed: { label: 'Why it was put to another, question', lead: 'Put to another' },
  closed: { label: 'How it was closed before, question', lead: 'Closed at first' },
  reopened: { label: 'Why it was opened again, question', lead: 'Opened again' },
}

function toldOf(facts: SessionFacts, minuted: MinutedChallenge, run: readonly ChallengeEvent[]): Told {
  const [first] = run
  const part = (first && partOf(first, minuted)) ?? 'response'
  const lines = part === 'evidence' ? evidenceLines(run) : run.flatMap((event) => eventWords(facts, minuted, event))
  return { part, ...partWords[part], lines: part === 'response' ? withEarlier(lines, minuted, run) : lines }
}

function eventWords(facts: SessionFacts, minuted: MinutedChallenge, event: ChallengeEvent): readonly string[] {
  switch (event.kind) {
    case 'answered':
      return [answerWords(event)]
    case 'notAnswered': {
      const isAway = event.why === 'absent' || minuted.isAbsent
      const said = isAway ? awayWords(facts, minuted) : 'No answer was given.'
      return [event.note === '' ? said : `${said} ${ended(event.note)}`]
    }
    case 'viewed':
      return [
        [`${capital(satisfiedWords[event.satisfied])}.`, event.words === '' ? '' : ended(event.words)]
          .filter((words) => words !== '')
          .join(' '),
      ]
    case 'toClose':
      return [`${event.evidence}, by ${longDay(event.due)}.`]
    case 'returned':
      return [ended(event.why)]
    case 'readdressed': {
      const to = event.organisationId === null ? event.who : nameOf(facts, event.organisationId)
      return [`${to}. ${ended(event.why)}`]
    }
    case 'settled':
    case 'reopened':
      return [ended(event.reason)]
    default:
      return []
  }
}

const answerWords = ({ words, role }: Pick<ChallengeEventOf<'answered'>, 'words' | 'role'>): string =>
  role === '' ? ended(words) : `${ended(words)} (${role})`

const awayWords = (facts: SessionFacts, { organisationId }: MinutedChallenge): string =>
  `${nameOf(facts, organisationId)} was not there to answer.`

/** A silence that was written down says what was answered before: the question is open again, and the answer is not lost. */
function withEarlier(
  lines: readonly string[],
  { earlier, answers }: MinutedChallenge,
  run: readonly ChallengeEvent[],
): readonly string[] {
  if (earlier === null || answers.length > 0 || run[0]?.kind !== 'notAnswered') return lines
  return [`${lines.join(' ')} ${earlierWords(earlier)}`]
}

const earlierWords = (earlier: ChallengeEventOf<'answered'>): string =>
  `Its answer of ${longDay(earlier.on)} was: ${answerWords(earlier)}`

/** How a question stands of which no answer was written down here: only what was recorded is said of it. */
function unanswered(facts: SessionFacts, minuted: MinutedChallenge, isMore: boolean): Told {
  const { earlier, state, here } = minuted
  const { label, lead } = partWords.response
  const isSilent = here.some(({ kind }) => kind === 'notAnswered' || kind === 'asked')
  const doubted = doubtedSince(minuted)
  const isNewer = isMore || state.closing !== null
  const told = (words: string, more = ''): Told => ({
    part: 'response',
    label,
    lead,
    lines: [[words, more].filter((each) => each !== '').join(' ')],
  })
  const before = earlier === null ? '' : earlierWords(earlier)
  if (minuted.isAbsent && !isNewer) return told(awayWords(facts, minuted), before)
  const left = here.find((event) => event.kind === 'heldOver')
  if (!isSilent && !isNewer && left?.kind === 'heldOver' && left.why !== 'notSettled')
    return told(
      left.why === 'parked' ? 'It was put off at this session.' : 'It was not reached at this session.',
      before,
    )
  if (earlier === null) return told('No answer was written down.')
  if (isSilent && !isNewer) return told('No answer was written down at this session.', before)
  if (isNewer)
    return { part: 'response', label, lead: `Answer of ${longDay(earlier.on)}`, lines: [answerWords(earlier)] }
  if (doubted !== null)
    return told(
      'Nothing new was written down at this session.',
      `${before} What was shown since, ${doubted.item.what}, was seen on ${longDay(doubted.on)}, and is not as it says.`,
    )
  return told(
    `Nothing new was written down at this session. The answer of ${longDay(earlier.on)} stands: ${answerWords(earlier)}`,
  )
}

/** Evidence that was seen between the answer of before and this session, and found not to be as it says: then that answer does not stand. */
function doubtedSince({ challenge, earlier, state }: MinutedChallenge): ChallengeEventOf<'evidence'> | null {
  const since = challenge.events.slice(challenge.events.findIndex(({ id }) => id === earlier?.id) + 1)
  const last = state.evidence
    .filter((each) => each.found !== 'notSeen' && since.some(({ id }) => id === each.id))
    .at(-1)
  return last?.found === 'notAsSaid' ? last : null
}

/**
 * Evidence as it was offered and seen. The same piece that was looked at again is told once, with what was found each time. Who noted it is
 * not who saw it, and is not said.
 */
function evidenceLines(run: readonly ChallengeEvent[]): readonly string[] {
  const lines = new Map<string, string[]>()
  for (const event of run) {
    if (event.kind !== 'evidence') continue
    const { what, where, on } = event.item
    const more = [where, on ? longDay(on) : ''].filter((words) => words !== '').join(', ')
    const key = `${what}${more === '' ? '' : ` (${more})`}`
    lines.set(key, [...(lines.get(key) ?? []), foundWords[event.found].toLowerCase()])
  }
  return [...lines].map(([key, found]) => `${key}: ${found.join('; then ')}`)
}
