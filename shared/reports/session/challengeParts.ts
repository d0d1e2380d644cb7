import { longDay, shortDay } from '../../basics/day'
import { ended } from '../../basics/text'
import type { ChallengeEventOf } from '../../challenges/challenge'
import { foundWords, standingWords } from '../../challenges/words'
import type { MinutedChallenge } from '../../sessions/minutes'
import { countCell } from '../block'
import { asList, type Piece, pieceOf, type SessionPart } from './pieces'
import { nameOf, roleOf, type SessionFacts } from './sessionFacts'

/** What was open before this session, with where each stands now. */
export function carriedPart(facts: SessionFacts): SessionPart {
  const { items, other } = facts.minutes
  const carried = [...items, other].flatMap(({ challenges }) => challenges).filter(({ isCarried }) => isCarried)
  if (carried.length === 0) return { kind: 'words', text: 'No earlier challenge was on the agenda.' }
  return {
    kind: 'table',
    pieces: [],
    table: {
      kind: 'table',
      id: 'carried',
      caption: 'Challenges carried into this session, in the order in which they were taken',
      summary:
        'One row for each: its question, to whom, when it was first asked, how often it was carried, and what came of it here.',
      columns: [
        { heading: 'No.', width: 7 },
        { heading: 'Question', width: 37 },
        { heading: 'To', width: 18 },
        { heading: 'First asked', width: 13 },
        { heading: 'Carried', width: 9 },
        { heading: 'Outcome', width: 16 },
      ],
      rows: carried.map(({ number, question, challenge, organisationId, state }) => [
        String(number),
        question,
        nameOf(facts, organisationId),
        shortDay(challenge.raised.on),
        countCell(state.timesCarried),
        standingWords(state),
      ]),
    },
  }
}

/** A question with its response, what was shown, and what came of it. */
export const challengeParts = (facts: SessionFacts, challenge: MinutedChallenge): readonly SessionPart[] =>
  challengePieces(facts, challenge).map((piece) => ({ kind: 'piece', piece }))

/** The pieces that a question is minuted in. A letter says the same words. */
export function challengePieces(facts: SessionFacts, minuted: MinutedChallenge): readonly Piece[] {
  const { number, challenge, askedBy, question, organisationId } = minuted
  const asked =
    organisationId === null && challenge.raised.who !== '' ? challenge.raised.who : nameOf(facts, organisationId)
  const piece = (part: string, label: string, lead: string, made: string) =>
    pieceOf(facts.session, { id: `minutes/${challenge.id}/${part}`, label: `${label} ${number}`, lead, made })
  return [
    piece('question', 'Question', `Question ${number}, ${roleOf(facts, askedBy)} to ${asked}`, question),
    piece('response', 'Response to question', 'Response', responseWords(facts, minuted)),
    piece('evidence', 'Evidence for question', 'Evidence', asList(minuted.evidence.map(evidenceWords))),
    piece('outcome', 'Outcome of question', 'Outcome', outcomeWords(facts, minuted)),
    piece('corrected', 'Corrections to question', 'Corrected since', asList(minuted.corrections.map(correctionWords))),
  ].filter(({ made, isOwn }) => made !== '' || isOwn)
}

function responseWords(facts: SessionFacts, minuted: MinutedChallenge): string {
  const { answers, silence, state, earlier } = minuted
  const said = answers.map(({ words, role }) => (role === '' ? words : `${words} (${role})`))
  if (said.length > 0) return said.join('\n\n')
  if (silence === null && state.answer) return beforeWords(state.answer)
  if (silence === null) return 'No answer is recorded.'
  const silent =
    silence.why === 'absent' || minuted.isAbsent
      ? `${nameOf(facts, minuted.organisationId)} was not there to answer.`
      : 'No answer was given.'
  return earlier === null ? silent : `${silent} ${earlierWords(earlier)}`
}

/** An answer of before, where nothing was said at this session: the question is open again, and the answer is not lost. */
const earlierWords = ({ words, role, on }: ChallengeEventOf<'answered'>): string =>
  `Its answer of ${longDay(on)} was: ${words}${role === '' ? '' : ` (${role})`}`

/** An answer that still stands from before this session. */
const beforeWords = ({ words, role, on }: ChallengeEventOf<'answered'>): string =>
  `Nothing new was recorded at this session. The answer of ${longDay(on)} stands: ${words}${role === '' ? '' : ` (${role})`}`

function evidenceWords({ item, found }: ChallengeEventOf<'evidence'>): string {
  const more = [item.where, item.on ? longDay(item.on) : ''].filter((words) => words !== '').join(', ')
  return `${item.what}${more === '' ? '' : ` (${more})`}: ${foundWords[found].toLowerCase()}`
}

const satisfiedWords = { yes: 'is satisfied', partly: 'is partly satisfied', no: 'is not satisfied' } as const

function outcomeWords(facts: SessionFacts, { view, toClose, state }: MinutedChallenge): string {
  const panel = view ? [`The panel ${satisfiedWords[view.satisfied]}.`, view.words] : []
  const wanted = toClose ? [`To close it: ${toClose.evidence}, by ${longDay(toClose.due)}.`] : []
  return [`${standingWords(state)}.`, ...closedWords(facts, state), ...panel, ...wanted]
    .filter((words) => words !== '')
    .join(' ')
}

/** Why it was closed, and by whom: closing needs both (CF1). */
const closedWords = (facts: SessionFacts, { closing }: MinutedChallenge['state']): readonly string[] =>
  closing === null
    ? []
    : [`Why: ${ended(closing.reason)}`, `Closed by ${roleOf(facts, closing.by)}, ${longDay(closing.on)}.`]

const correctionWords = ({ words, role, by, on }: ChallengeEventOf<'corrected'>): string =>
  `${words} (${role === '' ? by : role}, ${longDay(on)})`
