import { canonicalJson, type Json, sameJson } from '../basics/json'
import type { Crosswalk } from '../frameworks/crosswalk'
import type { Field, FieldValue } from '../frameworks/field'
import { isFieldAnswered } from '../frameworks/fieldValue'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { findScale, type PlacedQuestion, questionsOf, scaleOf } from '../frameworks/lookUp'
import { partsOf, type QuestionId } from '../frameworks/question'
import type { LevelId, Scale } from '../frameworks/scale'
import { type Answer, type AnswerChange, type Copyable, contentOf, type EvidenceId, emptyContent } from './answer'
import { questionsAsked } from './asked'
import type { AuditReturn } from './auditReturn'
import { isNamed } from './items'
import { isOpen } from './merge/undecided'
import { isAnswered } from './progress'
import { sameQuestions } from './sameQuestions'

// One return made for several partnerships: what an organisation answered for one is used in its return for another, wherever
// both ask the same question. Nothing that is here is overwritten, and what does not fit exactly stays for a person.

/** A return with the edition that it answers. */
export type ReturnOnEdition = { readonly framework: Framework; readonly auditReturn: AuditReturn }

/** A return to take answers from. */
export type ReuseSource = ReturnOnEdition & {
  /** Whose it is, as people call it: `Northmere SCP, Section 11, 2026 to 2027`. */
  readonly title: string
}

/** Why the answer to a question is not taken. `begunHere`: something is said here already, if only in part. */
export type ReuseBar =
  | 'answeredHere'
  | 'begunHere'
  | 'differentQuestion'
  | 'notAnsweredThere'
  | 'notApplicableThere'
  | 'twoVersionsThere'
  | 'nothingFits'

/** An answer that can be used here. */
export type Reused = {
  readonly placed: PlacedQuestion
  readonly change: AnswerChange
  /** True when a rating stays behind, because the two scales are not level for level the same. */
  readonly ratingLeft: boolean
}

/** What using a return again would do: every question that is asked here stands in one of the two lists, in reading order. */
export type ReusePlan = {
  readonly taken: readonly Reused[]
  readonly left: readonly { readonly placed: PlacedQuestion; readonly why: ReuseBar }[]
}

/**
 * Works out which answers of another return can be used in this one. Taken are the rating, typed answers, words, evidence and
 * difference made, each marked as not checked, with where they are from. Never taken are actions, agreed ratings, claims that
 * a question does not apply, and what two people left undecided there. Changes nothing and overwrites nothing.
 */
export function planReuse(
  here: ReturnOnEdition,
  source: ReuseSource,
  crosswalks: readonly Crosswalk[],
  newEvidenceId: () => EvidenceId,
): ReusePlan {
  const { framework } = here
  const pairs = sameQuestions(framework, source.framework, crosswalks)
  const askedThere = new Set(questionsAsked(source.framework, source.auditReturn).map(({ question }) => question.id))
  const outcomes = new Map<QuestionId, Reused | ReuseBar>()
  let present = here.auditReturn
  for (let fresh = questionsAsked(framework, present); fresh.length > 0; ) {
    const answers = { ...present.answers }
    for (const placed of fresh) {
      const { id } = placed.question
      const pair = pairs.get(id)
      const there = pair && askedThere.has(pair.question.id) ? pair : undefined
      const answer = there && source.auditReturn.answers[there.question.id]
      const outcome =
        barHere(placed, present) ??
        (pair === undefined ? 'differentQuestion' : barThere(there, answer)) ??
        take(placed, there as PlacedQuestion, answer as Answer, framework, source, newEvidenceId)
      outcomes.set(id, outcome)
      // What is taken may be what another question waits for.
      if (typeof outcome !== 'string') answers[id] = { ...(answer as Answer), ...emptyContent, ...outcome.change }
    }
    present = { ...present, answers }
    fresh = questionsAsked(framework, present).filter(({ question }) => !outcomes.has(question.id))
  }
  const inOrder = questionsOf(framework).flatMap((placed) => {
    const outcome = outcomes.get(placed.question.id)
    return outcome === undefined ? [] : [{ placed, outcome }]
  })
  return {
    taken: inOrder.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome])),
    left: inOrder.flatMap(({ placed, outcome }) => (typeof outcome === 'string' ? [{ placed, why: outcome }] : [])),
  }
}

function barHere({ question }: PlacedQuestion, { answers }: AuditReturn): ReuseBar | null {
  const answer = answers[question.id]
  if (isAnswered(question, answer)) return 'answeredHere'
  const isEmpty = sameJson(contentOf(answer) as unknown as Json, emptyContent as unknown as Json)
  return isEmpty && answer?.undecided === undefined ? null : 'begunHere'
}

