import { counted } from '../../basics/text'
import { comparedQuestions, editionOf } from '../../findings/comparedYears'
import { ratedIn, type Tally, tallyQuestions } from '../../findings/counting'
import type { YearChange, YearChanges } from '../../findings/yearChange'
import { questionName, questionsOf, standardName } from '../../frameworks/lookUp'
import { type Block, type Cell, countCell } from '../block'
import type { AnalysisFacts } from './analysisFacts'

/** Every rated question over up to three cycles; nothing where only this one is held. */
export function trendPart({ years }: AnalysisFacts): readonly Block[] {
  const newest = years.at(-1)
  if (!newest || years.length < 2) return []
  const edition = editionOf(newest)
  const columns = years.map((year) => {
    const tallies = new Map(
      tallyQuestions(year.framework, year.returns, year.cycle.reading ?? null).map(({ question, tally }) => [
        question.id as string,
        tally,
      ]),
    )
    const likes = new Map(
      comparedQuestions(edition, year.framework).flatMap(({ now, before, care }) =>
        before && care === null ? [[now.question.id as string, before.question.id as string] as const] : [],
      ),
    )
    return (id: string): Tally | undefined => tallies.get(year === newest ? id : (likes.get(id) ?? ''))
  })
  const rated = questionsOf(newest.framework).filter(({ question }) => question.scale !== undefined)
  const width = Math.min(22, Math.floor(60 / years.length))
  return [
    { kind: 'heading', level: 1, text: 'Trend of every question' },
    {
      kind: 'paragraph',
      words: `How many ratings say that a question is met, of all that judge it, cycle by cycle. Who answered differs from cycle to cycle; the next part compares only those that answered twice. Questions that an earlier cycle did not ask in the same words are marked.`,
    },
    {
      kind: 'table',
      id: 'trend',
      caption: 'Ratings of met by question and cycle, in the order of the questionnaire',
      summary: 'One row for each rated question, with the share of its ratings that say met in each cycle.',
      columns: [
        { heading: 'Question', width: 100 - width * years.length },
        ...years.map(({ cycle }) => ({ heading: cycle.title, width })),
      ],
      rows: rated.map(({ question }): Cell[] => [
        questionName(question),
        ...columns.map((tallyOf): Cell => {
          const tally = tallyOf(question.id)
          if (!tally) return 'Not asked alike'
          return ratedIn(tally) === 0 ? 'No ratings' : { kind: 'count', count: tally.met, of: ratedIn(tally) }
        }),
      ]),
    },
  ]
}

/** How one organisation stands beside itself: what most of its ratings that changed did. */
type Overall = 'up' | 'level' | 'down' | 'nothing'

/** What became of each organisation that answered in both cycles. */
export function overallOf(changes: readonly YearChange[]): ReadonlyMap<string, Overall> {
  const found = new Map<string, { up: number; down: number; same: number }>()
  for (const { returnId, kind } of changes) {
    const own = found.get(returnId) ?? { up: 0, down: 0, same: 0 }
    found.set(returnId, own)
    if (kind === 'up' || kind === 'down' || kind === 'same') own[kind] += 1
  }
  return new Map(
    [...found].map(([id, { up, down, same }]) => [
      id,
      up + down + same === 0 ? 'nothing' : up > down ? 'up' : up < down ? 'down' : 'level',
    ]),
  )
}

/** Movement since the cycle before, of those that answered both times alone; nothing where there is no cycle before. */
export function movementPart(facts: AnalysisFacts): readonly Block[] {
  const { moved, framework } = facts
  if (!moved) return []
  const { many } = framework.respondent
  const heading: Block = { kind: 'heading', level: 1, text: 'Movement since the last cycle', id: 'movement' }
  if (moved.organisations === 0)
    return [heading, { kind: 'paragraph', words: `No return of the last cycle is from ${many} that returned now.` }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `${counted(moved.organisations, framework.respondent.one, many)} returned both times. Only what was asked in the same words on the same scale is compared: ${moved.counts.up} ratings went up, ${moved.counts.down} went down and ${moved.counts.same} stayed.`,
    },
    movementFigure(facts, moved),
    movementTable(facts, moved),
    overallTable(moved),
  ]
}

const inStandard = ({ changes }: YearChanges, id: string) => {
  const count = (kind: string) => changes.filter((each) => each.standardId === id && each.kind === kind).length
  return { up: count('up'), same: count('same'), down: count('down'), other: count('notComparable') + count('new') }
}

const comparedStandards = ({ framework }: AnalysisFacts, moved: YearChanges) =>
  framework.standards.flatMap((standard) => {
    const found = inStandard(moved, standard.id)
    return found.up + found.same + found.down === 0 ? [] : [{ standard, ...found }]
  })

function movementFigure(facts: AnalysisFacts, moved: YearChanges): Block {
  const areas = comparedStandards(facts, moved)
  const [worst] = [...areas].sort((a, b) => b.down - a.down)
  return {
    kind: 'figure',
    id: 'movement-figure',
    caption:
      worst && worst.down > 0
        ? `Most ratings that went down are in ${standardName(worst.standard)}: ${worst.down}`
        : 'No rating that can be compared went down',
    description: `Stacked bar chart with one bar for each of ${counted(areas.length, 'area')} that can be compared: how many ratings went up, stayed and went down.${worst && worst.down > 0 ? ` The most that went down, ${worst.down}, are in area ${standardName(worst.standard)}.` : ''}`,
    categories: areas.map(({ standard }) => `${standard.number} ${standard.title.split(',')[0]}`),
    series: [
      { name: 'Up', tone: 'b', values: areas.map(({ up }) => up) },
      { name: 'Same', tone: 'a', values: areas.map(({ same }) => same) },
      { name: 'Down', tone: 'd', values: areas.map(({ down }) => down) },
    ],
    dataIn: 'movement',
  }
}

const movementTable = (facts: AnalysisFacts, moved: YearChanges): Block => ({
  kind: 'table',
  id: 'movement',
  caption: 'Ratings that moved, by area, in the order of the questionnaire',
  summary:
    'One row for each area that can be compared: ratings that went up, stayed, went down, and cannot be compared.',
  columns: [
    { heading: 'Area', width: 48 },
    { heading: 'Up', width: 11 },
    { heading: 'Same', width: 11 },
    { heading: 'Down', width: 12 },
    { heading: 'Not comparable', width: 18 },
  ],
  rows: comparedStandards(facts, moved).map(({ standard, up, same, down, other }): Cell[] => [
    standardName(standard),
    ...[up, same, down, other].map(countCell),
  ]),
})

function overallTable(moved: YearChanges): Block {
  const overall = [...overallOf(moved.changes).values()]
  const count = (kind: Overall) => overall.filter((each) => each === kind).length
  const rows: readonly (readonly [string, number])[] = [
    ['Moved up: more of their ratings rose than fell', count('up')],
    ['Level: as many rose as fell, or none moved', count('level')],
    ['Moved down: more of their ratings fell than rose', count('down')],
    ['Nothing that can be compared', count('nothing')],
    ['No return in the last cycle', moved.onlyNow.length],
  ]
  return {
    kind: 'table',
    id: 'overall',
    caption: 'Returns against the last cycle',
    summary: 'One row for each way in which a return stands to the one before, with how many do.',
    columns: [
      { heading: 'Against the last cycle', width: 76 },
      { heading: 'Returns', width: 24 },
    ],
    rows: rows.map(([words, of]): Cell[] => [words, countCell(of)]),
  }
}
