import { closedWords, dueWords, isInAnswer, lateWords } from '../../actions/listed'
import { eventText, termsText } from '../../actions/story'
import { longDay, shortDay } from '../../basics/day'
import { type Block, type Cell, countCell, type TableBlock } from '../block'
import { withoutMark } from '../typedText'
import type { NumberedAction, TrackedChange, TrackerFacts } from './trackerFacts'

/** Most rows of a table of actions, and of the change log. */
const mostRows = 25

/** How many actions stand how, each in one row. */
export function countsTable(facts: TrackerFacts): TableBlock {
  return {
    kind: 'table',
    id: 'counts',
    caption: 'Actions by how they stand, those to chase first; what was withdrawn counts as closed without evidence',
    summary: 'One row for each way in which actions stand, with how many do.',
    columns: [
      { heading: 'How they stand', width: 72 },
      { heading: 'Actions', width: 28 },
    ],
    rows: countedGroups(facts).map(({ words, count }): Cell[] => [words, countCell(count)]),
  }
}

/** Each way in which actions stand, with how many do; every action is counted once. */
export const countedGroups = (facts: TrackerFacts) => [
  { words: 'Open, overdue', count: facts.overdue.length },
  { words: 'Open, due in 30 days', count: facts.dueSoon.length },
  { words: 'Open, due later', count: facts.later.length },
  { words: 'Open, without a date', count: facts.withoutDay.length },
  { words: 'Done, not checked yet', count: facts.done.length },
  { words: 'Closed on evidence', count: facts.closed.length },
  { words: 'Closed without evidence', count: facts.closedWithout.length },
  { words: 'Closed earlier', count: facts.closedBefore.length },
]

/** Actions that wait for somebody, in the order given. */
export function openTable(facts: TrackerFacts): readonly Block[] {
  const waiting = [...facts.overdue, ...facts.dueSoon, ...facts.later, ...facts.withoutDay, ...facts.done]
  if (waiting.length === 0) return [{ kind: 'paragraph', words: 'No action waits for anybody.' }]
  const shown = waiting.slice(0, mostRows)
  return [
    ...leftOutWords(waiting.length - shown.length, 'the least pressing'),
    {
      kind: 'table',
      id: 'actions',
      caption: `Actions that are not closed, overdue first, then by date due, then done: ${shown.length} of ${waiting.length}`,
      summary:
        'One row for each action: what is to be done and where it comes from, by whom, by when, how it stands, what would close it and what changed for children.',
      columns: [
        { heading: 'No.', width: 5 },
        { heading: 'Action', width: 20 },
        { heading: 'From', width: 17 },
        { heading: 'Agency and owner', width: 18 },
        { heading: 'Due', width: 10 },
        { heading: 'Status and last update', width: 15 },
        { heading: 'Evidence to close, and for children', width: 15 },
      ],
      rows: shown.map((row): Cell[] => [
        String(row.number),
        withoutMark(row.what),
        fromCell(row),
        ownerCell(row),
        lines(dueWords(row), lateWords(row)),
        lines(row.status === 'open' ? 'Open' : 'Done, not checked', updateWords(row)),
        closingCell(row),
      ]),
    },
  ]
}

/** What would close an action and what it is to change for children; what nobody said is said in one word where it is both. */
function closingCell({ evidenceToClose, impact }: NumberedAction): string {
  if (evidenceToClose === '' && impact === '') return 'Not said'
  return lines(
    evidenceToClose === '' ? 'Evidence not said' : `${withoutMark(evidenceToClose)}\nNone received yet`,
    `For children: ${impact === '' ? 'not said' : withoutMark(impact)}`,
  )
}

/** Actions that were closed in the period, with what showed it and what changed. */
export function closedTable({ closed }: TrackerFacts): readonly Block[] {
  if (closed.length === 0) return [{ kind: 'paragraph', words: 'No action was closed on evidence in this period.' }]
  const shown = closed.slice(0, mostRows)
  return [
    ...leftOutWords(closed.length - shown.length, 'others'),
    {
      kind: 'table',
      id: 'closed',
      caption: `Actions closed on evidence in this period, by date due: ${shown.length} of ${closed.length}`,
      summary: 'One row for each action: what was done, by whom, when it was closed, what showed it and its effect.',
      columns: [
        { heading: 'No.', width: 7 },
        { heading: 'Action, and where it comes from', width: 31 },
        { heading: 'Agency and owner', width: 19 },
        { heading: 'Closed', width: 13 },
        { heading: 'Evidence, and effect for children', width: 30 },
      ],
      rows: shown.map((row): Cell[] => [
        String(row.number),
        whatCell(row),
        ownerCell(row),
        row.closedOn === null ? 'Not known' : shortDay(row.closedOn),
        lines(
          `Seen: ${[row.proof?.what, row.proof?.where, row.proof?.on ? shortDay(row.proof.on) : ''].filter(Boolean).join(', ')}`,
          `For children: ${row.impact === '' ? 'not said' : withoutMark(row.impact)}`,
        ),
      ]),
    },
  ]
}

