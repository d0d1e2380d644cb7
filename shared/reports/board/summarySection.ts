import { longDay } from '../../basics/day'
import { counted, listed } from '../../basics/text'
import { questionsOf } from '../../frameworks/lookUp'
import type { Block, Words } from '../block'
import { lowestRated, ratedIn, shareText, tallyOf } from '../counting'
import { type BoardFacts, countedReturns, isOverdue, openActions } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'
import { receivedText } from './returnsSection'

/** Page one: five blocks that stand alone, each finding with where its detail is. Words that people owe are named as owed. */
export const summarySection = (facts: BoardFacts): readonly Block[] => [
  sectionHeading('summary', 'Summary on one page'),
  { kind: 'heading', level: 2, text: 'Decisions sought' },
  decisions(facts),
  { kind: 'heading', level: 2, text: 'What this is about' },
  { kind: 'paragraph', words: about(facts) },
  { kind: 'heading', level: 2, text: 'What we found' },
  { kind: 'bullets', items: findings(facts) },
  { kind: 'heading', level: 2, text: 'What worries us' },
  { kind: 'bullets', items: worries(facts) },
  { kind: 'heading', level: 2, text: 'What happens next' },
  { kind: 'bullets', items: nextSteps(facts) },
]

function decisions({ cycle }: BoardFacts): Block {
  const written = cycle.summary.decisions
  return written.length > 0
    ? { kind: 'numbered', items: written }
    : { kind: 'paragraph', words: notWritten('The decisions sought') }
}

const notWritten = (what: string) => `${what} have not been written yet.`

function about({ framework, cycle }: BoardFacts): string {
  const { many } = framework.respondent
  const questions = questionsOf(framework).length
  return `How ${many} rate their own arrangements against ${framework.standards.length} standards (${questions} questions), ${longDay(cycle.periodFrom)} to ${longDay(cycle.periodTo)}. The ratings are their own, before challenge.`
}

function findings(facts: BoardFacts): Words[] {
  const { framework, cycle, invited, returned } = facts
  const tally = tallyOf(framework, questionsOf(framework).map(({ question }) => question), countedReturns(facts))
  const rated = ratedIn(tally)
  const met: Words =
    rated === 0
      ? ['There are no ratings to count yet: ', inSection('ratings'), '.']
      : [
          `Arrangements are met in ${shareText(tally.met, rated)} ratings, partly met in ${tally.partly} and not met in ${tally.notMet}: `,
          inSection('ratings'),
          '.',
        ]
  return [
    [`${shareText(returned.length, invited.length)} ${framework.respondent.many} returned, ${receivedText(facts)}: `, inSection('returns'), '.'],
    met,
    ...written(cycle.summary.strengths, 'Strengths'),
  ]
}

function worries(facts: BoardFacts): Words[] {
  const { framework, cycle } = facts
  const questions = questionsOf(framework).map(({ question }) => question)
  const [lowest] = lowestRated(framework, questions, countedReturns(facts), 1)
  return [
    ...written(cycle.summary.concerns, 'Concerns'),
    ...(lowest
      ? [
          [
            `Lowest: question ${lowest.question.label}, ${lowest.question.shortTitle.toLowerCase()}, is met in ${shareText(lowest.tally.met, ratedIn(lowest.tally))} ratings: `,
            inSection('ratings'),
            '.',
          ],
        ]
      : []),
  ]
}

const written = (sentences: readonly string[], what: string): readonly string[] =>
  sentences.length > 0 ? sentences : [notWritten(what)]

function nextSteps(facts: BoardFacts): Words[] {
  const { cycle, asAt } = facts
  const board =
    cycle.boardOn === null
      ? 'No board date has been set for this report.'
      : `${longDay(cycle.boardOn)}: the board ${cycle.boardOn < asAt ? 'considered' : 'considers'} this report.`
  return [board, ...stillToReturn(facts), nextActions(facts)]
}

function stillToReturn({ invited }: BoardFacts): string[] {
  const extended = invited.flatMap(({ receipt, organisation }) =>
    receipt.kind === 'extended' ? [`${organisation.name}: return due by ${longDay(receipt.to)} (extension).`] : [],
  )
  const overdue = invited.filter(({ receipt }) => receipt.kind === 'overdue').map(({ organisation }) => organisation.name)
  const waiting = invited.filter(({ receipt }) => receipt.kind === 'notYetDue').length
  return [
    ...extended,
    ...(overdue.length > 3 ? [`${overdue.length} returns are overdue, with no new date agreed.`] : []),
    ...(overdue.length > 0 && overdue.length <= 3 ? [`${listed(overdue)}: return overdue, with no new date agreed.`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'return is', 'returns are')} not yet due.`] : []),
  ]
}

function nextActions(facts: BoardFacts): Words {
  const open = openActions(facts)
  const overdue = open.filter((each) => isOverdue(each, facts.asAt)).length
  const next = open.find(({ action }) => action.due !== null && action.due >= facts.asAt)
  if (open.length === 0) return ['No actions are open: ', inSection('actions'), '.']
  const late = overdue === 0 ? 'None of the open actions is overdue' : `${counted(overdue, 'action is', 'actions are')} overdue`
  const owner = next && next.action.owner !== '' ? ` (${next.action.owner}, ${next.organisation.name})` : ''
  const coming = next?.action.due ? `; the next is due on ${longDay(next.action.due)}${owner}` : ''
  return [`${late}${coming}: `, inSection('actions'), '.']
}
