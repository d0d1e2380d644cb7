import { shareText } from '../../basics/share'
import { counted, listed } from '../../basics/text'
import { levelOutcomes, outcomeOf, outsideText, ratedIn, sumOf, tallyQuestions } from '../../findings/counting'
import { metIn, metWithImpact, metWithImpactText, othersText } from '../../findings/impact'
import { findLevel, standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import { type Level, rankOf } from '../../frameworks/scale'
import { isAnswered } from '../../returns/progress'
import { type Block, type Cell, countCell, shownRating } from '../block'
import {
  type AgencyFacts,
  type AnsweredQuestion,
  answeredQuestions,
  asksFor,
  namedActions,
  namedEvidence,
} from './agencyFacts'

/**
 * One row for each standard: how it was rated, the lowest, what was agreed last time, and what stands behind it; without
 * the ratings for a tool that has none.
 */
export function standardsSection(facts: AgencyFacts): readonly Block[] {
  const { framework } = facts
  const answers = answeredQuestions(facts)
  const asked = framework.standards.filter((standard) => answers.some((each) => each.standard === standard))
  if (!answers.some(({ question }) => question.scale !== undefined)) return withoutRatings(asked, answers, facts)
  return [
    { kind: 'heading', level: 1, text: 'Summary by standard' },
    { kind: 'paragraph', words: countsText(facts) },
    ...impactLine(facts),
    {
      kind: 'table',
      id: 'standards',
      caption: 'Ratings by standard, in framework order',
      summary:
        'One row for each standard: ratings by code, the lowest rating, the lowest rating agreed last time, and how many evidence items and actions there are.',
      columns: [
        { heading: 'Standard', width: 33 },
        { heading: 'Own ratings', width: 15 },
        { heading: 'Lowest', width: 18 },
        { heading: 'Lowest agreed last time', width: 18 },
        { heading: 'Evidence and actions', width: 16 },
      ],
      rows: asked.map((standard) => row(standard, answers, facts)),
    },
  ]
}

function withoutRatings(
  standards: readonly Standard[],
  answers: readonly AnsweredQuestion[],
  facts: AgencyFacts,
): readonly Block[] {
  const { auditReturn } = facts
  const evidence = asksFor(facts, 'evidence')
  const actions = asksFor(facts, 'actions')
  return [
    { kind: 'heading', level: 1, text: 'Summary by standard' },
    { kind: 'paragraph', words: 'These questions take no rating.' },
    {
      kind: 'table',
      id: 'standards',
      caption: 'Answers by standard, in framework order',
      summary:
        'One row for each standard: how many questions are answered, and what stands behind them where that is asked for.',
      columns: [
        { heading: 'Standard', width: 48 },
        { heading: 'Answered', width: 20 },
        ...(evidence ? [{ heading: 'Evidence items', width: 17 }] : []),
        ...(actions ? [{ heading: 'Actions', width: 15 }] : []),
      ],
      rows: standards.map((standard): Cell[] => {
        const own = answers.filter((each) => each.standard === standard)
        const answered = own.filter(({ question }) => isAnswered(question, auditReturn.answers[question.id])).length
        return [
          standardName(standard),
          `${answered} of ${own.length}`,
          ...(evidence ? [countOf(own, namedEvidence)] : []),
          ...(actions ? [countOf(own, namedActions)] : []),
        ]
      }),
    },
  ]
}

/** "Met with impact" of this return; nothing where no answer that asks for the difference is met. */
function impactLine({ framework, auditReturn, cycle }: AgencyFacts): readonly Block[] {
  const { counts } = metWithImpact(framework, [auditReturn], cycle.reading ?? null)
  if (metIn(counts) === 0) return []
  return [{ kind: 'paragraph', words: `${metWithImpactText(counts)} ${othersText(counts)}`.trim() }]
}

function countsText(facts: AgencyFacts): string {
  const { framework, auditReturn } = facts
  const tally = sumOf(tallyQuestions(framework, [auditReturn]))
  const asked = answeredQuestions(facts)
  const rated = asked.filter(({ question }) => question.scale !== undefined).length
  const others = asked.length - rated
  const unrated = others === 0 ? '' : ` ${counted(others, 'more question takes', 'more questions take')} no rating.`
  return `Met: ${shareText(tally.met, ratedIn(tally), 'ratings')}; partly met: ${tally.partly}; not met: ${tally.notMet}. Outside the count: ${outsideText(tally)}, of ${counted(rated, 'question')}.${unrated} Shares are taken of the answers with a rating; percentages are whole numbers, rounded half up.`
}

function row(standard: Standard, answers: readonly AnsweredQuestion[], facts: AgencyFacts): Cell[] {
  const own = answers.filter((each) => each.standard === standard)
  const rated = own.filter(({ question }) => question.scale !== undefined)
  const agreed = own.map(({ agreedBefore }) =>
    findLevel(facts.earlier?.framework ?? facts.framework, agreedBefore?.rating ?? null),
  )
  return [
    standardName(standard),
    rated.length === 0 ? 'No ratings asked' : distribution(rated, facts),
    ratingCell(
      own.map(({ content }) => findLevel(facts.framework, content.rating)),
      'None rated',
    ),
    ratingCell(agreed, 'None agreed'),
    behind(own),
  ]
}

/** `10 items, 1 action`: what stands behind the answers to a standard. */
const behind = (answers: readonly AnsweredQuestion[]) =>
  `${counted(howMany(answers, namedEvidence), 'item')}, ${counted(howMany(answers, namedActions), 'action')}`

type Items = (answer: AnsweredQuestion) => readonly unknown[]

/** How many there are in all these answers. */
const howMany = (answers: readonly AnsweredQuestion[], items: Items) =>
  answers.reduce((sum, each) => sum + items(each).length, 0)

const countOf = (answers: readonly AnsweredQuestion[], items: Items): Cell => countCell(howMany(answers, items))

/** The worst of these levels as a rating. */
function ratingCell(levels: readonly (Level | null)[], none: string): Cell {
  const [worst] = levels
    .filter((level) => level !== null)
    .filter((level) => rankOf(level) !== null)
    .sort((a, b) => (rankOf(b) ?? 0) - (rankOf(a) ?? 0))
  return worst ? shownRating(worst) : none
}

/** `ST 1, IP 3, PP 1`, with what is outside the count said in words. */
function distribution(answers: readonly AnsweredQuestion[], { framework, auditReturn }: AgencyFacts): string {
  const levels = framework.scales.flatMap((scale) => scale.levels)
  const outcomes = levelOutcomes(framework)
  const rated = levels.flatMap(({ id, code }) => {
    const count = answers.filter(({ content }) => content.rating === id).length
    return count > 0 ? [`${code}${/\d$/.test(code) ? ':' : ''}\u00a0${count}`] : []
  })
  const outside = (outcome: 'notAnswered' | 'notApplicable', words: string) => {
    const count = answers.filter(
      ({ question }) => outcomeOf(outcomes, question, auditReturn.answers[question.id]) === outcome,
    ).length
    return count > 0 ? [`${count} ${words}`] : []
  }
  return listed([...rated, ...outside('notAnswered', 'not answered'), ...outside('notApplicable', 'not applicable')])
}
