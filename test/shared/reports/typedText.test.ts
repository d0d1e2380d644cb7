import { describe, expect, it } from 'vitest'
import { typedBlocks, withoutMark } from '../../../shared/reports/typedText'

describe('typed text', () => {
  it('is paragraphs where lines are empty, and keeps single line ends', () => {
    expect(typedBlocks('One\nstill one\n\n \nTwo')).toEqual([
      { kind: 'paragraph', words: 'One\nstill one' },
      { kind: 'paragraph', words: 'Two' },
    ])
  })

  it('becomes real lists where bullets or numbers were typed', () => {
    expect(typedBlocks('We have:\n- a lead\n- a deputy\n1. first\n2) second\nThat is all')).toEqual([
      { kind: 'paragraph', words: 'We have:' },
      { kind: 'bullets', items: ['a lead', 'a deputy'] },
      { kind: 'numbered', items: ['first', 'second'] },
      { kind: 'paragraph', words: 'That is all' },
    ])
  })

  it('of nothing is nothing', () => {
    expect(typedBlocks(' \n\n ')).toEqual([])
  })

  it('keeps numbers and dashes that are no list', () => {
    for (const text of ['17 of 25 staff', '3.4 is new', '-5 degrees', '2026 was hard', '(see below)', 'a lead']) {
      expect(typedBlocks(text)).toEqual([{ kind: 'paragraph', words: text }])
    }
  })
})

it.each([
  ['• Check the list', 'Check the list'],
  ['  – Check', 'Check'],
  ['1. Agree a standard', 'Agree a standard'],
  ['(a) Agree', 'Agree'],
  ['* Agree', 'Agree'],
  ['Agree - by May', 'Agree - by May'],
])('%s without its mark is %s', (line, words) => {
  expect(withoutMark(line)).toBe(words)
})
