import { type Day, shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import type { LedgerRow } from '../../challenges/ledger'
import { challengeReference } from '../../challenges/reference'
import { standingWords } from '../../challenges/words'
import type { AgendaItem } from '../../sessions/session'
import { type Block, type Cell, countCell } from '../block'
import { withoutMark } from '../typedText'
import { withinSentence } from './askedOf'

// What papers say alike of an organisation, and of what no organisation answers for alone. `number` is the part's place, for ids.

/** A heading within a part. */
export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/** A paragraph of a part. */
export const paragraph = (words: string): Block => ({ kind: 'paragraph', words })

/** Challenges that are open, in their order, each with its last answer and what would close it on a day. */
export function openBlocks(rows: readonly LedgerRow[], number: number, asAt: Day): readonly Block[] {
  if (rows.length === 0) return [heading('Challenges not settled yet'), paragraph('None is open.')]
  return [
    heading('Challenges not settled yet'),
    paragraph(
      `${counted(rows.length, 'challenge is', 'challenges are')} open${inOrder(rows, ', those carried most often first')}.`,
    ),
    {
      kind: 'table',
      id: `open-${number}`,
      caption: `Challenges that are open${inOrder(rows, ', those carried most often first')}`,
      summary:
        'One row for each: the question, when it was first asked, how often it was carried, the last answer, and what would close it.',
      columns: [
        { heading: 'Question', width: 32 },
        { heading: 'First asked', width: 13 },
        { heading: 'Carried', width: 10 },
        { heading: 'Last answer', width: 25 },
        { heading: 'What would close it', width: 20 },
      ],
      rows: rows.map((row) => openRow(row, asAt)),
    },
  ]
}

/** In which order rows stand, in words; of one alone there is nothing to say. */
export const inOrder = (rows: readonly unknown[], words: string): string => (rows.length > 1 ? words : '')

const openRow = ({ challenge, state }: LedgerRow, asAt: Day): Cell[] => [
  `${challenge.raised.question} (${standingWords(state).toLowerCase()}${toWhom(state)}; reference\u00a0${challengeReference(challenge.id)})`,
  shortDay(challenge.raised.on),
  countCell(state.timesCarried),
  state.answer ? `${withoutMark(state.answer.words)} (${shortDay(state.answer.on)})` : 'No answer is recorded',
  state.toClose
    ? `${withoutMark(state.toClose.evidence)}, ${state.toClose.due < asAt ? 'was due' : 'by'} ${shortDay(state.toClose.due)}`
    : 'Not said yet',
]

/** Whom it is put to where that is no organisation, but is said. */
const toWhom = ({ organisationId, who }: LedgerRow['state']): string => {
  if (organisationId !== null || who === '') return ''
  return `; put to ${withinSentence(who)}`
}

/** The questions that items of the agenda suggest, in its order. */
export function askBlocks(items: readonly Pick<AgendaItem, 'asks' | 'title'>[], number: number): readonly Block[] {
  const rows = items.flatMap((item) =>
    item.asks.map(({ words, promptId }): Cell[] => [promptId ?? 'Own', words, item.title]),
  )
  const title = heading('Questions to ask')
  if (rows.length === 0)
    return [title, paragraph('No question is suggested. The reasons on the agenda say where to look.')]
  return [
    title,
    {
      kind: 'table',
      id: `asks-${number}`,
      caption: 'Questions to ask, in the order of the agenda',
      summary: 'One row for each question: the prompt it was taken from, the question, and the item it belongs to.',
      columns: [
        { heading: 'Prompt', width: 13 },
        { heading: 'Question', width: 52 },
        { heading: 'Item', width: 35 },
      ],
      rows,
    },
  ]
}

/** How many empty rows a sheet for notes has, and how many lines each. */
const sheet = { rows: 6, lines: 4 } as const

/** A sheet to write on by hand. */
export const noteBlocks = (number: number): readonly Block[] => [
  heading('Your notes'),
  {
    kind: 'table',
    id: `notes-${number}`,
    caption: 'Room for your notes',
    summary: 'Numbered rows to write in: the question, the answer, the evidence, and the rating you would propose.',
    columns: [
      { heading: 'No.', width: 7 },
      { heading: 'Question', width: 25 },
      { heading: 'Answer', width: 30 },
      { heading: 'Evidence', width: 21 },
      { heading: 'Proposed rating', width: 17 },
    ],
    rows: Array.from({ length: sheet.rows }, (_, place) => [String(place + 1), '', '', '', '']),
    room: Array.from({ length: sheet.rows }, () => sheet.lines),
  },
]
