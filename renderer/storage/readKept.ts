import type { Kept } from '../../shared/reports/spreadsheets/kept'
import { withoutNotes } from '../../shared/sessions/session'
import type { WorkspaceCopy } from './database'
import { readReported } from './readReported'

/** Everything that spreadsheets are made from, read in one transaction, without the chair's notes. */
export const readKept = (copy: WorkspaceCopy): Promise<Kept> =>
  copy.transaction(
    'r',
    [
      copy.partnerships,
      copy.organisations,
      copy.frameworks,
      copy.cycles,
      copy.returns,
      copy.actions,
      copy.challenges,
      copy.sessions,
      copy.reviews,
      copy.surveys,
    ],
    async () => {
      const [reported, actions, challenges, sessions, reviews, surveys] = await Promise.all([
        readReported(copy),
        copy.actions.toArray(),
        copy.challenges.toArray(),
        copy.sessions.toArray(),
        copy.reviews.toArray(),
        copy.surveys.toArray(),
      ])
      return { ...reported, actions, challenges, sessions: sessions.map(withoutNotes), reviews, surveys }
    },
  )
