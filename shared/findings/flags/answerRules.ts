import { shortDay } from '../../basics/day'
import { counted, listed } from '../../basics/text'
import { findLevel } from '../../frameworks/lookUp'
import { partsOf } from '../../frameworks/question'
import { impactWords } from '../../returns/impact'
import { isNamed } from '../../returns/items'
import type { CycleFacts } from './cycleFacts'
import type { AnswerSeen, FlagRule } from './flag'
import { longEnough, nearlySame, wordsIn } from './sameWords'

/** Steps on a scale from which on a move, or a distance from others, is large. */
const largeSteps = 2

/** The fewest other organisations of a type that one is compared with. */
const fewestOthers = 5

type AnswerRule = Extract<FlagRule, { on: 'answer' }>

const labelOf = ({ framework }: CycleFacts, { answer }: AnswerSeen) =>
  findLevel(framework, answer?.rating ?? null)?.label ?? ''

const isTop = ({ question, answer }: AnswerSeen, facts: CycleFacts) => facts.placeOf(question, answer) === 0

/** The top rating, and no evidence that says what it is. */
const topWithoutEvidence: AnswerRule = {
  on: 'answer',
  id: 'topWithoutEvidence',
  title: 'Top rating, no evidence',
  reason: 'A top rating that nobody can check is a claim. Ask what shows it, and where it is kept.',
  looksAt: 'Answers with the best rating of their scale, to questions that ask for evidence and name none.',
  find: (seen, facts) => {
    if (!isTop(seen, facts) || !partsOf(seen.question).includes('evidence')) return null
    const named = seen.answer?.evidence.filter(isNamed).length ?? 0
    return named === 0 ? `Rated ${labelOf(facts, seen)}, and no evidence is named.` : null
  },
}

/** The top rating, and no change for children told of. */
const topWithoutImpact: AnswerRule = {
  on: 'answer',
  id: 'topWithoutImpact',
  title: 'Top rating, no impact',
  reason: 'Being busy is not the same as making a difference. Ask what changed for children, and how they know.',
  looksAt:
    'Answers with the best rating of their scale that say nothing of the difference made, or tell of an activity or an output alone.',
  find: (seen, facts) => {
    const { question, answer } = seen
    if (!answer || !isTop(seen, facts) || !partsOf(question).includes('impact')) return null
    const rated = `Rated ${labelOf(facts, seen)}`
    if (answer.impact.trim() === '') return `${rated}, and no difference is told of.`
    const { impactKind } = answer
    if (impactKind === null || impactKind === 'impact') return null
    return `${rated}, and the difference told of is an ${impactWords[impactKind].label.toLowerCase()}: ${impactWords[impactKind].meaning}.`
  },
}

/** The top rating on evidence from before the period. */
const topOnOldEvidence: AnswerRule = {
  on: 'answer',
  id: 'topOnOldEvidence',
  title: 'Top rating, old or undated evidence',
  reason: 'Evidence from before the period shows how things were. Ask what shows that it is still so.',
  looksAt:
    'Answers with the best rating of their scale whose newest evidence is older than the period, or has no date.',
  find: (seen, facts) => {
    const named = seen.answer?.evidence.filter(isNamed) ?? []
    if (named.length === 0 || !isTop(seen, facts)) return null
    const newest = named
      .flatMap(({ on }) => on ?? [])
      .sort()
      .at(-1)
    const rated = `Rated ${labelOf(facts, seen)}`
    if (newest === undefined) return `${rated}, and none of the ${named.length} named as evidence has a date.`
    const { periodFrom } = facts.cycle
    if (newest >= periodFrom) return null
    return `${rated}, and its newest evidence is of ${shortDay(newest)}. The period began on ${shortDay(periodFrom)}.`
  },
}

/** The same words as in the cycle before. */
const sameAsBefore: AnswerRule = {
  on: 'answer',
  id: 'sameAsBefore',
  title: 'Same words as last time',
  reason: 'Words that did not change in a year may not have been looked at. Ask what is different now.',
  looksAt: `Answers of ${longEnough} words or more that say what they said in the cycle before, or nine words in ten of it.`,
  find: ({ auditReturn, question, answer }, facts) => {
    const said = facts.wordsOf(answer)
    if (said.length === 0) return null
    const earlier = facts.before(auditReturn, question)?.answer.narrative ?? ''
    // Texts of very different length cannot be nearly the same; taking words apart is what takes time.
    const length = answer?.narrative.length ?? 0
    if (earlier.length < length * 0.6 || length < earlier.length * 0.6) return null
    const same = nearlySame(said, earlier === answer?.narrative ? said : wordsIn(earlier))
    if (!same) return null
    return same.common === same.of
      ? `All ${same.of} words are those of last time.`
      : `${same.common} of ${same.of} words are those of last time.`
  },
}

