import { shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import { carriedFirst, ledgerRows } from '../../challenges/ledger'
import { challengeStatusWords } from '../../challenges/words'
import { gapWords, type SaidRow, saidRows } from '../../findings/practitioners'
import { saidWords } from '../../practitioners/saidWords'
import { standingSurveys } from '../../practitioners/survey'
import type { Block, Cell } from '../block'
import type { KeptBeside } from '../fullWorkspace'
import { withoutMark } from '../typedText'
import type { AgencyFacts } from './agencyFacts'

type Kept = Pick<KeptBeside, 'challenges' | 'surveys'>

/** What practitioners said beside what the organisation says of itself; nothing where no survey asked them. Small numbers leave no trace. */
export function staffSection(facts: AgencyFacts, { surveys }: Kept): readonly Block[] {
  const { cycle, framework, organisation, auditReturn } = facts
  const found = standingSurveys(surveys)
    .filter(({ cycleId }) => cycleId === cycle.id)
    .flatMap((survey) => {
      const rows = saidRows(survey, {
        framework,
        reading: cycle.reading ?? null,
        returns: [auditReturn],
        nameOf: () => organisation.name,
      }).filter(({ organisationId }) => organisationId === organisation.id)
      return rows.length === 0 ? [] : [{ survey, rows }]
    })
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'What practitioners said' },
    {
      kind: 'paragraph',
      words:
        'Practitioners answered for themselves. Where too few did, their answers are not shown, so that nobody can be told from them.',
    },
    ...found.map(
      ({ survey, rows }, place): Block => ({
        kind: 'table',
        id: `staff-${place + 1}`,
        caption: `${survey.title}, beside the return, the widest gaps first`,
        summary:
          'One row for each question to practitioners: what it is about, the own rating, what they said, and the gap.',
        columns: [
          { heading: 'Question to practitioners', width: 32 },
          { heading: 'Own rating', width: 24 },
          { heading: 'What they said', width: 22 },
          { heading: 'Gap', width: 22 },
        ],
        rows: rows.map((row) => staffRow(row, survey.fewest)),
      }),
    ),
  ]
}

const staffRow = ({ asked, about, own, shown, gap }: SaidRow, fewest: number): Cell[] => [
  `${asked.asked}\nAbout: ${about}`,
  own,
  saidWords(shown, asked.good, fewest),
  gapWords[gap],
]

/** What was asked of the organisation before this cycle, with its last answer and how each question stands; nothing where nothing was. */
export function challengesSection(
  facts: AgencyFacts,
  { challenges }: Kept,
  organisations: readonly AgencyFacts['organisation'][],
): readonly Block[] {
  const { cycle, organisation, asAt } = facts
  const rows = ledgerRows(challenges, organisations, asAt)
    .filter(({ challenge, state, answering }) => {
      const isTheirs = answering?.id === organisation.id || state.organisationId === organisation.id
      return isTheirs && challenge.raised.on < cycle.opensOn && state.status !== 'voided'
    })
    .sort(carriedFirst)
  if (rows.length === 0) return []
  const open = rows.filter(({ state }) => state.isOpen).length
  return [
    { kind: 'heading', level: 1, text: 'Questions from earlier challenge, and the response' },
    {
      kind: 'paragraph',
      words: `${counted(rows.length, 'question was', 'questions were')} put before this cycle; ${open} ${open === 1 ? 'is' : 'are'} still open.`,
    },
    {
      kind: 'table',
      id: 'challenges',
      caption: `Questions from earlier challenge${rows.length > 1 ? ', those carried most often first' : ''}`,
      summary:
        'One row for each question: when it was first asked, how often it was carried, the last answer, and how it stands.',
      columns: [
        { heading: 'Question', width: 33 },
        { heading: 'First asked', width: 13 },
        { heading: 'Carried', width: 11 },
        { heading: 'Last answer', width: 25 },
        { heading: 'How it stands', width: 18 },
      ],
      rows: rows.map(({ challenge: { raised }, state }): Cell[] => [
        withoutMark(raised.question),
        shortDay(raised.on),
        { kind: 'count', count: state.timesCarried },
        state.answer ? withoutMark(state.answer.words) : 'No answer is recorded',
        challengeStatusWords[state.status],
      ]),
    },
  ]
}
