import { asId } from '../../../shared/basics/id'
import type { Session } from '../../../shared/sessions/session'
import { best, good, q11, q12, some } from '../../builders/frameworks'
import { aChallenge, anAgendaItem, aSession } from '../../builders/ledger'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

/** Haven's return of this year, and what was agreed on it last year. */
export const haven = aReturn({
  id: asId('return-2026'),
  stage: 'returned',
  answers: {
    [q11]: anAnswer({ rating: best, narrative: 'Our wards meet each month.' }),
    [q12]: anAnswer({ rating: some }),
  },
})

/** A session on Haven: a carried challenge and two items, not begun. */
export const onHaven = (change: Partial<Session> = {}) =>
  aSession({
    agenda: [
      anAgendaItem({ id: asId('opening'), kind: 'opening', title: 'Welcome', organisationIds: [], questionIds: [] }),
      anAgendaItem({
        challengeIds: [asId('challenge-1')],
        asks: [{ id: asId('ask-1'), words: 'Who checks at night?', promptId: null }],
      }),
      anAgendaItem({ id: asId('item-2'), title: 'Haven – Listening', minutes: 10, questionIds: [q12] }),
    ],
    ...change,
  })

/** A workspace in which it is held. */
export const workspaceWith = (session: Session) =>
  aWorkspace({ cycles: [aCycle()], returns: [haven], challenges: [aChallenge()], sessions: [session] })

export { best, good, q11, q12, some }
