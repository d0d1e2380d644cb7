import * as z from 'zod/mini'
import { sha256Hex } from '../../basics/sha256'
import type { Framework, FrameworkKey } from '../../frameworks/framework'
import { findQuestion, type PlacedQuestion, questionsOf } from '../../frameworks/lookUp'
import { cellText, folded, saidText } from '../../partnership/import/cellText'
import { type Box, boxKey } from '../forms/box'
import { frontBoxes, signOffBoxes } from '../forms/frontBoxes'
import { boxesOf } from '../forms/questionBoxes'
import { readOption } from '../forms/typed'
import { type HeadingFinder, type HeadingFound, saysOther } from './headings'
import type { SurveyTable } from './surveyTable'
import { rowTargets, type Target, targetGroups, targetParts } from './targets'

// Which column goes where. What is found for a table is a value that a person can change, and that is remembered for every
// table with the same headings on the same edition.

/** One column, and where it goes; null when it is not taken. */
export type SurveyColumn = {
  readonly heading: string
  readonly target: Target | null
  readonly how: HeadingFound['how'] | 'remembered' | 'chosen' | 'none'
  /** The first things that stand in it. */
  readonly examples: readonly string[]
}

/** Where each column goes, in their order. No target is named twice. */
export type SurveyMapping = readonly SurveyColumn[]

const line = z.string().check(z.maxLength(300))

const rememberedSchema = z.object({
  framework: line,
  /** What tells its headings from those of other tables. */
  key: line,
  /** By heading, as it is compared. */
  columns: z.record(line, z.nullable(line)),
})
/** Where columns went in a table with certain headings, on one edition. */
export type RememberedSurvey = z.infer<typeof rememberedSchema>

/** The mappings that a computer remembers. */
export const rememberedSurveysSchema = z.array(rememberedSchema).check(z.maxLength(20))

/** Proposes where each column goes: as before for the same headings; else by what its heading says, and what stands under it. */
export function proposeSurvey(
  table: SurveyTable,
  framework: Framework,
  finder: HeadingFinder,
  before: RememberedSurvey | null = null,
): SurveyMapping {
  const found = before ? remembered(table, framework, before) : fromHeadings(table, framework, finder)
  return table.headings.map((heading, column) => ({
    heading,
    target: found[column]?.target ?? null,
    how: found[column]?.how ?? 'none',
    examples: examplesOf(table, column),
  }))
}

type Found = { readonly target: Target; readonly how: SurveyColumn['how'] } | null

function remembered({ headings }: SurveyTable, framework: Framework, { columns }: RememberedSurvey): readonly Found[] {
  const known = new Set(targetGroups(framework).flatMap(({ choices }) => choices.map(({ target }) => target)))
  const taken = new Set<Target>()
  return headings.map((heading) => {
    const words = short(heading)
    const target = Object.hasOwn(columns, words) ? (columns[words] ?? null) : null
    if (target === null || !known.has(target) || taken.has(target)) return null
    taken.add(target)
    return { target, how: 'remembered' }
  })
}

function fromHeadings(table: SurveyTable, framework: Framework, finder: HeadingFinder): readonly Found[] {
  const { headings } = table
  const claims = headings.map((heading) => (heading === '' ? null : finder.find(heading)))
  const asNames = respondentNames(headings)
  const taken = new Map<Target, number>()
  const given: Found[] = headings.map(() => null)
  const give = (column: number, { target, how }: Pick<HeadingFound, 'target' | 'how'>) => {
    if (taken.has(target)) return false
    taken.set(target, column)
    given[column] = { target, how }
    return true
  }
  const order = headings
    .map((_heading, column) => column)
    .sort((a, b) => (claims[b]?.sureness ?? 0) - (claims[a]?.sureness ?? 0) || a - b)
  const left: number[] = []
  for (const column of order) {
    const claim = claims[column]
    if (!claim) continue
    const target = asNames.has(column) ? 'row/by' : valuesFit(table, framework, column, claim)
    if (!give(column, { ...claim, target }) && claim.how !== 'number') left.push(column)
  }
  // A second column of one question, or one that says only "Comments", is of the question of the column just before it.
  let before: PlacedQuestion | null = null
  for (const [column, heading] of headings.entries()) {
    const claim = claims[column]
    const asked: PlacedQuestion | null = claim ? claim.placed : before
    const isName = given[column - 1]?.target === 'row/name'
    if (isName && !given[column] && saysOther(heading)) give(column, { target: 'row/otherName', how: 'beside' })
    else if (asked && !given[column] && heading !== '' && (!claim || left.includes(column))) {
      const beside = finder.beside(heading, asked) ?? (claim ? secondTarget(framework, asked) : null)
      const isGiven = beside !== null && give(column, beside)
      const second = isGiven || !saysOther(heading) ? null : secondTarget(framework, asked)
      if (second) give(column, { ...second, how: 'beside' })
    }
    before = given[column] ? asked : null
  }
  return given
}