function barThere(there: PlacedQuestion | undefined, answer: Answer | undefined): ReuseBar | null {
  if (!there || !answer) return 'notAnsweredThere'
  if (answer.undecided?.some(isOpen)) return 'twoVersionsThere'
  if (answer.notApplicable !== null) return 'notApplicableThere'
  const { rating, fields, narrative, evidence, impact } = answer
  const isSilent =
    rating === null &&
    Object.keys(fields).length === 0 &&
    narrative.trim() === '' &&
    impact.trim() === '' &&
    !evidence.some(isNamed)
  return isSilent ? 'notAnsweredThere' : null
}

function take(
  placed: PlacedQuestion,
  there: PlacedQuestion,
  answer: Answer,
  framework: Framework,
  source: ReuseSource,
  newEvidenceId: () => EvidenceId,
): Reused | ReuseBar {
  const { question } = placed
  const asked = partsOf(question)
  const copied: Copyable[] = []
  const change: { -readonly [Part in keyof AnswerChange]: AnswerChange[Part] } = {}
  const rating = levelHere(scaleOf(source.framework, there.question), scaleOf(framework, question), answer.rating)
  if (rating !== null) {
    change.rating = rating
    copied.push('rating')
  }
  const fields = fieldsHere(placed, there, answer, framework, source.framework)
  if (Object.keys(fields).length > 0) {
    change.fields = fields
    copied.push('fields')
  }
  for (const part of ['narrative', 'impact'] as const)
    if (asked.includes(part) && answer[part].trim() !== '') {
      change[part] = answer[part]
      copied.push(part)
    }
  const evidence = answer.evidence.filter(isNamed)
  if (asked.includes('evidence') && evidence.length > 0) {
    change.evidence = evidence.map(({ type, ...item }) => ({
      ...item,
      id: newEvidenceId(),
      ...(type && sameType(framework, source.framework, type) ? { type } : {}),
    }))
    copied.push('evidence')
  }
  if (copied.length === 0) return 'nothingFits'
  const usedAgain = {
    returnId: source.auditReturn.id,
    framework: frameworkKey(source.framework),
    question: there.question.id,
    title: `${source.title.slice(0, 1_900)}: ${there.question.label}`,
  }
  const ratingLeft = answer.rating !== null && rating === null && question.scale !== undefined
  return { placed, change: { ...change, copied, usedAgain }, ratingLeft }
}

/**
 * The level of a scale here that a level there stands for. Null unless the scales are level for level the same: the same ids
 * with the same meanings, or each meaning once on both.
 */
function levelHere(there: Scale | null, here: Scale | null, id: LevelId | null): LevelId | null {
  const level = there?.levels.find((each) => each.id === id)
  if (!there || !here || !level || there.levels.length !== here.levels.length) return null
  const sameIds = there.levels.every((each) =>
    here.levels.some((other) => other.id === each.id && other.meaning === each.meaning),
  )
  if (sameIds) return level.id
  const [theirs, ours] = [there, here].map(({ levels }) => new Set(levels.map(({ meaning }) => meaning)))
  const isOneToOne =
    theirs?.size === there.levels.length &&
    ours?.size === here.levels.length &&
    there.levels.every(({ meaning }) => ours.has(meaning))
  return isOneToOne ? (here.levels.find(({ meaning }) => meaning === level.meaning)?.id ?? null) : null
}

function fieldsHere(
  { question }: PlacedQuestion,
  there: PlacedQuestion,
  answer: Answer,
  framework: Framework,
  other: Framework,
): Readonly<Record<string, FieldValue>> {
  const entries = (question.fields ?? []).flatMap((field) => {
    const before = there.question.fields?.find((each) => each.id === field.id)
    const value = answer.fields[field.id]
    if (!before || !value || !isFieldAnswered(before, value) || asksOf(field) !== asksOf(before)) return []
    if (value.kind !== 'level' || field.kind !== 'level' || before.kind !== 'level') return [[field.id, value] as const]
    const level = levelHere(findScale(other, before.scale), findScale(framework, field.scale), value.level)
    return level === null ? [] : [[field.id, { kind: 'level', level } as const] as const]
  })
  return Object.fromEntries(entries)
}

/** What a field asks for, but for its hint, whether it may stay empty, and the name of its scale. */
function asksOf(field: Field): string {
  const { hint: _hint, optional: _optional, ...asks } = field
  return canonicalJson({ ...asks, ...('scale' in asks ? { scale: '' } : {}) } as unknown as Json)
}

const sameType = (here: Framework, there: Framework, type: string) => {
  const label = ({ evidenceTypes = [] }: Framework) => evidenceTypes.find(({ id }) => id === type)?.label
  return label(here) !== undefined && label(here) === label(there)
}
