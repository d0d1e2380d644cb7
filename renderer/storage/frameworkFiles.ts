import { type Json, jsonLimits, readJson } from '../../shared/basics/json'
import { impossible } from '../../shared/basics/result'
import { utf8Bytes, utf8Text } from '../../shared/basics/utf8'
import type { Framework } from '../../shared/frameworks/framework'
import { type LinkProblem, linkEdition } from '../../shared/frameworks/linkEdition'
import { lookAtFramework } from '../../shared/frameworks/parseFramework'
import { explainMisfit } from '../../shared/frameworks/problemWords'
import type { Scale } from '../../shared/frameworks/scale'
import { readFrameworkSheets } from '../../shared/frameworks/workbook/readSheets'
import { templateSheets } from '../../shared/frameworks/workbook/template'
import { frameworkSheets } from '../../shared/frameworks/workbook/writeSheets'
import { today } from '../host/clock'
import { scaleLibrary } from './bundled'
import { readWorkbook } from './readWorkbook'
import { workbookLimits } from './workbookLimits'
import { tooLongCell, writeWorkbook } from './writeWorkbook'

/** One thing to know about a framework file that was read. A note is worth a look; anything else stands in the way of publishing. */
export type FileProblem = { readonly kind: 'wrong' | 'note'; readonly place: string; readonly words: string }

/** A framework read from a file, as far as it could be. */
export type FrameworkFileRead = {
  /** Null when the file holds none. */
  readonly framework: Framework | null
  readonly problems: readonly FileProblem[]
}

/**
 * Reads a framework from a file of either kind. A workbook may follow one of the `known` editions. Never throws: whatever is
 * wrong with the file is a problem with its place.
 */
export async function readFrameworkFile(
  name: string,
  bytes: Uint8Array,
  known: readonly Framework[],
): Promise<FrameworkFileRead> {
  if (/\.xlsx$/i.test(name)) return readWorkbookFile(bytes, known)
  if (/\.json$/i.test(name)) return readJsonFile(bytes)
  return nothing('A framework file ends in .json or .xlsx. Nothing was changed. Choose such a file.')
}

/** The place of a problem with the file as a whole. */
export const wholeFile = 'the file'

/** What is said of JSON that is something else. */
export const noFramework = 'it is JSON, but no framework file'

const nothing = (words: string): FrameworkFileRead => ({
  framework: null,
  problems: [{ kind: 'wrong', place: wholeFile, words }],
})

/** The largest file that is looked at, in bytes; for a workbook it is the same. */
const largestFile = workbookLimits.file

/** A text may be of any length here: one that is too long is named with its question, like any other fault. */
const limits = { ...jsonLimits, text: Number.POSITIVE_INFINITY, names: jsonLimits.list }

function readJsonFile(bytes: Uint8Array): FrameworkFileRead {
  if (bytes.length > largestFile) return nothing('it is larger than 10 MB, and no framework is. Nothing was changed.')
  const text = utf8Text(bytes)
  const json = text === null ? { wrong: 'is not UTF-8 text' } : readJson(text, limits)
  if ('wrong' in json) return nothing(`it ${json.wrong}`)
  if (!saysItIsAFramework(json.value)) return nothing(noFramework)
  const { framework, about, misfits } = lookAtFramework(json.value)
  return {
    framework,
    problems: misfits.map((misfit) => ({
      kind: 'wrong',
      place: misfit.path || 'at the top',
      words: explainMisfit(about, misfit).words,
    })),
  }
}

/** A framework file says so, or at least has the parts of one. */
const saysItIsAFramework = (value: Json) =>
  value !== null &&
  typeof value === 'object' &&
  ('standards' in value || ('format' in value && value.format === 'psa-framework'))

async function readWorkbookFile(bytes: Uint8Array, known: readonly Framework[]): Promise<FrameworkFileRead> {
  const sheets = await readWorkbook(bytes)
  if (!sheets.ok) return nothing(sheets.problem)
  const read = readFrameworkSheets(sheets.value, { scale: await firstScale(), today: today() })
  const problems = read.problems.map(
    ({ kind, sheet, row, column, words }): FileProblem => ({ kind, place: `${sheet}, row ${row}, ${column}`, words }),
  )
  if (!read.framework) return { framework: null, problems }
  const linked = linkEdition(read.framework, read.madeIds, known)
  return { framework: linked.framework, problems: [...problems, ...linked.problems.map(linkProblem)] }
}

function linkProblem(problem: LinkProblem): FileProblem {
  switch (problem.kind) {
    case 'editionIsNotKnown':
      return {
        kind: 'note',
        place: 'Framework, Edition before',
        words: `${problem.from} is not here, so nothing says which questions continue which. Bring that edition in and publish it, then import this workbook again.`,
      }
    case 'questionIsNotKnown':
      return {
        kind: 'wrong',
        place: 'Changes, Was',
        words: `${problem.from} has no question “${problem.name}”. Write its number or its id as that edition has it.`,
      }
    case 'takenAsNew':
      return {
        kind: 'note',
        place: `Questions, ${problem.label}`,
        words: `The edition before has a question ${problem.label} in other words. This one is taken as new. If it is the same one reworded, add a row to the sheet Changes.`,
      }
    default:
      return impossible(problem)
  }
}

/** The scale that stands in where a workbook has none: the first of the library. */
async function firstScale(): Promise<Scale> {
  const { scales } = await scaleLibrary()
  const levels = scales.flatMap((each) => (each.kind === 'levels' ? [each.scale] : []))
  const [first] = levels
  if (!first) throw new Error('The library has no scale with levels')
  return first
}

/** A framework as the file that people keep: two spaces for each step in, and a line feed at the end. */
export const frameworkJson = (framework: Framework): Uint8Array => utf8Bytes(`${JSON.stringify(framework, null, 2)}\n`)

/** Where a framework is too large for a workbook; null when it fits. Its JSON file holds it in any case. */
export const tooLongForWorkbook = (framework: Framework): string | null => tooLongCell(frameworkSheets(framework))

/** A framework as a workbook. Ask `tooLongForWorkbook` first. */
export const frameworkWorkbook = async (framework: Framework): Promise<Uint8Array> =>
  writeWorkbook(frameworkSheets(framework))

/** An empty workbook to fill in, with examples. */
export const emptyWorkbook = async (): Promise<Uint8Array> => writeWorkbook(templateSheets())
