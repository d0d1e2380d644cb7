import { type SessionMaterial, sessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { entriesOf } from '../../shared/sessions/log'
import type { Session, SessionId } from '../../shared/sessions/session'
import { readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'

/** A session for the person who writes its minutes: what goes out is made from the material, their own view of it stays on the screen. */
export type MinutedSession = { readonly material: SessionMaterial; readonly own: Session }

/** A session with what its minutes and letters are made from; null where there is none. */
export const useMinutedSession = (id: SessionId) => useLive((copy) => readMinuted(copy, id), [id])

const readMinuted = (copy: WorkspaceCopy, id: SessionId): Promise<MinutedSession | null> =>
  copy.transaction(
    'r',
    [
      copy.partnerships,
      copy.organisations,
      copy.frameworks,
      copy.cycles,
      copy.returns,
      copy.sessions,
      copy.challenges,
      copy.actions,
    ],
    async () => {
      const session = await copy.sessions.get(id)
      const cycle = session && (await copy.cycles.get(session.cycleId))
      const framework = cycle && (await readFramework(copy, cycle.framework))
      const partnership = await copy.partnerships.toCollection().first()
      if (!session || !cycle || !framework || !partnership) return null
      const rated = [...new Set(entriesOf(session, 'rated').map(({ returnId }) => returnId))]
      const [organisations, returns, challenges, actions] = await Promise.all([
        copy.organisations.toArray(),
        copy.returns.bulkGet(rated),
        copy.challenges.toArray(),
        copy.actions.toArray(),
      ])
      const kept = {
        partnership,
        organisations,
        frameworks: [framework],
        cycles: [cycle],
        returns: returns.flatMap((each) => each ?? []),
        challenges,
        actions,
      }
      return { material: sessionMaterial(kept, session), own: session }
    },
  )
