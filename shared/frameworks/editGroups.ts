import { withOptional } from './editFramework'
import { movedBy } from './order'
import type { GroupId, Standard } from './question'

// Edits of the groups in which a standard sets its questions.

/** Adds a group without a title at the end. */
export const addGroup = (standard: Standard, id: GroupId): Standard => ({
  ...standard,
  groups: [...(standard.groups ?? []), { id, title: '' }],
})

/** Gives a group another title. */
export const renameGroup = (standard: Standard, id: GroupId, title: string): Standard => ({
  ...standard,
  groups: (standard.groups ?? []).map((group) => (group.id === id ? { ...group, title } : group)),
})

/** Moves a group one place up or down, with its questions: they change places with those of the group that was there. */
export function moveGroup(standard: Standard, id: GroupId, by: 1 | -1): Standard {
  const before = standard.groups ?? []
  const other = before[before.findIndex((group) => group.id === id) + by]
  const groups = movedBy(before, (group) => group.id === id, by)
  if (!other) return standard
  const order = groups.map((group) => group.id)
  const both = standard.questions.filter(({ group }) => group === id || group === other.id)
  const placed = [...both].sort((a, b) => order.indexOf(a.group as GroupId) - order.indexOf(b.group as GroupId))
  const questions = standard.questions.map((question) =>
    both.includes(question) ? (placed.shift() ?? question) : question,
  )
  return { ...standard, groups, questions }
}

/** Takes a group away; its questions stay and are in none. */
export function removeGroup(standard: Standard, id: GroupId): Standard {
  const questions = standard.questions.map((question) =>
    question.group === id ? withOptional(question, 'group', undefined) : question,
  )
  const groups = (standard.groups ?? []).filter((group) => group.id !== id)
  return withOptional({ ...standard, questions }, 'groups', groups)
}
