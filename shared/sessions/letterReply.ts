import { ok, type Result, refuse } from '../basics/result'
import { sha256Hex } from '../basics/sha256'
import { utf8Bytes } from '../basics/utf8'
import type { Challenge, ChallengeId } from '../challenges/challenge'
import type { OrganisationId } from '../partnership/organisation'
import type { SessionReply } from './reply'
import type { Session } from './session'

// An organisation answers its letter in the app. What it says is kept beside the letter as it is typed, in places of their own.

/** What an organisation says of one question. `fact` is `right` or `wrong`; the others are words. */
export type ReplyPart = 'fact' | 'wrong' | 'answer' | 'what' | 'where'

/** Where a part of what is said to a question is kept. */
export const replyPiece = (id: ChallengeId, part: ReplyPart): string => `reply/${id}/${part}`

/** Where the role that replies is kept, and what it says on the whole. */
export const replyRole = 'reply/role'
export const replyWords = 'reply/words'

/** Where the words of a question stand that an organisation accepts or corrects. */
export const statementPiece = (id: ChallengeId): string => `statement/${id}`

/** Why a reply does not go back yet. */
export type CannotSendReply =
  /** So many questions are neither accepted nor corrected. */
  | { readonly kind: 'statementsAreOpen'; readonly count: number }
  | { readonly kind: 'roleIsMissing' }
  | { readonly kind: 'correctionIsMissing' }

/** What an organisation says to its letter. Refuses while a question is neither accepted nor corrected. */
export function replyFrom(
  { edits }: Pick<Session, 'edits'>,
  challenges: readonly Challenge[],
  organisationId: OrganisationId,
): Result<SessionReply, CannotSendReply> {
  const said = (piece: string) => (edits[piece] ?? '').trim()
  const statements = challenges.map(({ id }) => {
    const part = (name: ReplyPart) => said(replyPiece(id, name))
    const isWrong = part('fact') === 'wrong'
    const evidence = part('what') === '' ? null : { what: part('what'), where: part('where'), on: null }
    return {
      challengeId: id,
      isRight: part('fact') === 'right',
      isWrong,
      wrong: isWrong ? part('wrong') : '',
      answer: part('answer'),
      evidence,
    }
  })
  const open = statements.filter(({ isRight, isWrong }) => !isRight && !isWrong).length
  if (open > 0) return refuse({ kind: 'statementsAreOpen', count: open })
  if (statements.some(({ isWrong, wrong }) => isWrong && wrong === '')) return refuse({ kind: 'correctionIsMissing' })
  const role = said(replyRole)
  if (role === '') return refuse({ kind: 'roleIsMissing' })
  const reply = {
    organisationId,
    role,
    accepts: statements.every(({ isRight }) => isRight),
    words: said(replyWords),
    statements: statements.map(({ isWrong: _isWrong, ...statement }) => statement),
  }
  return ok({ ...reply, fingerprint: sha256Hex(utf8Bytes(JSON.stringify(reply))) })
}
