import { capital, ended } from '../../basics/text'
import type { OrganisationId } from '../../partnership/organisation'
import type { LetterItem, LetterPieces } from '../../sessions/letterPieces'
import type { MinutedItem } from '../../sessions/minutes'
import { decidedPiece } from './decidedPiece'
import type { SessionPart } from './pieces'
import { nameOf, type SessionFacts } from './sessionFacts'

/**
 * What was decided on items that were put to an organisation, in the words of the minutes, and which of them were put off or not reached. An item that
 * was put to several is called by no title: titles name others.
 */
export const decidedParts = (facts: SessionFacts, { organisationId, items }: LetterPieces): readonly SessionPart[] =>
  items.flatMap((item): readonly SessionPart[] => {
    const title = titleFor(facts, item, organisationId)
    const decided = decidedPiece(facts.session, item)
    const off = putOffWords(item) || (item.isLeft ? 'It was not reached at this session.' : '')
    return [
      ...(decided === null
        ? []
        : [said(title === null ? 'On an item that you had with others' : `On “${title}”`, decided.words)]),
      ...(off === '' ? [] : [said(title === null ? 'An item that you had with others' : `“${title}”`, off)]),
    ]
  })

const said = (lead: string, words: string): SessionPart => ({ kind: 'said', lead, words })

/** What stands over what was decided: whether that is all, or items were put off or not reached too. */
export const decidedHeading = ({ items }: Pick<LetterPieces, 'items'>): string => {
  const isDecided = items.some(({ decisions }) => decisions.length > 0)
  const isOff = items.some(({ timesOff }) => timesOff.length > 0)
  const left = [...(isOff ? ['put off'] : []), ...(items.some(({ isLeft }) => isLeft) ? ['not reached'] : [])].join(
    ' or ',
  )
  if (left === '') return 'What was decided'
  return isDecided ? `What was decided, and what was ${left}` : `What was ${left}`
}

/** The title of its own item without its own name before it; null for an item of several. */
function titleFor(facts: SessionFacts, { title }: LetterItem, organisationId: OrganisationId): string | null {
  const name = `${nameOf(facts, organisationId)} – `
  return title?.startsWith(name) ? capital(title.slice(name.length)) : title
}

/** How often and why an item was put off, in its order; empty for one that never was. */
export const putOffWords = ({ timesOff }: Pick<MinutedItem, 'timesOff'>): string =>
  timesOff
    .map(
      ({ why, isTakenUp }) =>
        `${ended(`Put off${why === '' ? '' : `: ${why}`}`)}${isTakenUp ? ' Taken up again later.' : ''}`,
    )
    .join(' ')
