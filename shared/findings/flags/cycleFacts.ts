import { changeOf, isComparable } from '../../frameworks/editions'
import { questionsOf } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import type { OrganisationId } from '../../partnership/organisation'
import type { Answer } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AuditReturn } from '../../returns/auditReturn'
import { type LevelOutcomes, levelOutcomes, outcomeOf } from '../counting'
import { type SaidOf, saidLookUp } from '../practitioners'
import type { FlagSource } from './flag'
import { longEnough, wordingOf, wordsIn } from './sameWords'
import { type ScalePlaces, scalePlaces } from './scalePlaces'

/** Answers of one wording: how many organisations gave it, and the first of them. */
type SameWording = {
  readonly organisations: number
  readonly first: readonly { readonly organisationId: OrganisationId; readonly question: Question }[]
}

/** How many returns are asked a question, and how many of those say nothing or claim that it does not apply. */
export type QuestionCounts = { readonly asked: number; readonly notAnswered: number; readonly notApplicable: number }

/** What the rules know of a whole cycle: gathered once, in one pass over its answers. */
export type CycleFacts = Pick<FlagSource, 'cycle' | 'framework' | 'asAt' | 'organisations'> & {
  /** Where a rating stands on its question's scale, 0 for the best; null for none, and for a level that is no judgement. */
  readonly placeOf: (question: Question, answer: Answer | undefined) => number | null
  /** How many places the question's scale has; 0 for one without an order. */
  readonly placesIn: (question: Question) => number
  /** The same organisation's answer in the cycle before, with its question; null where there is none, or several questions were one. */
  readonly before: (auditReturn: AuditReturn, question: Question) => AnswerBefore | null
  /** An answer's own words, each as a number; none where they are too few to tell anything. */
  readonly wordsOf: (answer: Answer | undefined) => readonly number[]
  /** Who said the same words in the same order; null for none. */
  readonly sameWording: (words: readonly number[]) => SameWording | null
  readonly countsOf: (question: Question) => QuestionCounts
  /** How many organisations of a type stand at each place of a question's scale, best first. */
  readonly placesOfType: (type: string, question: Question) => readonly number[]
  /** Whether an answer's rating means that it is met. */
  readonly isMet: (question: Question, answer: Answer | undefined) => boolean
  /** What practitioners of an organisation said to a question, as far as it may be shown. */
  readonly saidOf: (organisationId: OrganisationId, question: Question) => readonly SaidOf[]
}

/** An answer to the question of the cycle before that a question came from. */
export type AnswerBefore = {
  readonly question: Question
  readonly answer: Answer
  /** Where its rating stood, 0 for the best; null for none. */
  readonly place: number | null
  /** True when the question asks the same in the same words on the same scale. */
  readonly isComparable: boolean
}

/** How many names of those who say the same are kept. */
const namesKept = 4

const noCounts: QuestionCounts = { asked: 0, notAnswered: 0, notApplicable: 0 }

/** Gathers the facts, a return at a time: whoever runs it may pause after each. */
export function* gatherFacts(source: FlagSource): Generator<undefined, CycleFacts> {
  const { framework, returns, organisations } = source
  const scales = scalePlaces(framework)
  const levels = levelOutcomes(framework)
  const words = new Map<Answer, readonly number[]>()
  const wordings = new Map<number, Wording>()
  const counts = new Map<string, Mutable<QuestionCounts>>()
  const placed = new Map<string, number[]>()
  for (const auditReturn of returns) {
    const type = organisations.get(auditReturn.organisationId)?.type ?? ''
    for (const { question } of questionsAsked(framework, auditReturn)) {
      const answer = auditReturn.answers[question.id]
      count(counts, question, levels, answer)
      const place = placeIn(scales, question, answer)
      if (place !== null)
        addPlace(placed, placeKey(type, question), place, scales.get(question.scale ?? '')?.count ?? 0)
      if (answer) {
        const said = telling(answer)
        words.set(answer, said)
        if (said.length > 0) addWording(wordings, wordingOf(said), auditReturn.organisationId, question)
      }
    }
    yield
  }
  return {
    cycle: source.cycle,
    framework,
    asAt: source.asAt,
    organisations,
    placeOf: (question, answer) => placeIn(scales, question, answer),
    placesIn: ({ scale }) => scales.get(scale ?? '')?.count ?? 0,
    before: beforeIn(source),
    wordsOf: (answer) => (answer && words.get(answer)) ?? noWords,
    sameWording: (said) => wordings.get(wordingOf(said)) ?? null,
    countsOf: ({ id }) => counts.get(id) ?? noCounts,
    placesOfType: (type, question) => placed.get(placeKey(type, question)) ?? [],
    isMet: (question, answer) => outcomeOf(levels, question, answer) === 'met',
    saidOf: saidLookUp(source.surveys ?? []),
  }
}

