import { type ActionRow, actionRows } from '../../actions/tracker'
import type { BoardFacts } from './boardFacts'

/** The actions that the partnership agreed itself, raised by the day of the report, in the order in which they are to be chased. */
export const ownActions = ({ workspace, asAt }: Pick<BoardFacts, 'workspace' | 'asAt'>): readonly ActionRow[] =>
  actionRows(
    [],
    workspace.actions
      .filter(({ agreed, raisedOn }) => agreed !== null && raisedOn <= asAt)
      .map((action) => ({ ...action, events: action.events.filter(({ on }) => on <= asAt) })),
    asAt,
  )
