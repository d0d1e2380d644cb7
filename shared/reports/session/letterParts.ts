import { termsOf } from '../../actions/action'
import { longDay } from '../../basics/day'
import { findOrganisation, type OrganisationId } from '../../partnership/organisation'
import { type LetterPieces, letterPieces } from '../../sessions/letterPieces'
import type { MinutedChallenge } from '../../sessions/minutes'
import { answerBy } from './answerBy'
import { boardLine, undecidedOfYours } from './boardLine'
import { challengePieces, spacedIn } from './challengeParts'
import { decidedHeading, decidedParts } from './letterDecided'
import { thanksWords } from './letterThanks'
import { wantedLine } from './letterWanted'
import { asList, type Piece, pieceOf, type SessionPart } from './pieces'
import { disagreementParts, keyParts } from './ratingParts'
import { challengesOf, nameOf, type SessionFacts } from './sessionFacts'
import { actionsPart, ratingsPart } from './sessionTables'

/** What every letter of a session says alike, edited once. */
export const sharedLetterPieces = (facts: SessionFacts): readonly Piece[] => {
  const { session, workspace, asAt } = facts
  const { partnership } = workspace
  const piece = (id: string, label: string, made: string) => pieceOf(session, { id: `letters/${id}`, label, made })
  return [
    piece(
      'opening',
      'Opening of every letter',
      `We held “${session.title}” on ${longDay(facts.minutes.on)}. This letter says what the panel found, and what happens next.`,
    ),
    piece(
      'facts',
      'How to say that a fact is wrong',
      `Please read what this letter records. Tell us by ${longDay(answerBy(session, asAt))} if anything in it is wrong, or that you accept it. If we do not hear from you, it stands as it is written.${partnership.preparedBy === '' ? '' : ` Please reply to: ${partnership.preparedBy}.`}`,
    ),
    piece(
      'board',
      'What the board will be told',
      'The board will be told what was asked, what is settled and what is still open, which ratings were changed and why, and the actions that were agreed.',
    ),
    piece('signatory', 'Who signs', `${partnership.challengeLead}\n${partnership.name}`),
  ]
}

/** The pieces that are one organisation's own, by what they are called. */
const ownPieces = (facts: SessionFacts, letter: LetterPieces) => {
  const { organisationId } = letter
  const piece = (part: string, label: string, made: string): SessionPart => ({
    kind: 'piece',
    piece: pieceOf(facts.session, { id: `letter/${organisationId}/${part}`, label, made }),
  })
  return {
    to: piece('to', 'Recipient', recipientWords(facts, organisationId)),
    thanks: piece('thanks', 'Thanks', thanksWords(facts, letter)),
    strong: piece('strong', 'What is strong', asList(letter.strong.map(strongWords))),
    notYet: piece('notYet', 'What is not yet assured', notYetWords(facts, letter)),
    wanted: piece(
      'wanted',
      'Evidence that we ask for',
      letter.notYetAssured.length === 0
        ? 'None.'
        : asList(letter.notYetAssured.map((minuted) => wantedLine(facts, minuted))),
    ),
    board: piece('board', 'What goes to the board from you', boardWords(facts, organisationId)),
    next: piece('next', 'When we are in touch next', nextWords(facts, letter)),
  }
}

/** A letter to one organisation, part by part. Nothing of any other organisation is in it. */
export function letterParts(facts: SessionFacts, organisationId: OrganisationId): readonly SessionPart[] {
  const letter = letterPieces(facts.minutes, organisationId)
  const own = ownPieces(facts, letter)
  const recorded = statements(facts, letter, own.wanted)
  const [opening, facts_, board, signatory] = sharedLetterPieces(facts).map(
    (piece): SessionPart => ({ kind: 'piece', piece }),
  ) as [SessionPart, SessionPart, SessionPart, SessionPart]
  return [
    close(own.to),
    close({ kind: 'words', text: longDay(facts.asAt) }),
    runningOn(opening),
    own.thanks,
    heading('What is strong'),
    own.strong,
    heading('What is not yet assured'),
    own.notYet,
    ...ratingAndActionParts(facts, letter),
    heading('Evidence that we ask for'),
    own.wanted,
    heading(recorded.length > 0 ? 'What was recorded' : 'If something here is wrong'),
    facts_,
    ...recorded,
    heading('What happens next'),
    runningOn(kept(board)),
    runningOn(kept(own.board)),
    kept(own.next),
    signatory,
  ]
}

