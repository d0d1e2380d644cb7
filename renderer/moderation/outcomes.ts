import type { PanelOutcome } from '../../shared/returns/panel'

/** What can be decided on an answer, in words. */
export const outcomeWords: Readonly<Record<PanelOutcome, string>> = {
  noChange: 'No change',
  suggest: 'Suggest a different rating',
  sentBack: 'Send back with a question',
  toSession: 'Take to the session',
}
