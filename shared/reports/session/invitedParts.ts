import { listed } from '../../basics/text'
import type { OrganisationId } from '../../partnership/organisation'
import { invitedTo } from '../../sessions/letterPieces'
import type { MinutedItem } from '../../sessions/minutes'
import type { SessionPerson } from '../../sessions/session'
import { challengesOf, nameOf, type SessionFacts } from './sessionFacts'

// Minutes name every organisation that was invited, whatever became of it in the session (challenge sheet, 1.8 and CF8).

/**
 * Organisations that were expected or had a question on the agenda, and about which no item was: whether each came, and where its
 * questions stand. A line for each; none where every one had an item.
 */
export function withoutItemLines(facts: SessionFacts): readonly string[] {
  const withItem = new Set(facts.session.agenda.flatMap(({ organisationIds }) => organisationIds))
  return invitedTo(facts.minutes)
    .filter((id) => !withItem.has(id))
    .map((id) => {
      const numbers = challengesOf(facts, id).map(({ number }) => String(number))
      const asked =
        numbers.length === 0
          ? 'no question was put to it'
          : `see ${numbers.length === 1 ? 'question' : 'questions'} ${listed(numbers)}`
      return `${nameOf(facts, id)}: ${cameWords(facts, id)}; ${asked}`
    })
}

function cameWords({ minutes }: SessionFacts, id: OrganisationId): string {
  const has = (people: readonly SessionPerson[]) =>
    people.some(({ side, organisationId }) => side === 'organisation' && organisationId === id)
  if (has(minutes.present)) return 'came'
  if (has(minutes.unmarked)) return 'was expected, and is not marked as there or not'
  if (has(minutes.apologies)) return 'sent apologies'
  return has(minutes.absent) ? 'neither came nor sent apologies' : 'nobody from it was expected'
}

/**
 * Organisations that an item was about and that neither its title nor a question of it names; empty where all are named. Minutes
 * say of an item that was not reached whom it was about all the same.
 */
export function aboutWords(facts: SessionFacts, { item, challenges }: MinutedItem): string {
  const asked = new Set(challenges.map(({ organisationId }) => organisationId))
  const names = item.organisationIds.flatMap((id) => {
    const name = nameOf(facts, id)
    return asked.has(id) || item.title.includes(name) ? [] : [name]
  })
  if (names.length === 0) return ''
  return asked.size === 0 ? `It was about ${listed(names)}.` : `No question was put to ${listed(names)} on this item.`
}
