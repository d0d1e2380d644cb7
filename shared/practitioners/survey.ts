import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import type { OrganisationId } from '../partnership/organisation'

// A survey of practitioners: what many people said without their names. Counts alone are kept: no row of a person, and no words
// that somebody wrote.

export type PractitionerSurveyId = Id<'practitioner survey'>

/** What an answer says. Words that a person left out, and questions that somebody passed over, are `none`. */
export const saidKinds = ['yes', 'partly', 'no', 'unsure', 'none'] as const
export type Said = (typeof saidKinds)[number]

/** What the words of an answer may count as. */
export const countedKinds = ['yes', 'partly', 'no', 'unsure'] as const
export type Counted = (typeof countedKinds)[number]

/** How many people said what. */
export type SaidCounts = Readonly<Record<Said, number>>

/** The most of each that a survey may have. */
export const mostInSurvey = {
  questions: 200,
  words: 200,
  groups: 5_001,
  asked: 600,
  word: 80,
  people: 1_000_000,
} as const

/** The fewest people that a number may stand for, unless a partnership chooses more. */
export const usualFewest = 5

/** The answer that is good news, unless a survey asks for a worry. */
export const usuallyGood = 'yes'

const people = z.int().check(z.minimum(0), z.maximum(mostInSurvey.people))

const questionSchema = z.strictObject({
  id: idSchema<'survey question'>(),
  /** As it was asked. */
  asked: z.string().check(z.minLength(1), z.maxLength(mostInSurvey.asked)),
  /** The standard it belongs to; null for none, and where it belongs to one question. */
  standardId: z.nullable(z.string().check(z.maxLength(80))),
  /** The question of the framework it belongs to; null for none. */
  questionId: z.nullable(idSchema<'question'>()),
  /** The answer that is good news: a yes, unless the survey asked for a worry. */
  good: z.enum(['yes', 'no']),
})

const wordSchema = z.strictObject({
  word: z.string().check(z.minLength(1), z.maxLength(mostInSurvey.word)),
  countsAs: z.enum(countedKinds),
})

const groupSchema = z.strictObject({
  /** Null for people whose organisation is not given. */
  organisationId: z.nullable(idSchema<'organisation'>()),
  /** How many people answered. */
  replies: people,
  /** How many gave each word, by question and in the order of `words`. What is missing of `replies` gave none of them. */
  counts: z.record(z.string(), z.array(people).check(z.maxLength(mostInSurvey.words))),
})

export const practitionerSurveySchema = z.strictObject({
  id: idSchema<'practitioner survey'>(),
  cycleId: idSchema<'cycle'>(),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The first and the last day on which people answered. */
  from: daySchema,
  to: daySchema,
  broughtIn: z.strictObject({ by: z.string().check(z.maxLength(200)), at: momentSchema }),
  /** The file it was read from, and the SHA-256 of its bytes, by which it is known again. */
  file: z.strictObject({
    name: z.string().check(z.maxLength(200)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** The fewest people that a number may stand for where it is shown. */
  fewest: z.int().check(z.minimum(3), z.maximum(50)),
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(mostInSurvey.questions)),
  /** The words of answers, and what each counts as. Words that were left out are not here. */
  words: z.array(wordSchema).check(z.minLength(1), z.maxLength(mostInSurvey.words)),
  groups: z.array(groupSchema).check(z.maxLength(mostInSurvey.groups)),
  /** The survey whose place it takes; null where it stands by itself. */
  replaces: z.nullable(idSchema<'practitioner survey'>()),
  /** True once it was taken out again. Records are only ever added to. */
  withdrawn: z.boolean(),
})

/** What practitioners said in one survey, as counts. */
export type PractitionerSurvey = z.infer<typeof practitionerSurveySchema>
export type SurveyQuestion = PractitionerSurvey['questions'][number]
export type SurveyGroup = PractitionerSurvey['groups'][number]

/** The surveys of a cycle that stand: neither taken out nor replaced by one that stands. Newest first. */
export function standingSurveys(surveys: readonly PractitionerSurvey[]): readonly PractitionerSurvey[] {
  const kept = surveys.filter(({ withdrawn }) => !withdrawn)
  const replaced = new Set(kept.map(({ replaces }) => replaces))
  return kept
    .filter(({ id }) => !replaced.has(id))
    .sort((a, b) => (a.to === b.to ? (a.id < b.id ? 1 : -1) : a.to < b.to ? 1 : -1))
}

/** What the people of a group said to a question. */
export function countsOf(survey: PractitionerSurvey, group: SurveyGroup, question: SurveyQuestion): SaidCounts {
  const counts = { ...nobody }
  const given = group.counts[question.id] ?? []
  for (const [place, { countsAs }] of survey.words.entries()) counts[countsAs] += given[place] ?? 0
  counts.none = Math.max(0, group.replies - counts.yes - counts.partly - counts.no - counts.unsure)
  return counts
}

const nobody: SaidCounts & { -readonly [Each in Said]: number } = { yes: 0, partly: 0, no: 0, unsure: 0, none: 0 }

/** An organisation of a survey, or null for those whose organisation is not given. */
export type SurveyedBy = OrganisationId | null
