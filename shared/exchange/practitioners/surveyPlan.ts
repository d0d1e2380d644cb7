import type { Day, Moment } from '../../basics/day'
import { asId, type MintId } from '../../basics/id'
import { ok, type Result, refuse } from '../../basics/result'
import { tidy } from '../../basics/text'
import type { CycleId } from '../../cycles/cycle'
import { registerOf } from '../../partnership/import/match'
import { nearNames } from '../../partnership/import/nearNames'
import type { Organisation, OrganisationId } from '../../partnership/organisation'
import {
  mostInSurvey,
  type PractitionerSurvey,
  type PractitionerSurveyId,
  type SurveyedBy,
  type SurveyGroup,
  type SurveyQuestion,
  usuallyGood,
} from '../../practitioners/survey'
import { type ColumnUse, comparedWord, type SurveyChoices } from './surveyChoices'
import type { Replies, ReplyColumn } from './surveyColumns'

/** A name of the file that is no organisation's by itself. */
export type UnknownName = {
  readonly name: string
  /** As choices name it. */
  readonly key: string
  readonly like: readonly Organisation[]
}

/** What becomes of the replies by what was chosen. Nothing is counted while anything is undecided. */
export type SurveyImport = {
  /** The columns that are counted, by their places. */
  readonly asked: readonly { readonly place: number; readonly column: ReplyColumn; readonly use: ColumnUse }[]
  /** Columns that were chosen and cannot be counted: they hold more than a few different words. */
  readonly uncountable: readonly string[]
  readonly unknown: readonly UnknownName[]
  /** The different words of the columns that are counted. */
  readonly words: readonly { readonly word: string; readonly key: string }[]
  /** Words and names that wait for a person. */
  readonly undecided: number
  /** Replies that are counted, by organisation, and those that are left out or empty. */
  readonly replies: ReadonlyMap<SurveyedBy, number>
  readonly leftOut: number
  readonly empty: number
}

/** Plans what becomes of the replies. */
export function planReplies(
  replies: Replies,
  choices: SurveyChoices,
  organisations: readonly Organisation[],
): SurveyImport {
  const chosen = replies.columns.flatMap((column, place) => {
    const use = choices.columns[place]
    return use === undefined || use === 'organisation' ? [] : [{ place, column, use }]
  })
  const asked = chosen.filter(({ column }) => column.kind === 'answers')
  const uncountable = chosen.filter(({ column }) => column.kind !== 'answers').map(({ column }) => column.heading)
  const words = new Map(
    asked.flatMap(({ column }) => column.words.map((word) => [comparedWord(word), word] as const)).reverse(),
  )
  const { whose, unknown } = namesIn(replies, choices, organisations)
  const listed = [...words].reverse().map(([key, word]) => ({ key, word }))
  const counted = new Map<SurveyedBy, number>()
  let [leftOut, empty] = [0, 0]
  for (let row = 0; row < replies.rows; row += 1) {
    const by = whose(row)
    if (!asked.some(({ column }) => (column.given[row] ?? -1) >= 0)) empty += 1
    else if (by === undefined) leftOut += 1
    else counted.set(by, (counted.get(by) ?? 0) + 1)
  }
  return {
    asked,
    uncountable,
    unknown,
    words: listed,
    undecided:
      listed.filter(({ key }) => choices.words[key] === undefined).length +
      unknown.filter(({ key }) => choices.names[key] === undefined).length,
    replies: counted,
    leftOut,
    empty,
  }
}

/** Whose each row is; undefined for one that is left out or waits for a person. Null where no organisation is given. */
type Whose = (row: number) => SurveyedBy | undefined

function namesIn(
  { columns }: Replies,
  { columns: uses, names }: SurveyChoices,
  organisations: readonly Organisation[],
) {
  const column = columns.find((_each, place) => uses[place] === 'organisation')
  if (!column) return { whose: (() => null) satisfies Whose, unknown: [] }
  const { byName } = registerOf(organisations)
  const near = nearNames(organisations, ({ name }) => name)
  const unknown: UnknownName[] = []
  const owners = column.words.map((name): SurveyedBy | undefined => {
    const key = comparedWord(name)
    const named = byName.get(key) ?? []
    const [only] = named
    if (only && named.length === 1) return only.id
    unknown.push({ name, key, like: named.length > 0 ? named : near(name, () => true) })
    const use = names[key]
    if (use === 'leaveOut') return undefined
    return use === 'notGiven' ? null : use
  })
  const whose: Whose = (row) => {
    const name = column.given[row] ?? -1
    return name < 0 ? null : owners[name]
  }
  return { whose, unknown }
}

/** What a survey is kept with besides its counts. */
export type AboutSurvey = Pick<PractitionerSurvey, 'title' | 'fewest' | 'file' | 'replaces'> & {
  readonly cycleId: CycleId
  readonly from: Day | null
  readonly to: Day | null
  readonly by: string
  readonly at: Moment
}