type Mutable<T> = { -readonly [Part in keyof T]: T[Part] }
/** A wording while it is gathered: returns come one after another, so only the last organisation can come again. */
type Wording = Mutable<SameWording> & { last: OrganisationId }

const placeKey = (type: string, { id }: Question) => `${type} ${id}`

function placeIn(scales: ReadonlyMap<string, ScalePlaces>, { scale }: Question, answer: Answer | undefined) {
  if (!answer || answer.rating === null || answer.notApplicable !== null) return null
  return scales.get(scale ?? '')?.placeOf.get(answer.rating) ?? null
}

function count(
  counts: Map<string, Mutable<QuestionCounts>>,
  question: Question,
  levels: LevelOutcomes,
  answer: Answer | undefined,
): void {
  const known = counts.get(question.id) ?? { ...noCounts }
  counts.set(question.id, known)
  known.asked += 1
  if (answer && answer.notApplicable !== null) known.notApplicable += 1
  else if (outcomeOf(levels, question, answer) === 'notAnswered') known.notAnswered += 1
}

function addPlace(placed: Map<string, number[]>, key: string, place: number, places: number): void {
  const known = placed.get(key) ?? new Array<number>(places).fill(0)
  placed.set(key, known)
  known[place] = (known[place] ?? 0) + 1
}

function addWording(
  wordings: Map<number, Wording>,
  said: number,
  organisationId: OrganisationId,
  question: Question,
): void {
  const known = wordings.get(said)
  if (!known) {
    wordings.set(said, { organisations: 1, first: [{ organisationId, question }], last: organisationId })
    return
  }
  if (known.last === organisationId) return
  known.last = organisationId
  known.organisations += 1
  if (known.first.length < namesKept) known.first = [...known.first, { organisationId, question }]
}

const noWords: readonly number[] = []

function telling({ narrative }: Answer): readonly number[] {
  if (narrative.length < longEnough * 2) return noWords
  const said = wordsIn(narrative)
  return said.length < longEnough ? noWords : said
}

/** Looks an answer of the cycle before up; which question it was is worked out once for each question. */
function beforeIn({ framework, before }: FlagSource): CycleFacts['before'] {
  if (!before) return () => null
  const earlier = before
  const scales = scalePlaces(earlier.framework)
  const returns = new Map(earlier.returns.map((each) => [each.organisationId, each]))
  const questions = new Map(
    questionsOf(framework).map(({ question }) => {
      const change = changeOf(framework, earlier.framework, question.id)
      const [was, ...others] = change?.was ?? []
      const isOne = change && was && others.length === 0 && change.is.length === 1
      return [
        question.id as string,
        isOne ? { question: was.question, isComparable: isComparable(framework, earlier.framework, change) } : null,
      ]
    }),
  )
  return (auditReturn, { id }) => {
    const was = questions.get(id)
    const answer = was && returns.get(auditReturn.organisationId)?.answers[was.question.id]
    return was && answer ? { ...was, answer, place: placeIn(scales, was.question, answer) } : null
  }
}