/** Ratings, what was decided, and actions, each under its heading where there is any; that there are none stands in one sentence. */
function ratingAndActionParts(facts: SessionFacts, letter: LetterPieces): readonly SessionPart[] {
  const { organisationId, ratings, actions } = letter
  const decided = decidedParts(facts, letter)
  const [noRating, noAction] = [ratings.length === 0, actions.length === 0]
  const none =
    noRating && noAction
      ? 'No rating was decided, and no action was agreed.'
      : noRating
        ? 'No rating was decided.'
        : 'No action was agreed.'
  return [
    ...(noRating
      ? []
      : [
          heading('Ratings'),
          ratingsPart(facts, ratings, organisationId),
          ...disagreementParts(facts, ratings, organisationId),
          ...keyParts(facts, ratings),
          ...(noAction ? [{ kind: 'words', text: none } as const] : []),
        ]),
    ...(noRating
      ? [heading(noAction ? 'Ratings and actions' : 'Ratings'), { kind: 'words', text: none } as const]
      : []),
    ...(decided.length === 0 ? [] : [heading(decidedHeading(letter)), ...decided]),
    ...(noAction ? [] : [heading('Actions'), actionsPart(facts, actions, organisationId)]),
  ]
}

/** The signature is never alone on a page: what is said last, and what the board will be told, stay with it. */
const kept = (part: SessionPart): SessionPart => (part.kind === 'piece' ? { ...part, keepsWithNext: true } : part)

/** What is said next stands in the same paragraph. */
const runningOn = (part: SessionPart): SessionPart => (part.kind === 'piece' ? { ...part, runsOn: true } : part)

const close = (part: SessionPart): SessionPart =>
  part.kind === 'piece' || part.kind === 'words' ? { ...part, isClose: true } : part

const heading = (text: string): SessionPart => ({ kind: 'heading', level: 1, text })

function statements(facts: SessionFacts, letter: LetterPieces, wanted: SessionPart): readonly SessionPart[] {
  const own = challengesOf(facts, letter.organisationId)
  const isListed = wanted.kind === 'piece' && !wanted.piece.isOwn
  // In the minutes each piece can be changed; a letter only says it.
  return own.flatMap((challenge) =>
    challengePieces(facts, challenge)
      .filter((piece) => piece.words !== '' && !(isListed && isWanted(letter, challenge, piece)))
      .map(({ id, lead, words }, place, { length }): SessionPart => {
        return { kind: 'said', lead, words, ...spacedIn(id, place === length - 1) }
      }),
  )
}

/** True for what would close a question where the list of the evidence that is asked for says it in the same words. */
const isWanted = ({ notYetAssured }: LetterPieces, challenge: MinutedChallenge, { id, isOwn }: Piece): boolean =>
  !isOwn &&
  id === `minutes/${challenge.challenge.id}/toClose` &&
  notYetAssured.includes(challenge) &&
  challenge.here.filter(({ kind }) => kind === 'toClose').length === 1

/**
 * Its open questions, and its ratings that nobody has decided; where there is neither, that nothing is open. Of an
 * organisation that was asked nothing, nothing.
 */
function notYetWords(facts: SessionFacts, { organisationId, notYetAssured, ratings }: LetterPieces): string {
  const undecided = ratings.filter(({ isNotAgreed }) => isNotAgreed)
  if (notYetAssured.length + undecided.length === 0)
    return challengesOf(facts, organisationId).length === 0 ? '' : 'No question of this session is open.'
  return asList([
    ...notYetAssured.map(({ number, question }) => `Question ${number}: ${question}`),
    ...undecided.map((each) => undecidedOfYours(facts, each)),
  ])
}

function recipientWords(facts: SessionFacts, organisationId: OrganisationId): string {
  const organisation = findOrganisation(facts.workspace.organisations, organisationId)
  const people = (organisation?.contacts ?? []).map(({ role, name }) =>
    [role, name].filter((words) => words).join(', '),
  )
  return [...people, nameOf(facts, organisationId)].join('\n')
}

function strongWords({ question, state }: MinutedChallenge): string {
  const open = state.isOpen ? '; it stays open until it is closed' : ''
  const seen = state.evidence.filter(({ found }) => found === 'asSaid').map(({ item }) => item.what)
  return seen.length === 0 ? question : `${seen.join('; ')}: we saw it, and it is as it says (${question})${open}`
}

function boardWords(facts: SessionFacts, organisationId: OrganisationId): string {
  const isTheirs = (each: { readonly organisationId: OrganisationId | null }) => each.organisationId === organisationId
  const { forTheBoard, ratings } = facts.minutes
  return asList([
    ...forTheBoard.filter(isTheirs).map((each) => boardLine(facts, each)),
    ...ratings.filter((each) => each.isNotAgreed && isTheirs(each)).map((each) => undecidedOfYours(facts, each)),
  ])
}

/** The first day after the session, and not before the letter, on which something is due. */
function nextWords({ session, minutes, asAt }: SessionFacts, letter: LetterPieces): string {
  const asked = letter.evidenceWanted.map(({ due }) => (due < asAt ? answerBy(session, asAt) : due))
  const [first] = [...letter.actions.flatMap(({ action }) => termsOf(action)?.due ?? []), ...asked]
    .filter((due) => due > minutes.on && due >= asAt)
    .sort()
  return first
    ? `We will be in touch by ${longDay(first)}, when the next of what is asked here is due.`
    : 'We will be in touch before the next session.'
}
