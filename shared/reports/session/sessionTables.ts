import { termsOf } from '../../actions/action'
import { shortDay } from '../../basics/day'
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
  if (ratings.length === 0)
    return { kind: 'words', text: organisationId === null ? 'No rating was decided.' : 'No rating was changed.' }
  const { challengeLead } = facts.workspace.partnership
  const rows = ratings.map((rating) => {
    const whose = nameOf(facts, rating.organisationId)
    const name = questionWords(facts, rating)
    const piece = pieceOf(facts.session, {
      id: `minutes/rating/${rating.place}`,
      label: `Reason for ${organisationId === null ? `${whose}, ` : ''}${name}`,
      made: reasonWords(rating),
    })
    const row: Cell[] = [
      organisationId === null ? `${name}, ${whose}` : name,
      levelCell(facts, rating.own),
      rating.proposed === null ? 'None proposed' : levelCell(facts, rating.proposed),
      rating.isNotAgreed ? `Not agreed. ${decidesWords(rating, challengeLead)}` : levelCell(facts, rating.agreed),
      [piece.words === '' ? noReasonWords(rating) : piece.words, ...agreesWords(rating)].join('\n'),
    ]
    return { piece, row }
  })
  return {
    kind: 'table',
    pieces: rows.map(({ piece }) => piece),
    table: {
      kind: 'table',
      id: 'ratings',
      caption: `Ratings${ofWhom(facts, organisationId)} that were decided, in the order in which they were taken${agreesNote(ratings)}`,
      summary: 'One row for each: the rating the organisation gave itself, the panel’s, the agreed one, and why.',
      columns: [
        { heading: organisationId === null ? 'Question and organisation' : 'Question', width: 17 },
        { heading: 'Own rating', width: 19.2 },
        { heading: 'Panel’s', width: 19.2 },
        { heading: 'Agreed', width: 19.2 },
        { heading: 'Reason', width: 25.4 },
      ],
      rows: rows.map(({ row }) => row),
    },
  }
}

/** Why it was rated so: the reason of the agreement, or else the one that was given when it was not agreed at first. */
const reasonWords = ({ reason, reasonBefore, agreed, own }: MinutedRating): string => {
  if (reason !== '' || reasonBefore === '') return reason
  return `${agreed === own ? 'As it rated itself. ' : ''}Not agreed at first: ${reasonBefore}`
}

/** What stands where no reason is recorded: only of its own rating that it is its own. */
const noReasonWords = ({ agreed, own }: MinutedRating): string =>
  agreed === own ? 'As it rated itself' : 'No reason is recorded'

/** Whether the organisation agrees: only what somebody recorded. */
const agreesWords = ({ isNotAgreed, organisationAgrees }: MinutedRating): readonly string[] => {
  if (isNotAgreed || organisationAgrees === false) return ['Agency agrees: no']
  return organisationAgrees ? ['Agency agrees: yes'] : []
}

/** Where it is said whether organisations agree; nothing where nobody recorded it of any. */
const agreesNote = (ratings: readonly MinutedRating[]): string =>
  ratings.some((rating) => agreesWords(rating).length > 0)
    ? '. Whether the agency agrees stands with the reason, where it was recorded'
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
        { heading: 'Action', width: 39 },
        { heading: 'Owner', width: 20 },
        { heading: 'Due', width: 12 },
        { heading: 'Evidence to close it', width: 22 },
      ],
      rows,
    },
  }
}
