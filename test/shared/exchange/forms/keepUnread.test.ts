import { expect, it } from 'vitest'
import { keepUnread } from '../../../../shared/exchange/forms/keepUnread'
import { aReturn } from '../../../builders/returns'

const seen = (words: string) => ({ where: 'Answers B7', words, why: 'A formula stood here. What it showed was taken.' })

it('words that stand in no box stay with the return once, with their place and why', () => {
  const once = keepUnread(aReturn({ unread: ['From before'] }), [seen('=1+1'), seen('=1+1'), seen('7')])
  expect(once.unread).toEqual([
    'From before',
    expect.stringMatching(/^Answers B7: =1\+1 – A formula stood here/),
    expect.stringContaining(': 7 – '),
  ])
  expect(keepUnread(once, [seen('7')])).toEqual(once)
})

it('a return with nothing unread stays as it is, and no more is kept than a return holds', () => {
  expect(keepUnread(aReturn(), [])).toEqual(aReturn())
  const many = Array.from({ length: 300 }, (_, place) => seen(String(place)))
  expect(keepUnread(aReturn(), many).unread).toHaveLength(200)
})
