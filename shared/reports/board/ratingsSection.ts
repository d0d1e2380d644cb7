import { shareText } from '../../basics/share'
import { counted, listed } from '../../basics/text'
import { type Movement, movements, movementText, notComparableText, sumOfMovements } from '../../findings/comparing'
import {
  compareShares,
  furtherOutcomes,
  lowestRated,
  outsideText,
  ratedIn,
  sumOf,
  type Tally,
} from '../../findings/counting'
import { questionName, standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import { type Block, type Cell, countCell, type FigureBlock, type TableBlock } from '../block'
import { ratingKey } from '../ratingKey'
import { type BoardFacts, countedReturns } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'

type StandardCount = { readonly standard: Standard; readonly tally: Tally; readonly movement: Movement | null }

/** Most questions listed as lowest rated. */
const mostLowest = 5

/** How the returns rate each standard: the key, the same numbers as a figure and as a table, and the lowest questions. */
export function ratingsSection(facts: BoardFacts): readonly Block[] {
  const { framework } = facts
  const counts = countsOf(facts)
  if (!hasSection(facts, 'ratings')) return []
  const rated = counts.some(({ tally }) => ratedIn(tally) > 0)
  return [
    sectionHeading('ratings', `How ${framework.respondent.many} rated themselves`),
    {
      kind: 'paragraph',
      words: rated ? readingText(facts) : nothingRated(facts),
    },
    ...ratingKey(framework, facts.cycle.reading ?? null),
    ...(rated
      ? [
          figure(counts, facts),
          table(counts, facts),
          { kind: 'paragraph', words: comparisonText(counts, facts) } as const,
        ]
      : []),
    ...lowest(facts),
  ]
}

function countsOf(facts: BoardFacts): readonly StandardCount[] {
  const { framework, earlier, tallied } = facts
  const moved =
    earlier &&
    movements(
      { framework, returns: countedReturns(facts), reading: facts.cycle.reading ?? null },
      { ...earlier, reading: earlier.cycle.reading ?? null },
    )
  return framework.standards.map((standard) => ({
    standard,
    tally: sumOf(tallied.filter(({ question }) => standard.questions.includes(question))),
    movement: moved && sumOfMovements(standard.questions.flatMap(({ id }) => moved.get(id) ?? [])),
  }))
}

function nothingRated({ returned, tallied }: BoardFacts): string {
  if (returned.length === 0) return 'No return has come in yet, so there is nothing to count.'
  return `No answer says how far a standard is met. Outside the count: ${outsideText(sumOf(tallied))}.`
}

const readingText = ({ framework, returned }: BoardFacts) => {
  const words = levelWords(framework.scales.flatMap(({ levels }) => levels))
  const met = words === '“Met”' ? '' : ` “Met” counts ${words}.`
  return `The ratings of ${counted(returned.length, 'return')}.${met} Questions not answered or not applicable (N/A) stand beside the count and are not part of it.`
}

const levelWords = (levels: readonly { readonly label: string; readonly meaning: string }[]) =>
  listed([...new Set(levels.filter(({ meaning }) => meaning.startsWith('met')).map(({ label }) => `“${label}”`))])

const named = ({ standard }: StandardCount) => `standard ${standard.number}, ${standard.title.toLowerCase()}`

/** The rated standard with the smallest share met comes first, the largest last. */
const byShare = (counts: readonly StandardCount[]) =>
  counts.filter(({ tally }) => ratedIn(tally) > 0).sort((a, b) => compareShares(a.tally, b.tally))

const metText = ({ tally }: StandardCount) => `${tally.met} of ${ratedIn(tally)}`

function figure(counts: readonly StandardCount[], { framework, returned }: BoardFacts): FigureBlock {
  const sorted = byShare(counts)
  const [least, most] = [sorted[0], sorted[sorted.length - 1]]
  const worst = [...counts].sort((a, b) => b.tally.notMet - a.tally.notMet)[0]
  const values = (of: (tally: Tally) => number) => counts.map(({ tally }) => of(tally))
  return {
    kind: 'figure',
    id: 'standards-figure',
    caption: least
      ? `Standard ${least.standard.number} is met least often: ${shareText(least.tally.met, ratedIn(least.tally), 'ratings')}`
      : '',
    description: [
      `Stacked bar chart with one bar for each of ${framework.standards.length} standards, in the order of the framework.`,
      `Each bar shows the answers of ${counted(returned.length, 'return')}: met, partly met, not met, not answered and not applicable.`,
      ...(least ? [`The smallest share met is in ${named(least)}: ${metText(least)}.`] : []),
      ...(most && most !== least ? [`The largest is in ${named(most)}: ${metText(most)}.`] : []),
      ...(worst && worst.tally.notMet > 0
        ? [`Most answers of not met, ${worst.tally.notMet}, are in ${named(worst)}.`]
        : []),
    ].join(' '),
    categories: counts.map(({ standard }) => `${standard.number} ${standard.title.split(',')[0]}`),
    series: [
      { name: 'Met', tone: 'b', values: values(({ met }) => met) },
      { name: 'Partly met', tone: 'c', values: values(({ partly }) => partly) },
      { name: 'Not met', tone: 'd', values: values(({ notMet }) => notMet) },
      ...(furtherOutcomes(counts.map(({ tally }) => tally)).length > 0
        ? [
            {
              name: 'No rating, or asks for help',
              tone: 'noRating',
              values: values(({ noRating, asksForHelp }) => noRating + asksForHelp),
            } as const,
          ]
        : []),
      { name: 'Not answered', tone: 'notAnswered', values: values(({ notAnswered }) => notAnswered) },
      { name: 'Not applicable', tone: 'notApplicable', values: values(({ notApplicable }) => notApplicable) },
    ],
    dataIn: 'standards',
  }
}

function table(counts: readonly StandardCount[], { earlier }: BoardFacts): TableBlock {
  const change = earlier ? [{ heading: 'Change', width: 13 }] : []
  const further = furtherOutcomes(counts.map(({ tally }) => tally))
  return {
    kind: 'table',
    id: 'standards',
    caption: `Ratings by standard, in framework order${earlier ? ', and change since last cycle' : ''}`,
    summary:
      'One row for each standard: how many ratings are met, partly met and not met, and how many questions were not answered or do not apply.',
    columns: [
      { heading: 'Standard', width: (earlier ? 37 : 46) - 9 * further.length },
      { heading: 'Met', width: earlier ? 13 : 16 },
      { heading: 'Partly met', width: earlier ? 10 : 11 },
      { heading: 'Not met', width: 8 },
      { heading: 'No answer', width: 12 },
      { heading: 'N/A', width: 7 },
      ...further.map(([, heading]) => ({ heading, width: 9 })),
      ...change,
    ],
    rows: counts.map(({ standard, tally, movement }): Cell[] => [
      standardName(standard),
      ...tallyCells(tally),
      ...further.map(([outcome]) => countCell(tally[outcome])),
      ...(movement ? [movementText(movement)] : []),
    ]),
  }
}

/** The counts that every table of ratings shows, in the order of its columns: met is out of the ratings. */
const tallyCells = (tally: Tally): Cell[] => [
  { ...countCell(tally.met), of: ratedIn(tally) },
  ...[tally.partly, tally.notMet, tally.notAnswered, tally.notApplicable].map(countCell),
]

function comparisonText(counts: readonly StandardCount[], { earlier, framework }: BoardFacts): string {
  if (!earlier) return 'There is no earlier cycle to compare with.'
  const total = sumOfMovements(counts.flatMap(({ movement }) => movement ?? []))
  return `Change is for the same question and the same ${framework.respondent.one} since ${earlier.cycle.title}: ${total.up} ratings up, ${total.down} down, ${total.same} the same. ${notComparableText(total)}`
}

function lowest(facts: BoardFacts): Block[] {
  const rows = lowestRated(facts.tallied, mostLowest)
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'lowest',
      caption: `The ${counted(rows.length, 'question')} with the smallest share met, lowest first`,
      summary:
        'One row for each question: how many ratings are met, partly met and not met, and how many were not answered or do not apply.',
      columns: [
        { heading: 'Question', width: 42 },
        { heading: 'Met', width: 20 },
        { heading: 'Partly met', width: 11 },
        { heading: 'Not met', width: 8 },
        { heading: 'No answer', width: 12 },
        { heading: 'N/A', width: 7 },
      ],
      rows: rows.map(({ question, tally }): Cell[] => [questionName(question), ...tallyCells(tally)]),
    },
  ]
}
