import { questionsAsked } from '../../returns/asked'
import { answerRules } from './answerRules'
import type { FlagRule } from './flag'
import { metAgainstSurvey } from './surveyRule'

/** The fewest ratings that say something about a whole return. */
const fewestRatings = 5

/** The fewest returns that say something about a question. */
const fewestReturns = 3

/** Every rating is the best there is. */
const allTop: FlagRule = {
  on: 'return',
  id: 'allTop',
  title: 'All ratings at the top',
  reason: 'Few organisations have nothing to improve. Ask which of these they are least sure of.',
  looksAt: `Returns with ${fewestRatings} ratings or more, every one of them the best of its scale.`,
  find: (auditReturn, facts) => {
    const asked = questionsAsked(facts.framework, auditReturn).filter(({ question }) => facts.placesIn(question) > 0)
    const places = asked.flatMap(({ question }) => facts.placeOf(question, auditReturn.answers[question.id]) ?? [])
    if (places.length < fewestRatings || places.some((place) => place > 0)) return null
    return `All ${places.length} ratings are the best of their scale, of ${asked.length} that were asked for.`
  },
}

/** Nobody signed it off. */
const signOffMissing: FlagRule = {
  on: 'return',
  id: 'signOffMissing',
  title: 'Sign-off missing',
  reason: 'Somebody who answers for the organisation should have agreed what it says. Ask who did.',
  looksAt: 'Returns that are back without a name under them.',
  find: ({ signOff }) => (signOff === null ? 'It is back, and nobody signed it off.' : null),
}

/** Most returns leave the question open. */
const silentQuestion: FlagRule = {
  on: 'question',
  id: 'silentQuestion',
  title: 'Question left open by most',
  reason:
    'When most leave a question open, the question may be at fault, or all of them may have the same gap. Find out which.',
  looksAt: `Questions that more than half of the returns leave without an answer, where at least ${fewestReturns} are asked. A claim that it does not apply is an answer.`,
  find: (question, facts) => {
    const { asked, notAnswered } = facts.countsOf(question)
    if (asked < fewestReturns || notAnswered * 2 <= asked) return null
    return notAnswered === asked ? `None of ${asked} answered it.` : `${notAnswered} of ${asked} did not answer it.`
  },
}

/** Every rule, in the order in which they are shown. */
export const flagRules: readonly FlagRule[] = [...answerRules, metAgainstSurvey, allTop, signOffMissing, silentQuestion]

const byId = new Map(flagRules.map((rule) => [rule.id, rule]))

/** The rule of a flag. A flag of a rule that there is none of is a bug and throws. */
export function ruleOf({ rule }: { readonly rule: string }): FlagRule {
  const found = byId.get(rule)
  if (!found) throw new Error(`There is no rule ${rule}`)
  return found
}
