import type { Challenge } from '../../shared/challenges/challenge'
import type { StoryLine } from '../../shared/challenges/story'
import { disagreementsOn } from '../../shared/sessions/disagreed'
import { entriesOf } from '../../shared/sessions/log'
import { withoutNotes } from '../../shared/sessions/session'
import type { WorkspaceCopy } from './database'
import { useLive } from './live'

/** The sessions in which a challenge's organisation did not agree with the rating of what it is about; undefined while they are read. */
export const useDisagreements = (challenge: Challenge): readonly StoryLine[] | undefined =>
  useLive((copy) => readDisagreements(copy, challenge), [challenge])

const readDisagreements = (copy: WorkspaceCopy, challenge: Challenge) =>
  copy.transaction('r', [copy.sessions, copy.returns], async () => {
    const sessions = (await copy.sessions.toArray()).map(withoutNotes)
    const ids = new Set(sessions.flatMap((session) => entriesOf(session, 'rated').map(({ returnId }) => returnId)))
    const returns = await copy.returns.bulkGet([...ids])
    const whose = new Map(returns.flatMap((each) => (each ? [[each.id, each.organisationId] as const] : [])))
    return disagreementsOn(challenge, sessions, (id) => whose.get(id) ?? null)
  })
