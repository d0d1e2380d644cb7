import { withOptional } from './editFramework'
import type { Framework } from './framework'
import { movedBy } from './order'
import type { LevelId } from './scale'

// Edits of the kinds of evidence, of what levels need of them, and of the words over the action table.

export type EvidenceTypeId = NonNullable<Framework['evidenceTypes']>[number]['id']
export type ActionColumn = keyof NonNullable<Framework['actionColumns']>

/** Adds a kind of evidence without words. */
export const addEvidenceType = (framework: Framework, id: EvidenceTypeId): Framework => ({
  ...framework,
  evidenceTypes: [...(framework.evidenceTypes ?? []), { id, label: '' }],
})

/** Gives a kind of evidence other words. */
export const renameEvidenceType = (framework: Framework, id: EvidenceTypeId, label: string): Framework => ({
  ...framework,
  evidenceTypes: (framework.evidenceTypes ?? []).map((type) => (type.id === id ? { ...type, label } : type)),
})

/** Moves a kind of evidence one place up or down. */
export const moveEvidenceType = (framework: Framework, id: EvidenceTypeId, by: 1 | -1): Framework => ({
  ...framework,
  evidenceTypes: movedBy(framework.evidenceTypes ?? [], (type) => type.id === id, by),
})

/** Takes a kind of evidence away, also from the levels that need it. */
export function removeEvidenceType(framework: Framework, id: EvidenceTypeId): Framework {
  const levels = (framework.rules.evidenceTypeFor ?? []).filter(({ types }) => types.includes(id))
  const without = levels.reduce((next, { level }) => needEvidenceType(next, level, id, false), framework)
  return withOptional(
    without,
    'evidenceTypes',
    (framework.evidenceTypes ?? []).filter((type) => type.id !== id),
  )
}

/** Says whether a level needs evidence of a kind; where it needs several, one of them is enough. */
export function needEvidenceType(framework: Framework, level: LevelId, id: EvidenceTypeId, on: boolean): Framework {
  const { evidenceTypeFor = [] } = framework.rules
  const before = evidenceTypeFor.find((rule) => rule.level === level)?.types ?? []
  const types = [...before.filter((each) => each !== id), ...(on ? [id] : [])]
  const others = evidenceTypeFor.filter((rule) => rule.level !== level)
  const next = types.length === 0 ? others : [...others, { level, types }]
  return { ...framework, rules: withOptional(framework.rules, 'evidenceTypeFor', next) }
}

/** Words over a column of the action table; empty words give it back its usual ones. */
export function nameActionColumn(framework: Framework, column: ActionColumn, words: string): Framework {
  const columns = withOptional(framework.actionColumns ?? {}, column, words)
  return withOptional(framework, 'actionColumns', Object.keys(columns).length === 0 ? undefined : columns)
}
