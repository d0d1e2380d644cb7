import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/guard/finding'
import { findPersonal } from '../../../shared/guard/findPersonal'
import { keepMark, stillAsked } from '../../../shared/guard/keep'
import { nextPseudonym, takenOut } from '../../../shared/guard/takeOut'
import { knownInTests } from '../../builders/guard/known'

const found = (text: string) => findPersonal(text, knownInTests)
const firstIn = (text: string) => found(text)[0] as Finding
const out = (text: string) => {
  const { start, end } = takenOut(firstIn(text))
  return text.slice(start, end)
}

describe('what is taken out', () => {
  it.each([
    ['We saw Zainab, aged 9, once.', 'Zainab'],
    ['A 9-year-old called Łukasz.', 'Łukasz'],
    ['The mother of Aisha rang.', 'Aisha'],
    ['J.S., aged 9, waited.', 'J.S.'],
    ['NHS no 999 012 3454.', '999 012 3454'],
  ])('of “%s” is “%s”', (text, words) => {
    expect(out(text)).toBe(words)
  })
})

describe('another name', () => {
  it('is the first that the text does not use', () => {
    expect(nextPseudonym('')).toBe('Child A')
    expect(nextPseudonym('Child A met Child B and child d.')).toBe('Child C')
  })
})

describe('what was kept', () => {
  const text = 'All is well. Zainab, aged 9, is made up. The rest follows.'
  const mark = keepMark('key', text, firstIn(text))

  it('is known by its sentence, wherever that stands', () => {
    expect(keepMark('key', 'Zainab, aged 9, is made up.', firstIn('Zainab, aged 9, is made up.'))).toBe(mark)
    expect(stillAsked('key', new Set([mark]), text, found(text))).toEqual([])
  })

  it('is asked about again in another sentence, and under another key', () => {
    const other = 'We saw Zainab, aged 9, is made up.'
    expect(stillAsked('key', new Set([mark]), other, found(other))).toHaveLength(1)
    expect(keepMark('another', text, firstIn(text))).not.toBe(mark)
    expect(stillAsked(null, new Set([mark]), text, found(text))).toHaveLength(1)
  })

  it('holds none of its words', () => {
    expect(mark).toMatch(/^[0-9a-f]{64}$/)
  })
})
