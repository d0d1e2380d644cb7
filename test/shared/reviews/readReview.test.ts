import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import {
  endsSitting,
  nextToRead,
  noteItem,
  readingTime,
  reviewProgress,
  sendReview,
  withStarter,
} from '../../../shared/reviews/readReview'
import { hasReply, replyToItem, reviewState, takeReplies, takeSent, wantsReply } from '../../../shared/reviews/takeIn'
import { must, refusal } from '../../builders/must'
import { noon } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'

const later = asMoment('2026-11-22T15:00:00.000Z')
const [first, second] = [asId<'review item'>('item-1'), asId<'review item'>('item-2')]
const two = aReview({ items: [aReviewItem(), aReviewItem({ id: second })] })
const asking = must(noteItem(two, first, { view: 'question', words: 'How do you know?', raise: true }, noon))
const sent = must(sendReview(asking, later))

describe('reading', () => {
  it('keeps a view, then its words, and tells how far the reader is', () => {
    const viewed = must(noteItem(two, first, { view: 'notSure' }, noon))
    const both = must(noteItem(viewed, first, { words: 'More figures\r\nplease' }, later))
    expect(both.items[0]?.note).toEqual({ view: 'notSure', words: 'More figures\nplease', raise: false, at: later })
    expect(reviewProgress(both)).toEqual({ read: 1, total: 2, left: 1 })
    expect(nextToRead(both, null)?.id).toBe(second)
    expect(nextToRead(both, second)?.id).toBe(second)
    expect(nextToRead(must(noteItem(both, second, { view: 'satisfied' }, noon)), first)).toBeNull()
  })

  it('takes words before a view as a question, and refuses words that are too long or for another review', () => {
    expect(must(noteItem(two, first, { words: 'Why?' }, noon)).items[0]?.note?.view).toBe('question')
    expect(refusal(noteItem(two, first, { words: 'x'.repeat(4_001) }, noon))).toMatchObject({ kind: 'textIsTooLong' })
    expect(refusal(noteItem(two, asId('item-9'), { view: 'satisfied' }, noon))).toEqual({ kind: 'reviewItemIsMissing' })
  })

  it('ends when it is sent: nothing changes after that', () => {
    expect(refusal(sendReview(two, noon))).toEqual({ kind: 'nothingIsRead' })
    expect(sent.sentAt).toBe(later)
    expect(refusal(noteItem(sent, second, { view: 'satisfied' }, later))).toEqual({ kind: 'reviewIsSent' })
    expect(refusal(sendReview(sent, later))).toEqual({ kind: 'reviewIsSent' })
  })

  it.each([
    [1, 'about 5 minutes'],
    [6, 'about 15 minutes'],
    [24, 'about an hour'],
    [36, 'about 1 and a half hours'],
    [48, 'about 2 hours'],
  ])('says how long %i answers take', (count, words) => expect(readingTime(count)).toBe(words))

  it('ends a sitting after twelve answers, where more are to come', () => {
    const ends = (total: number) =>
      Array.from({ length: total }, (_, place) => place + 1).filter((n) => endsSitting(n - 1, total))
    expect([ends(6), ends(12), ends(13), ends(30)]).toEqual([[], [], [12], [12, 24]])
  })

  it('puts a starter into the words without losing any', () => {
    expect(withStarter(' ', 'Who checks this?')).toBe('Who checks this? ')
    expect(withStarter('I like it. ', 'Who checks this?')).toBe('I like it.\nWho checks this? ')
  })
})

describe('a review that comes back', () => {
  it('brings its notes and the time it was sent', () => {
    const home = must(takeSent(two, sent))
    expect(home).toEqual(sent)
    expect(reviewState(two)).toBe('out')
    expect(reviewState(home)).toBe('back')
  })

  it('is refused before it was sent, of another review, and when all of it is here', () => {
    expect(refusal(takeSent(two, asking))).toEqual({ kind: 'reviewIsNotSent' })
    expect(refusal(takeSent(two, { ...sent, id: asId('review-2') }))).toEqual({ kind: 'otherReview' })
    expect(refusal(takeSent(sent, sent))).toEqual({ kind: 'reviewIsHere' })
  })

  it('sent twice leaves what came first as it is, and adds only what was missing', () => {
    const noted = must(noteItem(asking, first, { words: 'Changed afterwards' }, later))
    const again = must(sendReview(must(noteItem(noted, second, { view: 'satisfied' }, later)), later))
    const home = must(takeSent(sent, again))
    expect(home.items[0]?.note?.words).toBe('How do you know?')
    expect(home.items[1]?.note?.view).toBe('satisfied')
  })

  it('is answered note by note; plain satisfaction needs none', () => {
    const both = must(sendReview(must(noteItem(asking, second, { view: 'satisfied' }, noon)), later))
    expect(both.items.map(wantsReply)).toEqual([true, false])
    expect(refusal(replyToItem(asking, first, { answer: 'Yes' }, asDay('2026-12-01')))).toEqual({
      kind: 'reviewIsNotSent',
    })
    const answered = must(replyToItem(both, first, { answer: 'By a survey.' }, asDay('2026-12-01')))
    const agreed = must(replyToItem(answered, first, { agreed: 'To publish it.' }, asDay('2026-12-09')))
    expect(agreed.items[0]?.reply).toEqual({
      answer: 'By a survey.',
      answeredBy: '',
      answeredOn: '2026-12-01',
      agreed: 'To publish it.',
      agreedOn: '2026-12-09',
    })
    expect(reviewState(agreed)).toBe('answered')
    const emptied = must(replyToItem(answered, first, { answer: ' ' }, asDay('2026-12-02')))
    expect(emptied.items[0]?.reply?.answeredOn).toBeNull()
    expect(emptied.items.map(hasReply)).toEqual([false, false])
  })

  it('goes to its reader with what was answered, and changes no note', () => {
    const answered = must(replyToItem(sent, first, { answer: 'By a survey.' }, asDay('2026-12-01')))
    const tampered = {
      ...answered,
      items: answered.items.map((item) => ({ ...item, note: item.note && { ...item.note, words: 'Other' } })),
    }
    const own = must(takeReplies(sent, tampered))
    expect(own.items[0]?.note?.words).toBe('How do you know?')
    expect(own.items[0]?.reply?.answer).toBe('By a survey.')
    expect(refusal(takeReplies(own, answered))).toEqual({ kind: 'reviewIsHere' })
    expect(refusal(takeReplies(own, { ...answered, id: asId('review-2') }))).toEqual({ kind: 'otherReview' })
  })
})
