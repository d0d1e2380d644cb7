import { type PartnershipAction, termsOf } from '../../actions/action'
import { type Entry, looseEntry } from './entry'

/** An action that the partnership follows: what was agreed, and everything that was noted on it. Nothing while nothing is said. */
export function entriesOfAction(action: PartnershipAction): readonly Entry[] {
  const terms = termsOf(action)
  const text = [
    ...(terms ? [terms.what, terms.owner, terms.evidenceToClose, terms.impact] : []),
    'title' in action.from ? action.from.title : '',
    ...action.events.flatMap((event) => [
      'note' in event ? event.note : '',
      'reason' in event ? event.reason : '',
      'impact' in event ? event.impact : '',
      event.kind === 'checked' && event.proof ? event.proof.what : '',
    ]),
  ].filter((words) => words.trim() !== '')
  if (text.length === 0) return []
  return [
    looseEntry({
      key: `actions/${action.id}`,
      kind: 'action',
      title: terms ? 'Followed by the partnership' : 'Noted by the partnership on an organisation’s action',
      text: text.join('\n'),
      opens: { kind: 'action', actionId: action.id },
      cycleId: action.cycleId,
      organisationId: terms?.organisationId ?? null,
      at: action.events.at(-1)?.at ?? action.raisedOn,
    }),
  ]
}
