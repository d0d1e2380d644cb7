import type { Misfit } from '../basics/parse'
import type { Framework } from './framework'
import type { Question } from './question'
import type { Scale } from './scale'

/** The ids that a framework gives, by what they stand for. */
export type Known = {
  readonly levels: ReadonlySet<string>
  readonly scales: ReadonlyMap<string, Scale>
  readonly references: ReadonlySet<string>
  readonly variants: ReadonlySet<string>
  readonly evidenceTypes: ReadonlySet<string>
  readonly questions: ReadonlyMap<string, Question>
}

/** Every id of a framework. */
export function idsOf(framework: Framework): Known {
  const ids = (all: readonly { readonly id: string }[] = []) => new Set(all.map(({ id }) => id))
  return {
    levels: ids(framework.scales.flatMap((scale) => scale.levels)),
    scales: new Map(framework.scales.map((scale) => [scale.id as string, scale])),
    references: ids(framework.references),
    variants: ids(framework.variants),
    evidenceTypes: ids(framework.evidenceTypes),
    questions: new Map(framework.standards.flatMap(({ questions }) => questions).map((each) => [each.id, each])),
  }
}

type Placed = { readonly path: string; readonly id: string }

const placed = (all: readonly { readonly id: string }[] | undefined, path: string): Placed[] =>
  (all ?? []).map(({ id }, i) => ({ path: `${path}[${i}].id`, id }))

/** Ids, and question numbers, that are used before. */
export function repeatedIds({
  scales,
  references,
  standards,
  variants,
  evidenceTypes,
  frontSheet,
}: Framework): Misfit[] {
  const questions = standards.flatMap((standard, s) =>
    standard.questions.map((question, q) => ({ question, path: `standards[${s}].questions[${q}]` })),
  )
  return [
    ...repeats(placed(scales, 'scales')),
    ...repeats(placed(references, 'references')),
    ...repeats(placed(variants, 'variants')),
    ...repeats(placed(evidenceTypes, 'evidenceTypes')),
    ...repeats(placed(standards, 'standards')),
    ...repeats(placed(frontSheet, 'frontSheet')),
    ...repeats(questions.map(({ question, path }) => ({ path: `${path}.id`, id: question.id }))),
    ...repeats(
      questions.map(({ question, path }) => ({ path: `${path}.label`, id: question.label })),
      'a number',
    ),
    // An answer names its level by id alone, so the id stands for one level in the whole file.
    ...repeats(scales.flatMap((scale, s) => placed(scale.levels, `scales[${s}].levels`))),
    ...standards.flatMap((standard, s) => repeats(placed(standard.groups, `standards[${s}].groups`))),
    ...repeats(
      standards.flatMap((standard, s) => placed(standard.promptingQuestions, `standards[${s}].promptingQuestions`)),
    ),
    ...questions.flatMap(({ question, path }) => [
      ...repeats(placed(question.fields, `${path}.fields`)),
      ...(question.fields ?? []).flatMap((field, f) => [
        ...repeats(placed('options' in field ? field.options : [], `${path}.fields[${f}].options`)),
        ...repeats(placed('criteria' in field ? field.criteria : [], `${path}.fields[${f}].criteria`)),
      ]),
    ]),
  ]
}

/** Ids, or whatever `noun` says, that stand in a list before. */
export function repeats(group: readonly Placed[], noun = 'an id'): Misfit[] {
  const seen = new Set<string>()
  return group.flatMap(({ path, id }) => {
    if (id.trim() !== '' && seen.has(id)) return [{ path, expected: `${noun} used once; "${id}" is used before` }]
    seen.add(id)
    return []
  })
}

/** Ids that stand for nothing in the framework. */
export const unknown = (
  known: { has(id: string): boolean },
  ids: readonly string[] | undefined,
  path: string,
  noun: string,
) =>
  (ids ?? []).flatMap((id, i): Misfit[] =>
    known.has(id) ? [] : [{ path: `${path}[${i}]`, expected: `a ${noun} of this file, not "${id}"` }],
  )
