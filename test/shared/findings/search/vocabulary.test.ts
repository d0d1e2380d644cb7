import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeness, newVocabulary, slipsIn } from '../../../../shared/findings/search/vocabulary'

/** What answers to a typed word, by word. */
function found(words: readonly string[], typed: string): Record<string, number> {
  const vocabulary = newVocabulary()
  const numbers = words.map((word) => [word, vocabulary.numberOf(word)] as const)
  const matches = vocabulary.find(typed)
  return Object.fromEntries(
    numbers.flatMap(([word, number]) => {
      const how = matches.get(number)
      return how === undefined ? [] : [[word, how]]
    }),
  )
}

const { whole, beginning, near } = closeness

/** Slips between two words, worked out plainly over the whole table. */
function slipsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      )
      ;(rows[i] ?? [])[j] = least
    }
  }
  return at(a.length, b.length)
}

describe('words that answer to a typed one', () => {
  it('are the word and its plural, longer ones that begin so, and near ones', () => {
    expect(found(['report', 'reports', 'reporter', 'repot', 'deport', 'resort', 'rapports'], 'report')).toEqual({
      report: whole,
      reports: whole,
      reporter: beginning,
      repot: near,
      deport: near,
      resort: near,
    })
  })

  it('may have two letters that change places', () => {
    expect(found(['safeguarding'], 'safegaurding')).toEqual({ safeguarding: near })
    expect(found(['child'], 'chidl')).toEqual({ child: near })
  })

  it('are exact where the word is short or a number', () => {
    expect(found(['lead', 'led'], 'leed')).toEqual({})
    expect(found(['123456', '12345'], '123465')).toEqual({})
    expect([slipsIn('lead'), slipsIn('leads'), slipsIn('safeguar'), slipsIn('safeguard')]).toEqual([0, 1, 1, 2])
  })

  it('are found whenever they came', () => {
    const vocabulary = newVocabulary()
    vocabulary.numberOf('m')
    expect(vocabulary.find('audit').size).toBe(0)
    const number = vocabulary.numberOf('auditor')
    vocabulary.numberOf('a')
    expect([...vocabulary.find('audit')]).toEqual([[number, beginning]])
  })

  it('are those that a plain comparison with every word finds, and no others', () => {
    // Few letters, so that neighbours are many.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 80 }), word, (words, typed) => {
        const expected = words.filter(
          (each) => each.startsWith(typed) || (slipsIn(typed) > 0 && slipsBetween(each, typed) <= slipsIn(typed)),
        )
        // No ending that a stem takes off can be spelt with these letters.
        expect(Object.keys(found(words, typed)).sort()).toEqual(expected.sort())
      }),
      { numRuns: 500 },
    )
  })
})
