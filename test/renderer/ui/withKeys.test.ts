import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withKeys } from '../../../renderer/ui/withKeys'

describe('Items without an id', () => {
  const words = fc.array(fc.constantFrom('Name', 'Name 1', '1 Name', ''))

  it('have a key each, also those known by the same words, and stay in their order', () => {
    fc.assert(
      fc.property(words, (items) => {
        const keyed = withKeys(items, (each) => each)
        expect(new Set(keyed.map(({ key }) => key)).size).toBe(items.length)
        expect(keyed.map(({ item }) => item)).toEqual(items)
      }),
    )
  })

  it('keep their keys when others come after them', () => {
    fc.assert(
      fc.property(words, words, (items, more) => {
        const keys = (list: readonly string[]) => withKeys(list, (each) => each).map(({ key }) => key)
        expect(keys([...items, ...more]).slice(0, items.length)).toEqual(keys(items))
      }),
    )
  })
})
