import { shareText } from '../../basics/share'
import { counted } from '../../basics/text'
import { type Movement, movementText } from '../../findings/comparing'
import { fromToWords, placeWords } from '../../findings/groups/groupWords'
import { lowestQuestions, mostSpread, type QuestionCounts } from '../../findings/groups/questions'
import type { HeatLevel } from '../../findings/heat/basis'
import { questionName, standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import { type Block, type Cell, countCell, type FigureBlock, type TableBlock } from '../block'
import { ratingKey } from '../ratingKey'
import type { AnalysisFacts } from './analysisFacts'

/** What the returns say to the questions of one area. */
export type AreaCounts = {
  readonly standard: Standard
  /** How often each level was given, in the order of `levelsOf`. */
  readonly given: readonly number[]
  readonly rated: number
  readonly below: number
  readonly notAnswered: number
  readonly notApplicable: number
  readonly noRating: number
  readonly moved: Movement | null
}

/** The levels that areas are counted in, best first. */
export const levelsOf = ({ counts }: Pick<AnalysisFacts, 'counts'>): readonly HeatLevel[] => {
  const levels = new Map(counts.flatMap(({ levels: all }) => all.map(({ level }) => [level.level.id, level] as const)))
  return [...levels.values()].filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

/** Counts each area that has rated questions, in the order of the questionnaire. */
export function areaCounts(facts: AnalysisFacts): readonly AreaCounts[] {
  const levels = levelsOf(facts)
  return facts.framework.standards.flatMap((standard): readonly AreaCounts[] => {
    const own = facts.counts.filter((each) => each.standard.id === standard.id)
    if (own.length === 0) return []
    const sum = (of: (each: QuestionCounts) => number) => own.reduce((all, each) => all + of(each), 0)
    return [
      {
        standard,
        given: levels.map(({ level: { id } }) =>
          sum(({ levels: all }) => all.find(({ level }) => level.level.id === id)?.count ?? 0),
        ),
        rated: sum(({ rated }) => rated),
        below: sum(({ below }) => below),
        notAnswered: sum(({ notAnswered }) => notAnswered),
        notApplicable: sum(({ notApplicable }) => notApplicable),
        noRating: sum(({ noRating }) => noRating),
        moved: facts.moved && movedIn(facts, standard),
      },
    ]
  })
}

function movedIn({ moved }: AnalysisFacts, { id }: Standard): Movement {
  const own = moved?.changes.filter(({ standardId }) => standardId === id) ?? []
  const count = (...kinds: readonly string[]) => own.filter(({ kind }) => kinds.includes(kind)).length
  return { up: count('up'), down: count('down'), same: count('same'), notComparable: count('notComparable', 'new') }
}

/** Scores by area: the same numbers as a figure and as a table, with the key. */
export function scoresPart(facts: AnalysisFacts): readonly Block[] {
  const areas = areaCounts(facts)
  const heading: Block = { kind: 'heading', level: 1, text: 'Scores by area', id: 'scores' }
  if (areas.length === 0)
    return [
      heading,
      { kind: 'paragraph', words: 'This questionnaire asks for no ratings, so there is nothing to count.' },
    ]
  if (areas.every(({ rated }) => rated === 0))
    return [heading, { kind: 'paragraph', words: 'No return that has come in gives a rating yet.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `The ratings that ${counted(facts.returned.length, 'return gives', 'returns give')} to the questions of each area. One return can count several times in an area, once for each of its questions. Not applicable, and so not in the table: ${areas.reduce((sum, { notApplicable }) => sum + notApplicable, 0)}.`,
    },
    scoresFigure(areas, facts),
    scoresTable(areas, facts),
    ...lowestPart(facts),
    ...spreadPart(facts),
    ...ratingKey(facts.framework, facts.cycle.reading ?? null),
  ]
}

/** The areas with the largest share of ratings below met first; those without any are left out. */
export const mostConcern = (areas: readonly AreaCounts[]): readonly AreaCounts[] =>
  areas.filter(({ below }) => below > 0).sort((a, b) => b.below * a.rated - a.below * b.rated)

function scoresFigure(areas: readonly AreaCounts[], facts: AnalysisFacts): FigureBlock {
  const levels = levelsOf(facts)
  const [most] = mostConcern(areas)
  return {
    kind: 'figure',
    id: 'scores-figure',
    caption: most
      ? `The largest share of ratings below met is in ${standardName(most.standard)}: ${shareText(most.below, most.rated)}`
      : 'No rating is below met',
    description: `Stacked bar chart with one bar for each of ${counted(areas.length, 'area')}, in the order of the questionnaire: how often each rating was given, best first, and how often none was.${most ? ` The largest share below met is in area ${standardName(most.standard)}.` : ''}`,
    categories: areas.map(({ standard }) => `${standard.number} ${standard.title.split(',')[0]}`),
    series: [
      ...levels.map(({ level }, place) => ({
        name: level.label,
        tone: level.step ?? ('noRating' as const),
        values: areas.map(({ given }) => given[place] ?? 0),
      })),
      { name: 'Not answered', tone: 'notAnswered', values: areas.map(({ notAnswered }) => notAnswered) },
    ],
    dataIn: 'scores',
  }
}

function scoresTable(areas: readonly AreaCounts[], facts: AnalysisFacts): TableBlock {
  const levels = levelsOf(facts)
  const each = Math.min(11, 40 / Math.max(1, levels.length))
  const hasMoved = facts.moved !== null
  return {
    kind: 'table',
    id: 'scores',
    caption: 'Ratings by area, in the order of the questionnaire',
    summary: 'One row for each area: how often each rating was given, best first, what was left out, and the change.',
    columns: [
      { heading: 'Area', width: 100 - each * levels.length - (hasMoved ? 27 : 14) },
      ...levels.map(({ level }) => ({ heading: level.label, width: each })),
      { heading: 'Not answered', width: 14 },
      ...(hasMoved ? [{ heading: 'Since last cycle', width: 13 }] : []),
    ],
    rows: areas.map((area): Cell[] => [
      standardName(area.standard),
      ...area.given.map(countCell),
      countCell(area.notAnswered),
      ...(area.moved ? [movementText(area.moved)] : hasMoved ? ['No earlier ratings'] : []),
    ]),
  }
}

function lowestPart({ counts }: AnalysisFacts): readonly Block[] {
  const lowest = lowestQuestions(counts)
  if (lowest.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Lowest questions' },
    {
      kind: 'table',
      id: 'lowest',
      caption: 'Questions with the largest share of ratings below met, the largest first',
      summary: 'One row for each question: its place, how many of its ratings are below met, and how many say not met.',
      columns: [
        { heading: 'Place', width: 10 },
        { heading: 'Question', width: 50 },
        { heading: 'Below met', width: 24 },
        { heading: 'Not met at all', width: 16 },
      ],
      rows: lowest.map((each): Cell[] => [
        placeWords(each),
        questionName(each.question),
        { kind: 'count', count: each.below, of: each.rated },
        countCell(each.notMet),
      ]),
    },
  ]
}

function spreadPart({ counts }: AnalysisFacts): readonly Block[] {
  const spread = mostSpread(counts)
  if (spread.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Questions with the widest spread' },
    {
      kind: 'table',
      id: 'spread',
      caption: 'Questions whose ratings lie furthest apart, the furthest first',
      summary:
        'One row for each question: its place, from where to where its ratings lie, and how many are not the middle one.',
      columns: [
        { heading: 'Place', width: 9 },
        { heading: 'Question', width: 36 },
        { heading: 'From and to', width: 34 },
        { heading: 'Not the middle one', width: 21 },
      ],
      rows: spread.map((each): Cell[] => [
        placeWords(each),
        questionName(each.question),
        fromToWords(each),
        { kind: 'count', count: each.offMiddle, of: each.rated },
      ]),
    },
  ]
}