/** Where a second column with the words of one question goes: to what it says in words. */
function secondTarget(framework: Framework, placed: PlacedQuestion): Pick<HeadingFound, 'target' | 'how'> | null {
  const narrative = boxesOf(framework, placed).find(({ key }) => key === boxKey(placed.question, 'narrative'))
  return narrative ? { target: narrative.key, how: 'wording' } : null
}

/** Beside an e-mail address and a time, "Name" is whoever answered and no organisation. */
function respondentNames(headings: readonly string[]): ReadonlySet<number> {
  const words = headings.map(folded)
  const isForm = words.includes('completion time') || (words.includes('email') && words.includes('start time'))
  return new Set(isForm ? words.flatMap((each, column) => (each === 'name' ? [column] : [])) : [])
}

/** A column of sentences under a question that is rated is no rating: it goes to what the question says in words. */
function valuesFit(table: SurveyTable, framework: Framework, column: number, { target, placed }: HeadingFound): Target {
  const { key, option } = targetParts(target)
  const boxes = placed ? boxesOf(framework, placed) : []
  const box = boxes.find((each) => each.key === key)
  const narrative = placed ? boxes.find((each) => each.key === boxKey(placed.question, 'narrative')) : undefined
  if (option !== null || box?.kind !== 'choice' || !narrative) return target
  const said = table.rows
    .slice(0, 60)
    .map(({ cells }) => cellText(cells[column]))
    .filter(Boolean)
  const long = said.filter((words) => words.length > 40 && !readOption(box.options, words).ok).length
  return said.length > 0 && long * 2 > said.length ? narrative.key : target
}

function examplesOf({ rows }: SurveyTable, column: number): readonly string[] {
  const said: string[] = []
  for (const { cells } of rows) {
    const text = saidText(cells[column]).slice(0, 80)
    if (text !== '' && !said.includes(text)) said.push(text)
    if (said.length === 3) break
  }
  return said
}

/** The mapping with one column sent elsewhere. A column that went there before goes nowhere. */
export const chooseTarget = (mapping: SurveyMapping, column: number, target: Target | null): SurveyMapping =>
  mapping.map((each, place) => {
    if (place === column) return { ...each, target, how: 'chosen' }
    return target !== null && each.target === target ? { ...each, target: null, how: 'none' } : each
  })

/** A column that goes nowhere although something stands in it. */
export type LeftOutColumn = Pick<SurveyColumn, 'heading' | 'examples'> & {
  /** How many rows say something in it. */
  readonly rows: number
}

/** The columns of a table that are not taken although rows say something in them, in their order. */
export const leftOutColumns = ({ rows }: SurveyTable, mapping: SurveyMapping): readonly LeftOutColumn[] =>
  mapping
    .map(({ heading, target, examples }, column) => ({
      ...{ heading, examples, target },
      rows: rows.filter(({ cells }) => saidText(cells[column]) !== '').length,
    }))
    .filter(({ target, rows: said }) => target === null && said > 0)
    .map(({ target: _target, ...column }) => column)

const short = (heading: string) => folded(heading).slice(0, 300)

/** What tells a table with these headings from others, in whatever order they stand. */
export const keyOfHeadings = (headings: readonly string[]): string =>
  sha256Hex(headings.map(folded).filter(Boolean).sort().join('|'))

/** What is remembered of a mapping. Of columns with one heading, the one that is taken. */
export function rememberSurvey(mapping: SurveyMapping, framework: FrameworkKey): RememberedSurvey {
  const takenLast = [...mapping].sort((a, b) => Number(a.target !== null) - Number(b.target !== null))
  return {
    framework,
    key: keyOfHeadings(mapping.map(({ heading }) => heading)),
    columns: Object.fromEntries(takenLast.map(({ heading, target }) => [short(heading), target])),
  }
}

/** The box that a target belongs to, with its question; null for what is about the row or no box. */
export function boxOfTarget(
  framework: Framework,
  target: Target,
): { readonly box: Box; readonly placed: PlacedQuestion | null } | null {
  if (target in rowTargets) return null
  const { key } = targetParts(target)
  const plain = [...frontBoxes(framework), ...signOffBoxes].find((each) => each.key === key)
  if (plain) return { box: plain, placed: null }
  const placed = questionsOf(framework).find(({ question }) => key.startsWith(`${question.id}/`)) ?? null
  const known = placed && findQuestion(framework, placed.question.id)
  const box = known ? boxesOf(framework, known).find((each) => each.key === key) : undefined
  return box ? { box, placed } : null
}
