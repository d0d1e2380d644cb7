import type { Framework } from './framework'
import { questionsOf } from './lookUp'
import { type Level, type LevelId, type Meaning, rankOf, type Scale, type ScaleId, type Step, shapes } from './scale'

// Edits of the scales that a framework is rated on.

/** What each meaning says, where somebody chooses it for a level. */
export const meaningWords: Readonly<Record<Meaning, string>> = {
  'met-strong': 'The duty is met, and strongly',
  met: 'The duty is met',
  'met-with-actions': 'The duty is met, with things still to do',
  partly: 'The duty is partly met',
  'not-met': 'The duty is not met',
  'request-for-help': 'They ask for help, and no judgement is made',
  'no-rating': 'It says nothing about the duty',
  excluded: 'It does not apply, and is left out of counts',
}

/** What each colour step is called. */
export const stepWords: Readonly<Record<Step, string>> = {
  a: 'Palest: best',
  b: 'Second',
  c: 'Third',
  d: 'Darkest: worst',
}

/** Adds a scale from the list of scales. Ids that are taken get a number, because an answer names a level by its id alone. */
export function addScale(framework: Framework, scale: Scale): Framework {
  const taken = new Set(framework.scales.flatMap(({ id, levels }) => [id as string, ...levels.map((each) => each.id)]))
  const free = <T extends string>(id: T): T => {
    let name: string = id
    for (let number = 2; taken.has(name); number += 1) name = `${id}-${number}`
    taken.add(name)
    return name as T
  }
  const added = {
    ...scale,
    id: free(scale.id),
    levels: scale.levels.map((level) => ({ ...level, id: free(level.id) })),
  }
  return { ...framework, scales: [...framework.scales, added] }
}

/** A scale of one's own: two levels, best first, with words still to be written. */
export const ownScale = (newId: () => string): Scale => ({
  id: newId() as ScaleId,
  title: '',
  order: 'best-first',
  levels: [
    { ...emptyLevel(newId() as LevelId, []), label: 'Met', code: 'ME', meaning: 'met', step: 'a', shape: 'diamond' },
    {
      ...emptyLevel(newId() as LevelId, []),
      label: 'Not met',
      code: 'NM',
      meaning: 'not-met',
      step: 'd',
      shape: 'square',
    },
  ],
})

/** A level without words, with a shape that the others do not have. */
function emptyLevel(id: LevelId, levels: readonly Level[]): Level {
  const used = new Set(levels.map(({ shape }) => shape))
  return {
    id,
    label: '',
    code: '',
    meaning: 'no-rating',
    step: null,
    shape: shapes.find((shape) => !used.has(shape)) ?? 'ring',
    descriptor: '',
  }
}

/** Changes one scale. */
export const changeScale = (framework: Framework, id: ScaleId, change: (scale: Scale) => Scale): Framework => ({
  ...framework,
  scales: framework.scales.map((scale) => (scale.id === id ? change(scale) : scale)),
})

/** The numbers of the questions that use a scale. */
export const usesOf = (framework: Framework, id: ScaleId): readonly string[] =>
  questionsOf(framework)
    .filter(
      ({ question }) =>
        question.scale === id || question.fields?.some((field) => field.kind === 'level' && field.scale === id),
    )
    .map(({ question }) => question.label)

/** Takes away a scale that no question uses; one in use stays. */
export function removeScale(framework: Framework, id: ScaleId): Framework {
  const scale = framework.scales.find((each) => each.id === id)
  if (!scale || usesOf(framework, id).length > 0) return framework
  const without = scale.levels.reduce((next, level) => forgetLevel(next, level.id), framework)
  return { ...without, scales: without.scales.filter((each) => each.id !== id) }
}

/** Adds a level at the end; a scale has eight at most. */
export const addLevel = (scale: Scale, id: LevelId): Scale =>
  scale.levels.length >= 8 ? scale : { ...scale, levels: [...scale.levels, emptyLevel(id, scale.levels)] }

/** Changes one level. A level that becomes a judgement gets a colour; one that says nothing about the duty loses it. */
export const changeLevel = (scale: Scale, id: LevelId, change: Partial<Level>): Scale => ({
  ...scale,
  levels: scale.levels.map((level) => {
    if (level.id !== id) return level
    const next = { ...level, ...change }
    if (change.meaning === undefined) return next
    const rank = rankOf(next)
    return { ...next, step: rank === null ? null : (next.step ?? stepOfRank(rank)) }
  }),
})

const stepOfRank = (rank: number): Step => (['a', 'b', 'b', 'c', 'd'] as const)[rank] ?? 'd'

/** Takes a level away, also from rules and descriptions; a scale keeps two. */
export function removeLevel(framework: Framework, scaleId: ScaleId, id: LevelId): Framework {
  const scale = framework.scales.find((each) => each.id === scaleId)
  if (!scale || scale.levels.length <= 2) return framework
  return changeScale(forgetLevel(framework, id), scaleId, (each) => ({
    ...each,
    levels: each.levels.filter((level) => level.id !== id),
  }))
}

function forgetLevel(framework: Framework, id: LevelId): Framework {
  const { rules } = framework
  const without = (ids: readonly LevelId[]) => ids.filter((each) => each !== id)
  const evidenceTypeFor = rules.evidenceTypeFor?.filter(({ level }) => level !== id)
  const described = <T extends { readonly descriptors?: Readonly<Record<string, string>> | undefined }>(
    whole: T,
  ): T => {
    if (whole.descriptors?.[id] === undefined) return whole
    const { [id]: _gone, ...descriptors } = whole.descriptors
    return { ...whole, descriptors }
  }
  return {
    ...framework,
    rules: {
      ...rules,
      evidenceFor: without(rules.evidenceFor),
      impactFor: without(rules.impactFor),
      actionFor: without(rules.actionFor),
      ...(evidenceTypeFor ? { evidenceTypeFor } : {}),
    },
    standards: framework.standards.map((standard) => ({
      ...described(standard),
      questions: standard.questions.map(described),
    })),
  }
}

/** Says whether a level needs evidence, a word on impact, or an action beside it. */
export function changeRule(
  framework: Framework,
  rule: 'evidenceFor' | 'impactFor' | 'actionFor',
  id: LevelId,
  on: boolean,
): Framework {
  const others = framework.rules[rule].filter((each) => each !== id)
  return { ...framework, rules: { ...framework.rules, [rule]: on ? [...others, id] : others } }
}

/** What a level looks like in one question or standard; empty words give it back its usual description. */
export function describeLevel<T extends { readonly descriptors?: Record<string, string> | undefined }>(
  whole: T,
  id: LevelId,
  words: string,
): T {
  const { [id]: _before, ...others } = whole.descriptors ?? {}
  const descriptors = words === '' ? others : { ...others, [id]: words }
  const { descriptors: _all, ...plain } = whole
  return (Object.keys(descriptors).length === 0 ? plain : { ...plain, descriptors }) as T
}
