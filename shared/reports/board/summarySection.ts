import { longDay } from '../../basics/day'
import { shareText } from '../../basics/share'
import { counted, listed } from '../../basics/text'
import { lowestRated, outsideText, ratedIn, sumOf } from '../../findings/counting'
import { questionsOf } from '../../frameworks/lookUp'
import type { Block, Words } from '../block'
import { withoutMark } from '../typedText'
import { type BoardFacts, isOverdue } from './boardFacts'
import { hasSection, inSection, sectionHeading } from './boardSections'
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
    ? { kind: 'numbered', items: written.map(withoutMark) }
    : { kind: 'paragraph', words: notWritten('The decisions sought') }
}

const notWritten = (what: string) => `${what} have not been written yet.`

const about = ({ framework }: BoardFacts) =>
  `Each ${framework.respondent.one}'s own view, before challenge, of ${counted(framework.standards.length, 'standard')} and ${counted(questionsOf(framework).length, 'question')}.`

const findings = (facts: BoardFacts): Words[] => [
  [returnedText(facts), inSection(facts.framework, 'returns'), '.'],
  ...(hasSection(facts.framework, 'ratings') ? [[metText(facts), inSection(facts.framework, 'ratings'), '.']] : []),
  ...written(facts.cycle.summary.strengths, 'Strengths'),
]

function returnedText(facts: BoardFacts): string {
  const { invited, returned, framework } = facts
  const { one, many } = framework.respondent
  if (invited.length === 0) return `No ${one} has been asked yet: `
  return `${shareText(returned.length, invited.length, many)} returned, ${receivedText(facts)}: `
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

/** With this many concerns written, the lowest question is left to its section. */
const mostConcerns = 3

function worries(facts: BoardFacts): Words[] {
  const { cycle } = facts
  const [lowest] = lowestRated(facts.tallied, 1)
  return [
    ...written(cycle.summary.concerns, 'Concerns'),
    ...(lowest && cycle.summary.concerns.length < mostConcerns
      ? [
          [
            `Lowest: question ${lowest.question.label}, ${inSentence(lowest.question.shortTitle)}, is met in ${shareText(lowest.tally.met, ratedIn(lowest.tally), 'ratings')}: `,
            inSection(facts.framework, 'ratings'),
            '.',
          ],
        ]
      : []),
  ]
}

const written = (sentences: readonly string[], what: string): readonly string[] =>
  sentences.length > 0 ? sentences.map(withoutMark) : [notWritten(what)]

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

/** A title inside a sentence: small letters, without the mark at its end. */
const inSentence = (title: string) => title.toLowerCase().replace(/[?!.…\s]+$/, '')

function nextActions(facts: BoardFacts): Words {
  const { open } = facts
  const overdue = open.filter((each) => isOverdue(each, facts.asAt)).length
  const next = open.find(({ action }) => action.due !== null && action.due >= facts.asAt)
  if (open.length === 0) return ['No actions are open: ', inSection(facts.framework, 'actions'), '.']
  const late = `${overdue === 0 ? 'No open action' : counted(overdue, 'open action')} ${overdue > 1 ? 'are' : 'is'} overdue`
  const coming = next?.action.due ? `; the next is due on ${longDay(next.action.due)}` : ''
  return [`${late}${coming}: `, inSection(facts.framework, 'actions'), '.']
}