/** Why a survey is not kept. */
export type CannotKeepSurvey = {
  readonly kind:
    | 'surveyHasNoTitle'
    | 'surveyHasNoDays'
    | 'surveyEndsBeforeItBegins'
    | 'surveyIsUndecided'
    | 'surveyAsksNothing'
    | 'surveyHasNoReplies'
    | 'surveyIsTooLarge'
    | 'columnIsFreeText'
}

/** Makes the record of a survey: counts alone. Refuses one without a title or days, and one of which something is not decided. */
export function surveyFrom(
  replies: Replies,
  choices: SurveyChoices,
  organisations: readonly Organisation[],
  about: AboutSurvey,
  newId: MintId,
): Result<PractitionerSurvey, CannotKeepSurvey> {
  const plan = planReplies(replies, choices, organisations)
  const wrong = wrongWith(plan, about)
  if (wrong) return refuse({ kind: wrong })
  const { from, to, cycleId, title, fewest, file, by, at, replaces } = about
  if (from === null || to === null) return refuse({ kind: 'surveyHasNoDays' })
  const words = plan.words.flatMap(({ key, word }) => {
    const countsAs = choices.words[key]
    return countsAs === undefined || countsAs === 'leaveOut' ? [] : [{ key, word, countsAs }]
  })
  if (words.length === 0) return refuse({ kind: 'surveyIsUndecided' })
  const asked = plan.asked.map((each) => ({ ...each, question: questionOf(each, choices, newId()) }))
  const { whose } = namesIn(replies, choices, organisations)
  return ok({
    id: newId<'practitioner survey'>(),
    cycleId,
    title: tidy(title).slice(0, 200),
    from,
    to,
    broughtIn: { by: tidy(by).slice(0, 200), at },
    file: { name: file.name.slice(-200), sha256: file.sha256 },
    fewest,
    questions: asked.map(({ question }) => question),
    words: words.map(({ word, countsAs }) => ({ word, countsAs })),
    groups: countGroups(replies.rows, asked, new Map(words.map(({ key }, place) => [key, place])), whose),
    replaces: replaces as PractitionerSurveyId | null,
    withdrawn: false,
  })
}

function wrongWith(plan: SurveyImport, { title, from, to }: AboutSurvey): CannotKeepSurvey['kind'] | null {
  if (tidy(title) === '') return 'surveyHasNoTitle'
  if (from === null || to === null) return 'surveyHasNoDays'
  if (to < from) return 'surveyEndsBeforeItBegins'
  if (plan.uncountable.length > 0) return 'columnIsFreeText'
  if (plan.asked.length === 0) return 'surveyAsksNothing'
  if (plan.undecided > 0) return 'surveyIsUndecided'
  if (plan.replies.size === 0) return 'surveyHasNoReplies'
  const { questions, words, groups } = mostInSurvey
  return plan.asked.length > questions || plan.words.length > words || plan.replies.size > groups
    ? 'surveyIsTooLarge'
    : null
}

type Asked = SurveyImport['asked'][number] & { readonly question: SurveyQuestion }

function questionOf(
  { place, column, use }: SurveyImport['asked'][number],
  { turned }: SurveyChoices,
  id: SurveyQuestion['id'],
): SurveyQuestion {
  const [kind, about = ''] = use.split(/ (.*)/s)
  return {
    id,
    asked: tidy(column.heading).slice(0, mostInSurvey.asked) || `Column ${place + 1}`,
    standardId: kind === 'standard' ? about : null,
    questionId: kind === 'question' ? asId(about) : null,
    good: turned.includes(place) ? 'no' : usuallyGood,
  }
}

/** Counts each word of each question by organisation, in one pass. Those without an organisation come last. */
function countGroups(
  rows: number,
  asked: readonly Asked[],
  places: ReadonlyMap<string, number>,
  whose: Whose,
): SurveyGroup[] {
  const columns = asked.map(({ column, question }) => ({
    id: question.id,
    given: column.given,
    words: column.words.map((word) => places.get(comparedWord(word)) ?? -1),
  }))
  const groups = new Map<SurveyedBy, { replies: number; counts: Record<string, number[]> }>()
  for (let row = 0; row < rows; row += 1) {
    const by = whose(row)
    if (by === undefined || !columns.some(({ given }) => (given[row] ?? -1) >= 0)) continue
    const group = groups.get(by) ?? {
      replies: 0,
      counts: Object.fromEntries(columns.map(({ id }) => [id, new Array<number>(places.size).fill(0)])),
    }
    groups.set(by, group)
    group.replies += 1
    for (const { id, given, words } of columns) {
      const word = words[given[row] ?? -1] ?? -1
      const counts = group.counts[id]
      if (word >= 0 && counts) counts[word] = (counts[word] ?? 0) + 1
    }
  }
  const order = (by: SurveyedBy) => (by === null ? '~' : (by as OrganisationId))
  return [...groups]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([organisationId, { replies, counts }]) => ({ organisationId, replies, counts }))
}

/** An earlier survey that was read from the very same file and stands; null where there is none. */
export const sameFile = (surveys: readonly PractitionerSurvey[], sha256: string): PractitionerSurvey | null =>
  surveys.find(({ file, withdrawn }) => !withdrawn && file.sha256 === sha256) ?? null
