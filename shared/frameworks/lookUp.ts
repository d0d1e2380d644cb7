import type { Framework } from './framework'
import type { Group, Question, QuestionId, Standard } from './question'
import type { Reference } from './references'
import { type Level, type LevelId, rankOf, type Scale } from './scale'

/** A question with the standard it belongs to. */
export type PlacedQuestion = { readonly standard: Standard; readonly question: Question }

/** What is looked up again and again; made once for each framework, which never changes. */
type Index = {
  readonly questions: readonly PlacedQuestion[]
  readonly byId: ReadonlyMap<string, PlacedQuestion>
  readonly scales: ReadonlyMap<string, Scale>
  readonly levels: ReadonlyMap<string, Level>
}

const indexes = new WeakMap<Framework, Index>()

function indexOf(framework: Framework): Index {
  const known = indexes.get(framework)
  if (known) return known
  const questions = framework.standards.flatMap((standard) =>
    standard.questions.map((question) => ({ standard, question })),
  )
  const made: Index = {
    questions,
    byId: new Map(questions.map((each) => [each.question.id, each])),
    scales: new Map(framework.scales.map((scale) => [scale.id, scale])),
    levels: new Map(framework.scales.flatMap(({ levels }) => levels.map((level) => [level.id, level]))),
  }
  indexes.set(framework, made)
  return made
}

/** Every question in reading order, with its standard. */
export const questionsOf = (framework: Framework): readonly PlacedQuestion[] => indexOf(framework).questions

/** How a question is named wherever it is mentioned: its number, or what stands for one, and its short title. */
export const questionName = ({ label, shortTitle }: Pick<Question, 'label' | 'shortTitle'>): string =>
  `${label} ${shortTitle}`

/** How a standard is named wherever it is mentioned: its number and its title. */
export const standardName = ({ number, title }: Pick<Standard, 'number' | 'title'>): string => `${number} ${title}`

/** A question with its standard; null when this edition does not ask it. */
export const findQuestion = (framework: Framework, id: QuestionId): PlacedQuestion | null =>
  indexOf(framework).byId.get(id) ?? null

/** A scale by its id; null for one the framework does not have. */
export const findScale = (framework: Framework, id: string | undefined): Scale | null =>
  indexOf(framework).scales.get(id ?? '') ?? null

/** The scale a question is rated on; null for a question that takes no rating. */
export const scaleOf = (framework: Framework, question: Question): Scale | null => findScale(framework, question.scale)

/** What the framework is for; empty where that would only repeat its title. */
export const purposeOf = ({ about, title }: Framework): string => (about === title ? '' : about)

/** The level with this id on any scale of the framework; null for a level it does not know. */
export const findLevel = (framework: Framework, id: LevelId | null): Level | null =>
  indexOf(framework).levels.get(id ?? '') ?? null

/** The next level up on the question's scale; null at the top, when levels have no order, and for a level outside it. */
export function levelAbove(framework: Framework, question: Question, id: LevelId): Level | null {
  const scale = scaleOf(framework, question)
  if (!scale || scale.order === 'none') return null
  const judged = scale.levels.filter((level) => rankOf(level) !== null)
  const best = scale.order === 'best-first' ? judged : [...judged].reverse()
  const place = best.findIndex((level) => level.id === id)
  return place > 0 ? (best[place - 1] ?? null) : null
}

/**
 * What a level looks like in a question: the question's own words, else its standard's, else the scale's. Empty where they would
 * only repeat the word of the level.
 */
export const descriptorOf = (level: Level, { standard, question }: PlacedQuestion): string =>
  unlessItsWord(level, question.descriptors?.[level.id] ?? standard.descriptors?.[level.id] ?? level.descriptor)

/** What a level looks like in general; empty where that would only repeat its word. */
export const usualDescriptor = (level: Level): string => unlessItsWord(level, level.descriptor)

const unlessItsWord = ({ label }: Level, words: string) => (words === label ? '' : words)

/**
 * Questions of one standard in runs, as its groups have them: each run with its group, null for questions of none. A group
 * that others stand between comes twice, so that reading order is kept.
 */
export function inGroups<T extends PlacedQuestion>(placed: readonly T[]): readonly GroupRun<T>[] {
  const runs: { readonly group: Group | null; readonly questions: T[] }[] = []
  for (const each of placed) {
    const group = groupOf(each)
    const last = runs.at(-1)
    if (last && last.group?.id === group?.id) last.questions.push(each)
    else runs.push({ group, questions: [each] })
  }
  return runs
}

/** Questions that stand together under the title of their group. */
export type GroupRun<T extends PlacedQuestion> = { readonly group: Group | null; readonly questions: readonly T[] }

/** The group of its standard that a question stands in; null for none. */
export const groupOf = ({ standard, question }: PlacedQuestion): Group | null =>
  standard.groups?.find(({ id }) => id === question.group) ?? null

/** The references behind a question: its standard's and its own. */
export function referencesOf(framework: Framework, standard: Standard, question: Question): readonly Reference[] {
  const ids = new Set<string>([...standard.references, ...(question.references ?? [])])
  return framework.references.filter((reference) => ids.has(reference.id))
}
