import type { Framework } from '../frameworks/framework'
import { standardName } from '../frameworks/lookUp'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { type ComparedQuestion, type ComparedYears, comparedQuestions, editionOf } from './comparedYears'
import { pairsOf } from './comparing'
import { type LowestRating, lowestRating } from './lowestRating'
import {
  notAsked,
  type RatingBasis,
  type RatingReader,
  ratingReader,
  type StandingRating,
  stepsBetween,
} from './standingRating'
import { isCompared, type YearChange, type YearChanges, type YearKind, yearKinds } from './yearChange'

// Only like is set beside like: the same organisation, and the same question in the same words on the same scale. What cannot
// be compared is counted and shown, and never makes a trend.

type Readers = { readonly now: RatingReader; readonly before: RatingReader }
type Lows = { readonly now: LowestRating; readonly before: LowestRating }

/** Compares two cycles organisation by organisation, each question for itself or each standard at the lowest of its questions. */
export function yearChanges(years: ComparedYears, by: 'standard' | 'question', basis: RatingBasis): YearChanges {
  const [now, before] = [editionOf(years.now), editionOf(years.before)]
  const questions = new Map(
    comparedQuestions(now, before.framework).map((each) => [each.now.question.id as string, each]),
  )
  const read: Readers = { now: ratingReader(now, basis), before: ratingReader(before, basis) }
  const lows: Lows = { now: lowestRating(now), before: lowestRating(before) }
  const pairs = pairsOf(now, before)
  const newQuestions = new Map<string, string>()
  const changes = pairs.flatMap(([present, earlier]) => {
    const organisation = years.nameOf(present)
    const asked = questionsAsked(now.framework, present).flatMap(({ question }) => questions.get(question.id) ?? [])
    const each = asked.map((question) => changeOfQuestion(question, present, earlier, organisation, read))
    for (const { kind, subjectId, subject } of each) if (kind === 'new') newQuestions.set(subjectId, subject)
    return by === 'question' ? each : standardsOf(asked, each, lows)
  })
  const place = new Map(
    [...now.framework.standards, ...questionIds(now.framework)].map(({ id }, i) => [id as string, i]),
  )
  return {
    changes: changes.sort((a, b) => inReadersOrder(a, b, place)),
    counts: countKinds(changes),
    organisations: pairs.length,
    both: pairs.map(([present]) => years.nameOf(present)).sort(),
    ...inOneOnly(years, pairs),
    agreed: {
      now: changes.filter(({ kind, is }) => isCompared(kind) && is.isAgreed).length,
      before: changes.filter(({ kind, was }) => isCompared(kind) && was.isAgreed).length,
    },
    newQuestions: [...newQuestions.values()],
  }
}

const questionIds = ({ standards }: Framework) => standards.flatMap(({ questions }) => questions)

