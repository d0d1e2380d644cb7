import { termsOf } from '../../actions/action'
import { shortDay } from '../../basics/day'
import { ended } from '../../basics/text'
import { findLevel } from '../../frameworks/lookUp'
import type { OrganisationId } from '../../partnership/organisation'
import type { MinutedAction, MinutedRating } from '../../sessions/minutes'
import { type Cell, cellText } from '../block'
import { type Piece, pieceOf, type SessionPart } from './pieces'
import { levelCell, nameOf, questionWords, type SessionFacts } from './sessionFacts'

/**
 * Ratings that were decided: what the organisation said, what the panel proposed and what is agreed, each beside the other, with
 * the reason. With an organisation, as its letter says it.
 */
export function ratingsPart(
  facts: SessionFacts,
  ratings: readonly MinutedRating[],
  organisationId: OrganisationId | null = null,
): SessionPart {
  if (ratings.length === 0) return { kind: 'words', text: 'No rating was decided.' }
  const isLetter = organisationId !== null
  const rows = ratings.map((rating) => {
    const whose = nameOf(facts, rating.organisationId)
    const name = questionWords(facts, rating)
    const piece = reasonPiece(facts, rating, `${organisationId === null ? `${whose}, ` : ''}${name}`)
    const row: Cell[] = [
      organisationId === null ? `${name}, ${whose}` : name,
      levelCell(facts, rating.own),
      rating.proposed === null ? 'None proposed' : levelCell(facts, rating.proposed),
      rating.isNotAgreed ? 'Not agreed' : levelCell(facts, rating.agreed),
      [piece.words === '' ? noReasonWords(rating, isLetter) : piece.words, ...agreesWords(rating, isLetter)].join('\n'),
    ]
    return { piece, row }
  })
  return {
    kind: 'table',
    pieces: rows.map(({ piece }) => piece),
    table: {
      kind: 'table',
      id: 'ratings',
      caption: `${isLetter ? 'Your ratings' : 'Ratings'} that were decided, in the order in which they were taken${agreesNote(ratings, isLetter)}`,
      summary: 'One row for each: the rating the organisation gave itself, the panel’s, what was decided, and why.',
      columns: [
        { heading: organisationId === null ? 'Question and organisation' : 'Question', width: isLetter ? 20.5 : 23 },
        { heading: 'Own rating', width: 13.5 },
        { heading: 'Panel’s', width: 13.5 },
        { heading: 'Decided', width: 13.5 },
        { heading: 'Reason', width: isLetter ? 39 : 36.5 },
      ],
      rows: rows.map(({ row }) => row),
      narrowRatings: true,
    },
  }
}

/** Why it was rated so, as it is edited and printed. */
const reasonPiece = (facts: SessionFacts, rating: MinutedRating, of: string): Piece =>
  pieceOf(facts.session, {
    id: `minutes/rating/${rating.place}`,
    label: `Reason for ${of}`,
    made: reasonWords(facts, rating),
  })

/** True for a rating that the panel proposed and agreed as its organisation gave it: nothing stands beside another. */
const isAsItStood = ({ own, proposed, agreed, before, organisationAgrees }: MinutedRating): boolean =>
  agreed !== null && agreed === own && agreed === proposed && before.length === 0 && organisationAgrees === undefined

/** Ratings as the minutes have them: those that were changed or are not agreed side by side, and those that stayed in a line each. */
export function minutedRatingParts(facts: SessionFacts): readonly SessionPart[] {
  const { ratings } = facts.minutes
  const [stayed, others] = [ratings.filter(isAsItStood), ratings.filter((each) => !isAsItStood(each))]
  if (stayed.length === 0) return [ratingsPart(facts, ratings)]
  return [
    ...(others.length === 0 ? [] : [ratingsPart(facts, others)]),
    {
      kind: 'words',
      text: 'Agreed as the organisation rated itself and as the panel proposed:',
      keepsWithNext: true,
    },
    ...stayed.map((rating, place) => stayedPart(facts, rating, place === stayed.length - 1)),
  ]
}

