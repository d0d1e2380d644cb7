import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { comeUnasked, putToWords } from '../../../shared/sessions/putTo'
import { anAgendaItem } from '../../builders/ledger'

const names = new Map([
  [asId<'organisation'>('haven'), 'Haven'],
  [asId<'organisation'>('police'), 'Police'],
])
const on = (title: string, ...ids: string[]) => anAgendaItem({ title, organisationIds: ids.map((id) => asId(id)) })

describe('whom an item is put to', () => {
  it('is said where its title does not name all of them', () => {
    expect(putToWords(on('Waiting times', 'haven'), names)).toBe('Put to Haven')
    expect(putToWords(on('Listening – Haven', 'haven', 'police'), names)).toBe('Put to Haven, Police')
    expect(putToWords(on('Haven – Listening', 'haven'), names)).toBe('')
    expect(putToWords(on('Break'), names)).toBe('')
  })

  it('is so many at most, and how many more', () => {
    const many = new Map(Array.from({ length: 9 }, (_, i) => [asId<'organisation'>(`o${i}`), `Body ${i}`]))
    expect(putToWords(on('Together', ...many.keys()), many)).toMatch(/Body 5 and 3 more$/)
  })
})

describe('who comes and is asked nothing', () => {
  it('is everybody who is on no item, once somebody is on one', () => {
    expect(comeUnasked([on('Welcome'), on('Haven – Listening', 'haven')], names)).toEqual(['police'])
    expect(comeUnasked([on('Welcome')], names)).toEqual([])
  })
})