/** The same words as another organisation. */
const sameAsOther: AnswerRule = {
  on: 'answer',
  id: 'sameAsOther',
  title: 'Same words as another organisation',
  reason:
    'Organisations that share a policy may share its words. Ask what each of them does itself, and how it knows that it works.',
  looksAt: `Answers of ${longEnough} words or more that another organisation gave word for word in this cycle, to any question.`,
  find: ({ auditReturn, question, answer }, facts) => {
    const said = facts.wordsOf(answer)
    const same = said.length === 0 ? null : facts.sameWording(said)
    if (!same || same.organisations < 2) return null
    const others = same.first.filter(({ organisationId }) => organisationId !== auditReturn.organisationId).slice(0, 3)
    const names = others.map((other) => {
      const name = facts.organisations.get(other.organisationId)?.name ?? 'An organisation'
      return other.question.id === question.id ? name : `${name} (in ${other.question.label})`
    })
    const more = same.organisations - 1 - names.length
    return `All ${said.length} words are also those of ${listed([...names, ...(more > 0 ? [counted(more, 'other')] : [])])}.`
  },
}

/** A rating two steps or more from that of the cycle before. */
const largeMove: AnswerRule = {
  on: 'answer',
  id: 'largeMove',
  title: 'Moved two steps or more',
  reason: 'A large step in one year, up or down, has a story. Ask what happened.',
  looksAt:
    'Ratings two steps or more from last time, where the question asks the same in the same words on the same scale.',
  find: (seen, facts) => {
    const { auditReturn, question, answer } = seen
    const place = facts.placeOf(question, answer)
    if (place === null) return null
    const earlier = facts.before(auditReturn, question)
    if (!earlier?.isComparable || earlier.place === null) return null
    const moved = earlier.place - place
    if (Math.abs(moved) < largeSteps) return null
    return `${moved > 0 ? 'Up' : 'Down'} ${Math.abs(moved)} steps since last time, to ${labelOf(facts, seen)}. The question is the same.`
  },
}

/** A claim that a question does not apply. */
const notApplicable: AnswerRule = {
  on: 'answer',
  id: 'notApplicable',
  title: 'Not applicable claimed',
  reason: 'Most duties hold for every body that is asked. Check that the reason holds here.',
  looksAt: 'Every claim that a question does not apply, with how many others claim the same.',
  find: ({ question, answer }, facts) => {
    if (!answer || answer.notApplicable === null) return null
    const { asked, notApplicable: claims } = facts.countsOf(question)
    const reason = answer.notApplicable.trim()
    return `${claims} of ${asked} say so. ${reason === '' ? 'No reason is given.' : `Its reason: “${shortened(reason)}”`}`
  },
}

/** Much better than most others of its type. */
const outlier: AnswerRule = {
  on: 'answer',
  id: 'outlier',
  title: 'Much higher than similar organisations',
  reason: 'It may be a strength for others to learn from, or a rating that was not tested. Ask which.',
  looksAt: `Ratings two steps or more above those of three in four others of the same type (from one end to the other on a scale of two), where at least ${fewestOthers} others rated the question.`,
  find: (seen, facts) => {
    const { auditReturn, question, answer } = seen
    const place = facts.placeOf(question, answer)
    const type = facts.organisations.get(auditReturn.organisationId)?.type ?? ''
    if (place === null || type === '') return null
    const counts = facts.placesOfType(type, question)
    const others = counts.reduce((sum, count) => sum + count, 0) - 1
    const far = Math.min(largeSteps, facts.placesIn(question) - 1)
    const below = counts.slice(place + far).reduce((sum, count) => sum + count, 0)
    if (others < fewestOthers || below * 4 < others * 3) return null
    return `Rated ${labelOf(facts, seen)}. ${below} of ${others} others of its type are ${far === 1 ? 'a step' : `${far} steps or more`} lower.`
  },
}

/** Actions past their day. */
const overdueActions: AnswerRule = {
  on: 'answer',
  id: 'overdueActions',
  title: 'Actions overdue',
  reason: 'What was promised by a day has not been marked as done. Ask what stands in the way.',
  looksAt: 'Open actions of an answer whose day has passed.',
  find: ({ answer }, { asAt }) => {
    const open = answer?.actions.filter((action) => isNamed(action) && action.status === 'open') ?? []
    const overdue = open.flatMap(({ what, due }) => (due !== null && due < asAt ? [{ what, due }] : []))
    const [first] = [...overdue].sort((a, b) => (a.due < b.due ? -1 : 1))
    if (!first) return null
    return `${overdue.length} of ${counted(open.length, 'open action')} overdue on ${shortDay(asAt)}: “${shortened(first.what)}”, due ${shortDay(first.due)}${overdue.length > 1 ? ', and others' : ''}.`
  },
}

/** The beginning of a longer text. */
const shortened = (text: string) => (text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`)

/** The rules that look at one answer at a time. */
export const answerRules: readonly AnswerRule[] = [
  topWithoutEvidence,
  topWithoutImpact,
  topOnOldEvidence,
  sameAsBefore,
  sameAsOther,
  largeMove,
  outlier,
  notApplicable,
  overdueActions,
]