function stayedPart(facts: SessionFacts, rating: MinutedRating, isLast: boolean): SessionPart {
  const of = `${nameOf(facts, rating.organisationId)}, ${questionWords(facts, rating)}`
  const piece = reasonPiece(facts, rating, of)
  const level = cellText(levelCell(facts, rating.agreed))
  const words = piece.words === '' ? 'No reason is recorded.' : piece.words
  return { kind: 'piece', piece: { ...piece, lead: `${of}, ${level}`, words }, ...(isLast ? {} : { isClose: true }) }
}

/** Why it was rated so, and what was decided on it before with the reason of then. */
function reasonWords(facts: SessionFacts, { reason, before, agreed, own }: MinutedRating): string {
  const earlier = before.filter((each) => each.reason !== '' && each.reason !== reason)
  if (earlier.length === 0) return reason
  const said = earlier.map(({ agreed: then, reason: why }) => {
    const level = findLevel(facts.framework, then)
    return `${level ? `Agreed at first as ${level.label}` : 'Not agreed at first'}: ${ended(why)}`
  })
  const now = reason === '' ? (agreed === own ? 'As it rated itself.' : '') : ended(reason)
  return [now, ...said].filter((words) => words !== '').join(' ')
}

/** What stands where no reason is recorded: only of its own rating that it is its own. */
const noReasonWords = ({ agreed, own }: MinutedRating, isLetter: boolean): string =>
  agreed === own ? (isLetter ? 'As you rated yourselves' : 'As it rated itself') : 'No reason is recorded'

/** Whether the organisation agrees: only what somebody recorded. */
function agreesWords({ organisationAgrees }: MinutedRating, isLetter: boolean): readonly string[] {
  const who = isLetter ? 'You agree' : 'Agency agrees'
  if (organisationAgrees === false) return [`${who}: no`]
  return organisationAgrees ? [`${who}: yes`] : []
}

/** Where it is said whether organisations agree; nothing where nobody recorded it of any. */
const agreesNote = (ratings: readonly MinutedRating[], isLetter: boolean): string =>
  ratings.some((rating) => agreesWords(rating, isLetter).length > 0)
    ? `. Whether ${isLetter ? 'you agree' : 'the agency agrees'} stands with the reason, where it was recorded`
    : ''

/** Actions that were agreed. With an organisation, as its letter says it. */
export function actionsPart(
  facts: SessionFacts,
  actions: readonly MinutedAction[],
  organisationId: OrganisationId | null = null,
): SessionPart {
  const isLetter = organisationId !== null
  const rows = actions.flatMap(({ number, action }): readonly (readonly Cell[])[] => {
    const terms = termsOf(action)
    if (!terms) return []
    const { what, owner, due, evidenceToClose, impact } = terms
    return [
      [
        String(number),
        impact === '' ? what : `${what}\nFor children: ${impact}`,
        isLetter || terms.organisationId === null ? owner : `${owner}, ${nameOf(facts, terms.organisationId)}`,
        shortDay(due),
        evidenceToClose === '' ? 'Not said' : evidenceToClose,
      ],
    ]
  })
  if (rows.length === 0) return { kind: 'words', text: 'No action was agreed.' }
  return {
    kind: 'table',
    pieces: [],
    table: {
      kind: 'table',
      id: 'actions',
      caption:
        organisationId === null
          ? 'Actions that were agreed, in the order in which they were written down'
          : 'Your actions that were agreed, with their numbers in the minutes',
      summary: 'One row for each: what will be done, by which role, by when, and what would show that it is done.',
      columns: [
        { heading: 'No.', width: 6 },
        { heading: 'Action', width: isLetter ? 47 : 45.5 },
        { heading: 'Owner', width: isLetter ? 17 : 20 },
        { heading: 'Due', width: 11.5 },
        { heading: 'Evidence to close it', width: isLetter ? 18.5 : 17 },
      ],
      rows,
    },
  }
}
