import type { Misfit } from '../basics/parse'
import type { Framework } from './framework'
import { fieldProblems } from './problemsOfFields'
import { type Known, unknown } from './problemsOfIds'
import type { Question, Standard } from './question'

/** What is wrong with a standard and its questions. */
export function standardProblems(standard: Standard, path: string, known: Known): Misfit[] {
  const groups = new Set<string>((standard.groups ?? []).map(({ id }) => id))
  return [
    ...(standard.questions.length === 0 ? [{ path: `${path}.questions`, expected: 'at least 1 question' }] : []),
    ...unknown(known.references, standard.references, `${path}.references`, 'reference'),
    ...unknownDescriptors(standard.descriptors, path, known),
    ...standard.questions.flatMap((question, q) =>
      questionProblems(question, `${path}.questions[${q}]`, groups, known),
    ),
  ]
}

const unknownDescriptors = (descriptors: Standard['descriptors'], path: string, { levels }: Known): Misfit[] =>
  Object.keys(descriptors ?? {}).flatMap((id) =>
    levels.has(id) ? [] : [{ path: `${path}.descriptors.${id}`, expected: `a level of this file, not "${id}"` }],
  )

function questionProblems(question: Question, path: string, groups: ReadonlySet<string>, known: Known): Misfit[] {
  const one = (has: boolean, place: string, noun: string, id: string): Misfit[] =>
    has ? [] : [{ path: `${path}.${place}`, expected: `a ${noun} of this file, not "${id}"` }]
  const { scale, group, showWhen } = question
  return [
    ...unknown(known.references, question.references, `${path}.references`, 'reference'),
    ...unknown(known.variants, question.variants, `${path}.variants`, 'size of the form'),
    ...unknownDescriptors(question.descriptors, path, known),
    ...(scale === undefined ? [] : one(known.scales.has(scale), 'scale', 'scale', scale)),
    ...(group === undefined ? [] : one(groups.has(group), 'group', 'group', group)),
    ...(question.fields ?? []).flatMap((field, f) => fieldProblems(field, `${path}.fields[${f}]`, known)),
    ...(showWhen === undefined
      ? []
      : known.questions.has(showWhen.question)
        ? showWhenProblems(showWhen, `${path}.showWhen`, known)
        : one(false, 'showWhen.question', 'question', showWhen.question)),
  ]
}

function showWhenProblems(showWhen: NonNullable<Question['showWhen']>, path: string, known: Known): Misfit[] {
  const asked = known.questions.get(showWhen.question)
  if (showWhen.field === undefined)
    return unknown(levelsOn(asked?.scale, known), showWhen.is, `${path}.is`, 'level of that question')
  const field = asked?.fields?.find(({ id }) => id === showWhen.field)
  if (!field) return [{ path: `${path}.field`, expected: `a field of that question, not "${showWhen.field}"` }]
  if (field.kind === 'level')
    return unknown(levelsOn(field.scale, known), showWhen.is, `${path}.is`, 'level of that field')
  if (field.kind !== 'choice' && field.kind !== 'choices')
    return [{ path: `${path}.field`, expected: 'a field with choices or levels' }]
  return unknown(new Set<string>(field.options.map(({ id }) => id)), showWhen.is, `${path}.is`, 'choice of that field')
}

const levelsOn = (scale: string | undefined, { scales }: Known): ReadonlySet<string> =>
  new Set(scales.get(scale ?? '')?.levels.map(({ id }) => id))

/** Questions that wait for each other, so that none of them would ever be asked. */
export function loops(framework: Framework): Misfit[] {
  const waitsFor = new Map<string, string>()
  const places = new Map<string, string>()
  for (const [s, standard] of framework.standards.entries()) {
    for (const [q, question] of standard.questions.entries()) {
      if (!question.showWhen) continue
      waitsFor.set(question.id, question.showWhen.question)
      places.set(question.id, `standards[${s}].questions[${q}].showWhen.question`)
    }
  }
  return [...places].flatMap(([id, path]) => {
    const seen = new Set<string>()
    for (let at: string | undefined = waitsFor.get(id); at !== undefined && !seen.has(at); at = waitsFor.get(at)) {
      if (at === id) return [{ path, expected: 'a question that does not wait for this one' }]
      seen.add(at)
    }
    return []
  })
}
