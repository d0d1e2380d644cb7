import { longDay, shortDay } from '../../basics/day'
import { capital, ended } from '../../basics/text'
import type { ChallengeEventOf, ChallengeId } from '../../challenges/challenge'
import { seenWords, takesItsPlaceWords, typedReason } from '../../challenges/closingReason'
import { satisfiedWords } from '../../challenges/story'
import { standingWords } from '../../challenges/words'
import type { OrganisationId } from '../../partnership/organisation'
import type { MinutedChallenge } from '../../sessions/minutes'
import { countCell } from '../block'
import { askedOf } from './askedOf'
import { happenedTo } from './happenedPieces'
import { asList, type Piece, pieceOf, type SessionPart, type Spaced } from './pieces'
import { roleOf, type SessionFacts } from './sessionFacts'

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
      caption: 'Carried challenges, in the order in which they were taken',
      summary:
        'One row for each: its question, to whom, when it was first asked, how often it was carried, and what came of it here.',
      columns: [
        { heading: 'No.', width: 6 },
        { heading: 'Question', width: 36 },
        { heading: 'To', width: 24 },
        { heading: 'First asked', width: 12 },
        { heading: 'Carried', width: 9 },
        { heading: 'Outcome', width: 14 },
      ],
      rows: carried.map((minuted) => [
        String(minuted.number),
        minuted.question,
        capital(askedOf(facts, minuted)),
        shortDay(minuted.challenge.raised.on),
        countCell(minuted.state.timesCarried),
        standingWords(minuted.state),
      ]),
    },
  }
}

/** A question with its response, what was shown, and what came of it. */
export const challengeParts = (facts: SessionFacts, challenge: MinutedChallenge): readonly SessionPart[] =>
  challengePieces(facts, challenge).map((piece, place, { length }) => ({
    kind: 'piece',
    piece,
    ...spacedIn(piece.id, place === length - 1),
  }))

/** A question stays on the page of what was said to it, close to it; all that is told of it runs on in one paragraph, up to the last. */
export const spacedIn = (pieceId: string, isLast: boolean): Spaced => ({
  ...(isQuestion(pieceId)
    ? { keepsWithNext: true, ...(isLast ? {} : { isClose: true }) }
    : isLast
      ? {}
      : { runsOn: true }),
})

/** True for the piece that is the question itself. */
const isQuestion = (pieceId: string): boolean => pieceId.endsWith('/question')

/** The pieces that a question is minuted in. A letter says the same words. */
export function challengePieces(facts: SessionFacts, minuted: MinutedChallenge): readonly Piece[] {
  const { number, challenge, askedBy, question } = minuted
  const asked = askedOf(facts, minuted)
  const piece = (part: string, label: string, lead: string, made: string) =>
    pieceOf(facts.session, { id: `minutes/${challenge.id}/${part}`, label, lead, made })
  const asker = roleOf(facts, askedBy)
  const happened = happenedTo(facts, minuted)
  return [
    piece(
      'question',
      `Question ${number}`,
      `Question ${number}, ${asker}${asker.includes(',') ? ',' : ''} to ${asked}`,
      question,
    ),
    ...happened.map(({ part, label, lead, made }, place) => {
      const times = happened.slice(0, place + 1).filter((each) => each.part === part).length
      const [id, name] = times === 1 ? [part, label] : [`${part}-${times}`, `${label}, part ${times},`]
      return piece(id, `${name} ${number}`, lead, made)
    }),
    piece('outcome', `Outcome of question ${number}`, 'Outcome', outcomeWords(facts, minuted)),
    piece(
      'corrected',
      `Corrections to question ${number}`,
      'Corrected since',
      asList(minuted.corrections.map(correctionWords)),
    ),
  ].filter(({ made, isOwn }) => made !== '' || isOwn)
}

const outcomeWords = (facts: SessionFacts, minuted: MinutedChallenge): string =>
  [`${standingWords(minuted.state)}.`, ...closedWords(facts, minuted)].join(' ')

/** Why it was closed, what takes its place, and by whom: closing needs a reason and a person (CF1). */
function closedWords(facts: SessionFacts, minuted: MinutedChallenge): readonly string[] {
  const { state, organisationId } = minuted
  const { closing } = state
  if (closing === null) return []
  const replacedBy = closing.kind === 'settled' ? closing.replacedBy : null
  const why = typedReason(closing.reason, saidElsewhere(facts, minuted))
  return [
    ...(why === '' ? [] : [`Why: ${why}`]),
    ...seenBefore(minuted, closing),
    ...(replacedBy === null ? [] : [replacementWords(facts, replacedBy, organisationId)]),
    `Closed by ${roleOf(facts, closing.by)}, ${longDay(closing.on)}.`,
  ]
}

/** What was proposed as the reason, and stands beside it: the evidence that was seen, and the question that takes its place. */
function saidElsewhere(facts: SessionFacts, { state: { closing, evidence } }: MinutedChallenge): readonly string[] {
  if (closing?.kind !== 'settled') return []
  if (closing.outcome === 'evidenceSeen')
    return evidence.flatMap(({ item, found }) => (found === 'asSaid' ? [seenWords(item)] : []))
  return facts.replacing.flatMap(({ id, on }) => (id === closing.replacedBy ? [takesItsPlaceWords(on)] : []))
}

/** What a question was closed on that was seen before this session, and how the panel viewed it then. */
function seenBefore(
  { here, state: { evidence, view } }: MinutedChallenge,
  closing: NonNullable<MinutedChallenge['state']['closing']>,
): readonly string[] {
  if (closing.kind !== 'settled' || closing.outcome !== 'evidenceSeen') return []
  const isHere = ({ id }: { readonly id: string }) => here.some((event) => event.id === id)
  const seen = evidence.filter((each) => each.found === 'asSaid' && !isHere(each))
  return [
    ...seen.map(({ item, on }) => `Seen on ${longDay(on)}, and as it says: ${ended(item.what)}`),
    ...(view === null || isHere(view)
      ? []
      : [
          ended(
            `The panel’s view of ${longDay(view.on)}: ${satisfiedWords[view.satisfied]}${view.words === '' ? '' : `. ${view.words}`}`,
          ),
        ]),
  ]
}

/** The question that takes the place of another, by its number here or with its day. Of one put to others only that there is one. */
function replacementWords(facts: SessionFacts, id: ChallengeId, organisationId: OrganisationId | null): string {
  const other = facts.replacing.find((each) => each.id === id)
  const isOfOthers = organisationId !== null && other?.organisationId !== organisationId
  if (!other || isOfOthers) return 'In its place: a question that is put to another.'
  const here = [...facts.minutes.items, facts.minutes.other]
    .flatMap(({ challenges }) => challenges)
    .find(({ challenge }) => challenge.id === id)
  const when = here ? `question ${here.number}` : `the question of ${longDay(other.on)}`
  return `In its place: ${when}, “${ended(other.question)}”`
}

const correctionWords = ({ words, role, by, on }: ChallengeEventOf<'corrected'>): string =>
  `${words} (${role === '' ? by : role}, ${longDay(on)})`
