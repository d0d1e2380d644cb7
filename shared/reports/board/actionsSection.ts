import { longDay, shortDay } from '../../basics/day'
import { capital, counted } from '../../basics/text'
import type { Block } from '../block'
import { withoutMark } from '../typedText'
import { type BoardFacts, isOverdue } from './boardFacts'
import { sectionHeading } from './boardSections'

/** Most rows of the table. */
const mostActions = 10

/** What will be done, by which role and when: the ten that are due first, so that whatever is overdue leads. */
export function actionsSection(facts: BoardFacts): readonly Block[] {
  const { open } = facts
  const overdue = open.filter((each) => isOverdue(each, facts.asAt))
  const withoutDay = open.filter(({ action }) => action.due === null).length
  const [older, newer] = [
    open.filter(({ fromLastCycle }) => fromLastCycle),
    open.filter(({ fromLastCycle }) => !fromLastCycle),
  ]
  const done = facts.actions.length - open.length
  const heading = sectionHeading('actions', 'Actions')
  if (open.length === 0) {
    return [
      heading,
      { kind: 'paragraph', words: `No actions are open. ${counted(done, 'action is', 'actions are')} done.` },
    ]
  }
  const shown = open.slice(0, mostActions)
  return [
    heading,
    {
      kind: 'paragraph',
      words: `This cycle's returns name ${counted(newer.length + done, 'action')}: ${done} done and ${newer.length} open. ${older.length === 0 ? 'None' : older.length} of the last cycle's actions ${older.length > 1 ? 'are' : 'is'} still open. At ${longDay(facts.asAt)}, ${overdue.length} of the ${open.length} open actions ${overdue.length === 1 ? 'is' : 'are'} overdue${withoutDay > 0 ? ` and ${withoutDay} ${withoutDay === 1 ? 'has' : 'have'} no date` : ''}.`,
    },
    {
      kind: 'table',
      id: 'actions',
      caption: `Open actions, overdue first and then by date due: ${shown.length} of ${open.length}`,
      summary: 'One row for each action: what will be done, by whom, by when, and the question it comes from.',
      columns: [
        { heading: 'Action', width: 36 },
        { heading: capital(facts.framework.respondent.one), width: 24 },
        { heading: 'Owner', width: 18.5 },
        { heading: 'Due', width: 12.5 },
        { heading: 'From', width: 9 },
      ],
      rows: shown.map((each) => [
        withoutMark(each.action.what),
        each.organisation.name,
        each.action.owner.trim() === '' ? 'Not named' : withoutMark(each.action.owner),
        dueText(each.action.due === null ? 'No date' : shortDay(each.action.due), isOverdue(each, facts.asAt)),
        each.question.label,
      ]),
    },
  ]
}

const dueText = (due: string, overdue: boolean) => (overdue ? `${due}, overdue` : due)
