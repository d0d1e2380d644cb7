import { describe, expect, it } from 'vitest'
import { newPassphrase, passphraseText, suggestedPassphrase } from '../../../../shared/exchange/sealed/passphrase'

const list = Array.from({ length: 7_776 }, (_, at) => `word${at}`)

describe('a passphrase that is suggested', () => {
  it('has five words of the list', () => {
    expect(suggestedPassphrase(list, () => Uint16Array.of(0, 7_775, 7_776, 15_551, 62_207))).toBe(
      'word0 word7775 word0 word7775 word7775',
    )
  })

  it('draws again what would make some words likelier', () => {
    const draws = [Uint16Array.of(62_208, 1, 65_535, 2, 3), Uint16Array.of(65_000, 4), Uint16Array.of(5)]
    const asked: number[] = []
    const words = suggestedPassphrase(list, (count) => {
      asked.push(count)
      return draws.shift() ?? Uint16Array.of()
    })
    expect(words).toBe('word1 word2 word3 word4 word5')
    expect(asked).toEqual([5, 2, 1])
  })
})

describe('a passphrase that somebody sets', () => {
  it('has at least fourteen characters, spaces at its ends not counted', () => {
    expect(newPassphrase('  thirteen long  ')).toEqual({ ok: false, problem: { kind: 'tooShort', least: 14 } })
    expect(newPassphrase('  fourteen chars ')).toEqual({ ok: true, value: 'fourteen chars' })
    expect(newPassphrase('👍'.repeat(13)).ok).toBe(false)
    expect(newPassphrase('x'.repeat(1_001))).toEqual({ ok: false, problem: { kind: 'tooLong' } })
  })

  it('is one in every form of Unicode', () => {
    expect(passphraseText(' cafe\u0301 ')).toBe(passphraseText('caf\u00e9'))
  })
})
