import { describe, expect, it } from 'vitest'
import { snippetOf } from '../../../../shared/findings/search/snippet'

const marking =
  (...words: readonly string[]) =>
  (word: string) =>
    words.includes(word)
const shown = (text: string, ...words: readonly string[]) =>
  snippetOf(text, marking(...words))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

describe('the part of a text that stands for it', () => {
  it('is the whole of a short one, with each word that matches marked', () => {
    expect(shown('Staff, and staff.', 'staff')).toBe('[Staff], and [staff].')
    expect(shown('On one\n\nline', 'line')).toBe('On one [line]')
    expect(shown('')).toBe('')
  })

  it('is where most words match, cut between words', () => {
    const filler = 'some other words here '.repeat(20)
    const text = `audit ${filler}the audit of supervision ${filler}`
    const piece = shown(text, 'audit', 'supervision')
    expect(piece).toContain('[audit] of [supervision]')
    expect(piece.startsWith('…')).toBe(true)
    expect(piece.endsWith('…')).toBe(true)
    expect(
      piece
        .replace(/[[\]…]/g, '')
        .trim()
        .split(' ')
        .every((word) => text.split(' ').includes(word)),
    ).toBe(true)
    expect(piece.length).toBeLessThan(200)
  })

  it('is the beginning where nothing matches', () => {
    expect(shown('word '.repeat(100))).toMatch(/^word .*word…$/)
  })

  it('shows the match at the very end of a long text', () => {
    expect(shown(`${'word '.repeat(100)}last`, 'last')).toMatch(/^….*\[last\]$/)
  })
})
