import { termsOf } from '../../actions/action'
import { shortDay } from '../../basics/day'
import { ended } from '../../basics/text'
import { findLevel } from '../../frameworks/lookUp'
import type { OrganisationId } from '../../partnership/organisation'
import type { MinutedAction, MinutedRating } from '../../sessions/minutes'
import { decidesWords } from '../../sessions/whoDecides'
import type { Cell } from '../block'
import { pieceOf, type SessionPart } from './pieces'
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
  const { challengeLead } = facts.workspace.partnership
  const rows = ratings.map((rating) => {
    const whose = nameOf(facts, rating.organisationId)
    const name = questionWords(facts, rating)
    const piece = pieceOf(facts.session, {
      id: `minutes/rating/${rating.place}`,
      label: `Reason for ${organisationId === null ? `${whose}, ` : ''}${name}`,
      made: reasonWords(facts, rating),
    })
    const row: Cell[] = [
      organisationId === null ? `${name}, ${whose}` : name,
      levelCell(facts, rating.own),
      rating.proposed === null ? 'None proposed' : levelCell(facts, rating.proposed),
      rating.isNotAgreed ? `Not agreed. ${decidesWords(rating, challengeLead)}` : levelCell(facts, rating.agreed),
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
      caption: `Ratings${ofWhom(facts, organisationId)} that were decided, in the order in which they were taken${agreesNote(ratings, isLetter)}`,
      summary: 'One row for each: the rating the organisation gave itself, the panel’s, the agreed one, and why.',
      columns: [
        { heading: organisationId === null ? 'Question and organisation' : 'Question', width: 24 },
        { heading: 'Own rating', width: 13 },
        { heading: 'Panel’s', width: 13 },
        { heading: 'Agreed', width: 13 },
        { heading: 'Reason', width: 37 },
      ],
      rows: rows.map(({ row }) => row),
    },
  }
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

const ofWhom = (facts: SessionFacts, id: OrganisationId | null) => (id === null ? '' : ` of ${nameOf(facts, id)}`)

/** Actions that were agreed. With an organisation, as its letter says it. */
export function actionsPart(
  facts: SessionFacts,
  actions: readonly MinutedAction[],
  organisationId: OrganisationId | null = null,
): SessionPart {
  const rows = actions.flatMap(({ number, action }): readonly (readonly Cell[])[] => {
    const terms = termsOf(action)
    if (!terms) return []
    const { what, owner, due, evidenceToClose, impact } = terms
    return [
      [
        String(number),
        impact === '' ? what : `${what}\nFor children: ${impact}`,
        `${owner}, ${nameOf(facts, terms.organisationId)}`,
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
      caption: `Actions${ofWhom(facts, organisationId)} that were agreed, ${organisationId === null ? 'in the order in which they were written down' : 'with their numbers in the minutes'}`,
      summary: 'One row for each: what will be done, by which role, by when, and what would show that it is done.',
      columns: [
        { heading: 'No.', width: 7 },
        { heading: 'Action', width: 37 },
        { heading: 'Owner', width: 24 },
        { heading: 'Due', width: 12 },
        { heading: 'Evidence to close it', width: 20 },
      ],
      rows,
    },
  }
}
