import { describe, expect, it, vi } from 'vitest'
import { workedOutOnce } from '../../../renderer/storage/workedOut'

describe('what is worked out once', () => {
  it('is worked out once for each object and what it is told', () => {
    const work = vi.fn(({ name }: { readonly name: string }, told: string) => ({ name, told }))
    const once = workedOutOnce(work)
    const [a, b] = [{ name: 'a' }, { name: 'a' }]
    expect(once(a, 'x')).toBe(once(a, 'x'))
    expect(once(a, 'y')).toEqual({ name: 'a', told: 'y' })
    expect(once(b, 'x')).not.toBe(once(a, 'x'))
    expect(work).toHaveBeenCalledTimes(3)
  })
})
