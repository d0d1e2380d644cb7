import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { counted, listed } from '../../basics/text'
import { outsideText, ratedIn, sumOf } from '../../findings/counting'
import { questionsOf } from '../../frameworks/lookUp'
import type { Block, Words } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { hasSection, inSection, sectionHeading } from './boardSections'
import { overdueActions } from './followUpFigures'
import { ownActions } from './ownActions'
import { fewerText, filledUp, type PageOne, pageOneOf, type Worked } from './pageOne'
import { cameText } from './returnsSection'

/**
 * Page one: five blocks that stand alone, each finding with where its detail is. What people wrote comes first; up to three of
 * each are filled up by what the record gives.
 */
export const summarySection = (facts: BoardFacts, given: PageOne = pageOneOf(facts)): readonly Block[] => [
  sectionHeading('summary', 'Summary on one page'),
  { kind: 'heading', level: 2, text: 'Decisions sought' },
  ...decisions(facts, given.decisions),
  { kind: 'heading', level: 2, text: 'What this is about' },
  { kind: 'paragraph', words: about(facts) },
  ...findingsAndWorries(facts, given),
  { kind: 'heading', level: 2, text: 'What happens next' },
  { kind: 'bullets', items: nextSteps(facts) },
]

/** What page one says was found, and what worries. */
export const findingsAndWorries = (facts: BoardFacts, given: PageOne): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'What we found' },
  { kind: 'bullets', items: findings(facts, given.strengths) },
  { kind: 'heading', level: 2, text: 'What worries us' },
  { kind: 'bullets', items: worries(facts, given.concerns) },
]

function decisions(facts: BoardFacts, given: readonly Worked[]): readonly Block[] {
  const items = filled(facts, facts.cycle.summary.decisions, given)
  const fewer = fewerText(items.length, 'decisions')
  return [
    ...(items.length === 0 ? [] : [{ kind: 'numbered', items } as const]),
    ...(fewer === '' ? [] : [{ kind: 'paragraph', words: fewer } as const]),
  ]
}

/** What people wrote, then what the record gives, each of those with its number and where this report shows it. */
const filled = (facts: BoardFacts, written: readonly string[], given: readonly Worked[]): readonly Words[] =>
  filledUp(written.map(withoutMark), given).map((each) =>
    typeof each === 'string' ? each : [workedWords(each), inSection(facts, each.section), '.'],
  )

/** The sentence with its number, unless it holds that already. */
const workedWords = ({ words, share }: Worked) =>
  words.startsWith(share) ? `${words}: ` : `${words.replace(/[.]$/, '')}: ${share}, `

const about = ({ framework }: BoardFacts) =>
  `Each ${framework.respondent.one}’s own view, before challenge, of ${counted(framework.standards.length, 'standard')} and ${counted(questionsOf(framework).length, 'question')}.`

const findings = (facts: BoardFacts, given: readonly Worked[]): Words[] => [
  [returnedText(facts), inSection(facts, 'returns'), '.'],
  ...(hasSection(facts, 'ratings') ? [[metText(facts), inSection(facts, 'ratings'), '.']] : []),
  ...withReason(filled(facts, facts.cycle.summary.strengths, given), 'strengths'),
]

const withReason = (items: readonly Words[], what: string): readonly Words[] => {
  const fewer = fewerText(items.length, what)
  return fewer === '' ? items : [...items, fewer]
}

function returnedText(facts: BoardFacts): string {
  const { invited, returned, framework } = facts
  const { one, many } = framework.respondent
  if (invited.length === 0) return `No ${one} has been asked yet: `
  return `${shareText(returned.length, invited.length, many)} returned${cameText(facts)}: `
}

function metText(facts: BoardFacts): string {
  const tally = sumOf(facts.tallied)
  const { met, partly, notMet } = tally
  if (ratedIn(tally) === 0)
    return facts.returned.length === 0
      ? 'There are no ratings to count yet: '
      : `No answer says how far a standard is met. Outside the count: ${outsideText(tally)}: `
  return `Met: ${shareText(met, ratedIn(tally), 'ratings')}; partly met: ${partly}; not met: ${notMet}. Outside the count: ${outsideText(tally)}: `
}

const worries = (facts: BoardFacts, given: readonly Worked[]): readonly Words[] =>
  withReason(filled(facts, facts.cycle.summary.concerns, given), 'concerns')

function nextSteps(facts: BoardFacts): Words[] {
  const { cycle, asAt } = facts
  const board =
    cycle.boardOn === null
      ? 'No board date has been set for this report.'
      : `${longDay(cycle.boardOn)}: the board ${cycle.boardOn < asAt ? 'considered' : 'considers'} this report.`
  return [board, ...stillToReturn(facts), nextActions(facts)]
}

function stillToReturn({ invited }: BoardFacts): string[] {
  const named = invited.flatMap(({ punctuality, organisation }) => {
    if (punctuality.kind === 'extended') return [`${organisation.name} (extended to ${longDay(punctuality.to)})`]
    return punctuality.kind === 'overdue' ? [`${organisation.name} (overdue)`] : []
  })
  const waiting = invited.filter(({ punctuality }) => punctuality.kind === 'notYetDue').length
  return [
    ...(named.length > mostNamed ? [`${named.length} returns are overdue or extended.`] : []),
    ...(named.length > 0 && named.length <= mostNamed ? [`Still to return: ${listed(named)}.`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'return is', 'returns are')} not yet due.`] : []),
  ]
}

/** Most organisations named on page one as still to return. */
const mostNamed = 3

function nextActions(facts: BoardFacts): Words {
  const { count: overdue, of: open } = overdueActions(facts)
  const days = [
    ...facts.open.map(({ action }) => action.due),
    ...ownActions(facts).flatMap(({ status, due }) => (status === 'open' ? [due] : [])),
  ].flatMap((due) => (due !== null && due >= facts.asAt ? [due] : []))
  const [next] = days.sort()
  if (open === 0) return ['No actions are open: ', inSection(facts, 'actions'), '.']
  const late = `${overdue === 0 ? 'No open action' : counted(overdue, 'open action')} ${overdue > 1 ? 'are' : 'is'} overdue`
  const coming = next ? `; the next is due on ${longDay(next)}` : ''
  return [`${late}${coming}: `, inSection(facts, 'actions'), '.']
}
