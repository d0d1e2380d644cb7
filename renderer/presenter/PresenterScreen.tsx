import type { SessionId } from '../../shared/sessions/session'
import { useSession } from '../storage/sessions'
import { Presenter } from './Presenter'

/** Runs a session: for the chair alone. */
export function PresenterScreen({ sessionId }: { readonly sessionId: SessionId }) {
  const session = useSession(sessionId)
  if (session === undefined) return null
  if (session === null) return <p>This session is no longer here, so it cannot be run. Go back to Home.</p>
  return <Presenter recorded={session} />
}