function countKinds(changes: readonly YearChange[]): YearChanges['counts'] {
  const counts = { down: 0, up: 0, same: 0, notComparable: 0, notRated: 0, new: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function inOneOnly({ now, before, nameOf }: ComparedYears, pairs: readonly (readonly [AuditReturn, AuditReturn])[]) {
  const both = new Set(pairs.map(([{ organisationId }]) => organisationId))
  const namesOf = (returns: readonly AuditReturn[]) =>
    returns
      .filter(({ organisationId }) => !both.has(organisationId))
      .map(nameOf)
      .sort()
  return { onlyNow: namesOf(now.returns), onlyBefore: namesOf(before.returns) }
}

function changeOfQuestion(
  compared: ComparedQuestion,
  present: AuditReturn,
  earlier: AuditReturn,
  organisation: string,
  read: Readers,
): YearChange {
  const { now, before, care, ladder } = compared
  const is = read.now(present, now.question)
  const was = before ? read.before(earlier, before.question) : notAsked
  const steps = is.rank === null || was.rank === null || care !== null ? 0 : stepsBetween(was.rank, is.rank, ladder)
  const kind = kindOf(compared, was, is, steps)
  return {
    kind,
    organisation,
    returnId: present.id,
    subjectId: now.question.id,
    subject: compared.name,
    was,
    is,
    steps,
    from: now.question.id,
    standardId: now.standard.id,
    last: before && { returnId: earlier.id, from: before.question.id, standardId: before.standard.id },
    reason: is.isAgreed ? (present.agreed[now.question.id]?.reason ?? '') : '',
    withCare: care === null ? [] : [compared],
    compared: isCompared(kind) ? 1 : 0,
    asked: 1,
    newOnes: kind === 'new' ? 1 : 0,
    notRated: kind === 'notRated' ? 1 : 0,
    stands: is.rank === null ? null : is,
  }
}

function kindOf({ before, care }: ComparedQuestion, was: StandingRating, is: StandingRating, steps: number): YearKind {
  if (care !== null) return 'notComparable'
  if (before === null) return 'new'
  if (was.rank === null || is.rank === null) return 'notRated'
  return steps < 0 ? 'down' : steps > 0 ? 'up' : 'same'
}

/** The changes of one organisation, standard by standard. */
function standardsOf(
  asked: readonly ComparedQuestion[],
  changes: readonly YearChange[],
  lows: Lows,
): readonly YearChange[] {
  const found = new Map<string, { readonly questions: ComparedQuestion[]; readonly changes: YearChange[] }>()
  asked.forEach((question, i) => {
    const { id } = question.now.standard
    const known = found.get(id) ?? { questions: [], changes: [] }
    known.questions.push(question)
    known.changes.push(changes[i] as YearChange)
    found.set(id, known)
  })
  return [...found.values()].map((each) => changeOfStandard(each.questions, each.changes, lows))
}

/** A standard stands at the lowest rating of those of its questions that are compared. */
function changeOfStandard(
  questions: readonly ComparedQuestion[],
  changes: readonly YearChange[],
  lows: Lows,
): YearChange {
  const [first] = changes
  const [question] = questions
  if (!first || !question) throw new Error('A standard without a question has no change')
  const { standard } = question.now
  const compared = changes.filter(({ kind }) => isCompared(kind))
  const lowestNow = lows.now.by(compared, ({ is }) => is)
  const lowestBefore = lows.before.by(compared, ({ was }) => was)
  const ladder = [...new Set(questions.flatMap((each) => each.ladder))]
  const isRated = lowestNow && lowestBefore
  const [was, is] = isRated
    ? [lowestBefore.was, lowestNow.is]
    : [notStanding(changes, 'was', lows.before), notStanding(changes, 'is', lows.now)]
  const steps = isRated ? stepsBetween(was.rank ?? 0, is.rank ?? 0, ladder) : 0
  const count = (kind: YearKind) => changes.filter((change) => change.kind === kind).length
  return {
    ...first,
    kind: isRated
      ? steps < 0
        ? 'down'
        : steps > 0
          ? 'up'
          : 'same'
      : count('notComparable') > 0
        ? 'notComparable'
        : count('notRated') > 0
          ? 'notRated'
          : 'new',
    subjectId: standard.id,
    subject: standardName(standard),
    was,
    is,
    steps,
    from: (lowestNow ?? first).from,
    last: lowestBefore?.last ?? changes.find(({ last }) => last !== null)?.last ?? null,
    reason: lowestNow?.reason ?? '',
    withCare: changes.flatMap(({ withCare }) => withCare),
    compared: compared.length,
    asked: changes.length,
    newOnes: count('new'),
    notRated: count('notRated'),
    stands: lows.now.of(changes.map(({ is }) => is)),
  }
}

/** What a standard that cannot be compared shows on one side: its lowest rating there, or why it has none. */
function notStanding(changes: readonly YearChange[], side: 'was' | 'is', low: LowestRating): StandingRating {
  const rated = changes.filter((change) => change[side].rank !== null)
  return (low.by(rated, (change) => change[side]) ?? changes[0])?.[side] ?? notAsked
}

const orderOfKinds = new Map<YearKind, number>(yearKinds.map((kind, i) => [kind, i]))

/** Falls first and then rises, each with the biggest first; then by name, and by place in the framework. */
function inReadersOrder(a: YearChange, b: YearChange, place: ReadonlyMap<string, number>): number {
  const byKind = (orderOfKinds.get(a.kind) ?? 0) - (orderOfKinds.get(b.kind) ?? 0)
  if (byKind !== 0) return byKind
  if (a.steps !== b.steps) return Math.abs(b.steps) - Math.abs(a.steps)
  if (a.organisation !== b.organisation) return a.organisation < b.organisation ? -1 : 1
  if (a.returnId !== b.returnId) return a.returnId < b.returnId ? -1 : 1
  return (place.get(a.subjectId) ?? 0) - (place.get(b.subjectId) ?? 0)
}
