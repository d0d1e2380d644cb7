import { ended } from '../../basics/text'
import type { AgendaItemId, OpenSession } from '../../sessions/session'
import { type Piece, pieceOf, sentenceOrList } from './pieces'

/** What was decided on an item of the agenda, as the minutes and the letters to whom it was put say it; null for nothing. */
export function decidedPiece(
  session: Pick<OpenSession, 'agenda' | 'edits'>,
  { id: itemId, decisions }: { readonly id: AgendaItemId; readonly decisions: readonly string[] },
): Piece | null {
  const number = session.agenda.findIndex(({ id }) => id === itemId) + 1
  return decisions.length === 0
    ? null
    : pieceOf(session, {
        id: `minutes/item/${itemId}/decided`,
        label: `Decided on item ${number}`,
        lead: 'Decided',
        made: decisionWords(decisions),
      })
}

/** One decision as it is, several as a list. */
export const decisionWords = (decisions: readonly string[]): string => sentenceOrList(decisions.map(ended))
