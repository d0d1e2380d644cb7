import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { noIdentifiers } from '../../../shared/partnership/organisation'
import {
  areasOf,
  everything,
  findInRegister,
  foundByEarlierName,
  noType,
  type Sought,
} from '../../../shared/partnership/register'
import { anOrganisation } from '../../builders/workspaces'

const alder = anOrganisation({
  id: asId('alder'),
  name: 'St Mary’s Academy',
  type: 'academy',
  area: 'North',
  trust: 'Café Trust',
  identifiers: { ...noIdentifiers, urn: '140001', laestab: '2034567' },
  earlier: [
    {
      name: 'Alder Grove Primary School',
      type: 'school-maintained',
      identifiers: { ...noIdentifiers, urn: '100001' },
      until: asDay('2026-08-31'),
      why: 'converted',
    },
  ],
})
const birch = anOrganisation({
  id: asId('birch'),
  name: 'Birch Nursery',
  type: '',
  area: 'South',
  closedOn: asDay('2026-08-31'),
})
const haven = anOrganisation()
const all = [alder, birch, haven]
const found = (sought: Partial<Sought>, today = '2026-11-22') =>
  findInRegister(all, { ...everything, ...sought }, asDay(today)).map(({ name }) => name)

describe('findInRegister', () => {
  it('leaves nobody out when nothing is sought', () => {
    expect(found({})).toEqual(all.map(({ name }) => name))
  })

  it.each([
    ['name', 'mary academy'],
    ['name without its apostrophe', 'st marys'],
    ['name with an apostrophe', "Mary's"],
    ['earlier name', 'alder PRIMARY'],
    ['number', '140001'],
    ['number with a stroke', '203/4567'],
    ['earlier number', '100001'],
    ['trust without its accent', 'cafe'],
    ['area', 'north'],
  ])('finds by %s', (_, words) => {
    expect(found({ words })).toEqual(['St Mary’s Academy'])
  })

  it('needs every word', () => {
    expect(found({ words: 'mary nursery' })).toEqual([])
  })

  it('filters by type, those without one, area and whether they are open', () => {
    expect(found({ type: 'academy' })).toEqual(['St Mary’s Academy'])
    expect(found({ type: noType })).toEqual(['Birch Nursery'])
    expect(found({ area: 'South' })).toEqual(['Birch Nursery'])
    expect(found({ state: 'open' })).toEqual(['St Mary’s Academy', 'Haven Young People'])
    expect(found({ state: 'closed' })).toEqual(['Birch Nursery'])
    expect(found({ state: 'open' }, '2026-08-31')).toContain('Birch Nursery')
  })

  it('finds what a changed record says now', () => {
    expect(found({ words: 'rowan' })).toEqual([])
    const renamed = { ...haven, name: 'Rowan' }
    expect(findInRegister([renamed], { ...everything, words: 'rowan' }, asDay('2026-11-22'))).toEqual([renamed])
  })
})

describe('foundByEarlierName', () => {
  it('names the earlier name only when the present one has none of the words', () => {
    expect(foundByEarlierName(alder, 'grove')).toBe('Alder Grove Primary School')
    expect(foundByEarlierName(alder, 'mary')).toBeNull()
    expect(foundByEarlierName(alder, '')).toBeNull()
    expect(foundByEarlierName(haven, 'grove')).toBeNull()
  })
})

describe('areasOf', () => {
  it('names each once, in order', () => {
    expect(areasOf([birch, alder, haven, alder])).toEqual(['North', 'South'])
  })
})
