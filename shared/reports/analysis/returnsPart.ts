import { longDay } from '../../basics/day'
import { percentOf, shareText } from '../../basics/share'
import { capital, counted } from '../../basics/text'
import { isIn } from '../../findings/punctuality'
import { questionsOf } from '../../frameworks/lookUp'
import { excusedWords } from '../../returns/standing'
import { type Block, type Cell, countCell, type FigureBlock, type TableBlock } from '../block'
import { inOrder } from '../wording'
import type { AnalysisFacts, AskedReturn } from './analysisFacts'

/** What was asked of whom, when, and how what came back was looked at. */
export function methodPart(facts: AnalysisFacts): readonly Block[] {
  const { cycle, framework, asked, returned, asAt } = facts
  const { one, many } = framework.respondent
  const signed = returned.filter(({ auditReturn }) => auditReturn.signOff !== null).length
  const checked = returned.flatMap(({ auditReturn }) => {
    const all = Object.entries(auditReturn.agreed).filter(([, { rating }]) => rating !== null)
    return all.length === 0 ? [] : [all.map(([id, { rating }]) => rating === auditReturn.answers[id]?.rating)]
  })
  const same = checked.flat().filter(Boolean).length
  return [
    { kind: 'heading', level: 1, text: 'Method and timetable' },
    {
      kind: 'paragraph',
      words: `${counted(asked.length, `${one} was`, `${many} were`)} asked on ${longDay(cycle.opensOn)} to answer “${framework.title}”, edition ${framework.edition}: ${counted(questionsOf(framework).length, 'question')} in ${counted(framework.standards.length, 'section')}. Returns were due on ${longDay(cycle.closesOn)}. This report counts what had come in on ${longDay(asAt)}.`,
    },
    {
      kind: 'paragraph',
      words: `Each ${one} rated itself. Counts show how many gave each rating, and no average is taken, because ratings are words in an order. A share always stands with what it is a share of, and below five there is no percentage. Answers left out or not applicable stand beside the count.`,
    },
    {
      kind: 'paragraph',
      words: [
        `Checks on what ${many} said of themselves: ${shareText(signed, returned.length, 'returns')} signed off.`,
        checked.length === 0
          ? 'No rating was looked at again by a panel.'
          : `A panel looked at ratings of ${counted(checked.length, one, many)}, and agreed ${shareText(same, checked.flat().length, 'ratings')} as they were given.`,
      ].join(' '),
    },
  ]
}

/** How a type stands: those expected, by when their returns came, and those that did not. */
export type TypeCounts = {
  readonly type: string
  readonly expected: number
  readonly inTime: number
  readonly extended: number
  readonly late: number
  readonly notReturned: number
  readonly notExpected: number
}

/** Counts how returns came in, type by type, in order of the alphabet. */
export function typeCounts(asked: readonly AskedReturn[]): readonly TypeCounts[] {
  return [...new Set(asked.map(({ type }) => type))].sort(inOrder).map((type) => {
    const own = asked.filter((each) => each.type === type)
    const count = (fits: (each: AskedReturn) => boolean) => own.filter(fits).length
    const notExpected = count(({ punctuality: { kind } }) => kind === 'notExpected')
    return {
      type,
      expected: own.length - notExpected,
      inTime: count(({ punctuality: { kind } }) => kind === 'onTime'),
      extended: count(({ punctuality: { kind } }) => kind === 'withinExtension'),
      late: count(({ punctuality: { kind } }) => kind === 'late'),
      notReturned: count(({ punctuality }) => !isIn(punctuality) && punctuality.kind !== 'notExpected'),
      notExpected,
    }
  })
}

/** How many returns a type sent. */
const sent = ({ inTime, extended, late }: TypeCounts) => inTime + extended + late

/** Returns by type as a table, and as a figure where some type has several. */
export function returnsPart(facts: AnalysisFacts): readonly Block[] {
  const types = typeCounts(facts.asked)
  const heading: Block = { kind: 'heading', level: 1, text: 'Returns by type', id: 'returns' }
  if (types.length === 0)
    return [heading, { kind: 'paragraph', words: `No ${facts.framework.respondent.one} was asked.` }]
  const notExpected = facts.asked.filter(({ punctuality }) => punctuality.kind === 'notExpected').length
  return [
    heading,
    { kind: 'paragraph', words: coverageText(facts) },
    ...(types.some(({ expected }) => expected >= fewestInBar) ? [returnsFigure(types)] : []),
    returnsTable(types),
    ...(notExpected > 0
      ? [
          {
            kind: 'paragraph',
            words: `${notExpected} more ${notExpected === 1 ? 'was' : 'were'} asked and ${notExpected === 1 ? 'is' : 'are'} not expected: ${Object.values(excusedWords).join(', ').toLowerCase()}.`,
          } as const,
        ]
      : []),
  ]
}

/** Where no type has this many, bars show no more than the table does. */
const fewestInBar = 5

/** `48 of 60 schools (80%) had returned.` */
export function coverageText({ asked, returned, framework, asAt }: AnalysisFacts): string {
  const expected = asked.filter(({ punctuality }) => punctuality.kind !== 'notExpected').length
  const missing = expected - returned.length
  return `At ${longDay(asAt)}, ${shareText(returned.length, expected, framework.respondent.many)} had returned. ${missing === 0 ? 'None is missing.' : `${missing} had not.`}`
}

function returnsFigure(types: readonly TypeCounts[]): FigureBlock {
  const sorted = [...types].sort((a, b) => b.notReturned - a.notReturned)
  const [most] = sorted
  return {
    kind: 'figure',
    id: 'returns-figure',
    caption:
      most && most.notReturned > 0
        ? `Most returns are missing from ${most.type}: ${most.notReturned} of ${most.expected}`
        : 'Every type that was expected has returned',
    description: `Stacked bar chart with one bar for each of ${counted(types.length, 'type')}, in order of the alphabet: how many returned by the deadline, within an extension or late, and how many did not.${most ? ` The most that are missing, ${most.notReturned}, are ${most.type}.` : ''}`,
    categories: types.map(({ type }) => type),
    series: [
      { name: 'On time', tone: 'b', values: types.map(({ inTime }) => inTime) },
      { name: 'Within an extension or late', tone: 'c', values: types.map(({ extended, late }) => extended + late) },
      { name: 'Not returned', tone: 'notAnswered', values: types.map(({ notReturned }) => notReturned) },
    ],
    dataIn: 'returns-by-type',
  }
}

const returnsTable = (types: readonly TypeCounts[]): TableBlock => ({
  kind: 'table',
  id: 'returns-by-type',
  caption: 'Returns by type, in order of the alphabet',
  summary:
    'One row for each type: how many were expected, how many came on time, within an extension and late, how many are missing, and the share that returned.',
  columns: [
    { heading: 'Type', width: 33 },
    { heading: 'Expected', width: 13 },
    { heading: 'On time', width: 9 },
    { heading: 'Extended', width: 13 },
    { heading: 'Late', width: 8 },
    { heading: 'Missing', width: 11 },
    { heading: 'Returned', width: 13 },
  ],
  rows: types.map((each): Cell[] => [
    capital(each.type),
    ...[each.expected, each.inTime, each.extended, each.late, each.notReturned].map(countCell),
    percentWords(sent(each), each.expected),
  ]),
})

/** A share in per cent; where there are too few for that, in words. */
const percentWords = (part: number, of: number): string => {
  const percent = percentOf(part, of)
  return percent === null ? `${part} of ${of}` : `${percent}%`
}
