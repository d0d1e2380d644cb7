import { describe, expect, it } from 'vitest'
import { areNear, comparedName, nearNames } from '../../../../shared/partnership/import/nearNames'

const near = (a: string, b: string) => areNear(comparedName(a), comparedName(b))

describe('names are near', () => {
  it.each([
    ['Ash Lane', 'Ash Lane Primary'],
    ['Ash Lane Primary School', 'Ash Lane Primary Academy'],
    ['St. Mary’s C of E Primary', "Saint Mary's CE Primary School"],
    ['The Haven', 'Haven'],
    ['Haven Young People', 'Haven Young Peoples'],
    ['Northmere Constabulary', 'Northmere Constablary'],
    ['Northmere Hospitals NHS Foundation Trust', 'Northmere Hospitals'],
    ['Fire & Rescue', 'Fire and Rescue'],
    ['École Birch', 'Ecole Birch'],
  ])('%s and %s', (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([true, true])
    const find = nearNames([a], (each) => each)
    expect(find(b, () => true)).toEqual([a])
    expect(find(b, () => false)).toEqual([])
  })
})

describe('names are not near', () => {
  it.each([
    ['Ash Lane Infant School', 'Ash Lane Junior School'],
    ['Ward 1', 'Ward 2'],
    ['Northmere Team A', 'Northmere Team B'],
    ['Northmere Police', 'Southmere Police'],
    ['Haven', 'Raven'],
    ['Dale Surgery', 'Dale Tuition'],
    ['Northmere Council housing', 'Northmere Council licensing'],
  ])('%s and %s', (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([false, false])
  })
})

it('a name of nothing but idle words is compared by them', () => {
  expect(near('The Academy', 'The School')).toBe(false)
})
