import { ok, type Result } from '../basics/result'
import { type Options, readOptions, type WrongUsage, wrong } from './options'

/** The documents that can be made without a window. */
const documentNames = [
  'board-report',
  'yearly-evidence',
  'agency-return',
  'minutes',
  'feedback-letters',
  'action-tracker',
  'analysis',
  'one-page',
  'covering-paper',
  'views-profile',
  'lay-pack',
  'good-practice',
  'missing-returns',
  'return-form',
  'spreadsheets',
] as const
export type DocumentName = (typeof documentNames)[number]

/** Documents that are draft or final by what the record says of them: signed, reviewed by the chair, or counted. */
const decidedByRecord: readonly DocumentName[] = [
  'agency-return',
  'minutes',
  'feedback-letters',
  'missing-returns',
  'return-form',
  'spreadsheets',
]

/** The sizes of large print, in points. */
const sizes = [16, 20, 24] as const

/** How documents are to be made, apart from which ones. Null where nothing was said, so that what is kept in the file holds. */
export type MadeHow = {
  /** The size of the words in points, for a large-print edition. */
  readonly size: (typeof sizes)[number] | null
  /** Organisations by words that stand for them, in place of their names. */
  readonly anonymised: boolean
  /** Who may read it, as every page says. */
  readonly handling: string | null
  readonly status: 'Draft' | 'Final' | null
}

/** What was asked about reports. `cycle` is a title; empty for the newest one. */
export type ReportWords = {
  readonly verb: 'report'
  readonly file: string
  readonly documents: readonly DocumentName[]
  readonly cycle: string
  readonly how: MadeHow
  readonly out: string
}

/** The most characters of a handling line, as on the screen. */
const longestHandling = 200

/** Reads what was asked about reports. Refuses a document, a size or a status that there is not. */
export function readReport(words: readonly string[]): Result<ReportWords, WrongUsage> {
  const options = readOptions(
    words,
    ['--document', '--cycle', '--size', '--handling', '--status', '--out'],
    ['--anonymised'],
  )
  if (!options.ok) return options
  const { plain, named } = options.value
  const [file] = plain
  const which = named['--document']
  const out = named['--out']
  if (file === undefined || plain.length > 1) return wrong('report needs exactly one partnership file')
  if (out === undefined) return wrong('report needs --out FOLDER')
  const documents = which === 'all' ? documentNames : documentNames.filter((name) => name === which)
  if (documents.length === 0) return wrong(`--document must be ${documentNames.join(', ')} or all`)
  const how = readHow(options.value)
  if (!how.ok) return how
  const [only] = documents.length === 1 ? documents : []
  if (only && how.value.status !== null && decidedByRecord.includes(only))
    return wrong(`the record decides whether ${only} is draft or final: leave --status out`)
  if (only === 'spreadsheets' && [how.value.size, how.value.handling].some((each) => each !== null))
    return wrong('spreadsheets have no --size and no --handling')
  if (only === 'spreadsheets' && how.value.anonymised)
    return wrong('spreadsheets name every organisation: there is no --anonymised edition of them')
  return ok({ verb: 'report', file, documents, cycle: named['--cycle'] ?? '', how: how.value, out })
}

function readHow({ named, alone }: Options): Result<MadeHow, WrongUsage> {
  const size = sizes.find((each) => String(each) === named['--size']) ?? null
  if (named['--size'] !== undefined && size === null)
    return wrong(`--size must be ${sizes.slice(0, -1).join(', ')} or ${sizes.at(-1)}`)
  const status = statuses.find((each) => each.toLowerCase() === named['--status']) ?? null
  if (named['--status'] !== undefined && status === null) return wrong('--status must be draft or final')
  const handling = named['--handling']?.trim() ?? null
  if (handling === '') return wrong('--handling needs words')
  if (handling !== null && handling.length > longestHandling)
    return wrong(`--handling may have ${longestHandling} characters at most`)
  return ok({ size, anonymised: alone.has('--anonymised'), handling, status })
}

const statuses = ['Draft', 'Final'] as const
