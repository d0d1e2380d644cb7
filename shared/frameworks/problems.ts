import type { Json } from '../basics/json'
import { type Misfit, pathText } from '../basics/parse'
import type { Field, FieldOf } from './field'
import type { Framework } from './framework'
import type { Question, Standard } from './question'
import { rankOf, type Scale } from './scale'

// What a schema cannot say about a framework: ids that are used twice or stand for nothing, orders and weights that do not
// add up, and questions that would never be asked. Each problem names its place in the file.

/** Every problem of a framework that fits its schema, in reading order; none for one that can be published. */
export function problemsIn(framework: Framework): readonly Misfit[] {
  const known = idsOf(framework)
  return [
    ...emptyTexts(framework as unknown as Json, []),
    ...repeatedIds(framework),
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

type Known = {
  readonly levels: ReadonlySet<string>
  readonly scales: ReadonlyMap<string, Scale>
  readonly references: ReadonlySet<string>
  readonly variants: ReadonlySet<string>
  readonly evidenceTypes: ReadonlySet<string>
  readonly questions: ReadonlyMap<string, Question>
}

function idsOf(framework: Framework): Known {
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
function repeatedIds({ scales, references, standards, variants, evidenceTypes, frontSheet }: Framework): Misfit[] {
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

function repeats(group: readonly Placed[], noun = 'an id'): Misfit[] {
  const seen = new Set<string>()
  return group.flatMap(({ path, id }) => {
    if (seen.has(id)) return [{ path, expected: `${noun} used once; "${id}" is used before` }]
    seen.add(id)
    return []
  })
}

const unknown = (known: { has(id: string): boolean }, ids: readonly string[] | undefined, path: string, noun: string) =>
  (ids ?? []).flatMap((id, i): Misfit[] =>
    known.has(id) ? [] : [{ path: `${path}[${i}]`, expected: `a ${noun} of this file, not "${id}"` }],
  )

function scaleProblems(scale: Scale, path: string): Misfit[] {
  const { levels, order } = scale
  const found: Misfit[] = [
    ...repeats(
      levels.map(({ code }, l) => ({ path: `${path}.levels[${l}].code`, id: code })),
      'a code',
    ),
    ...repeats(
      levels.map(({ shape }, l) => ({ path: `${path}.levels[${l}].shape`, id: shape })),
      'a shape',
    ),
  ]
  for (const [l, level] of levels.entries()) {
    const at = `${path}.levels[${l}]`
    if (rankOf(level) !== null && level.step === null)
      found.push({ path: `${at}.step`, expected: 'a place on the colour ramp, because its meaning is a judgement' })
    // Read as "red", "requires improvement" or "resolved" by different people.
    if (level.code === 'R' && !/^red\b/i.test(level.label))
      found.push({ path: `${at}.code`, expected: 'another code: "R" is read as red' })
  }
  if (order === 'none') return found
  const printed = levels.flatMap((level, l) => {
    const rank = rankOf(level)
    return rank === null ? [] : [{ rank, l }]
  })
  const best = order === 'best-first' ? printed : [...printed].reverse()
  for (const [i, { rank, l }] of best.entries()) {
    const before = best[i - 1]
    if (before && rank < before.rank)
      found.push({ path: `${path}.levels[${l}].meaning`, expected: `a meaning that fits the order "${order}"` })
  }
  return found
}

function ruleProblems({ rules }: Framework, known: Known): Misfit[] {
  return [
    ...unknown(known.levels, rules.evidenceFor, 'rules.evidenceFor', 'level'),
    ...unknown(known.levels, rules.impactFor, 'rules.impactFor', 'level'),
    ...unknown(known.levels, rules.actionFor, 'rules.actionFor', 'level'),
    ...(rules.evidenceTypeFor ?? []).flatMap(({ level, types }, i) => [
      ...(known.levels.has(level)
        ? []
        : [{ path: `rules.evidenceTypeFor[${i}].level`, expected: `a level of this file, not "${level}"` }]),
      ...unknown(known.evidenceTypes, types, `rules.evidenceTypeFor[${i}].types`, 'type of evidence'),
    ]),
  ]
}

function standardProblems(standard: Standard, path: string, known: Known): Misfit[] {
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

function fieldProblems(field: Field, path: string, known: Known): Misfit[] {
  switch (field.kind) {
    case 'level':
      return known.scales.has(field.scale)
        ? []
        : [{ path: `${path}.scale`, expected: `a scale of this file, not "${field.scale}"` }]
    case 'number':
      return field.min !== undefined && field.max !== undefined && field.min > field.max
        ? [{ path: `${path}.max`, expected: `at least the least number, ${field.min}` }]
        : []
    case 'percentage':
      return 100 % field.step === 0 ? [] : [{ path: `${path}.step`, expected: 'a step that divides 100' }]
    case 'criteria':
      return criteriaProblems(field, path)
    default:
      return []
  }
}

const addsUp = (weights: readonly number[], most: number) =>
  Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - most) < 0.005

function criteriaProblems(field: FieldOf<'criteria'>, path: string): Misfit[] {
  const { criteria, most, whenNotApplicable, alternatives = [] } = field
  const found: Misfit[] = []
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  if (!addsUp([sum], most))
    found.push({ path: `${path}.criteria`, expected: `weights that add up to ${most}, not ${sum}` })
  if (whenNotApplicable === 'supplied' && alternatives.length === 0 && criteria.some((each) => each.notApplicable))
    found.push({ path: `${path}.alternatives`, expected: 'the weights to use when a criterion does not apply' })
  for (const [a, { without, weights }] of alternatives.entries()) {
    const at = `${path}.alternatives[${a}]`
    const may = new Set<string>(criteria.filter((each) => each.notApplicable).map(({ id }) => id))
    found.push(...unknown(may, without, `${at}.without`, 'criterion that may not apply'))
    const left = criteria.filter(({ id }) => !without.includes(id)).map(({ id }) => id as string)
    const given = Object.keys(weights)
    if (left.length !== given.length || left.some((id) => !given.includes(id)))
      found.push({ path: `${at}.weights`, expected: `a weight for each of: ${left.join(', ')}` })
    else if (!addsUp(Object.values(weights), most))
      found.push({ path: `${at}.weights`, expected: `weights that add up to ${most}` })
  }
  return found
}

/** Questions that wait for each other, so that none of them would ever be asked. */
function loops(framework: Framework): Misfit[] {
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
