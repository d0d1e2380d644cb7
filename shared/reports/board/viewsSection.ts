import { counted } from '../../basics/text'
import { isCountedMember, type QuestionViews, toDiscussFirst, viewsOf } from '../../findings/views'
import { questionName } from '../../frameworks/lookUp'
import type { Spread } from '../../frameworks/spread'
import { type Block, type Cell, countCell, shownRating } from '../block'
import { type BoardFacts, countedReturns } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'

/**
 * How the views of several people lie: counts, the middle rating and how far apart they are, question by question, with
 * those to discuss first. Nothing for a questionnaire that each organisation answers once.
 */
export function viewsSection(facts: BoardFacts): readonly Block[] {
  const { framework } = facts
  if (!hasSection(framework, 'views')) return []
  const members = countedReturns(facts)
  const views = viewsOf(framework, members, () => '')
  const { many } = framework.respondent
  const first = toDiscussFirst(views)
  const rated = members.filter(isCountedMember).length
  return [
    sectionHeading('views', `How the views of ${many} compare`),
    {
      kind: 'paragraph',
      words: `${counted(rated, framework.respondent.one, many)} rated alone.${rated < members.length ? ` ${members.length - rated} more, of the business unit, are not counted.` : ''} The middle rating is the lower of the two middle ones where their number is even. Grades are words in an order, so no average is taken.`,
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

function row({ question, spread }: QuestionViews): Cell[] {
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
