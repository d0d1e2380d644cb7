import { longDay, shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import type { LedgerRow } from '../../challenges/ledger'
import { challengeReference } from '../../challenges/reference'
import { challengeStatusWords, escalatedWords, escalationWords } from '../../challenges/words'
import { findOrganisation } from '../../partnership/organisation'
import { type Block, type Cell, countCell } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { inSection, sectionHeading } from './boardSections'

/** Most rows of the table, and of the list of the others in the annex. */
const [mostChallenges, mostListed] = [8, 40]

/** What was asked and what came of it: five counts, and the challenges that are not settled. Never a name of a person. */
export function challengesSection(facts: BoardFacts): readonly Block[] {
  const { span, counts, open, rows } = facts.ledger
  const heading = sectionHeading('challenges', 'What we challenged')
  if (rows.length === 0) return [heading, { kind: 'paragraph', words: 'No challenge stands in the ledger yet.' }]
  const long = open.filter(({ isLongUnsettled }) => isLongUnsettled)
  const oldest =
    counts.oldestMonths === null ? 'No challenge is open.' : `The oldest was asked ${monthsAgo(counts.oldestMonths)}.`
  return [
    heading,
    {
      kind: 'paragraph',
      words: `From ${longDay(span.from)} to ${longDay(span.to)}, ${counted(wereOpen(facts), 'challenge was', 'challenges were')} open at some time. ${oldest}`,
    },
    {
      kind: 'table',
      id: 'challenge-counts',
      caption: 'What became of challenges since this cycle opened',
      summary: 'Five counts: raised, closed on evidence, closed otherwise, carried forward and escalated.',
      columns: [
        { heading: 'Count', width: 80 },
        { heading: 'Challenges', width: 20 },
      ],
      rows: [
        ['Raised since then', countCell(counts.raised)],
        ['Closed, evidence seen', countCell(counts.closedOnEvidence)],
        ['Closed otherwise: superseded or not pursued, with a reason', countCell(counts.closedOtherwise)],
        ['Carried forward: still open', countCell(counts.carriedForward)],
        ['Escalated since then', countCell(counts.escalated)],
      ],
    },
    ...unsettled(facts, long),
  ]
}

const monthsAgo = (months: number) => (months === 0 ? 'this month' : `${counted(months, 'month')} ago`)

/** Each challenge that was open in the span is closed on evidence, closed otherwise or carried forward. */
export const wereOpen = ({ ledger: { counts } }: Pick<BoardFacts, 'ledger'>): number =>
  counts.closedOnEvidence + counts.closedOtherwise + counts.carriedForward

/** Those that a board must see: open for long, carried often, or escalated. */
const mustBeSeen = ({ isLongUnsettled, state }: LedgerRow) =>
  isLongUnsettled || state.escalationDue !== null || state.escalations.length > 0

const inBody = ({ ledger: { open } }: BoardFacts) => open.filter(mustBeSeen).slice(0, mostChallenges)

/** The open challenges that stand in no table of the section, for the annex of lists. */
export function otherChallenges(facts: BoardFacts): readonly Block[] {
  const { open } = facts.ledger
  const seen = inBody(facts)
  const others = open.filter((row) => !seen.includes(row))
  const shown = others.slice(0, mostListed)
  if (others.length === 0) return []
  return [
    challengesTable(facts, shown, {
      id: 'open-challenges',
      caption: `${seen.length > 0 ? 'Other open' : 'Open'} challenges, those open longest and carried most often first: ${shown.length} of ${others.length}`,
    }),
  ]
}

function unsettled(facts: BoardFacts, long: readonly LedgerRow[]): readonly Block[] {
  const { open } = facts.ledger
  if (open.length === 0) return []
  const shown = inBody(facts)
  const others = open.length - shown.length
  return [
    { kind: 'heading', level: 2, text: 'Challenges not yet settled' },
    {
      kind: 'paragraph',
      words: [
        `${long.length === 0 ? 'None' : long.length} of the ${open.length} open ${open.length === 1 ? 'challenge' : 'challenges'} ${long.length > 1 ? 'have' : 'has'} been carried twice or more, or been open for more than 12 months.`,
        ...(others === 0
          ? []
          : [` ${shown.length === 0 ? 'They' : `The other ${others}`} are listed in `, inSection(facts, 'lists'), '.']),
      ],
    },
    ...(shown.length === 0
      ? []
      : [
          challengesTable(facts, shown, {
            id: 'unsettled',
            caption: `Challenges not yet settled that were escalated, carried often or open for long: ${shown.length} of ${open.length}`,
          }),
        ]),
  ]
}

const challengesTable = (
  facts: BoardFacts,
  shown: readonly LedgerRow[],
  named: { readonly id: string; readonly caption: string },
): Block => ({
  ...named,
  kind: 'table',
  summary:
    'One row for each: its question and reference, to whom it is put, when it was first raised, how often it was carried, what comes next, and when it was escalated, where it was.',
  columns: [
    { heading: 'Question, and its reference', width: 31 },
    { heading: 'Put to', width: 18 },
    { heading: 'First raised', width: 8.5 },
    { heading: 'Times carried', width: 9.5 },
    { heading: 'Next step, and when escalated', width: 33 },
  ],
  rows: shown.map((row) => unsettledRow(row, facts)),
})

const unsettledRow = (row: LedgerRow, facts: BoardFacts): Cell[] => [
  `${withoutMark(row.challenge.raised.question)} (reference\u00a0${challengeReference(row.challenge.id)})`,
  putTo(row, facts),
  shortDay(row.challenge.raised.on),
  countCell(row.state.timesCarried),
  [nextStep(row, facts), ...row.state.escalations.map(escalatedWords)].join('\n'),
]

/** Whom a challenge is put to now, by name. */
export function putTo({ state, answering }: LedgerRow, { workspace }: Pick<BoardFacts, 'workspace'>): string {
  if (state.organisationId === null) return state.who === '' ? 'The partnership' : state.who
  const known = answering ?? findOrganisation(workspace.organisations, state.organisationId)
  return known?.name ?? 'An organisation that is not in the list'
}

/** What comes next for an open challenge. */
export function nextStep({ state, hasNobody }: LedgerRow, { asAt }: Pick<BoardFacts, 'asAt'>): string {
  if (state.escalationDue) return `Escalate to the ${escalationWords[state.escalationDue]}`
  if (hasNobody) return 'Put to another organisation'
  if (state.toClose) {
    const { evidence, due } = state.toClose
    return `${withoutMark(evidence)}, by ${shortDay(due)}${due < asAt ? ', overdue' : ''}`
  }
  return state.status === 'open' ? 'An answer is awaited' : challengeStatusWords[state.status]
}