/** Actions that were closed in the period and nothing showed it: each with the reason that somebody gave. */
export function closedWithoutTable({ closedWithout }: TrackerFacts): readonly Block[] {
  if (closedWithout.length === 0)
    return [{ kind: 'paragraph', words: 'No action was closed without evidence in this period, and none withdrawn.' }]
  const shown = closedWithout.slice(0, mostRows)
  return [
    ...leftOutWords(closedWithout.length - shown.length, 'others'),
    {
      kind: 'table',
      id: 'closed-without',
      caption: `Actions closed without evidence, or withdrawn, in this period: ${shown.length} of ${closedWithout.length}`,
      summary: 'One row for each action: what it was, whose, when it was closed, and the reason that was given.',
      columns: [
        { heading: 'No.', width: 7 },
        { heading: 'Action, and where it comes from', width: 33 },
        { heading: 'Agency and owner', width: 20 },
        { heading: 'Closed', width: 13 },
        { heading: 'Reason', width: 27 },
      ],
      rows: shown.map((row): Cell[] => [
        String(row.number),
        whatCell(row),
        ownerCell(row),
        row.closedOn === null ? 'Not known' : shortDay(row.closedOn),
        closedWords(row),
      ]),
    },
  ]
}

/** What happened in the period, the newest first. */
export function changeLog({ changes, since }: TrackerFacts): readonly Block[] {
  if (changes.length === 0)
    return [{ kind: 'paragraph', words: `Nothing was written down about any action since ${longDay(since)}.` }]
  const shown = changes.slice(0, mostRows)
  return [
    ...leftOutWords(changes.length - shown.length, 'the oldest'),
    {
      kind: 'table',
      id: 'change-log',
      caption: `What was written down since ${longDay(since)}, the newest first: ${shown.length} of ${changes.length}`,
      summary: 'One row for each change: the day, the number of its action, what happened, and who wrote it down.',
      columns: [
        { heading: 'Day', width: 15 },
        { heading: 'Action', width: 10 },
        { heading: 'What happened', width: 53 },
        { heading: 'Written down by', width: 22 },
      ],
      rows: shown.map((change): Cell[] => [
        shortDay(change.on),
        String(change.action.number),
        changeWords(change),
        (change.event?.by ?? change.action.record?.raisedBy ?? '') || 'Not said',
      ]),
    },
  ]
}

function changeWords({ action, event }: TrackedChange): string {
  if (event) return eventText(event)
  return action.record?.agreed ? `Agreed: ${termsText(action.record.agreed)}` : 'Followed from here on.'
}

const whatCell = (row: NumberedAction): string => lines(withoutMark(row.what), `From: ${fromCell(row)}`)

/** Where an action comes from, and when it was raised where that is known. */
const fromCell = (row: NumberedAction): string =>
  lines(
    [row.place, row.cycle].filter(Boolean).join(', '),
    row.record === null || isInAnswer(row) ? '' : `Raised: ${shortDay(row.record.raisedOn)}`,
  )

const ownerCell = (row: NumberedAction): string =>
  lines(
    row.organisation === '' ? 'Agency not known' : row.organisation,
    row.owner.trim() === '' ? 'Owner not named' : withoutMark(row.owner),
  )

const updateWords = ({ update }: NumberedAction): string =>
  update ? `Last update${update.on ? `, ${shortDay(update.on)}` : ''}: ${withoutMark(update.words)}` : ''

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

const leftOutWords = (count: number, which: string): readonly Block[] =>
  count === 0
    ? []
    : [
        {
          kind: 'paragraph',
          words: `${count} more, ${which}, are left out here. The spreadsheet that Actions saves has every one.`,
        },
      ]
