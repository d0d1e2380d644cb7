import type { OrganisationId } from '../../partnership/organisation'
import { disagrees } from '../../sessions/disagreed'
import type { MinutedRating } from '../../sessions/minutes'
import { decidesWords } from '../../sessions/whoDecides'
import { ratingKey } from '../ratingKey'
import { asList, type SessionPart } from './pieces'
import { nameOf, questionWords, type SessionFacts } from './sessionFacts'

/** The key to the ratings behind the table that needs it; nothing where no rating is in it. */
export const keyParts = ({ framework }: SessionFacts, ratings: readonly MinutedRating[]): readonly SessionPart[] =>
  ratings.length === 0
    ? []
    : ratingKey(framework).flatMap((block): readonly SessionPart[] =>
        block.kind === 'table' ? [{ kind: 'table', table: block, pieces: [] }] : [],
      )

/**
 * With which ratings an organisation does not agree, and who decides where none is agreed (challenge sheet, 1.7). With an
 * organisation, as its letter says it. Nothing where nobody disagrees.
 */
export function disagreementParts(
  facts: SessionFacts,
  ratings: readonly MinutedRating[],
  organisationId: OrganisationId | null = null,
): readonly SessionPart[] {
  const { challengeLead } = facts.workspace.partnership
  const lines = ratings.filter(disagrees).map((rating) => {
    const name = questionWords(facts, rating)
    const who = organisationId === null ? `${nameOf(facts, rating.organisationId)} does` : 'You do'
    const stands = rating.isNotAgreed
      ? `No rating is agreed: both stand beside each other. ${decidesWords(rating, challengeLead)}.`
      : 'The rating stands, with that said beside it.'
    return `${name}: ${who} not agree with the panel. ${stands}`
  })
  if (lines.length === 0) return []
  return [
    {
      kind: 'said',
      lead: 'Where there is no agreement',
      words: asList(lines),
    },
  ]
}
