import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Removal } from '../../../../shared/basics/removal'
import { sha256Hex } from '../../../../shared/basics/sha256'
import { utf8Text } from '../../../../shared/basics/utf8'
import type { Workspace } from '../../../../shared/exchange/checkTables'
import { narrowToLetter, writeLetterPack, writeReplyPack } from '../../../../shared/exchange/pack/letterPack'
import { writeReturnPack } from '../../../../shared/exchange/pack/returnPack'
import { writeReviewPack } from '../../../../shared/exchange/pack/reviewPack'
import { readPartnershipFile } from '../../../../shared/exchange/partnershipFile'
import { removalsIn } from '../../../../shared/exchange/removing/clean'
import { withEndedSession } from '../../../builders/endedSession'
import { withLog } from '../../../builders/ledger'
import { must } from '../../../builders/must'
import { aReview } from '../../../builders/reviews'

const removal: Removal = {
  id: asId<'removal'>('removal-1'),
  at: asMoment('2026-11-23T10:00:00.000Z'),
  by: 'Perpetua Fictional',
  reason: 'Typed of a child at the Imaginary School',
  salt: 'a'.repeat(32),
  pieces: [sha256Hex('a sentence')] as unknown as Removal['pieces'],
  files: ['b'.repeat(64)] as unknown as Removal['files'],
}
const making = { madeAt: asMoment('2027-01-20T10:00:00.000Z'), appVersion: '0.1.0' }
const reviewId = asId<'review'>('review-1')
const haven = asId<'organisation'>('haven')
const sessionId = asId<'session'>('session-1')

/** A workspace in which words were removed, with a session that ended and a review. */
function whereWordsWereRemoved(isAnonymised: boolean): Workspace {
  const ended = withEndedSession()
  return {
    ...ended,
    partnership: { ...ended.partnership, removed: [removal] },
    sessions: ended.sessions.map((each) => withLog(each, { kind: 'reviewed' })),
    reviews: [aReview({ isAnonymised })],
  }
}

/** The workspace in which a letter is answered, where words were removed too. */
function whereLetterIsAnswered(): Workspace {
  const narrow = narrowToLetter(whereWordsWereRemoved(false), sessionId, haven, asDay('2027-01-20'))
  return { ...narrow, partnership: { ...narrow.partnership, removed: [removal] } }
}

const ways: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a return’s pack', () => writeReturnPack(whereWordsWereRemoved(false), asId<'return'>('return-haven-2026'), making)],
  ['a review to its reader', () => writeReviewPack(whereWordsWereRemoved(false), reviewId, 'toReader', making)],
  ['an anonymised review', () => writeReviewPack(whereWordsWereRemoved(true), reviewId, 'toReader', making)],
  ['a review on its way home', () => writeReviewPack(whereWordsWereRemoved(true), reviewId, 'home', making)],
  ['a letter’s file', () => writeLetterPack(whereWordsWereRemoved(false), sessionId, haven, making)],
  ['a reply to a letter', () => writeReplyPack(whereLetterIsAnswered(), making)],
]

describe('words that were removed for good', () => {
  it.each(ways)('are known again by those who get %s, who do not learn who removed them, nor why', async (_, write) => {
    const bytes = await write()
    const { tables } = must(await readPartnershipFile(bytes, sha256Hex))
    expect(removalsIn(tables)).toEqual([{ ...removal, by: '', reason: '' }])
    const text = utf8Text(bytes) ?? ''
    expect(text).not.toContain(removal.by)
    expect(text).not.toContain(removal.reason)
  })
})
