import { counted } from '../../basics/text'
import { questionName, questionsOf, scaleOf } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import type { Scale } from '../../frameworks/scale'
import { discussionOrder, type Spread, spreadOf } from '../../frameworks/spread'
import { type Block, type Cell, countCell, shownRating } from '../block'
import { type BoardFacts, countedReturns } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'

type View = { readonly question: Question; readonly scale: Scale; readonly spread: Spread }

/** Most questions named as the ones to discuss first. */
const mostFirst = 5

/**
 * How the views of several people lie: counts, the middle rating and how far apart they are, question by question, with
 * those to discuss first. Nothing for a questionnaire that each organisation answers once.
 */
export function viewsSection(facts: BoardFacts): readonly Block[] {
  const { framework } = facts
  if (!hasSection(framework, 'views')) return []
  const views = viewsOf(facts)
  const { many } = framework.respondent
  const first = discussionOrder(views)
    .filter(({ spread }) => spread.label === 'Split' || spread.label === 'Mixed' || spread.evidenceGap)
    .slice(0, mostFirst)
  return [
    sectionHeading('views', `How the views of ${many} compare`),
    {
      kind: 'paragraph',
      words: `${counted(countedReturns(facts).length, framework.respondent.one, many)} rated alone. The middle rating is the lower of the two middle ones where their number is even. Grades are words in an order, so no average is taken.`,
    },
    {
      kind: 'paragraph',
      words:
        first.length === 0
          ? 'No question is mixed or split, so all can be agreed together.'
          : `To discuss first: ${first.map(({ question }) => questionName(question)).join('; ')}.`,
    },
    {
      kind: 'table',
      id: 'views',
      caption: 'Views by question, in the order of the questionnaire',
      summary:
        'One row for each question: how many rated it, the lowest, middle and highest rating, how far apart they lie, and how many could not say.',
      columns: [
        { heading: 'Question', width: 28 },
        { heading: 'Rated', width: 9 },
        { heading: 'Lowest', width: 14 },
        { heading: 'Middle', width: 14 },
        { heading: 'Highest', width: 14 },
        { heading: 'Spread', width: 11 },
        { heading: 'No rating', width: 10 },
      ],
      rows: views.map(row),
    },
  ]
}

function viewsOf(facts: BoardFacts): readonly View[] {
  const { framework } = facts
  return questionsOf(framework).flatMap(({ question }): View[] => {
    const scale = scaleOf(framework, question)
    const ratings = countedReturns(facts).flatMap(({ answers }) => answers[question.id]?.rating ?? [])
    const spread = scale && spreadOf(scale, ratings)
    return scale && spread ? [{ question, scale, spread: shown(spread, framework.rules.suppressBelow) }] : []
  })
}

/** What may be printed: the ratings of fewer people than the questionnaire says are left out, as people could be told apart. */
const shown = (spread: Spread, suppressBelow: number): Spread =>
  spread.rated >= suppressBelow
    ? spread
    : { ...spread, counts: [], lowest: null, highest: null, lowerMedian: null, label: 'Too few' }

function row({ question, spread }: View): Cell[] {
  const rating = (level: Spread['lowest']): Cell =>
    level ? shownRating(level) : spread.rated > 0 ? 'Not shown' : 'None'
  return [
    questionName(question),
    countCell(spread.rated),
    rating(spread.lowest),
    rating(spread.lowerMedian),
    rating(spread.highest),
    spread.evidenceGap ? `${spread.label}, evidence gap` : spread.label,
    countCell(spread.answered - spread.rated),
  ]
}
