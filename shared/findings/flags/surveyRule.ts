import { longDay } from '../../basics/day'
import { findLevel } from '../../frameworks/lookUp'
import { saidWords } from '../../practitioners/saidWords'
import { fewSay } from '../practitioners'
import type { FlagRule } from './flag'

/** The fewest replies of an organisation that say something about its rating; never fewer than a number may stand for. */
const fewestReplies = 10

/** Rated as met, and practitioners say otherwise. */
export const metAgainstSurvey: Extract<FlagRule, { on: 'answer' }> = {
  on: 'answer',
  id: 'metAgainstSurvey',
  title: 'Rated as met, practitioners say otherwise',
  reason:
    'Those who do the work do not see what the rating says. Ask how they are told, and how the organisation knows that it works.',
  looksAt: `Ratings that mean met, where fewer than half of ${fewestReplies} practitioners or more gave the good answer to a survey question that belongs to it. Small numbers that are kept back are never used.`,
  find: ({ auditReturn, question, answer }, facts) => {
    if (!facts.isMet(question, answer)) return null
    const against = facts
      .saidOf(auditReturn.organisationId, question)
      .find(({ asked, shown }) => shown.kind === 'shown' && shown.of >= fewestReplies && fewSay(shown, asked.good))
    if (!against) return null
    const { survey, asked, shown } = against
    const rated = findLevel(facts.framework, answer?.rating ?? null)?.label ?? ''
    return `Rated ${rated}. Practitioners, “${asked.asked.slice(0, 160)}”: ${saidWords(shown, asked.good, survey.fewest)}. ${survey.title}, ${longDay(survey.from)} to ${longDay(survey.to)}.`
  },
}
