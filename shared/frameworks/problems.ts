import type { Json } from '../basics/json'
import { type Misfit, pathText } from '../basics/parse'
import type { Framework } from './framework'
import { frontSheetProblems } from './frontSheetMeaning'
import { idsOf, type Known, repeatedIds, unknown } from './problemsOfIds'
import { loops, standardProblems } from './problemsOfQuestions'
import { ruleProblems, scaleProblems } from './problemsOfScales'

// What a schema cannot say about a framework: ids that are used twice or stand for nothing, orders and weights that do not
// add up, and questions that would never be asked. Each problem names its place in the file.

/** Every problem of a framework that fits its schema, in reading order; none for one that can be published. */
export function problemsIn(framework: Framework): readonly Misfit[] {
  const known = idsOf(framework)
  return [
    ...emptyTexts(framework as unknown as Json, []),
    ...repeatedIds(framework),
    ...frontSheetProblems(framework),
    ...framework.scales.flatMap((scale, s) => scaleProblems(scale, `scales[${s}]`)),
    ...ruleProblems(framework, known),
    ...framework.standards.flatMap((standard, s) => standardProblems(standard, `standards[${s}]`, known)),
    ...loops(framework),
    ...changeProblems(framework, known),
  ]
}

/** Texts that are there and say nothing. */
function emptyTexts(value: Json, path: readonly (string | number)[]): Misfit[] {
  if (typeof value === 'string' && value.trim() === '') return [{ path: pathText(path), expected: 'some words' }]
  if (Array.isArray(value)) return value.flatMap((each, i) => emptyTexts(each, [...path, i]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => emptyTexts(each as Json, [...path, key]))
}

function changeProblems({ changes }: Framework, { questions }: Known): Misfit[] {
  return (changes?.questions ?? []).flatMap((change, c) => {
    const path = `changes.questions[${c}]`
    const fits: Readonly<Record<typeof change.kind, boolean>> = {
      reworded: change.was.length === 1 && change.is.length === 1,
      moved: change.was.length === 1 && change.is.length === 1,
      merged: change.was.length > 1 && change.is.length === 1,
      split: change.was.length === 1 && change.is.length > 1,
      new: change.was.length === 0 && change.is.length === 1,
      removed: change.was.length === 1 && change.is.length === 0,
    }
    return [
      ...unknown(questions, change.is, `${path}.is`, 'question'),
      ...(fits[change.kind] ? [] : [{ path, expected: `as many questions on each side as "${change.kind}" means` }]),
    ]
  })
}
