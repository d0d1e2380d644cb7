import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { addGroup, moveGroup, removeGroup, renameGroup } from '../../../shared/frameworks/editGroups'
import type { Standard } from '../../../shared/frameworks/question'
import { aFramework } from '../../builders/frameworks'

const [plain] = aFramework().standards
const [one, two] = plain?.questions ?? []
if (!plain || !one || !two) throw new Error('a standard with two questions')
const lead = asId<'group'>('lead')
const staff = asId<'group'>('staff')
const grouped: Standard = {
  ...renameGroup(renameGroup(addGroup(addGroup(plain, lead), staff), lead, 'Leads'), staff, 'Staff'),
  questions: [
    { ...one, group: lead },
    { ...two, id: asId('free') },
    { ...two, group: staff },
  ],
}
const ids = ({ questions }: Standard) => questions.map(({ id }) => id)

describe('groups of questions', () => {
  it('are added at the end and renamed', () => {
    expect(grouped.groups).toEqual([
      { id: 'lead', title: 'Leads' },
      { id: 'staff', title: 'Staff' },
    ])
  })

  it('move with their questions, and those of no group keep their places', () => {
    const moved = moveGroup(grouped, staff, -1)
    expect(moved.groups?.map(({ id }) => id)).toEqual(['staff', 'lead'])
    expect(ids(moved)).toEqual(['T-1.2', 'free', 'T-1.1'])
    expect(moveGroup(moved, staff, 1)).toEqual(grouped)
    expect(moveGroup(grouped, lead, -1)).toBe(grouped)
  })

  it('leave their questions in none when they are removed', () => {
    const without = removeGroup(grouped, lead)
    expect(ids(without)).toEqual(ids(grouped))
    expect(without.questions.map(({ group }) => group)).toEqual([undefined, undefined, 'staff'])
    expect(removeGroup(without, staff).groups).toBeUndefined()
  })
})
