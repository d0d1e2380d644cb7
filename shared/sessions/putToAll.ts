import type { OrganisationId } from '../partnership/organisation'
import type { MinutedChallenge, Minutes } from './minutes'

/** To whom a question is put that was asked on an item about no organisation: kept with the question as these words. */
export const everybody = 'Everybody who is here'

/** True for a question that was put to all who were in the room, and to no organisation of its own. */
export const isPutToAll = ({ organisationId, challenge }: Pick<MinutedChallenge, 'organisationId' | 'challenge'>) =>
  organisationId === null && challenge.raised.who === everybody

/** True for an organisation's own question, and for one that was put to all while somebody of it was there. */
export const isPutTo = (minutes: Pick<Minutes, 'present'>, minuted: MinutedChallenge, id: OrganisationId): boolean =>
  minuted.organisationId === id ||
  (isPutToAll(minuted) &&
    minutes.present.some(({ side, organisationId }) => side === 'organisation' && organisationId === id))
