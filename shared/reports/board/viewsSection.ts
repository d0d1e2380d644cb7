import { counted } from '../../basics/text'
import { isCountedMember, uncountedWords } from '../../findings/viewGroups'
import { noNames, type QuestionViews, toDiscussFirst, viewsGate, viewsOf } from '../../findings/views'
import { decidedWords, titledQuestion } from '../../findings/viewWords'
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
  if (!hasSection(facts, 'views')) return []
  const members = countedReturns(facts)
  const views = viewsOf(framework, members, noNames)
  const { many } = framework.respondent
  const first = toDiscussFirst(views)
  const rated = members.filter((each) => isCountedMember(framework, each)).length
  return [
    sectionHeading('views', `How the views of ${many} compare`),
    {
      kind: 'paragraph',
      words: `${counted(rated, framework.respondent.one, many)} rated alone.${rated < members.length ? ` ${members.length - rated} more, of ${uncountedWords(framework)}, ${members.length - rated === 1 ? 'is' : 'are'} not counted.` : ''}${shownEarly(facts)} The middle rating is the lower of the two middle ones where their number is even. Grades are words in an order, so no average is taken.`,
    },
    {
      kind: 'paragraph',
      words:
        first.length === 0
          ? 'No question is mixed or split, so all can be agreed together.'
          : `To discuss first: ${first.map(titledQuestion).join('; ')}.`,
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

/** Who decided to show the views before all were in, where somebody did and some are still to come. */
function shownEarly({ cycle, returns }: BoardFacts): string {
  const { viewsShown } = cycle
  if (!viewsShown || cycle.stage === 'closed' || viewsGate(cycle, returns).waitingFor.length === 0) return ''
  return ` Not all have answered: ${decidedWords(viewsShown)}.`
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
