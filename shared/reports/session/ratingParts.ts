import { ended, listed } from '../../basics/text'
import type { OrganisationId } from '../../partnership/organisation'
import { disagrees } from '../../sessions/disagreed'
import type { MinutedRating } from '../../sessions/minutes'
import { decidesWords } from '../../sessions/whoDecides'
import { cellText, type TableBlock } from '../block'
import { ratingKey } from '../ratingKey'
import { type SessionPart, sentenceOrList } from './pieces'
import { nameOf, questionWords, type SessionFacts } from './sessionFacts'

/** The key to the ratings behind the table that needs it, in as little room as it takes; nothing where no rating was decided. */
export function keyParts({ framework }: SessionFacts, ratings: readonly MinutedRating[]): readonly SessionPart[] {
  if (ratings.length === 0) return []
  return ratingKey(framework).flatMap((block): readonly SessionPart[] =>
    block.kind === 'table' ? [{ kind: 'said', lead: block.caption, words: keyWords(block), isWhole: true }] : [],
  )
}

/** Each rating with what it means, in a sentence of its own. */
const keyWords = ({ rows }: TableBlock): string => rows.map((cells) => ended(cells.map(cellText).join(': '))).join(' ')

/**
 * Ratings that are not agreed, and who decides them (challenge sheet, 1.7). That the organisation does not agree is said only where
 * somebody wrote it down. With an organisation, as its letter says it. Nothing where there is agreement.
 */
export function disagreementParts(
  facts: SessionFacts,
  ratings: readonly MinutedRating[],
  organisationId: OrganisationId | null = null,
): readonly SessionPart[] {
  const { challengeLead } = facts.workspace.partnership
  const lines = ratings.filter(disagrees).map((rating) => {
    const name = questionWords(facts, rating)
    const whose = nameOf(facts, rating.organisationId)
    const who = organisationId === null ? `${whose} does` : 'You do'
    const of =
      rating.organisationAgrees === false
        ? `: ${who} not agree${rating.proposed === null ? '' : ' with the panel'}.`
        : `${organisationId === null ? `, ${whose}` : ''}:`
    const stands = rating.isNotAgreed
      ? `No rating is agreed${rating.proposed === null ? ', and the panel proposed none' : ': both stand beside each other'}. ${decidesWords(rating, challengeLead)}.`
      : 'The rating stands, with that said beside it.'
    return `${name}${of} ${stands}`
  })
  if (lines.length === 0) return []
  return [
    {
      kind: 'said',
      lead: 'Where there is no agreement',
      words: sentenceOrList(lines),
    },
  ]
}

/** Who of the panel decided the ratings, and who of it rated what is not agreed; nothing where nobody was written down. */
export const ratersParts = (facts: SessionFacts, ratings: readonly MinutedRating[]): readonly SessionPart[] => [
  ...ratersOf(
    facts,
    'Decided for the panel by',
    ratings.filter(({ isNotAgreed }) => !isNotAgreed),
  ),
  ...ratersOf(
    facts,
    'Not agreed, and rated for the panel by',
    ratings.filter(({ isNotAgreed }) => isNotAgreed),
  ),
]

/** Who rated, once where it was the same people for all. */
function ratersOf(facts: SessionFacts, lead: string, ratings: readonly MinutedRating[]): readonly SessionPart[] {
  const byRaters = new Map<string, string[]>()
  for (const rating of ratings) {
    const roles = facts.session.people.flatMap(({ id, role }) => (rating.raters.includes(id) ? [role] : []))
    const name = `${questionWords(facts, rating)}, ${nameOf(facts, rating.organisationId)}`
    if (roles.length > 0) byRaters.set(listed(roles), [...(byRaters.get(listed(roles)) ?? []), name])
  }
  const lines = [...byRaters].map(([roles, names]) =>
    names.length === ratings.length ? roles : `${roles}: ${names.join('; ')}`,
  )
  return lines.length === 0 ? [] : [{ kind: 'said', lead, words: sentenceOrList(lines) }]
}
