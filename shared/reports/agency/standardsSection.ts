import { counted, listed } from '../../basics/text'
import { type Level, type Standard, steps } from '../../frameworks/framework'
import { findLevel } from '../../frameworks/lookUp'
import type { Block, Cell } from '../block'
import { shownRating } from '../block'
import { levelOutcomes, outcomeOf, ratedIn, shareText, sumOf, tallyQuestions } from '../counting'
import { type AnsweredQuestion, answeredQuestions, namedActions, namedEvidence, type ReturnFacts } from './returnFacts'

/** One row for each standard: how it was rated, the lowest, what was agreed last time, and what stands behind it. */
export function standardsSection(facts: ReturnFacts): readonly Block[] {
  const { framework } = facts
  const answers = answeredQuestions(facts)
  return [
    { kind: 'heading', level: 1, text: 'Summary by standard' },
    { kind: 'paragraph', words: countsText(facts) },
    {
      kind: 'table',
      id: 'standards',
      caption: 'Ratings by standard, in framework order',
      summary:
        'One row for each standard: ratings by code, the lowest rating, the lowest rating agreed last time, and how many evidence items and actions there are.',
      columns: [
        { heading: 'Standard', width: 28 },
        { heading: 'Own ratings', width: 15 },
        { heading: 'Lowest', width: 14 },
        { heading: 'Lowest agreed last time', width: 14.5 },
        { heading: 'Evidence items', width: 15 },
        { heading: 'Actions', width: 13.5 },
      ],
      rows: framework.standards.map((standard) => row(standard, answers, facts)),
    },
  ]
}

function countsText({ framework, auditReturn }: ReturnFacts): string {
  const tallied = tallyQuestions(framework, [auditReturn])
  const tally = sumOf(tallied)
  return `Met: ${shareText(tally.met, ratedIn(tally), 'ratings')}; partly met: ${tally.partly}; not met: ${tally.notMet}. Outside the count: ${tally.notAnswered} not answered and ${tally.notApplicable} not applicable, of ${counted(tallied.length, 'question')}. Shares are taken of the answers with a rating; percentages are whole numbers, rounded half up.`
}

function row(standard: Standard, answers: readonly AnsweredQuestion[], facts: ReturnFacts): Cell[] {
  const own = answers.filter((each) => each.standard === standard)
  const agreed = own.map(({ agreedBefore }) =>
    findLevel(facts.earlier?.framework ?? facts.framework, agreedBefore?.rating ?? null),
  )
  return [
    `${standard.number} ${standard.title}`,
    distribution(own, facts),
    ratingCell(
      own.map(({ content }) => findLevel(facts.framework, content.rating)),
      'None rated',
    ),
    ratingCell(agreed, 'None agreed'),
    { kind: 'count', count: own.reduce((sum, each) => sum + namedEvidence(each).length, 0) },
    { kind: 'count', count: own.reduce((sum, each) => sum + namedActions(each).length, 0) },
  ]
}

/** The worst of these levels as a rating. */
function ratingCell(levels: readonly (Level | null)[], none: string): Cell {
  const [worst] = levels.filter((level) => level !== null).sort((a, b) => steps.indexOf(b.step) - steps.indexOf(a.step))
  return worst ? shownRating(worst) : none
}

/** `ST 1, IP 3, PP 1`, with what is outside the count said in words. */
function distribution(answers: readonly AnsweredQuestion[], { framework, auditReturn }: ReturnFacts): string {
  const levels = framework.scales.flatMap((scale) => scale.levels)
  const outcomes = levelOutcomes(framework)
  const rated = levels.flatMap(({ id, code }) => {
    const count = answers.filter(({ content }) => content.rating === id).length
    return count > 0 ? [`${code}\u00a0${count}`] : []
  })
  const outside = (outcome: 'notAnswered' | 'notApplicable', words: string) => {
    const count = answers.filter(
      ({ question }) => outcomeOf(outcomes, auditReturn.answers[question.id]) === outcome,
    ).length
    return count > 0 ? [`${count} ${words}`] : []
  }
  return listed([...rated, ...outside('notAnswered', 'not answered'), ...outside('notApplicable', 'not applicable')])
}
