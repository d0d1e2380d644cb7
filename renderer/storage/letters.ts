import type { MintId } from '../../shared/basics/id'
import { type Result, refuse } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import type { Challenge } from '../../shared/challenges/challenge'
import type { ReceivedLetter } from '../../shared/exchange/pack/letterPack'
import type { Organisation } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { type CannotTakeReply, takeReply } from '../../shared/sessions/reply'
import type { Session } from '../../shared/sessions/session'
import { useLive } from './live'
import type { RecordIsMissing } from './record'
import { updateSession } from './sessions'
import { openedWorkspace } from './workspace'

/** The letter that was opened to be answered, with its questions. */
export type LetterHere = {
  readonly session: Session
  readonly partnership: Partnership
  readonly organisation: Organisation
  readonly challenges: readonly Challenge[]
}

/** The letter that was opened to be answered; null where none was. */
export const useLetterHere = () =>
  useLive(async (copy): Promise<LetterHere | null> => {
    const partnership = await copy.partnerships.toCollection().first()
    const session = partnership?.answering && (await copy.sessions.get(partnership.answering))
    const organisation = await copy.organisations.toCollection().first()
    if (!partnership || !session || !organisation) return null
    return { session, partnership, organisation, challenges: await copy.challenges.toArray() }
  }, [])

/** Why a reply that came in a file is not taken in. */
export type CannotTakeLetter =
  | CannotTakeReply
  | RecordIsMissing
  | { readonly kind: 'nothingChanged' }
  /** It is of another partnership, or of a session that is not here. */
  | { readonly kind: 'otherLetter' }
  | { readonly kind: 'letterIsNotAnswered' }

/** Takes a reply that came in a file into the session it belongs to, as one that is written down by hand. */
export async function takeLetter(
  { session, partnership, organisation, reply }: ReceivedLetter,
  stamp: Stamp,
  newId: MintId,
): Promise<Result<null, CannotTakeLetter>> {
  const { copy } = openedWorkspace()
  const [own, here] = await Promise.all([copy.partnerships.toCollection().first(), copy.sessions.get(session.id)])
  if (!here || own?.id !== partnership.id || own.answering !== undefined) return refuse({ kind: 'otherLetter' })
  if (!(await copy.organisations.get(organisation.id))) return refuse({ kind: 'otherLetter' })
  if (reply === null) return refuse({ kind: 'letterIsNotAnswered' })
  return updateSession<CannotTakeReply>('takeReply', session.id, (records) =>
    takeReply(records.session, records.challenges, reply, stamp, newId),
  )
}
